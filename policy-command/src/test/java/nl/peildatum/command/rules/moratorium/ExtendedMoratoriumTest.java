package nl.peildatum.command.rules.moratorium;

import static nl.peildatum.command.rules.An.act;
import static nl.peildatum.command.rules.An.annul;
import static nl.peildatum.command.rules.An.claim;
import static nl.peildatum.command.rules.An.commence;
import static nl.peildatum.command.rules.An.correct;
import static nl.peildatum.command.rules.An.publication;
import static nl.peildatum.command.rules.An.replacement;
import static nl.peildatum.command.rules.An.retract;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.peildatum.command.rules.An;
import nl.peildatum.command.rules.File;
import nl.peildatum.command.rules.Register;
import nl.peildatum.decision.Start;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A moratorium that is extended")
class ExtendedMoratoriumTest {
  private static An of(String type, String moratorium) {
    return act(type).with("moratorium", moratorium).with("category", Map.of());
  }

  private static An impose(String moratorium, String from, String plannedUntil) {
    return of("ImposeMoratorium", moratorium).from(from).with("plannedUntil", plannedUntil);
  }

  private static An extend(String moratorium, String plannedUntil) {
    return of("ExtendMoratorium", moratorium).with("plannedUntil", plannedUntil);
  }

  private static File decided(String id, String on, An... acts) {
    return File.letter(id, on).acts(acts);
  }

  /** Imposed for half a year from 7 July 2023. */
  private static File imposed(String moratorium) {
    return decided("imposed", "2023-06-26", impose(moratorium, "2023-07-07", "2024-01-07"));
  }

  private static File published(File decision, String on) {
    return decision.instrument("publishedOn", on).instrument("formalFrom", on);
  }

  @Test
  @DisplayName("goes on where it was to end, also by a second extension")
  void goesOn() {
    var record =
        Register.given(
            imposed("DECISION"), decided("one", "2023-12-19", extend("DECISION", "2024-04-07")));
    var again = record.when(decided("two", "2024-03-19", extend("DECISION", "2024-07-07")));
    assertThat(again.fact().start()).isEqualTo(Start.on(LocalDate.parse("2024-04-07")));
  }

  @Test
  @DisplayName("after it ran out says from when, never before it was to end, and is warned of")
  void late() {
    var record = Register.given(imposed("DECISION"));
    var late = extend("DECISION", "2024-07-07");
    var refused =
        record.when(decided("late", "2024-01-07", late)).isRefusedFor("missing-field /acts/0/from");
    assertThat(refused.getFirst().detail().toString()).contains("\"from\": \"2024-01-07\"");
    record
        .when(decided("late", "2024-02-01", late.from("2024-02-01")))
        .warns("extended-after-expiry ");
    var early =
        record
            .when(
                decided("late", "2024-02-01", late.from("2024-01-06").with("ground", "so decided")))
            .isRefusedFor("extension-starts-early /acts/0/from");
    assertThat(early.getFirst().detail().toString()).contains("\"from\": \"2024-01-07\"");
    record
        .when(decided("late", "2024-02-01", late.from("2024-01-07")))
        .warns("extended-after-expiry ");
  }

  @Test
  @DisplayName("of which the end was not known says from when, and is warned of")
  void afterAnUnknownEnd() {
    var unknown = of("ImposeMoratorium", "DECISION").with("plannedUntilUnknown", true);
    var record = Register.given(decided("imposed", "2023-07-07", unknown));
    var extension = extend("DECISION", "2024-07-07");
    record
        .when(decided("more", "2023-12-19", extension))
        .isRefusedFor("missing-field /acts/0/from");
    record
        .when(decided("more", "2023-12-19", extension.from("2024-01-07")))
        .warns("extended-without-end ");
  }

  @Test
  @DisplayName("was imposed in the same category, on or before the day of deciding")
  void nothingToExtend() {
    var refused = "nothing-to-extend /acts/0";
    var later = decided("later", "2023-12-19", extend("DECISION", "2024-07-07"));
    Register.empty().when(later).isRefusedFor(refused);
    Register.given(imposed("DEPARTURE")).when(later).isRefusedFor(refused);
    Register.given(imposed("DECISION"))
        .when(decided("early", "2023-07-06", extend("DECISION", "2024-07-07")))
        .isRefusedFor(refused);
  }

  private static File decidedInTruth(String id, String on) {
    return File.correction("c", "2024-02-01")
        .acts(
            act("CorrectDecision")
                .with("decision", id)
                .with("instrument", Map.of("decidedOn", on))
                .with("ground", "misread"));
  }

