package nl.peildatum.rule;

import java.util.Map;
import nl.peildatum.record.Chain;

/** What a ruling annulled is annulled once, and is not corrected any more. */
public final class FactAnnulled {
  private FactAnnulled() {}

  /** Whether the chain is not annulled; a violation says so otherwise. */
  public static boolean passes(Chain chain, String pointer, Deciding deciding) {
    var onRecord =
        chain.annulledBy().filter(by -> !deciding.earlier().annulmentRetracted(chain.root()));
    var annulled = onRecord.isPresent() || deciding.earlier().annulled(chain.root());
    if (annulled) {
      deciding
          .violations()
          .add(
              "fact-annulled",
              pointer,
              "Fact "
                  + chain.liveEnd()
                  + " is annulled. If the annulment itself was recorded by mistake, retract that"
                  + " first: "
                  + onRecord
                      .map(RightForm::retraction)
                      .orElse("leave out the act of this decision that annuls it")
                  + ".",
              onRecord.<Map<String, Object>>map(by -> Map.of("annulledBy", by)).orElse(Map.of()));
    }
    return !annulled;
  }
}
