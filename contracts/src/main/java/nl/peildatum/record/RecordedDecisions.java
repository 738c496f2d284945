package nl.peildatum.record;

import java.time.Instant;
import java.util.Optional;
import nl.peildatum.decision.DecisionId;
import nl.peildatum.time.Appended;
import nl.peildatum.time.Buckets;

/** The decisions recorded about one country, in order of sequence. Immutable. */
record RecordedDecisions(
    Appended<RecordedDecision> all, Buckets<DecisionId, RecordedDecision> byId) {

  static RecordedDecisions none() {
    return new RecordedDecisions(Appended.empty(), Buckets.empty());
  }

  RecordedDecisions and(RecordedDecision next) {
    return new RecordedDecisions(all.and(next), byId.with(next.id(), before -> next));
  }

  /** The last decision recorded at or before {@code instant}. */
  Optional<RecordedDecision> lastAt(Instant instant) {
    var low = 0;
    var high = all.size();
    while (low < high) {
      var middle = (low + high) >>> 1;
      if (all.get(middle).recordedAt().isAfter(instant)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low == 0 ? Optional.empty() : Optional.of(all.get(low - 1));
  }
}
