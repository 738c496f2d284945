package nl.peildatum.law;

import static nl.peildatum.law.Story.GAO;
import static nl.peildatum.law.Story.MENAKA;
import static nl.peildatum.law.Story.MORATORIUM;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import nl.peildatum.answer.Status;
import nl.peildatum.areaanswer.AreaAnswers;
import nl.peildatum.decision.Basis;
import nl.peildatum.law.painter.Paper.Start;
import nl.peildatum.law.painter.Seen;
import nl.peildatum.record.CountryRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The table of statuses: the first row that applies")
class StatusTableTest {
  private static final Start DAY_10 = Start.on(10);

  private static void says(Seen seen, String status, @Nullable Integer fact) {
    assertThat(seen.status()).isEqualTo(status);
    assertThat(seen.fact()).isEqualTo(fact);
  }

  @Test
  @DisplayName("PLACE_UNKNOWN: a place that is not in the gazetteer is never \"not designated\"")
  void placeUnknown() {
    var known = CountryRecord.empty(World.MALI).asKnown(0, Basis.OPERATIONAL, null);
    assertThat(AreaAnswers.of(known, "atlantis", Set.of()).on(World.date(10)))
        .isNotEmpty()
        .allSatisfy(answer -> assertThat(answer.status()).isEqualTo(Status.PLACE_UNKNOWN));
  }

  @Test
  @DisplayName("DISPUTED: from the earliest claim, before the latest; after that IN_FORCE")
  void disputed() {
    var story = Story.begins().set(GAO, 5, Start.claimed(10, 12), null);
    says(story.ask(GAO, 10), "DISPUTED", 2);
    assertThat(story.ask(GAO, 11).list()).containsExactly(10, 12);
    says(story.ask(GAO, 12), "IN_FORCE", 2);
  }

  @Test
  @DisplayName("DISPUTED: of an End it is also said what stood")
  void disputedEnd() {
    var story = Story.begins().set(GAO, 1, Start.on(2), null).end(GAO, 5, Start.claimed(12, 10));
    says(story.ask(GAO, 9), "IN_FORCE", 2);
    says(story.ask(GAO, 11), "DISPUTED", 4);
    assertThat(story.ask(GAO, 11).why()).isEqualTo(2);
    says(story.ask(GAO, 12), "ENDED", 4);
  }

  @Test
  @DisplayName("IN_FORCE: D = from is in, D = until is out")
  void inForce() {
    var story = Story.begins().set(GAO, 5, DAY_10, 20);
    says(story.ask(GAO, 10), "IN_FORCE", 2);
    says(story.ask(GAO, 19), "IN_FORCE", 2);
    says(story.ask(GAO, 20), "ENDED", 2);
  }

  @Test
  @DisplayName(
      "ANNULLED: nothing stands, and a ruling hides a Set that would; it comes before ENDED")
  void annulled() {
    var story = Story.begins().set(GAO, 1, Start.on(2), 6).set(GAO, 5, DAY_10, 20).annul(2, 13);
    says(story.ask(GAO, 12), "IN_FORCE", 4);
    says(story.ask(GAO, 13), "ANNULLED", 4);
    assertThat(story.ask(GAO, 13).why()).isEqualTo(6);
  }

  @Test
  @DisplayName("ANNULLED: what lies under a quashed decision shows")
  void annulledShowsWhatLiesUnder() {
    var story = Story.begins().set(GAO, 1, Start.on(2), null).set(GAO, 5, DAY_10, 20).annul(2, 13);
    says(story.ask(GAO, 13), "IN_FORCE", 2);
  }

  @Test
  @DisplayName("ENDED: by an End, by its own end, by an annulment before its end")
  void ended() {
    var lifted = Story.begins().set(GAO, 1, Start.on(2), null).end(GAO, 5, DAY_10).ask(GAO, 15);
    assertThat(lifted.by()).isEqualTo("END");
    assertThat(lifted.on()).isEqualTo(10);
    var ranOut = Story.begins().set(GAO, 1, Start.on(2), 8).ask(GAO, 15);
    assertThat(ranOut.by()).isEqualTo("EXPIRED");
    assertThat(ranOut.on()).isEqualTo(8);
    var cut = Story.begins().set(GAO, 1, Start.on(2), 8).annul(1, 6).ask(GAO, 15);
    assertThat(cut.by()).isEqualTo("ANNULLED");
    assertThat(cut.on()).isEqualTo(6);
  }