  @Test
  @DisplayName("was decided before it: a later day of deciding, as corrected, is named")
  void decidedLater() {
    var extension = decided("more", "2023-12-19", extend("DECISION", "2024-07-07"));
    var refused =
        Register.given(imposed("DECISION"), decidedInTruth("imposed", "2023-12-20"))
            .when(extension)
            .isRefusedFor("nothing-to-extend /acts/0");
    assertThat(refused.getFirst().detail().toString())
        .contains("what started on 2023-07-07 was decided by decision imposed on 2023-12-20")
        .doesNotContain("nothing was imposed");
    Register.given(imposed("DECISION"), decidedInTruth("imposed", "2023-12-19"))
        .when(extension)
        .accepted();
  }

  @Test
  @DisplayName("and of which the first link was in truth decided later is warned of")
  void firstLinkDecidedLater() {
    var outcome =
        Register.given(
                imposed("DECISION"),
                decided("more", "2023-12-19", extend("DECISION", "2024-07-07")))
            .when(decidedInTruth("imposed", "2023-12-20"));
    outcome.warns("extension-stands-alone ");
    assertThat(outcome.details().getFirst())
        .startsWith("The extension of decision more was decided on 2023-12-19, and what it")
        .contains("on 2023-12-20 by decision imposed");
  }

  @Test
  @DisplayName("was decided before it, also where an earlier one of the lane was ended")
  void decidedLaterThanTheEndedOne() {
    var refused =
        Register.given(
                imposed("DECISION"),
                decided("end", "2023-10-01", of("EndMoratorium", "DECISION")),
                decided("anew", "2023-11-01", impose("DECISION", "2023-11-01", "2024-05-01")),
                decidedInTruth("anew", "2023-12-20"))
            .when(decided("more", "2023-12-19", extend("DECISION", "2024-07-07")))
            .isRefusedFor("nothing-to-extend /acts/0");
    assertThat(refused.getFirst().detail().toString())
        .contains("what started on 2023-11-01 was decided by decision anew on 2023-12-20")
        .doesNotContain("it was ended");
  }

  @Test
  @DisplayName("is not revived after an early end, nor after a ruling annulled it")
  void notRevived() {
    var refused = "nothing-to-extend /acts/0";
    var later = decided("later", "2023-12-19", extend("DECISION", "2024-07-07"));
    Register.given(
            imposed("DECISION"), decided("end", "2023-10-01", of("EndMoratorium", "DECISION")))
        .when(later)
        .isRefusedFor(refused);
    Register.given(
            imposed("DECISION"),
            decided("end", "2023-10-01", of("EndMoratorium", "DECISION").from("2023-12-24")))
        .when(later)
        .isRefusedFor(refused);
    Register.given(imposed("DECISION"), File.ruling("r", "2023-10-01").acts(annul("2023-10-01", 2)))
        .when(later)
        .isRefusedFor(refused);
    Register.given(imposed("DECISION"))
        .when(
            decided(
                "both",
                "2023-12-19",
                of("EndMoratorium", "DECISION"),
                extend("DECISION", "2024-07-07")))
        .isRefusedFor("nothing-to-extend /acts/1");
  }

  @Test
  @DisplayName("on departure ends a year after the first publication, whatever its start")
  void theYearOfTheChain() {
    var record = Register.given(published(imposed("DEPARTURE"), "2023-07-10"));
    var over = "moratorium-too-long /acts/0/plannedUntil";
    var beyond = extend("DEPARTURE", "2024-07-11");
    record.when(decided("more", "2023-12-19", beyond)).isRefusedFor(over);
    record.when(decided("more", "2023-12-19", beyond.from("2024-01-08"))).isRefusedFor(over);
    record
        .when(decided("more", "2023-12-19", beyond.with("ground", "so decided")))
        .isRefusedFor(over);
    record
        .when(decided("more", "2023-12-19", extend("DEPARTURE", "2024-07-11").startUnknown()))
        .isRefusedFor(over);
    record
        .when(decided("late", "2024-02-01", extend("DEPARTURE", "2024-07-11").from("2024-02-01")))
        .isRefusedFor(over);
    record
        .when(decided("late", "2024-02-01", extend("DEPARTURE", "2024-07-10").from("2024-02-01")))
        .warns("extended-after-expiry ");
  }

