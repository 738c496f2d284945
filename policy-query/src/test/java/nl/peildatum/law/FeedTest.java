package nl.peildatum.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.peildatum.decision.Basis;
import nl.peildatum.law.painter.Paper;
import nl.peildatum.law.painter.Paper.Act;
import nl.peildatum.law.painter.Paper.Decision;
import nl.peildatum.law.painter.Paper.Instrument;
import nl.peildatum.law.painter.Paper.Put;
import nl.peildatum.law.painter.Paper.Rectangle;
import nl.peildatum.law.painter.Paper.Sort;
import nl.peildatum.law.painter.Paper.Start;
import nl.peildatum.law.painter.Paper.Stated;
import nl.peildatum.query.feed.AnswerChange;
import nl.peildatum.query.feed.ChangeCause;
import nl.peildatum.query.feed.ChangedAnswer;
import nl.peildatum.query.feed.Feed;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What changes an answer, and when")
class FeedTest {
  private static final int GAO = 0;
  private static final int MENAKA = 1;
  private static final int MORATORIUM = 6;

  private final List<Decision> decisions = new ArrayList<>();
  private final List<Instant> recordedAt = new ArrayList<>();
  private int lastId;

  private FeedTest letter(String at, String decidedOn, Act... acts) {
    return decision(Sort.LETTER, at, decidedOn, acts);
  }

  private FeedTest decision(Sort sort, String at, String decidedOn, Act... acts) {
    var instrument = new Instrument(sort, day(decidedOn), null, null, null, null);
    decisions.add(new Decision(decisions.size() + 1, instrument, List.of(acts)));
    recordedAt.add(Instant.parse(at));
    return this;
  }

  private static int day(String date) {
    return World.day(LocalDate.parse(date));
  }

  private Put set(int lane, @Nullable String from, @Nullable String until) {
    return put(false, lane, from, until);
  }

  private Put put(boolean end, int lane, @Nullable String from, @Nullable String until) {
    var start = from == null ? Start.UNKNOWN : Start.on(day(from));
    var last = until == null ? null : (Integer) day(until);
    return new Put(
        ++lastId,
        lane,
        new Rectangle(end, start, last, Start.UNKNOWN, false, false, false, end ? 0 : 1));
  }

  private Act correct(int nth, String from) {
    return new Paper.Correct(
        ++lastId,
        nth,
        new Stated(true, false, false, false, false, false, false),
        new Rectangle(false, Start.on(day(from)), null, Start.UNKNOWN, false, false, false, 1));
  }

  private Feed feed(String through) {
    var paper = new Paper(List.copyOf(decisions));
    return Feed.of(Scribe.fold(Scribe.events(paper, recordedAt)), Instant.parse(through));
  }

  /** Of days that began, on the basis on which the IND acts. */
  private List<String> days(String through) {
    return feed(through)
        .after(0)
        .filter(change -> change.step().cause() instanceof ChangeCause.DayBegan)
        .filter(change -> basis(change) == Basis.OPERATIONAL)
        .map(FeedTest::told)
        .toList();
  }

  private static Basis basis(AnswerChange change) {
    return switch (change.changed()) {
      case ChangedAnswer.OfLane(var d) -> d.basis();
      case ChangedAnswer.OfArea(var d) -> d.basis();
      case ChangedAnswer.OfPlace(var d) -> d.basis();
      case ChangedAnswer.NotOnRecord(var d) -> d.basis();
    };
  }

  private static String told(AnswerChange change) {
    var said =
        switch (change.changed()) {
          case ChangedAnswer.OfLane(var d) ->
              World.name(d.lane()) + " " + d.before().status() + " -> " + d.after().status();
          case ChangedAnswer.OfArea(var d) ->
              "from " + d.lane() + " " + d.before().status() + " -> " + d.after().status();
          case ChangedAnswer.OfPlace(var d) -> "in the feed of a place " + d.lane();
          case ChangedAnswer.NotOnRecord(var d) ->
              "others " + d.before().status() + " -> " + d.after().status();
        };
    return change.step().at() + " " + said;
  }

  private List<String> decided(String through) {
    return feed(through)
        .after(0)
        .filter(change -> change.step().cause() instanceof ChangeCause.Recorded)
        .filter(change -> basis(change) == Basis.OPERATIONAL)
        .map(FeedTest::told)
        .toList();
  }

