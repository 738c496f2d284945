package nl.peildatum.command.rules.moratorium;

import static nl.peildatum.command.rules.An.act;
import static nl.peildatum.command.rules.An.annul;
import static nl.peildatum.command.rules.An.commence;
import static nl.peildatum.command.rules.An.correct;
import static nl.peildatum.command.rules.An.publication;
import static nl.peildatum.command.rules.An.replacement;
import static nl.peildatum.command.rules.An.retract;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.peildatum.command.rules.An;
import nl.peildatum.command.rules.File;
import nl.peildatum.command.rules.Register;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The year of art. 45(4) Vw 2000, counted over the chain as a decision leaves it")
class YearOfTheChainTest {
  private static final String OVER = "moratorium-too-long ";
  private static final String ALONE = "extension-stands-alone ";
  private static final String PROVISIONAL = "limit-provisional ";
  private static final String ADJOINS = "follows-without-gap ";

  private static An of(String type) {
    return act(type).with("moratorium", "DEPARTURE").with("category", Map.of());
  }

  private static An impose(String from, String plannedUntil) {
    return of("ImposeMoratorium").from(from).with("plannedUntil", plannedUntil);
  }

  private static An extend(String plannedUntil) {
    return of("ExtendMoratorium").with("plannedUntil", plannedUntil);
  }

  private static An onlyGao(An act) {
    return act.with("category", Map.of("areas", List.of("gao")));
  }

  private static File decided(String id, String on, An... acts) {
    return File.letter(id, on).acts(acts);
  }

  private static File correction(String id, An... acts) {
    return File.correction(id, "2024-06-02").acts(acts);
  }

  private static File published(File decision, String on) {
    return decision.instrument("publishedOn", on).instrument("formalFrom", on);
  }

  /** Fact 2, half a year from 7 July 2023. */
  private static File imposed() {
    return decided("imposed", "2023-06-26", impose("2023-07-07", "2024-01-07"));
  }

  /** The second half year. */
  private static File first() {
    return decided("first", "2023-12-19", extend("2024-07-07"));
  }

  /** A third half year, which the chain does not have. */
  private static File second() {
    return decided("second", "2024-06-01", extend("2025-01-07"));
  }

  @Test
  @DisplayName("does not depend on the order of the acts of one decision")
  void publishedAfterTheExtension() {
    var publication = publication("imposed", "2023-07-06", "2023-07-07");
    var record = Register.given(imposed());
    record
        .when(decided("x", "2023-12-19", extend("2024-07-07"), publication))
        .isRefusedFor(OVER + "/acts/0/plannedUntil");
    record
        .when(decided("x", "2023-12-19", publication, extend("2024-07-07")))
        .isRefusedFor(OVER + "/acts/1/plannedUntil");
  }

  @Test
  @DisplayName("is counted again when a correction gives what began the chain its start back")
  void correctedToAndFro() {
    var unlinked = correction("u", correct(2, replacement().startUnknown()));
    Register.given(imposed(), first()).when(unlinked).warns(PROVISIONAL, PROVISIONAL, ALONE);
    var record = Register.given(imposed(), first(), unlinked, second());
    var refused =
        record
            .when(correction("c", correct(6, replacement().from("2023-07-07"))))
            .isRefusedFor(OVER + "/acts/0/replacement/from");
    assertThat(refused.getFirst().detail().toString()).contains("fact 8 of decision second");
    record
        .when(decided("c", "2024-06-02", commence(6, "2023-07-07").with("ground", "so decided")))
        .isRefusedFor(OVER + "/acts/0/from");
  }

  @Test
  @DisplayName("is counted again when what began the chain is moved behind its extension and back")
  void correctedToALaterDayAndBack() {
    Register.given(
            imposed(),
            first(),
            correction("c", correct(2, replacement().from("2023-12-20"))),
            second())
        .when(correction("d", correct(6, replacement().from("2023-07-07"))))
        .isRefusedFor(OVER + "/acts/0/replacement/from");
  }

  @Test
  @DisplayName("is that of what was retracted and stated anew, although it was recorded later")
  void statedAnew() {
    var again = decided("again", "2023-06-26", impose("2023-07-08", "2024-01-07"));
    var record =
        Register.given(
            published(imposed(), "2023-07-07"),
            first(),
            correction("c", retract(2)),
            published(again, "2023-07-07"));
    record.when(second()).isRefusedFor(OVER + "/acts/0/plannedUntil");
    Register.given(imposed(), first(), correction("c", retract(2)), second())
        .when(again)
        .isRefusedFor(OVER + "/acts/0");
  }