  @Test
  @DisplayName("on departure and then commenced is held to the year of the first publication")
  void commenced() {
    var record =
        Register.given(
            imposed("DEPARTURE"),
            decided("more", "2023-12-19", extend("DEPARTURE", "2024-07-07").startUnknown()),
            decided("p", "2024-02-01", publication("imposed", "2023-07-07", "2023-07-07")));
    record.when(decided("c", "2024-02-01", commence(4, "2024-03-01"))).accepted();
    record
        .when(
            File.correction("x", "2024-02-01")
                .acts(correct(4, replacement().with("plannedUntil", "2024-07-08"))))
        .isRefusedFor("moratorium-too-long /acts/0/replacement/plannedUntil");
  }

  @Test
  @DisplayName("on departure is checked as a whole when what it began with is corrected")
  void firstLinkCorrected() {
    var record =
        Register.given(
            imposed("DEPARTURE"), decided("more", "2023-12-19", extend("DEPARTURE", "2024-07-07")));
    record
        .when(File.correction("x", "2024-02-01").acts(correct(2, replacement().from("2023-07-06"))))
        .isRefusedFor("moratorium-too-long /acts/0/replacement/from");
  }

  @Test
  @DisplayName("on departure is checked as a whole when the first publication is recorded")
  void publicationRecorded() {
    var record =
        Register.given(
            imposed("DEPARTURE"),
            decided("more", "2024-02-01", extend("DEPARTURE", "2024-07-07").from("2024-02-01")));
    record
        .when(decided("p", "2024-02-02", publication("imposed", "2023-07-06", "2023-07-07")))
        .isRefusedFor("moratorium-too-long /acts/0/publishedOn");
    record
        .when(decided("p", "2024-02-02", publication("more", "2024-02-01", "2024-02-01")))
        .accepted();
  }

  @Test
  @DisplayName("on departure in one decision with its first publication is held to that one")
  void publishedInTheSameDecision() {
    Register.given(imposed("DEPARTURE"))
        .when(
            decided(
                "more",
                "2023-12-19",
                publication("imposed", "2023-07-05", "2023-07-07"),
                extend("DEPARTURE", "2024-07-06")))
        .isRefusedFor("moratorium-too-long /acts/1/plannedUntil");
  }

  @Test
  @DisplayName("on departure is warned of when the publication is retracted that its year rests on")
  void publicationRetracted() {
    var record =
        Register.given(
            imposed("DEPARTURE"),
            decided("p", "2023-07-20", publication("imposed", "2023-07-20", "2023-07-20")),
            decided("more", "2023-12-19", extend("DEPARTURE", "2024-07-20")));
    var retracted = record.when(File.correction("x", "2024-02-01").acts(retract(4)));
    retracted.warns("limit-provisional ", "limit-provisional ");
    assertThat(retracted.details())
        .anyMatch(detail -> detail.contains("not on 2024-07-20. The publication from which"));
    var shorter =
        record.when(
            File.correction("x", "2024-02-01")
                .acts(retract(4), correct(6, replacement().with("plannedUntil", "2024-07-07"))));
    shorter.warns("limit-provisional ");
    assertThat(shorter.details()).noneMatch(detail -> detail.contains("retracted"));
  }

  @Test
  @DisplayName("and of which the first link is retracted is warned of, unless it goes too")
  void firstLinkRetracted() {
    var record =
        Register.given(
            imposed("DECISION"), decided("more", "2023-12-19", extend("DECISION", "2024-07-07")));
    record
        .when(File.correction("x", "2024-02-01").acts(retract(2)))
        .warns("extension-stands-alone ");
    record.when(File.correction("x", "2024-02-01").acts(retract(2), retract(4))).warns();
    record.when(File.correction("x", "2024-02-01").acts(retract(4))).warns();
  }

  @Test
  @DisplayName("and ended before the extension starts is told that the extension stands again")
  void endLeavesExtension() {
    var record =
        Register.given(
            imposed("DECISION"), decided("more", "2023-12-19", extend("DECISION", "2024-07-07")));
    var end = of("EndMoratorium", "DECISION");
    var outcome = record.when(decided("end", "2023-12-22", end));
    outcome.warns("end-leaves-later-start ");
    assertThat(outcome.details().getFirst())
        .startsWith("The extension of decision more stands again from 2024-01-07 on.");
    record.when(decided("end", "2023-12-22", end.with("overrules", true))).warns();
  }

  @Test
  @DisplayName("in the decision that imposes it says that an extension is a later decision")
  void imposedAndExtendedAtOnce() {
    var refused =
        Register.empty()
            .when(
                decided(
                    "both",
                    "2023-06-26",
                    impose("DECISION", "2023-07-07", "2024-01-07"),
                    extend("DECISION", "2024-07-07")))
            .isRefusedFor("nothing-to-extend /acts/1");
    assertThat(refused.getFirst().detail().toString())
        .contains("State the whole period in ImposeMoratorium")
        .doesNotContain("nothing was imposed");
  }

