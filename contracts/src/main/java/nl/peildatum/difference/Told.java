package nl.peildatum.difference;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import nl.peildatum.answer.Segment;
import nl.peildatum.answer.Verdict;
import nl.peildatum.record.RecordAsOf;
import nl.peildatum.time.Lane;
import nl.peildatum.time.LongestRuns;
import org.jspecify.annotations.Nullable;

/** What two verdicts are compared by. */
public enum Told {
  /** Status, value and deciding fact. */
  READING,
  /** The same, and of NEVER_DESIGNATED whether the list was closed. */
  READING_AND_LIST;

  boolean areEqual(Verdict one, Verdict other) {
    return one.hasEqualReading(other) && Objects.equals(closedList(one), closedList(other));
  }

  @Nullable Boolean closedList(Verdict verdict) {
    return this == READING_AND_LIST ? verdict.closedList() : null;
  }

  Segment segment(LongestRuns.Run<?> run, Verdict verdict) {
    return Segment.of(run, verdict, closedList(verdict));
  }

  /** The lanes, sorted, of which what this compares may differ between two moments. */
  Stream<Lane> lanesIn(RecordMoment before, RecordMoment after) {
    return this == READING_AND_LIST && after.mayCloseListsSince(before)
        ? after.lanesOfEither(before)
        : after.lanesThatMayDifferFrom(before);
  }

  /** The kinds of which lanes without any fact are told the same in both records. */
  List<KindsOfEqualCoverage> kindsIn(RecordAsOf before, RecordAsOf after) {
    return this == READING
        ? KindsOfEqualCoverage.in(before, after)
        : KindsOfEqualCoverage.andListsIn(before, after);
  }

  /** Adds the days on which only what this compares changes, and not a reading. */
  void addDays(RecordAsOf known, String kind, Set<LocalDate> to) {
    if (this == READING_AND_LIST) {
      known.closedListsOf(kind).eachBound(to::add);
    }
  }
}
