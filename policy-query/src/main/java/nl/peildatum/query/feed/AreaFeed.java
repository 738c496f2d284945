package nl.peildatum.query.feed;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.peildatum.areaanswer.BearingDecisions;
import nl.peildatum.decision.Basis;
import nl.peildatum.record.CountryRecord;
import nl.peildatum.record.RecordAsOf;
import nl.peildatum.record.RecordedDecision;
import nl.peildatum.time.DayRange;
import nl.peildatum.time.LawDay;
import org.jspecify.annotations.Nullable;

/**
 * Derives the changes of the answer about one place, step by step: from each decision that was
 * recorded and each day that began. The changes are numbered for this place alone, from 1 without
 * gaps. They depend on the record and the last day only; a longer record or a later day only adds
 * changes.
 */
public final class AreaFeed {
  private final CountryRecord record;
  private final List<AnswerChange> changes = new ArrayList<>();
  private final Map<Basis, AreaAsKnown> known = new EnumMap<>(Basis.class);
  private @Nullable LocalDate today;

  private AreaFeed(CountryRecord record, String place) {
    this.record = record;
    var id = record.areas().find(place).map(area -> area.id().value()).orElse(place);
    for (var basis : Basis.values()) {
      known.put(basis, AreaAsKnown.of(at(0, basis), place, id));
    }
  }

  /**
   * All changes of a place.
   *
   * @param place as the client wrote it
   * @param lastDay the last day that has begun, Europe/Amsterdam; {@code null} = before the first
   *     decision
   */
  public static List<AnswerChange> of(
      CountryRecord record, String place, @Nullable LocalDate lastDay) {
    var feed = new AreaFeed(record, place);
    var bearing = BearingDecisions.mayChangeAnswersFor(record, place);
    for (var decision : record.decisions()) {
      if (bearing.test(decision)) {
        feed.beginDaysUntil(LawDay.of(decision.recordedAt()), decision.firstSequence() - 1);
        feed.takeDecision(decision);
      } else if (feed.today == null) {
        feed.today = LawDay.of(decision.recordedAt());
      }
    }
    if (lastDay != null) {
      feed.beginDaysUntil(lastDay, record.head());
    }
    return List.copyOf(feed.changes);
  }

  private RecordAsOf at(long sequence, Basis basis) {
    return record.asKnown(sequence, basis, null);
  }

  private void takeDecision(RecordedDecision decision) {
    today = LawDay.of(decision.recordedAt());
    step(
        new ChangeCause.Recorded(decision.id()),
        decision.recordedAt(),
        decision.lastSequence(),
        onEachBasis(basis -> changesOfDecision(decision, basis)));
  }

  private Stream<PlaceDifference> changesOfDecision(RecordedDecision decision, Basis basis) {
    var before = on(basis);
    var after = before.at(at(decision.lastSequence(), basis));
    known.put(basis, after);
    return after.daysAffected(before, decision.id()).stream()
        .flatMap(
            days ->
                PlaceDifference.between(before.timeline(days), after.timeline(days), basis)
                    .stream())
        .sorted(PlaceDifference.ORDER);
  }

  /**
   * @param last inclusive, Europe/Amsterdam
   * @param head the last sequence recorded by then
   */
  private void beginDaysUntil(LocalDate last, long head) {
    var since = today;
    if (since == null || !last.isAfter(since)) {
      return;
    }
    known.values().stream()
        .flatMap(
            of ->
                PlaceDifference.daysWithin(
                    of.timeline(new DayRange(since, last.plusDays(1))), since, last)
                    .stream())
        .distinct()
        .sorted()
        .forEach(day -> beginDay(day, head));
    today = last;
  }

  private void beginDay(LocalDate day, long head) {
    var at = LawDay.begins(day);
    step(
        new ChangeCause.DayBegan(day),
        at,
        Math.min(head, record.sequenceAt(at.minusMillis(1))),
        onEachBasis(basis -> changesOfDay(day, basis)));
  }

  private Stream<PlaceDifference> changesOfDay(LocalDate day, Basis basis) {
    var bothDays = new DayRange(day.minusDays(1), day.plusDays(1));
    var from = on(basis);
    return PlaceDifference.overnight(from.timeline(bothDays), basis, day, from.answers()).stream();
  }

  private AreaAsKnown on(Basis basis) {
    return Objects.requireNonNull(known.get(basis));
  }

  private static List<PlaceDifference> onEachBasis(
      Function<Basis, Stream<PlaceDifference>> changes) {
    return Stream.of(Basis.values()).flatMap(changes).toList();
  }

  private void step(
      ChangeCause cause, Instant at, long recordSequence, List<PlaceDifference> differences) {
    var first = changes.size() + 1L;
    var step = new FeedStep(cause, at, first, first + differences.size() - 1, recordSequence);
    var sequence = first;
    for (var difference : differences) {
      changes.add(
          new AnswerChange(
              record.country(), sequence++, step, new ChangedAnswer.OfPlace(difference)));
    }
  }
}
