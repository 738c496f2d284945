package nl.peildatum.command.rules.moratorium;

import static nl.peildatum.command.rules.An.act;
import static nl.peildatum.command.rules.An.commence;
import static nl.peildatum.command.rules.An.correct;
import static nl.peildatum.command.rules.An.publication;
import static nl.peildatum.command.rules.An.replacement;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.peildatum.command.rules.An;
import nl.peildatum.command.rules.File;
import nl.peildatum.command.rules.Register;
import nl.peildatum.decision.PolicyFact;
import nl.peildatum.decision.Start;
import nl.peildatum.time.Lane;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A moratorium")
class MoratoriumTest {

  private static An impose(String moratorium, String from, String plannedUntil) {
    return of("ImposeMoratorium", moratorium).from(from).with("plannedUntil", plannedUntil);
  }

  private static An of(String type, String moratorium) {
    return act(type).with("moratorium", moratorium).with("category", Map.of());
  }

  private static An extend(String moratorium, String plannedUntil) {
    return of("ExtendMoratorium", moratorium).with("plannedUntil", plannedUntil);
  }

  private static File letter(An... acts) {
    return File.letter("letter", "2023-06-26").acts(acts);
  }

  private static File later(An... acts) {
    return File.letter("later", "2023-12-19").acts(acts);
  }

  private static File published(String on) {
    return letter(impose("DEPARTURE", "2023-07-07", "2024-01-07"))
        .instrument("publishedOn", on)
        .instrument("formalFrom", on);
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }

  @Test
  @DisplayName("on decisions and one on departure are two lanes with lives of their own")
  void twoLanes() {
    var both =
        letter(
            impose("DECISION", "2023-07-07", "2024-01-07"),
            impose("DEPARTURE", "2023-07-07", "2024-01-07"));
    assertThat(Register.empty().when(both).lanes())
        .containsExactly(
            Lane.of("DECISION_MORATORIUM", Map.of()), Lane.of("DEPARTURE_MORATORIUM", Map.of()));
    assertThat(
            Register.given(both).when(later(of("EndMoratorium", "DEPARTURE"))).fact().lane().kind())
        .isEqualTo("DEPARTURE_MORATORIUM");
  }

  @Test
  @DisplayName("for a category has one lane for each area, narrowed by the group too")
  void category() {
    var act =
        impose("DECISION", "2023-07-07", "2024-01-07")
            .with(
                "category",
                Map.of(
                    "areas", List.of("gao", "ML-5"), "group", Map.of("id", "p", "name", "Peul")));
    assertThat(Register.empty().when(letter(act)).lanes())
        .containsExactly(
            Lane.of("DECISION_MORATORIUM", Map.of("area", "gao", "group", "p")),
            Lane.of("DECISION_MORATORIUM", Map.of("area", "mopti", "group", "p")));
  }

  @Test
  @DisplayName("plans its end, or says that the planned end is not known")
  void plannedEnd() {
    var act = impose("DECISION", "2023-07-07", "2024-01-07");
    Register.empty()
        .when(letter(act.without("plannedUntil")))
        .isRefusedFor("missing-field /acts/0/plannedUntil");
    Register.empty()
        .when(letter(act.with("plannedUntilUnknown", true).with("plannedUntil", "2024-01-07")))
        .isRefusedFor("end-stated-twice /acts/0/plannedUntil");
    var unknown = Register.empty().when(letter(act.without("plannedUntil"))).fact();
    assertThat(unknown.until()).isNull();
    assertThat(unknown.value())
        .isEqualTo(Map.of("moratorium", "DECISION", "plannedUntilUnknown", true));
    Register.empty()
        .when(letter(act.without("plannedUntilUnknown").until("2024-01-07")))
        .isRefusedFor("missing-field /acts/0/plannedUntil", "unknown-field /acts/0/until");
  }

