package nl.peildatum.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.peildatum.answer.Status;
import nl.peildatum.areaanswer.AreaAnswers;
import nl.peildatum.areaanswer.AreaTimeline;
import nl.peildatum.decision.Basis;
import nl.peildatum.difference.AreaDifference;
import nl.peildatum.law.painter.Painter;
import nl.peildatum.law.painter.Paper;
import nl.peildatum.lineage.LineageStep;
import nl.peildatum.query.feed.AnswerChange;
import nl.peildatum.query.feed.AreaFeed;
import nl.peildatum.query.feed.ChangeCause;
import nl.peildatum.query.feed.ChangedAnswer;
import nl.peildatum.query.feed.PlaceDifference;
import nl.peildatum.record.CountryRecord;
import nl.peildatum.record.FactView;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Who follows the feed of one area knows what it is told")
class AreaFeedTest {
  private static final LocalDate LAST_DAY = World.date(Painter.LAST);
  private static final String NOT_BESIDE = "not beside";
  private int changes;
  private int asked;

  @Test
  @DisplayName("from nothing, change by change, to what asking every day says")
  void followed() {
    Law law = this::brokenBy;
    law.holdsFor(30, 9_700_000);
    assertThat(changes).isGreaterThan(100);
  }

  private Optional<String> brokenBy(Paper paper) {
    var record = Scribe.record(paper);
    var place = World.AREAS.get(asked++ % World.AREAS.size());
    var feed = AreaFeed.of(record, place, LAST_DAY);
    changes += feed.size();
    return holes(feed)
        .or(() -> shorter(record, place, feed))
        .or(() -> followed(record, place, feed))
        .map(what -> "From " + place + ": " + what);
  }

  private static Optional<String> holes(List<AnswerChange> feed) {
    for (var i = 0; i < feed.size(); i++) {
      if (feed.get(i).sequence() != i + 1) {
        return Optional.of("number " + (i + 1) + " is " + feed.get(i));
      }
    }
    return Optional.empty();
  }

  /** What has a number keeps it when more is recorded. */
  private static Optional<String> shorter(
      CountryRecord record, String place, List<AnswerChange> feed) {
    var decisions = record.decisions();
    if (decisions.size() < 2) {
      return Optional.empty();
    }
    var half = CountryRecord.empty(record.country());
    for (var event :
        record.events().subList(0, (int) decisions.get(decisions.size() / 2 - 1).lastSequence())) {
      half = half.and(event);
    }
    var before = AreaFeed.of(half, place, null);
    return feed.size() >= before.size() && feed.subList(0, before.size()).equals(before)
        ? Optional.empty()
        : Optional.of("the feed of half the record does not begin it: " + before + ", " + feed);
  }

  private static Optional<String> followed(
      CountryRecord record, String place, List<AnswerChange> feed) {
    for (var basis : Basis.values()) {
      for (var day = Painter.FIRST; day <= Painter.LAST; day += 2) {
        var date = World.date(day);
        var known = said(record, 0, place, basis, date);
        for (var change : feed) {
          var told = ((ChangedAnswer.OfPlace) change.changed()).difference();
          if (told.basis() == basis
              && change.step().cause() instanceof ChangeCause.Recorded
              && contains(told, date)) {
            known.put(key(told), said(told.after()));
          }
        }
        known.values().removeIf(NOT_BESIDE::equals);
        var asked = said(record, record.head(), place, basis, date);
        var absence = absence(record, place, basis, date);
        known.keySet().stream()
            .filter(key -> key.startsWith("Lane"))
            .forEach(key -> asked.putIfAbsent(key, absence.apply(kind(key))));
        asked.entrySet().stream()
            .filter(told -> told.getKey().startsWith("Lane"))
            .filter(told -> told.getValue().equals(absence.apply(kind(told.getKey()))))
            .forEach(told -> known.putIfAbsent(told.getKey(), told.getValue()));
        if (!known.equals(asked)) {
          return Optional.of(
              basis + " on day " + day + " asking says " + asked + ", following " + known);
        }
      }
    }
    return Optional.empty();
  }

  /** By kind. */
  private static Function<String, String> absence(
      CountryRecord record, String place, Basis basis, LocalDate day) {
    var from = AreaAnswers.of(record.atHead(basis), place, Set.of());
    var absence = from.over(null, null).timeline().absence();
    return kind -> on(day, absence.apply(kind)).map(AreaFeedTest::said).findFirst().orElseThrow();
  }

  private static String kind(String lane) {
    return World.LEGEND
        .kinds()
        .filter(kind -> lane.startsWith("Lane[kind=" + kind + ","))
        .findFirst()
        .orElseThrow();
  }

  private static boolean contains(PlaceDifference told, LocalDate day) {
    return contains(told.from(), told.until(), day);
  }

  private static String key(PlaceDifference told) {
    return (told.other() == null ? "" : told.other().id() + " ") + told.lane();
  }

  private static String said(AreaDifference.@Nullable AnswerWithLineage told) {
    return told == null
        ? NOT_BESIDE
        : said(told.status(), told.fact(), told.value(), told.lineage());
  }

  /** Subjects by the names that the feed has for them: of the area itself. */
  private static Map<String, String> said(
      CountryRecord record, long sequence, String place, Basis basis, LocalDate day) {
    var timeline =
        AreaAnswers.of(record.asKnown(sequence, basis, null), place, Set.of())
            .over(null, null)
            .timeline();
    var said = new HashMap<String, String>();
    for (var own : timeline.own()) {
      on(day, own.segments()).forEach(told -> said.put(own.lane().toString(), said(told)));
    }
    for (var other : timeline.beside()) {
      on(day, other.segments())
          .forEach(told -> said.put(other.area().id() + " " + other.lane(), said(told)));
    }
    return said;
  }

  private static boolean contains(
      @Nullable LocalDate from, @Nullable LocalDate until, LocalDate day) {
    return (from == null || !day.isBefore(from)) && (until == null || day.isBefore(until));
  }

  private static Stream<AreaTimeline.AnsweredSegment> on(
      LocalDate day, List<AreaTimeline.AnsweredSegment> segments) {
    return segments.stream()
        .filter(told -> contains(told.segment().from(), told.segment().until(), day));
  }

  private static String said(AreaTimeline.AnsweredSegment told) {
    var segment = told.segment();
    return said(segment.status(), segment.fact(), segment.value(), told.lineage());
  }

  private static String said(
      Status status, @Nullable FactView fact, @Nullable Object value, List<LineageStep> lineage) {
    return "%s %s %s %s".formatted(status, fact == null ? 0 : fact.sequence(), value, lineage);
  }
}