  @Test
  @DisplayName("ENDED: what came after an End and ran out over it ended by itself, not by that End")
  void ranOutOverAnEnd() {
    var story = Story.begins().set(GAO, 1, Start.on(2), null).end(GAO, 5, DAY_10);
    var again = story.set(GAO, 12, Start.on(14), 20);
    assertThat(again.ask(GAO, 12).by()).isEqualTo("END");
    assertThat(again.ask(GAO, 12).on()).isEqualTo(10);
    says(again.ask(GAO, 25), "ENDED", 6);
    assertThat(again.ask(GAO, 25).by()).isEqualTo("EXPIRED");
    assertThat(again.ask(GAO, 25).on()).isEqualTo(20);
  }

  @Test
  @DisplayName("ENDED: a ruling that cut it off is said of it there too")
  void annulledOverAnEnd() {
    var story = Story.begins().end(GAO, 5, DAY_10).set(GAO, 12, Start.on(14), 20).annul(2, 16);
    says(story.ask(GAO, 25), "ENDED", 4);
    assertThat(story.ask(GAO, 25).by()).isEqualTo("ANNULLED");
    assertThat(story.ask(GAO, 25).on()).isEqualTo(16);
  }

  @Test
  @DisplayName(
      "ENDED: an End that starts where such policy ran out, or after it, is the answer again")
  void endedOnceMore() {
    var story =
        Story.begins()
            .end(GAO, 5, DAY_10)
            .set(GAO, 12, Start.on(14), 20)
            .end(GAO, 21, Start.on(22));
    assertThat(story.ask(GAO, 21).by()).isEqualTo("EXPIRED");
    says(story.ask(GAO, 23), "ENDED", 6);
    assertThat(story.ask(GAO, 23).by()).isEqualTo("END");
    assertThat(story.ask(GAO, 23).on()).isEqualTo(22);
  }

  @Test
  @DisplayName("ENDED: an End where nothing stood before is a known absence too")
  void endedWithoutBeginning() {
    says(Story.begins().end(GAO, 5, DAY_10).ask(GAO, 10), "ENDED", 2);
  }

  @Test
  @DisplayName("ANNOUNCED: decided, its start not recorded; before its decision NOT_YET")
  void announced() {
    var story = Story.begins().set(GAO, 5, Start.UNKNOWN, null);
    says(story.ask(GAO, 5), "ANNOUNCED", 2);
    says(story.ask(GAO, 4), "NOT_YET", 2);
  }

  @Test
  @DisplayName("ANNOUNCED: on the formal basis while no publication is recorded")
  void announcedFormally() {
    var story = Story.begins().set(GAO, 5, DAY_10, null);
    says(story.ask(GAO, 15, Basis.FORMAL), "ANNOUNCED", 2);
    says(story.ask(GAO, 15), "IN_FORCE", 2);
  }

  @Test
  @DisplayName("ANNOUNCED and NOT_YET: not past the end that was stated")
  void announcedUntilItsEnd() {
    var story = Story.begins().set(GAO, 5, Start.UNKNOWN, 20);
    says(story.ask(GAO, 4), "NOT_YET", 2);
    says(story.ask(GAO, 19), "ANNOUNCED", 2);
    says(story.ask(GAO, 20), "NEVER_DESIGNATED", null);
    says(Story.begins().set(GAO, 10, Start.UNKNOWN, 8).ask(GAO, 9), "NEVER_DESIGNATED", null);
  }

  @Test
  @DisplayName("ANNOUNCED and NOT_YET: on FORMAL not of what has no formal act")
  void practiceIsNeverFormal() {
    var story = Story.begins().practice(GAO, 5, 10, null);
    says(story.ask(GAO, 12), "IN_FORCE", 2);
    says(story.ask(GAO, 12, Basis.FORMAL), "NEVER_DESIGNATED", null);
    says(story.ask(GAO, 4, Basis.FORMAL), "NEVER_DESIGNATED", null);
  }

