package nl.peildatum.record;

import java.time.Instant;
import java.util.Optional;
import nl.peildatum.decision.DecisionId;
import nl.peildatum.time.AppendOnlyList;
import nl.peildatum.time.BucketMap;

/** The decisions recorded about one country, in order of sequence. Immutable. */
record RecordedDecisions(
    AppendOnlyList<RecordedDecision> all, BucketMap<DecisionId, RecordedDecision> byId) {

  static RecordedDecisions none() {
    return new RecordedDecisions(AppendOnlyList.empty(), BucketMap.empty());
  }

  RecordedDecisions and(RecordedDecision next) {
    return new RecordedDecisions(all.and(next), byId.with(next.id(), before -> next));
  }

  /** The last decision recorded at or before {@code instant}. */
  Optional<RecordedDecision> lastAt(Instant instant) {
    var count = all.countWhile(decision -> !decision.recordedAt().isAfter(instant));
    return count == 0 ? Optional.empty() : Optional.of(all.get(count - 1));
  }
}