  @Test
  @DisplayName("a start announced for a later day changes an answer twice: now, and on that day")
  void announcedStart() {
    letter("2026-05-04T08:00:00Z", "2026-05-04", set(GAO, "2026-06-01", null));
    assertThat(decided("2026-05-05T00:00:00Z"))
        .containsExactly(
            "2026-05-04T08:00:00Z gao NOTHING_RECORDED -> NOT_YET",
            "2026-05-04T08:00:00Z gao NOTHING_RECORDED -> IN_FORCE",
            "2026-05-04T08:00:00Z others NOTHING_RECORDED -> NEVER_DESIGNATED");
    assertThat(days("2026-05-31T21:59:59.999Z")).isEmpty();
    assertThat(days("2026-05-31T22:00:00Z"))
        .containsExactly("2026-05-31T22:00:00Z gao NOT_YET -> IN_FORCE");
    assertThat(days("2027-01-01T00:00:00Z")).hasSize(1);
  }

  @ParameterizedTest(name = "{0}: begins at {1}, the next day at {2}")
  @DisplayName("a day begins at midnight in the Netherlands, also where the clock is moved")
  @CsvSource({
    "2026-03-29, 2026-03-28T23:00:00Z, 2026-03-29T22:00:00Z",
    "2026-10-25, 2026-10-24T22:00:00Z, 2026-10-25T23:00:00Z"
  })
  void movedClock(String day, String begins, String next) {
    var after = LocalDate.parse(day).plusDays(1).toString();
    letter("2026-01-05T08:00:00Z", "2026-01-05", set(GAO, day, after));
    assertThat(days(Instant.parse(begins).minusMillis(1).toString())).isEmpty();
    assertThat(days(begins)).containsExactly(begins + " gao NOT_YET -> IN_FORCE");
    assertThat(days(Instant.parse(next).minusMillis(1).toString())).hasSize(1);
    assertThat(days(next)).last().isEqualTo(next + " gao IN_FORCE -> ENDED");
  }

  @Test
  @DisplayName("what is recorded at midnight sharp belongs to the new day, which came before it")
  void atMidnight() {
    letter("2026-05-04T08:00:00Z", "2026-05-04", set(GAO, "2026-06-01", null));
    letter("2026-05-31T22:00:00Z", "2026-05-31", set(MENAKA, "2026-06-01", null));
    var causes =
        feed("2026-05-31T22:00:00Z").steps().map(step -> step.cause() + " " + step.at()).toList();
    assertThat(causes)
        .containsExactly(
            new ChangeCause.Recorded(Scribe.id(1)) + " 2026-05-04T08:00:00Z",
            new ChangeCause.DayBegan(LocalDate.parse("2026-06-01")) + " 2026-05-31T22:00:00Z",
            new ChangeCause.Recorded(Scribe.id(2)) + " 2026-05-31T22:00:00Z");
    assertThat(days("2026-06-02T00:00:00Z")).noneMatch(told -> told.contains("menaka"));
  }

  @Test
  @DisplayName("what is recorded a thousandth before midnight starts on the new day as any other")
  void justBeforeMidnight() {
    letter("2026-05-31T21:59:59.999Z", "2026-05-31", set(MENAKA, "2026-06-01", null));
    assertThat(days("2026-05-31T21:59:59.999Z")).isEmpty();
    assertThat(days("2026-05-31T22:00:00Z"))
        .containsExactly("2026-05-31T22:00:00Z menaka NOT_YET -> IN_FORCE");
  }

  @Test
  @DisplayName("a whole decision of the new day tells that the day began, whatever the watermark")
  void decisionOfTheNewDay() {
    letter("2026-05-04T08:00:00Z", "2026-05-04", set(GAO, "2026-06-01", null));
    letter("2026-06-01T07:00:00Z", "2026-05-31", set(MENAKA, "2026-01-01", null));
    assertThat(days("1970-01-01T00:00:00Z"))
        .containsExactly("2026-05-31T22:00:00Z gao NOT_YET -> IN_FORCE");
  }

  @Test
  @DisplayName("a moratorium that was planned to end does so at midnight, if nobody acts")
  void plannedEnd() {
    letter("2026-05-04T08:00:00Z", "2026-05-04", set(MORATORIUM, "2026-05-04", "2026-11-04"));
    assertThat(days("2026-11-03T22:59:59.999Z")).isEmpty();
    assertThat(days("2026-11-03T23:00:00Z"))
        .containsExactly("2026-11-03T23:00:00Z DECISION_MORATORIUM {} IN_FORCE -> ENDED");
  }