  @Test
  @DisplayName("ANNOUNCED: not when it was annulled")
  void annulledIsNotAnnounced() {
    says(
        Story.begins().set(GAO, 5, Start.UNKNOWN, null).annul(1, 8).ask(GAO, 9),
        "NEVER_DESIGNATED",
        null);
  }

  @Test
  @DisplayName("OUTSIDE_COVERAGE: the register does not claim to be complete; what stands is said")
  void outsideCoverage() {
    var story = Story.begins().complete(8).set(GAO, 5, DAY_10, null);
    says(story.ask(GAO, 7), "OUTSIDE_COVERAGE", 2);
    says(story.ask(GAO, 8), "NOT_YET", 4);
    says(story.ask(GAO, 10), "IN_FORCE", 4);
    says(story.retract(1).ask(GAO, 7), "NOT_YET", 4);
  }

  @Test
  @DisplayName("OUTSIDE_COVERAGE: claims add up, the last is named; to narrow one it is retracted")
  void coverageAddsUp() {
    var story = Story.begins().complete(2, 6).complete(4, 9).complete(20);
    says(story.ask(GAO, 1), "OUTSIDE_COVERAGE", 6);
    says(story.ask(GAO, 2), "NOTHING_RECORDED", null);
    says(story.ask(GAO, 8), "NOTHING_RECORDED", null);
    says(story.ask(GAO, 9), "OUTSIDE_COVERAGE", 6);
    says(story.ask(GAO, 20), "NOTHING_RECORDED", null);
    says(story.retract(1).ask(GAO, 3), "OUTSIDE_COVERAGE", 6);
  }

  @Test
  @DisplayName("OUTSIDE_COVERAGE: a period without an end is not cut off by one that has an end")
  void coverageWithoutEnd() {
    var story = Story.begins().complete(10).complete(4, 20);
    says(story.ask(GAO, 4), "NOTHING_RECORDED", null);
    says(story.ask(GAO, 20), "NOTHING_RECORDED", null);
  }

  @Test
  @DisplayName(
      "OUTSIDE_COVERAGE: only the special situations were read, so of moratoria nothing is known")
  void coverageByKind() {
    var story = Story.begins().complete(3).retract(1).complete(3, null, "REGION_15C");
    says(story.ask(GAO, 10), "NOTHING_RECORDED", null);
    var other = story.set(GAO, 5, DAY_10, null).set(MORATORIUM, 5, DAY_10, 12);
    says(other.ask(GAO, 9), "NOT_YET", 8);
    says(other.ask(MORATORIUM, 9), "OUTSIDE_COVERAGE", 6);
    says(other.ask(MORATORIUM, 10), "IN_FORCE", 10);
  }

  @Test
  @DisplayName("OUTSIDE_COVERAGE: the last claim about the kind is named, else the last of any")
  void namedCoverage() {
    var story =
        Story.begins()
            .complete(15, null, "REGION_15C")
            .complete(15, null, "DEPARTURE_MORATORIUM")
            .set(GAO, 5, Start.on(20), null)
            .set(MORATORIUM, 5, Start.on(20), null);
    says(story.ask(GAO, 10), "OUTSIDE_COVERAGE", 2);
    says(story.ask(MORATORIUM, 10), "OUTSIDE_COVERAGE", 4);
  }

  @Test
  @DisplayName(
      "DECLARED_NONE: \"in Gao is geen sprake van een uitzonderlijke situatie\" is said, not"
          + " silence")
  void declaredNone() {
    var story = Story.begins().none(GAO, 5, DAY_10, 20);
    says(story.ask(GAO, 9), "NEVER_DESIGNATED", null);
    says(story.ask(GAO, 10), "DECLARED_NONE", 2);
    assertThat(story.ask(GAO, 10).value()).isNull();
    says(story.ask(GAO, 19), "DECLARED_NONE", 2);
    says(story.ask(GAO, 20), "NEVER_DESIGNATED", null);
    says(story.ask(MENAKA, 10), "NEVER_DESIGNATED", null);
  }

