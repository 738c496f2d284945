package nl.peildatum.rule;

import java.util.Map;
import nl.peildatum.record.CorrectionChain;
import nl.peildatum.wording.Wording;

/** Rule: a fact that a ruling annulled cannot be annulled again or corrected. */
public final class FactAnnulled {
  private FactAnnulled() {}

  /** Whether the chain is not annulled; adds a violation if it is. */
  public static boolean passes(CorrectionChain chain, String pointer, DecisionCheck check) {
    var onRecord =
        chain.annulledBy().filter(by -> !check.earlierActs().annulmentRetracted(chain.root()));
    var annulled = onRecord.isPresent() || check.earlierActs().annulled(chain.root());
    if (annulled) {
      check.refuse(
          "fact-annulled",
          pointer,
          Wording.of(
              "fact-annulled",
              chain.liveEnd(),
              onRecord
                  .map(ActExamples::retraction)
                  .orElse(Wording.of("act-example.leave-annulment-out"))),
          onRecord.<Map<String, Object>>map(by -> Map.of("annulledBy", by)).orElse(Map.of()));
    }
    return !annulled;
  }
}
