package nl.peildatum.query.feed;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.peildatum.areaanswer.AreaAnswers;
import nl.peildatum.areaanswer.AreaTimeline;
import nl.peildatum.areaanswer.Policy;
import nl.peildatum.decision.Basis;
import nl.peildatum.record.CountryRecord;
import nl.peildatum.record.RecordedDecision;
import nl.peildatum.time.Lane;
import nl.peildatum.time.LawDay;
import org.jspecify.annotations.Nullable;

/**
 * The changes of the answer about one place, step by step, by decisions that were recorded and by
 * days that began. They are numbered separately, from 1 without gaps. A pure function of the record
 * and the last day; a longer record or a later day only adds changes.
 */
public final class AreaFeed {
  private final CountryRecord record;
  private final String place;
  private final List<AnswerChange> changes = new ArrayList<>();
  private final Map<Basis, Set<Lane>> subjects = new EnumMap<>(Basis.class);
  private Map<Basis, AreaTimeline> known;
  private @Nullable LocalDate today;

  private AreaFeed(CountryRecord record, String place) {
    this.record = record;
    this.place = record.areas().find(place).map(area -> area.id().value()).orElse(place);
    this.known = timelines(0);
  }

  /**
   * @param place as the client wrote it
   * @param lastDay the last day that has begun, Europe/Amsterdam; {@code null} = before the first
   *     decision
   */
  public static List<AnswerChange> of(
      CountryRecord record, String place, @Nullable LocalDate lastDay) {
    var feed = new AreaFeed(record, place);
    var bearing = Policy.bearingOn(record, feed.place);
    for (var decision : record.decisions()) {
      if (bearing.test(decision)) {
        feed.begin(LawDay.of(decision.recordedAt()), decision.firstSequence() - 1);
        feed.take(decision);
      } else if (feed.today == null) {
        feed.today = LawDay.of(decision.recordedAt());
      }
    }
    if (lastDay != null) {
      feed.begin(lastDay, record.head());
    }
    return List.copyOf(feed.changes);
  }

  private Map<Basis, AreaTimeline> timelines(long sequence) {
    var timelines = new EnumMap<Basis, AreaTimeline>(Basis.class);
    for (var basis : Basis.values()) {
      var asKnown = record.asKnown(sequence, basis, null);
      var timeline = AreaAnswers.of(asKnown, place, Set.of()).over(null, null).timeline();
      timelines.put(basis, timeline.withAll(toldSoFar(basis, timeline)));
    }
    return timelines;
  }

  /**
   * The subjects of a place so far. A subject without any recorded fact left stays among them, so
   * that the feed states its absence.
   */
  private Set<Lane> toldSoFar(Basis basis, AreaTimeline timeline) {
    var told = subjects.computeIfAbsent(basis, any -> new HashSet<>());
    timeline.own().forEach(of -> told.add(of.lane()));
    return told;
  }

  private void take(RecordedDecision decision) {
    var before = known;
    known = timelines(decision.lastSequence());
    today = LawDay.of(decision.recordedAt());
    step(
        new ChangeCause.Recorded(decision.id()),
        decision.recordedAt(),
        decision.lastSequence(),
        onEachBasis(basis -> ToldOtherwise.between(on(basis, before), on(basis, known), basis)));
  }

  /**
   * @param last inclusive, Europe/Amsterdam
   * @param head the last sequence recorded by then
   */
  private void begin(LocalDate last, long head) {
    var since = today;
    if (since == null || !last.isAfter(since)) {
      return;
    }
    known.values().stream()
        .flatMap(timeline -> ToldOtherwise.daysWithin(timeline, since, last).stream())
        .distinct()
        .sorted()
        .forEach(day -> begun(day, head));
    today = last;
  }

  private void begun(LocalDate day, long head) {
    var at = LawDay.begins(day);
    step(
        new ChangeCause.DayBegan(day),
        at,
        Math.min(head, record.sequenceAt(at.minusMillis(1))),
        onEachBasis(basis -> ToldOtherwise.overnight(on(basis, known), basis, day)));
  }

  private static AreaTimeline on(Basis basis, Map<Basis, AreaTimeline> timelines) {
    return Objects.requireNonNull(timelines.get(basis));
  }

  private static List<ToldOtherwise> onEachBasis(Function<Basis, List<ToldOtherwise>> told) {
    return Stream.of(Basis.values()).flatMap(basis -> told.apply(basis).stream()).toList();
  }

  private void step(ChangeCause cause, Instant at, long recordSequence, List<ToldOtherwise> told) {
    var first = changes.size() + 1L;
    var step = new FeedStep(cause, at, first, first + told.size() - 1, recordSequence);
    var sequence = first;
    for (var change : told) {
      changes.add(
          new AnswerChange(record.country(), sequence++, step, new Changed.OfPlace(change)));
    }
  }
}