  @Test
  @DisplayName("DECLARED_NONE: \"niet langer sprake van\" takes the place of what was designated")
  void declaredNoneAfterASet() {
    var story = Story.begins().set(GAO, 1, Start.on(2), null).none(GAO, 5, DAY_10, null);
    says(story.ask(GAO, 9), "IN_FORCE", 2);
    says(story.ask(GAO, 10), "DECLARED_NONE", 4);
    says(story.set(GAO, 14, Start.on(15), null).ask(GAO, 15), "IN_FORCE", 6);
    says(story.end(GAO, 19, Start.on(20)).ask(GAO, 20), "ENDED", 8);
  }

  @Test
  @DisplayName("DECLARED_NONE: is no policy that ended, was announced, is to come or was annulled")
  void noneIsNoSet() {
    var announced = Story.begins().none(GAO, 5, Start.UNKNOWN, null);
    says(announced.ask(GAO, 6), "NEVER_DESIGNATED", null);
    says(announced.commence(1, 7, 10, null).ask(GAO, 10), "DECLARED_NONE", 2);
    says(announced.annul(1, 12).ask(GAO, 12), "NEVER_DESIGNATED", null);
    says(Story.begins().none(GAO, 5, Start.on(20), null).ask(GAO, 6), "NEVER_DESIGNATED", null);
  }

  @Test
  @DisplayName("DECLARED_NONE: one statement that there is none makes no country one with policy")
  void noneAndNoCountryPolicy() {
    var story = Story.begins().noPolicy(2, 30).none(MENAKA, 5, DAY_10, 20);
    says(story.ask(GAO, 12), "NO_COUNTRY_POLICY", 2);
    says(story.ask(MENAKA, 12), "DECLARED_NONE", 4);
  }

  @Test
  @DisplayName("DECLARED_NONE: \"geen enkel gebied\" ends the designation of no area")
  void noneOfTheCountry() {
    var story =
        Story.begins().set(GAO, 1, Start.on(2), null).none(World.NO_REGION, 5, DAY_10, null);
    says(story.ask(GAO, 12), "IN_FORCE", 2);
    says(story.ask(World.NO_REGION, 12), "DECLARED_NONE", 4);
  }

  @Test
  @DisplayName(
      "DECLARED_NONE: where sources differ from when on, it is DISPUTED and says what stood")
  void disputedNone() {
    var story =
        Story.begins().set(GAO, 1, Start.on(2), null).none(GAO, 5, Start.claimed(10, 12), null);
    says(story.ask(GAO, 11), "DISPUTED", 4);
    assertThat(story.ask(GAO, 11).why()).isEqualTo(2);
    says(story.ask(GAO, 12), "DECLARED_NONE", 4);
  }

  @Test
  @DisplayName("UNCERTAIN: \"uiterlijk op\" day 10, not before day 6")
  void uncertain() {
    var story = Story.begins().set(GAO, 5, Start.within(10, 6), 20);
    says(story.ask(GAO, 5), "NOT_YET", 2);
    says(story.ask(GAO, 6), "UNCERTAIN", 2);
    assertThat(story.ask(GAO, 6).value()).isEqualTo(1);
    assertThat(story.ask(GAO, 6).why()).isNull();
    says(story.ask(GAO, 9), "UNCERTAIN", 2);
    says(story.ask(GAO, 10), "IN_FORCE", 2);
    says(story.ask(GAO, 20), "ENDED", 2);
  }

  @Test
  @DisplayName("UNCERTAIN: says what stands if it has not started yet")
  void uncertainOverPolicy() {
    var story =
        Story.begins().set(GAO, 1, Start.on(2), null).none(GAO, 5, Start.within(10, 6), null);
    says(story.ask(GAO, 5), "IN_FORCE", 2);
    says(story.ask(GAO, 7), "UNCERTAIN", 4);
    assertThat(story.ask(GAO, 7).why()).isEqualTo(2);
    assertThat(story.ask(GAO, 7).stood()).isEqualTo(1);
    says(story.ask(GAO, 10), "DECLARED_NONE", 4);
  }

