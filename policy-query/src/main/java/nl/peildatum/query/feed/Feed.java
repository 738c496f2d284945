package nl.peildatum.query.feed;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.peildatum.area.CountryCode;
import nl.peildatum.record.CountryRecord;
import nl.peildatum.time.AppendOnlyList;
import nl.peildatum.time.LawDay;
import org.jspecify.annotations.Nullable;

/**
 * The changes of a country's answers, in the order of their instants: from each decision that was
 * recorded and each day that began. They depend only on the record and on the instant up to which
 * everything recorded is known. Immutable: each state is the start of the next.
 */
public final class Feed {
  private final CountryRecord record;
  private final AppendOnlyList<KeptStep> steps;
  private final ComingDays coming;
  private final @Nullable LocalDate today;

  /**
   * @param today the last day that was processed; {@code null} before the first decision
   */
  Feed(
      CountryRecord record,
      AppendOnlyList<KeptStep> steps,
      ComingDays coming,
      @Nullable LocalDate today) {
    this.record = record;
    this.steps = steps;
    this.coming = coming;
    this.today = today;
  }

  /** The feed of a country without any decision. */
  public static Feed empty(CountryCode country) {
    return new Feed(CountryRecord.empty(country), AppendOnlyList.empty(), ComingDays.none(), null);
  }

  /**
   * The whole feed.
   *
   * @param through everything recorded up to this instant (UTC, inclusive) is in the record; if the
   *     record itself goes further, its own end counts
   */
  public static Feed of(CountryRecord record, Instant through) {
    return empty(record.country()).upTo(record, through);
  }

  /**
   * This feed, extended to the end of a record; its changes so far stay as they are.
   *
   * @param record the record that continues this feed's record
   * @param through everything recorded up to this instant (UTC, inclusive) is in the record
   */
  public Feed upTo(CountryRecord record, Instant through) {
    return upTo(record, through, Integer.MAX_VALUE);
  }

  /**
   * This feed, extended by some decisions; repeated calls reach the end of the record.
   *
   * @param record the record that continues this feed's record
   * @param through everything recorded up to this instant (UTC, inclusive) is in the record
   * @param most the most decisions to process now, at least 1
   */
  public Feed upTo(CountryRecord record, Instant through, int most) {
    if (!goesOnIn(record)) {
      throw new IllegalStateException(
          "what is recorded of " + record.country() + " does not go on from what was known");
    }
    return new FeedExtension(this.record, steps, coming, today).upTo(record, through, most);
  }

  /**
   * Whether a record only adds to this feed: it begins with this feed's record, and no decision in
   * it was recorded on a day (Europe/Amsterdam) before the last that was processed.
   */
  public boolean goesOnIn(CountryRecord other) {
    var known = record.decisions().size();
    return other.beginsWith(record)
        && (today == null
            || other.decisions().size() == known
            || !LawDay.of(other.decisions().get(known).recordedAt()).isBefore(today));
  }

  /**
   * Whether there is more to process: a decision that was not read, or a day that began.
   *
   * @param through everything recorded up to this instant (UTC, inclusive) is in the record
   */
  public boolean isBehind(CountryRecord other, Instant through) {
    return other.head() > record.head() || (today != null && LawDay.of(through).isAfter(today));
  }

  /** The last sequence; 0 while no answer has changed. */
  public long head() {
    return steps.isEmpty() ? 0 : steps.getLast().step().lastSequence();
  }

  /** The last day that was processed, Europe/Amsterdam; {@code null} before the first decision. */
  public @Nullable LocalDate lastDay() {
    return today;
  }

  /** The record that the feed was derived from. */
  public CountryRecord record() {
    return record;
  }

  /** The steps that changed an answer, in order. */
  public Stream<FeedStep> steps() {
    return steps.stream().map(KeptStep::step);
  }

  /**
   * The changes after a sequence, in order; each step is derived when it is reached.
   *
   * @param sequence exclusive; 0 = from the first
   */
  public Stream<AnswerChange> after(long sequence) {
    return steps.subList(firstStepAfter(sequence), steps.size()).stream()
        .flatMap(kept -> after(sequence, kept).stream());
  }

  private List<AnswerChange> after(long sequence, KeptStep kept) {
    var known = Math.max(0, sequence - kept.step().firstSequence() + 1);
    var changes = kept.changes(record);
    return changes.subList((int) known, changes.size());
  }

  private int firstStepAfter(long sequence) {
    var low = 0;
    var high = steps.size();
    while (low < high) {
      var middle = (low + high) >>> 1;
      if (steps.get(middle).step().lastSequence() > sequence) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