  @Test
  @DisplayName("is counted when a retraction or a correction links an extension to an earlier one")
  void relinked() {
    var record =
        Register.given(
            imposed(),
            decided("other", "2023-12-01", impose("2024-02-01", "2024-08-01")),
            decided("more", "2024-06-01", extend("2025-01-01")));
    record.when(correction("c", retract(4))).isRefusedFor(OVER + "/acts/0/fact");
    record.when(correction("c", retract(4), retract(6))).accepted();
    record
        .when(correction("c", correct(4, replacement().with("type", "ExtendMoratorium"))))
        .isRefusedFor(OVER + "/acts/0/replacement/type", OVER + "/acts/0/replacement/type");
  }

  @Test
  @DisplayName("stays broken without a refusal where a decision does not touch it")
  void brokenBefore() {
    var record =
        Register.given(
            imposed(),
            decided("p", "2023-07-20", publication("imposed", "2023-07-20", "2023-07-20")),
            decided("more", "2023-12-19", extend("2024-07-20")),
            correction("c", retract(4)));
    record.when(decided("end", "2024-06-01", of("EndMoratorium").from("2024-06-01"))).warns();
    record
        .when(decided("p2", "2024-06-01", publication("imposed", "2023-07-19", "2023-07-20")))
        .isRefusedFor(OVER + "/acts/0/publishedOn");
    record
        .when(decided("p2", "2024-06-01", publication("imposed", "2023-07-20", "2023-07-20")))
        .accepted();
  }

  @Test
  @DisplayName("has nothing to extend where the decision itself annuls or ends it, in any order")
  void takenAwayInTheSameDecision() {
    var ruling = File.ruling("r", "2023-12-19");
    Register.given(imposed())
        .when(ruling.acts(extend("2024-07-07"), annul("2023-07-07", 2)))
        .isRefusedFor("nothing-to-extend /acts/0");
    Register.given(imposed())
        .when(ruling.acts(annul("2023-07-07", 2), extend("2024-07-07")))
        .isRefusedFor("nothing-to-extend /acts/1");
  }

  @Test
  @DisplayName("is not begun by a correction to an extension of nothing, or of what has ended")
  void correctedToAnExtension() {
    var extension = replacement().with("type", "ExtendMoratorium");
    Register.given(imposed())
        .when(correction("c", correct(2, extension)))
        .isRefusedFor("nothing-to-extend /acts/0/replacement/type");
    Register.given(
            imposed(),
            decided("end", "2023-10-01", of("EndMoratorium").from("2023-10-01")),
            decided("next", "2023-12-19", impose("2024-02-01", "2024-07-01")))
        .when(correction("c", correct(6, extension)))
        .isRefusedFor("nothing-to-extend /acts/0/replacement/type");
    Register.given(imposed(), decided("next", "2023-12-19", impose("2024-02-01", "2024-07-01")))
        .when(correction("c", correct(4, extension)))
        .accepted();
  }

  @Test
  @DisplayName("is not stretched by an extension that is moved before what it extends")
  void extensionMovedForward() {
    var early = "extension-starts-early /acts/0/";
    Register.given(imposed(), first())
        .when(correction("c", correct(4, replacement().from("2023-06-01").with("ground", "so"))))
        .isRefusedFor(early + "replacement/from");
    Register.given(imposed(), decided("first", "2023-12-19", extend("2024-07-07").startUnknown()))
        .when(decided("c", "2024-02-01", commence(4, "2024-01-06")))
        .isRefusedFor(early + "from");
  }

  @Test
  @DisplayName("an extension that already stands may be corrected after its chain was ended")
  void correctedAfterAnEnd() {
    Register.given(
            imposed(),
            first(),
            decided("end", "2024-03-01", of("EndMoratorium").from("2024-03-01")))
        .when(correction("c", correct(4, replacement().with("exceptions", "Dublin"))))
        .warns(PROVISIONAL);
  }

  @Test
  @DisplayName(
      "adjoining: of one decision, in any order of recording, for everyone and for an area")
  void followsWithoutGap() {
    var year = impose("2023-07-07", "2024-07-07");
    var next = impose("2024-07-07", "2025-07-07");
    Register.empty()
        .when(decided("both", "2023-06-26", year, next))
        .warns(PROVISIONAL, PROVISIONAL, ADJOINS);
    Register.given(decided("next", "2023-06-26", next))
        .when(decided("year", "2023-06-26", year))
        .warns(ADJOINS, PROVISIONAL);
    Register.given(decided("year", "2023-06-26", year))
        .when(decided("area", "2023-06-26", onlyGao(impose("2024-07-07", "2025-07-07"))))
        .warns(PROVISIONAL + "gao", ADJOINS + "gao");
    Register.given(decided("area", "2023-06-26", onlyGao(impose("2023-07-07", "2024-07-07"))))
        .when(decided("all", "2023-06-26", next))
        .warns(PROVISIONAL, ADJOINS);
    Register.given(decided("year", "2023-06-26", year), decided("next", "2023-06-26", next))
        .when(decided("end", "2023-08-01", of("EndMoratorium").from("2025-06-01")))
        .warns();
  }
}