  @Test
  @DisplayName(
      "UNCERTAIN: an official \"geen sprake van\" that stands so is named, without a value")
  void uncertainOverNone() {
    var story =
        Story.begins().none(GAO, 1, Start.on(2), null).set(GAO, 5, Start.within(10, 6), null);
    says(story.ask(GAO, 7), "UNCERTAIN", 4);
    assertThat(story.ask(GAO, 7).why()).isEqualTo(2);
    assertThat(story.ask(GAO, 7).stood()).isNull();
  }

  @Test
  @DisplayName("UNCERTAIN: that it was lifted by day 12 at the latest")
  void uncertainEnd() {
    var story = Story.begins().set(GAO, 1, Start.on(2), null).end(GAO, 5, Start.within(12, 8));
    says(story.ask(GAO, 7), "IN_FORCE", 2);
    says(story.ask(GAO, 8), "UNCERTAIN", 4);
    assertThat(story.ask(GAO, 8).value()).isNull();
    assertThat(story.ask(GAO, 8).stood()).isEqualTo(1);
    says(story.ask(GAO, 12), "ENDED", 4);
  }

  @Test
  @DisplayName("UNCERTAIN: without a first day, on all days before it on which nothing stands")
  void uncertainWithoutFirstDay() {
    var story =
        Story.begins().set(GAO, 5, Start.within(10, null), null).set(GAO, 6, Start.on(3), 5);
    says(story.ask(GAO, -1), "UNCERTAIN", 2);
    says(story.ask(GAO, 3), "IN_FORCE", 4);
    says(story.ask(GAO, 5), "UNCERTAIN", 2);
  }

  @Test
  @DisplayName("UNCERTAIN: not of what was annulled or retracted")
  void uncertainAndGone() {
    var story = Story.begins().set(GAO, 5, Start.within(10, 6), null).set(MENAKA, 5, DAY_10, null);
    says(story.annul(1, 15).ask(GAO, 7), "NOT_YET", 2);
    var retracted = Story.begins().set(MENAKA, 5, DAY_10, null).set(GAO, 5, Start.within(10, 6), 9);
    says(retracted.retract(2).ask(GAO, 7), "NEVER_DESIGNATED", null);
  }

  @Test
  @DisplayName("NO_COUNTRY_POLICY: declared, as long as no Set of any lane stands")
  void noCountryPolicy() {
    var story =
        Story.begins().noPolicy(2, 30).set(MENAKA, 5, DAY_10, 20).end(MENAKA, 1, Start.on(22));
    says(story.ask(GAO, 9), "NO_COUNTRY_POLICY", 2);
    says(story.ask(GAO, 10), "NEVER_DESIGNATED", null);
    says(story.ask(GAO, 25), "NO_COUNTRY_POLICY", 2);
    says(story.ask(GAO, 30), "NEVER_DESIGNATED", null);
    says(story.ask(MENAKA, 25), "ENDED", 6);
  }

  @Test
  @DisplayName("NOT_YET: a Set stands later; the nearest is named")
  void notYet() {
    var story = Story.begins().set(GAO, 5, Start.on(20), null).set(GAO, 6, DAY_10, 12);
    says(story.ask(GAO, 9), "NOT_YET", 4);
  }

  @Test
  @DisplayName("NEVER_DESIGNATED: says whether the list was closed, and by whom")
  void neverDesignated() {
    var story = Story.begins().onlyThis(MENAKA, 5, 10, 20);
    assertThat(story.ask(GAO, 9).why()).isNull();
    says(story.ask(GAO, 10), "NEVER_DESIGNATED", null);
    assertThat(story.ask(GAO, 10).why()).isEqualTo(2);
    assertThat(story.ask(GAO, 20).why()).isNull();
  }

  @Test
  @DisplayName(
      "NOTHING_RECORDED: no live policy fact; areas, coverage and what was retracted are none")
  void nothingRecorded() {
    says(Story.begins().complete(3).ask(GAO, 9), "NOTHING_RECORDED", null);
    says(
        Story.begins().set(GAO, 5, DAY_10, null).retract(1).ask(GAO, 12), "NOTHING_RECORDED", null);
  }
}
