package nl.peildatum.command.rules.moratorium;

import static nl.peildatum.command.rules.An.act;
import static nl.peildatum.command.rules.An.annul;
import static nl.peildatum.command.rules.An.commence;
import static nl.peildatum.command.rules.An.publication;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import nl.peildatum.command.rules.An;
import nl.peildatum.command.rules.File;
import nl.peildatum.command.rules.Register;
import nl.peildatum.decision.Start;
import nl.peildatum.decision.Statement.Stated;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An extension of a moratorium")
class ExtensionAfterRulingTest {
  private static An of(String type) {
    return act(type).with("moratorium", "DEPARTURE").with("category", Map.of());
  }

  private static An extend(String plannedUntil) {
    return of("ExtendMoratorium").with("plannedUntil", plannedUntil);
  }

  private static File letter(String id, String on, An... acts) {
    return File.letter(id, on).acts(acts);
  }

  /** From 7 July 2023, published that day, for half a year; fact 2. */
  private static final File IMPOSED =
      letter(
              "imposed",
              "2023-06-26",
              of("ImposeMoratorium").from("2023-07-07").with("plannedUntil", "2024-01-07"))
          .instrument("publishedOn", "2023-07-07")
          .instrument("formalFrom", "2023-07-07");

  /** For a quarter of a year from 7 January 2024 on; fact 4. */
  private static final File EXTENDED = letter("more", "2023-12-19", extend("2024-04-07"));

  private static File ruling(String from) {
    return File.ruling("ruling", "2024-02-20").acts(annul(from, 4));
  }

  @Test
  @DisplayName("that a ruling annulled from its start on never was: what it extended is extended")
  void anAnnulledExtensionNeverWas() {
    var record = Register.given(IMPOSED, EXTENDED, ruling("2024-01-07"));
    var again = letter("again", "2024-03-01", extend("2024-07-07").from("2024-03-01"));
    record.when(again).warns("extended-after-expiry ");
    record
        .when(letter("again", "2024-03-01", extend("2024-07-07")))
        .isRefusedFor("missing-field /acts/0/from");
    record
        .when(letter("again", "2024-03-01", extend("2024-07-08").from("2024-03-01")))
        .isRefusedFor("moratorium-too-long /acts/0/plannedUntil");
  }

  @Test
  @DisplayName("that never was may be decided anew for its own days, with a ground")
  void decidedAnew() {
    Register.given(IMPOSED, EXTENDED, ruling("2024-01-07"))
        .when(
            letter(
                "again",
                "2024-03-01",
                extend("2024-07-07").from("2024-01-07").with("ground", "so ruled")))
        .accepted();
  }

  @Test
  @DisplayName("that a ruling cut off later did stand, and is not extended")
  void cutOffLater() {
    Register.given(IMPOSED, EXTENDED, ruling("2024-02-20"))
        .when(letter("again", "2024-03-01", extend("2024-07-07").from("2024-03-01")))
        .isRefusedFor("nothing-to-extend /acts/0");
  }

  @Test
  @DisplayName("does not continue what was imposed and annulled, nor an older one instead of it")
  void imposedAndAnnulled() {
    var older =
        letter(
            "older",
            "2022-06-26",
            of("ImposeMoratorium").from("2022-07-07").with("plannedUntil", "2023-01-07"));
    var annulled = File.ruling("ruling", "2023-10-20").acts(annul("2023-07-07", 4));
    var refused =
        Register.given(older, IMPOSED, annulled)
            .when(letter("again", "2023-12-19", extend("2024-02-07").from("2024-01-07")))
            .isRefusedFor("nothing-to-extend /acts/0");
    assertThat(refused.getFirst().detail().toString())
        .contains("what a ruling annulled is not extended");
  }

  /** Announced without a start on 26 June 2023; fact 2. */
  private static final File ANNOUNCED =
      letter(
          "announced",
          "2023-06-26",
          of("ImposeMoratorium").startUnknown().with("plannedUntil", "2024-01-07"));

  @Test
  @DisplayName("continues what the letter itself commences, in either order of acts")
  void commencedInTheSameLetter() {
    var commence = commence(2, "2023-07-07");
    var record = Register.given(ANNOUNCED);
    var after = record.when(letter("both", "2023-12-19", commence, extend("2024-07-07")));
    assertThat(after.statements()).hasSize(2);
    assertThat(after.statements().getLast()).isInstanceOfSatisfying(Stated.class, this::startsAt);
    var before = record.when(letter("both", "2023-12-19", extend("2024-07-07"), commence));
    assertThat(before.statements().getFirst()).isInstanceOfSatisfying(Stated.class, this::startsAt);
    record
        .when(letter("both", "2023-12-19", extend("2024-07-08"), commence))
        .isRefusedFor("moratorium-too-long /acts/0/plannedUntil");
    record
        .when(letter("both", "2023-12-19", extend("2024-07-07"), commence(2, "2023-12-20")))
        .isRefusedFor("nothing-to-extend /acts/0");
  }

  private void startsAt(Stated extension) {
    assertThat(extension.fact().start()).isEqualTo(Start.on(LocalDate.parse("2024-01-07")));
  }

  @Test
  @DisplayName("continues what the letter itself gives its start by recording the publication")
  void publishedInTheSameLetter() {
    Register.given(ANNOUNCED)
        .when(
            letter(
                "both",
                "2023-12-19",
                extend("2024-07-07"),
                publication("announced", "2023-07-07", "2023-07-07")))
        .accepted();
  }

  @Test
  @DisplayName("continues nothing that the letter itself announces without a start")
  void announcedInTheSameLetter() {
    Register.empty()
        .when(
            letter(
                "both",
                "2023-06-26",
                of("ImposeMoratorium").startUnknown().with("plannedUntil", "2024-01-07"),
                extend("2024-07-07")))
        .isRefusedFor("nothing-to-extend /acts/1");
  }
}