  @Test
  @DisplayName("lets the term for one decision be at most 21 months in all: art. 43(1) Vw 2000")
  void individualTerm() {
    var act = impose("DECISION", "2023-07-07", "2024-01-07");
    Register.empty().when(letter(act.with("individualTermMonths", 21))).accepted();
    var refused =
        Register.empty()
            .when(letter(act.with("individualTermMonths", 22)))
            .isRefusedFor("moratorium-too-long /acts/0/individualTermMonths");
    assertThat(refused.getFirst().detail().toString()).contains("Article 43(1) Vw 2000");
  }

  @Test
  @DisplayName("on departure lasts at most a year from its publication: art. 45(4) Vw 2000")
  void departureYear() {
    var act = impose("DEPARTURE", "2023-07-07", "2024-07-10");
    var stcrt = letter(act).instrument("publishedOn", "2023-07-10");
    Register.empty().when(stcrt).warns();
    var refused =
        Register.empty()
            .when(
                letter(act.with("plannedUntil", "2024-07-11"))
                    .instrument("publishedOn", "2023-07-10"))
            .isRefusedFor("moratorium-too-long /acts/0/plannedUntil");
    assertThat(refused.getFirst().detail().toString())
        .contains("Article 45(4) Vw 2000", "published on 2023-07-10", "2024-07-10 at the latest")
        .endsWith("at the latest (\"plannedUntil\": \"2024-07-10\"), not on 2024-07-11.");
  }

  @Test
  @DisplayName("on departure counts its year from the start while no publication is recorded")
  void provisional() {
    Register.empty()
        .when(letter(impose("DEPARTURE", "2023-07-07", "2024-07-07")))
        .warns("limit-provisional ");
    Register.empty()
        .when(letter(impose("DEPARTURE", "2023-07-07", "2024-07-08")))
        .isRefusedFor("moratorium-too-long /acts/0/plannedUntil");
  }

  @Test
  @DisplayName("on departure is told no last day that lies beyond the year 9999")
  void provisionalOnTheLastDay() {
    var act = of("ImposeMoratorium", "DEPARTURE").with("plannedUntilUnknown", true);
    assertThat(provisional(act.from("9999-12-31")))
        .doesNotContain("10000")
        .contains("publication, counted");
    assertThat(provisional(act.from("9998-12-31"))).contains(": on 9999-12-31, counted from");
  }

  private static String provisional(An act) {
    return Register.empty().when(letter(act)).details().getFirst();
  }

  @Test
  @DisplayName("on departure of which sources dispute the start may last a year from the latest")
  void provisionalWhereTheStartIsDisputed() {
    Register.empty().when(disputed("2024-07-09")).warns("limit-provisional ");
    var refused =
        Register.empty()
            .when(disputed("2024-07-10"))
            .isRefusedFor("moratorium-too-long /acts/0/plannedUntil");
    assertThat(refused.getFirst().detail().toString()).contains("counted from 2023-07-09");
  }

  private static File disputed(String plannedUntil) {
    var claims = List.of(claim("2023-07-09", 0), claim("2023-07-07", 1));
    return letter(
            of("ImposeMoratorium", "DEPARTURE")
                .with("fromClaims", claims)
                .with("plannedUntil", plannedUntil))
        .source(Map.of("type", "KAMERSTUK", "citation", "19 637, nr. 3268"))
        .source(Map.of("type", "WEB_PAGE", "title", "IND, 27 juni 2023"));
  }

  private static Map<String, Object> claim(String from, int source) {
    return Map.of("from", from, "source", source);
  }

  @Test
  @DisplayName("on departure is checked again when its publication is recorded")
  void checkedAgain() {
    var record =
        Register.given(
            letter(impose("DEPARTURE", "2023-07-07", "2024-01-07")),
            later(extend("DEPARTURE", "2024-07-07")));
    record
        .when(
            File.letter("publication", "2024-02-01")
                .acts(publication("letter", "2023-07-06", "2023-07-07")))
        .isRefusedFor("moratorium-too-long /acts/0/publishedOn");
    record
        .when(
            File.letter("publication", "2024-02-01")
                .acts(publication("letter", "2023-07-07", "2023-07-07")))
        .accepted();
  }

