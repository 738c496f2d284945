package nl.peildatum.rule;

import java.util.Map;
import java.util.Optional;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.decisionfile.FactReference;
import nl.peildatum.record.CorrectionChain;
import nl.peildatum.wording.Wording;

/**
 * Rule: an act may target only a fact that is on record, is a Set or an End, and is not corrected
 * or retracted.
 */
public final class FactNotLive {
  static final String RULE = "fact-not-live";

  private FactNotLive() {}

  /** A recorded Set or End that is the live end of its chain. */
  public record LiveFact(RecordedEvent event, CorrectionChain chain) {}

  /**
   * The live Set or End that a reference means; empty, with a violation that gives the reason, if
   * there is none.
   */
  public static Optional<LiveFact> find(
      FactReference reference, String pointer, DecisionCheck check) {
    return new RecordedTargets(check)
        .find(reference, pointer)
        .flatMap(event -> live(event, pointer, check));
  }

  public static Optional<LiveFact> live(RecordedEvent event, String pointer, DecisionCheck check) {
    if (!event.statement().isFact()) {
      refuse(pointer, Wording.of("fact-not-live.no-policy", event.sequence()), check);
      return Optional.empty();
    }
    var chain = check.known().chains().of(event.sequence());
    if (chain.isEmpty()) {
      refuse(pointer, Wording.of("fact-not-live.retracted", event.sequence()), check);
      return Optional.empty();
    }
    if (chain.get().liveEnd() != event.sequence()) {
      superseded(event.sequence(), chain.get().liveEnd(), pointer, check);
      return Optional.empty();
    }
    if (check.earlierActs().replaced(chain.get().root())) {
      refuse(pointer, Wording.of("fact-not-live.earlier-act", event.sequence()), check);
      return Optional.empty();
    }
    return Optional.of(new LiveFact(event, chain.get()));
  }

  private static void superseded(long sequence, long live, String pointer, DecisionCheck check) {
    var by = check.head().event(live).orElseThrow();
    check.refuse(
        RULE,
        pointer,
        Wording.of(
            "fact-not-live.corrected",
            sequence,
            live,
            by.envelope().decisionId(),
            by.origin().act()),
        Map.of("live", live));
  }

  public static void refuse(String pointer, Wording detail, DecisionCheck check) {
    check.refuse(RULE, pointer, detail);
  }
}