  @Test
  @DisplayName("a coming start that is corrected away changes nothing on its old day")
  void correctedBeforeItCame() {
    letter("2026-05-04T08:00:00Z", "2026-05-04", set(GAO, "2026-06-01", null));
    decision(Sort.DATA_CORRECTION, "2026-05-20T08:00:00Z", "2026-05-20", correct(1, "2026-07-01"));
    assertThat(days("2026-06-30T21:59:59.999Z")).isEmpty();
    assertThat(days("2026-06-30T22:00:00Z"))
        .containsExactly("2026-06-30T22:00:00Z gao NOT_YET -> IN_FORCE");
  }

  @Test
  @DisplayName("a start that is corrected into the past changes the days in between, and no other")
  void correctedIntoThePast() {
    letter("2026-05-04T08:00:00Z", "2026-05-04", set(GAO, "2026-05-04", null));
    var before = feed("2026-06-01T00:00:00Z");
    decision(Sort.DATA_CORRECTION, "2026-06-10T08:00:00Z", "2026-06-10", correct(1, "2026-04-01"));
    var after = feed("2026-06-10T08:00:00Z");
    assertThat(after.after(0).limit(before.head()).toList()).isEqualTo(before.after(0).toList());
    assertThat(after.after(before.head()).map(FeedTest::told).toList())
        .contains("2026-06-10T08:00:00Z gao NOT_YET -> IN_FORCE");
    assertThat(days("2027-01-01T00:00:00Z")).isEmpty();
  }

  @Test
  @DisplayName("an annulment from a later day on is told when it is recorded, and on that day")
  void annulled() {
    letter("2026-05-04T08:00:00Z", "2026-05-04", set(GAO, "2026-05-04", null));
    letter("2026-05-20T08:00:00Z", "2026-05-20", new Paper.Annul(++lastId, 1, day("2026-07-01")));
    assertThat(decided("2026-05-20T08:00:00Z"))
        .contains("2026-05-20T08:00:00Z gao IN_FORCE -> ANNULLED");
    assertThat(days("2026-07-02T00:00:00Z"))
        .containsExactly("2026-06-30T22:00:00Z gao IN_FORCE -> ANNULLED");
  }

  @Test
  @DisplayName("that there is no country policy from a day on is told of all that is not on record")
  void noCountryPolicy() {
    letter("2026-05-04T08:00:00Z", "2026-05-04", set(GAO, "2026-05-04", "2026-06-15"));
    letter(
        "2026-05-20T08:00:00Z",
        "2026-05-20",
        new Paper.Declare(++lastId, day("2026-06-01"), day("2026-07-01")));
    assertThat(days("2026-07-02T00:00:00Z"))
        .containsExactly(
            "2026-06-14T22:00:00Z gao IN_FORCE -> ENDED",
            "2026-06-14T22:00:00Z others NEVER_DESIGNATED -> NO_COUNTRY_POLICY",
            "2026-06-30T22:00:00Z others NO_COUNTRY_POLICY -> NEVER_DESIGNATED");
  }

  @Test
  @DisplayName(
      "what is announced without a start starts nothing, until its start is known and comes")
  void withoutStart() {
    letter("2026-05-04T08:00:00Z", "2026-05-04", set(GAO, null, null));
    assertThat(days("2026-12-01T00:00:00Z")).isEmpty();
    letter(
        "2026-12-10T08:00:00Z",
        "2026-12-10",
        new Paper.Commence(++lastId, 1, day("2027-01-01"), null));
    assertThat(days("2027-01-02T00:00:00Z"))
        .containsExactly("2026-12-31T23:00:00Z gao NOT_YET -> IN_FORCE");
  }

  @Test
  @DisplayName("a decision that changes no answer takes no number")
  void nothing() {
    letter("2026-05-04T08:00:00Z", "2026-05-04", set(GAO, "2026-05-04", null));
    var before = feed("2026-05-05T00:00:00Z").head();
    letter("2026-05-20T08:00:00Z", "2026-05-20", new Paper.Supersede(++lastId));
    assertThat(feed("2026-06-01T00:00:00Z").head()).isEqualTo(before);
  }

  @Test
  @DisplayName("days before the first decision are nobody's")
  void beforeTheFirst() {
    letter("2026-05-04T08:00:00Z", "2026-05-04", set(GAO, "2026-05-04", null));
    assertThat(days("2026-05-05T00:00:00Z")).isEmpty();
    assertThat(Feed.of(Scribe.fold(List.of()), Instant.parse("2026-05-05T00:00:00Z")).head())
        .isZero();
  }
}