  @Test
  @DisplayName("that is extended goes on where it was to end; an extension is a fact of its own")
  void extension() {
    var record = Register.given(letter(impose("DECISION", "2023-07-07", "2024-01-07")));
    var fact = record.when(later(extend("DECISION", "2024-07-07"))).fact();
    assertThat(fact.type()).isEqualTo("moratorium-extended.v1");
    assertThat(fact.start()).isEqualTo(Start.on(day("2024-01-07")));
    assertThat(fact.until()).isEqualTo(day("2024-07-07"));
    assertThat(fact.value())
        .isEqualTo(Map.of("moratorium", "DECISION", "plannedUntil", "2024-07-07"));
  }

  @Test
  @DisplayName("that is extended needs no ground for a day on which the extension does not start")
  void extensionIsNotRetroactive() {
    var record = Register.given(letter(impose("DECISION", "2023-07-07", "2024-01-07")));
    var early = later(extend("DECISION", "2024-07-07")).instrument("operationalFrom", "2023-12-18");
    assertThat(record.when(early).fact().start()).isEqualTo(Start.on(day("2024-01-07")));
    record
        .when(later(extend("DECISION", "2024-07-07").from("2023-12-18")))
        .isRefusedFor(
            "extension-starts-early /acts/0/from", "retroactive-without-ground /acts/0/ground");
  }

  @Test
  @DisplayName("on departure cannot be extended beyond a year after the first publication")
  void extensionBeyondAYear() {
    var record = Register.given(published("2023-07-10"));
    record.when(later(extend("DEPARTURE", "2024-07-10"))).warns();
    record
        .when(later(extend("DEPARTURE", "2024-07-11")))
        .isRefusedFor("moratorium-too-long /acts/0/plannedUntil");
  }

  @Test
  @DisplayName("that is extended without its exceptions is said to lose them")
  void statesLess() {
    var act = impose("DECISION", "2023-07-07", "2024-01-07").with("exceptions", "Dublin");
    var record = Register.given(letter(act));
    record.when(later(extend("DECISION", "2024-07-07"))).warns("extension-states-less ");
    record.when(later(extend("DECISION", "2024-07-07").with("exceptions", "Dublin"))).warns();
  }

  @Test
  @DisplayName("entered with a wrong end is corrected: the planned end is one thing to state")
  void corrected() {
    var record = Register.given(letter(impose("DECISION", "2023-07-07", "2024-01-07")));
    var correction = File.correction("correction", "2024-02-01");
    var fact = corrected(record, replacement().with("plannedUntil", "2024-01-08"));
    assertThat(fact.until()).isEqualTo(day("2024-01-08"));
    assertThat(fact.value())
        .isEqualTo(Map.of("moratorium", "DECISION", "plannedUntil", "2024-01-08"));
    var unknown = corrected(record, replacement().with("plannedUntilUnknown", true));
    assertThat(unknown.until()).isNull();
    assertThat(unknown.value())
        .isEqualTo(Map.of("moratorium", "DECISION", "plannedUntilUnknown", true));
    var renamed = corrected(record, replacement().from("2023-07-08"));
    assertThat(renamed.until()).isEqualTo(day("2024-01-07"));
    record
        .when(correction.acts(correct(2, replacement().with("plannedUntil", null))))
        .isRefusedFor("missing-field /acts/0/replacement/plannedUntil");
    record
        .when(correction.acts(correct(2, replacement().with("moratorium", "DEPARTURE"))))
        .isRefusedFor("replacement-leaves-lane /acts/0/replacement/moratorium");
  }

