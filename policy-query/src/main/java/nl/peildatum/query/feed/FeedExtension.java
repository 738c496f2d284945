package nl.peildatum.query.feed;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.peildatum.record.CountryRecord;
import nl.peildatum.record.RecordedDecision;
import nl.peildatum.time.AppendOnlyList;
import nl.peildatum.time.Lane;
import nl.peildatum.time.LawDay;
import org.jspecify.annotations.Nullable;

/** Extends a feed decision by decision, with the days that began before each decision. */
final class FeedExtension {
  private CountryRecord known;
  private AppendOnlyList<KeptStep> steps;
  private ComingDays coming;
  private @Nullable LocalDate today;

  FeedExtension(
      CountryRecord known,
      AppendOnlyList<KeptStep> steps,
      ComingDays coming,
      @Nullable LocalDate today) {
    this.known = known;
    this.steps = steps;
    this.coming = coming;
    this.today = today;
  }

  /** See {@link Feed#upTo(CountryRecord, Instant, int)}. */
  Feed upTo(CountryRecord record, Instant through, int most) {
    var decisions = record.decisions();
    var first = known.decisions().size();
    var isLast = decisions.size() - first <= most;
    for (var next : decisions.subList(first, isLast ? decisions.size() : first + most)) {
      beginDaysUntil(LawDay.of(next.recordedAt()));
      takeDecision(record, next);
    }
    if (isLast) {
      beginDaysUntil(LawDay.of(through));
    }
    return new Feed(isLast ? record : known, steps, coming, today);
  }

  private void takeDecision(CountryRecord record, RecordedDecision next) {
    var before = known;
    known = recordUpTo(next.lastSequence(), record);
    today = LawDay.of(next.recordedAt());
    coming = coming.and(known, next);
    var changes = StepChanges.between(before, known);
    step(new ChangeCause.Recorded(next.id()), next.recordedAt(), changes, List.of());
  }

  private CountryRecord recordUpTo(long sequence, CountryRecord record) {
    if (sequence == record.head()) {
      return record;
    }
    var further = known;
    for (var event : record.events().subList((int) known.head(), (int) sequence)) {
      further = further.and(event);
    }
    return further;
  }

  /**
   * @param last inclusive, Europe/Amsterdam
   */
  private void beginDaysUntil(LocalDate last) {
    var since = today;
    if (since == null || !last.isAfter(since)) {
      return;
    }
    coming.within(known, since, last).forEach(this::beginDay);
    today = last;
    coming = coming.after(last);
  }

  private void beginDay(LocalDate day) {
    var overnight = new DayTransition(known, known.head(), day);
    var changes = StepChanges.overnight(overnight, coming.lanes(known, day));
    var cause = new ChangeCause.DayBegan(day);
    step(
        cause, LawDay.begins(day), changes, changes.stream().flatMap(FeedExtension::lane).toList());
  }

  private static Stream<Lane> lane(ChangedAnswer changed) {
    return changed instanceof ChangedAnswer.OfLane of
        ? Stream.of(of.difference().lane())
        : Stream.empty();
  }

  private void step(ChangeCause cause, Instant at, List<ChangedAnswer> changes, List<Lane> lanes) {
    if (!changes.isEmpty()) {
      var before = steps.isEmpty() ? 0 : steps.getLast().step().lastSequence();
      var step = new FeedStep(cause, at, before + 1, before + changes.size(), known.head());
      var numbered = StepChanges.numbered(known.country(), step, changes);
      steps = steps.and(new KeptStep(step, lanes, numbered));
    }
  }
}