  @Test
  @DisplayName("in another category than it was imposed in is told the category on record")
  void otherCategory() {
    var ofGroup = Map.of("group", Map.of("id", "x"));
    var refused =
        Register.given(
                decided(
                    "imposed",
                    "2023-06-26",
                    impose("DECISION", "2023-07-07", "2024-01-07").with("category", ofGroup)))
            .when(decided("more", "2023-12-19", extend("DECISION", "2024-07-07")))
            .isRefusedFor("nothing-to-extend /acts/0");
    assertThat(refused.getFirst().detail().toString())
        .contains("Did you mean \"category\": { \"group\": { \"id\": \"x\" } }, until 2024-01-07?");
  }

  @Test
  @DisplayName("in effect, by another departure moratorium that adjoins it, is warned of")
  void followsWithoutGap() {
    var record = Register.given(published(imposed("DEPARTURE"), "2023-07-07"));
    record
        .when(
            published(
                decided("next", "2023-12-19", impose("DEPARTURE", "2024-01-07", "2024-09-07")),
                "2023-12-20"))
        .warns("follows-without-gap ", "formal-start-before-operational ");
    record
        .when(
            published(
                decided("next", "2023-12-19", impose("DEPARTURE", "2024-01-08", "2024-09-07")),
                "2023-12-20"))
        .warns("formal-start-before-operational ");
  }

  @Test
  @DisplayName("states its individual term as a total: two terms are never summed")
  void individualTerm() {
    Register.given(
            decided(
                "imposed",
                "2023-06-26",
                impose("DECISION", "2023-07-07", "2024-01-07").with("individualTermMonths", 18)))
        .when(
            decided(
                "more",
                "2023-12-19",
                extend("DECISION", "2024-07-07").with("individualTermMonths", 21)))
        .warns();
  }

  @Test
  @DisplayName("Iran 2006: extended on 18 October, after it had run out on 2 October")
  void iran2006() {
    var record =
        Register.given(
            published(
                decided(
                    "april",
                    "2006-04-12",
                    of("ImposeMoratorium", "DECISION").with("plannedUntil", "2006-10-02"),
                    of("ImposeMoratorium", "DEPARTURE").with("plannedUntil", "2006-10-02")),
                "2006-05-17"));
    record
        .when(decided("october", "2006-10-18", extend("DECISION", "2007-05-19").from("2006-10-18")))
        .warns("extended-after-expiry ");
    var tooLong =
        record
            .when(
                decided(
                    "october", "2006-10-18", extend("DEPARTURE", "2007-05-19").from("2006-10-18")))
            .isRefusedFor("moratorium-too-long /acts/0/plannedUntil");
    assertThat(tooLong.getFirst().detail().toString()).contains("2007-05-17 at the latest");
  }

  @Test
  @DisplayName("Iraq 2015: half a year from 17 October 2014, extended once on 20 April 2015")
  void iraq2015() {
    var imposed =
        decided(
                "october",
                "2014-10-07",
                of("ImposeMoratorium", "DEPARTURE")
                    .with("fromClaims", List.of(claim("2014-10-16", 0), claim("2014-10-17", 1)))
                    .with("plannedUntil", "2015-04-17"))
            .source(Map.of("type", "LAW"))
            .source(Map.of("type", "KAMERSTUK", "citation", "19 637, nr. 1990"));
    var record = Register.given(imposed);
    var extension = extend("DEPARTURE", "2015-10-17").from("2015-04-20");
    record
        .when(decided("april", "2015-04-20", extension))
        .warns("extended-after-expiry ", "limit-provisional ");
    record
        .when(decided("april", "2015-04-20", extension.with("plannedUntil", "2015-10-18")))
        .isRefusedFor("moratorium-too-long /acts/0/plannedUntil");
  }

  @Test
  @DisplayName("Yemen 2016: half a year from 12 August 2015, extended by letter of 22 February")
  void yemen2016() {
    var record =
        Register.given(
            decided(
                "july",
                "2015-07-28",
                impose("DEPARTURE", "2015-08-12", "2016-02-12"),
                impose("DECISION", "2015-08-12", "2016-02-12")));
    record
        .when(
            decided(
                "february",
                "2016-02-22",
                extend("DEPARTURE", "2016-08-12").from("2016-02-22"),
                extend("DECISION", "2016-08-12").from("2016-02-22")))
        .accepted();
  }
}