  @Test
  @DisplayName("that takes the place of an end entered by mistake says when it is planned to end")
  void correctedFromAnEnd() {
    var ended = of("EndMoratorium", "DECISION").from("2023-07-07");
    var record = Register.given(letter(ended));
    var imposed = act("ImposeMoratorium").with("moratorium", "DECISION");
    record
        .when(File.correction("correction", "2024-02-01").acts(correct(2, imposed)))
        .isRefusedFor("missing-field /acts/0/replacement/plannedUntil");
    assertThat(corrected(record, imposed.with("plannedUntilUnknown", true)).value())
        .isEqualTo(Map.of("moratorium", "DECISION", "plannedUntilUnknown", true));
  }

  private static PolicyFact corrected(Register record, An replacement) {
    return record
        .when(File.correction("correction", "2024-02-01").acts(correct(2, replacement)))
        .fact();
  }

  @Test
  @DisplayName("that ran out is not ended afterwards: that would rewrite how it ended")
  void endedAfterItsExpiry() {
    var record = Register.given(letter(impose("DECISION", "2023-07-07", "2024-01-07")));
    var end = of("EndMoratorium", "DECISION");
    record.when(later(end.from("2024-01-06").with("reason", "WITHDRAWN"))).warns();
    var refused =
        record
            .when(later(end.from("2024-01-07")))
            .isRefusedFor("moratorium-has-expired /acts/0/from");
    assertThat(refused.getFirst().detail().toString()).contains("2024-01-07", "Leave this act out");
    Register.empty().when(later(end)).warns("nothing-to-end ");
    Register.given(
            letter(impose("DECISION", "2023-07-07", "2024-01-07")),
            File.letter("end", "2023-12-01").acts(of("EndMoratorium", "DECISION")))
        .when(File.correction("c", "2024-02-01").acts(correct(4, replacement().from("2024-01-08"))))
        .isRefusedFor("moratorium-has-expired /acts/0/replacement/from");
  }

  @Test
  @DisplayName("that was ended, imposed anew and ran out is not ended afterwards either")
  void endedAfterItsSecondExpiry() {
    var end = of("EndMoratorium", "DECISION");
    var record =
        Register.given(
            File.letter("first", "2022-01-01").acts(impose("DECISION", "2022-01-01", "2022-07-01")),
            File.letter("end", "2022-03-01").acts(end.from("2022-03-01")),
            File.letter("anew", "2022-09-01").acts(impose("DECISION", "2022-09-01", "2023-02-01")));
    record.when(File.letter("again", "2022-07-20").acts(end.from("2022-08-01"))).accepted();
    var again = File.letter("again", "2023-01-20");
    record.when(again.acts(end.from("2023-01-31"))).accepted();
    record
        .when(again.acts(end.from("2023-02-01")))
        .isRefusedFor("moratorium-has-expired /acts/0/from");
  }

  @Test
  @DisplayName("that is announced to end is not commenced to end after it ran out")
  void commencedToEndAfterItsExpiry() {
    var record =
        Register.given(
            letter(impose("DECISION", "2023-07-07", "2024-01-07")),
            File.letter("end", "2023-12-01").acts(of("EndMoratorium", "DECISION").startUnknown()));
    record.when(later(commence(4, "2024-01-06"))).accepted();
    record
        .when(later(commence(4, "2024-01-07")))
        .isRefusedFor("moratorium-has-expired /acts/0/from");
  }

  @Test
  @DisplayName("names its category, the empty one for everyone, and nothing that there is not")
  void form() {
    var act = impose("NONE", "2023-07-07", "2024-01-07");
    Register.empty()
        .when(letter(act.without("category")))
        .isRefusedFor("invalid-value /acts/0/moratorium", "missing-field /acts/0/category");
    Register.empty()
        .when(
            letter(
                impose("DECISION", "2023-07-07", "2024-01-07")
                    .with("category", Map.of("areas", List.of(), "ages", "18-27"))))
        .isRefusedFor(
            "unknown-field /acts/0/category/ages", "missing-field /acts/0/category/areas");
  }
}
