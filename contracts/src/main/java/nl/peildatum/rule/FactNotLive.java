package nl.peildatum.rule;

import java.util.Map;
import java.util.Optional;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.decision.Statement;
import nl.peildatum.decisionfile.FactReference;
import nl.peildatum.record.CorrectionChain;

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
    if (!isPolicy(event.statement())) {
      refuse(
          pointer,
          "Fact " + event.sequence() + " is neither a Set nor an End: this act aims at those only.",
          check);
      return Optional.empty();
    }
    var chain = check.known().chains().of(event.sequence());
    if (chain.isEmpty()) {
      refuse(pointer, "Fact " + event.sequence() + " was retracted: state it anew.", check);
      return Optional.empty();
    }
    if (chain.get().liveEnd() != event.sequence()) {
      superseded(event.sequence(), chain.get().liveEnd(), pointer, check);
      return Optional.empty();
    }
    if (check.earlierActs().replaced(chain.get().root())) {
      refuse(
          pointer,
          "An earlier act of this decision corrects or retracts fact "
              + event.sequence()
              + " already: say it once.",
          check);
      return Optional.empty();
    }
    return Optional.of(new LiveFact(event, chain.get()));
  }

  private static boolean isPolicy(Statement statement) {
    return statement instanceof Statement.Stated || statement instanceof Statement.Corrected;
  }

  private static void superseded(long sequence, long live, String pointer, DecisionCheck check) {
    check.refuse(
        RULE,
        pointer,
        "Fact " + sequence + " was corrected: aim at fact " + live + ", which stands for it now.",
        Map.of("live", live));
  }

  public static void refuse(String pointer, String detail, DecisionCheck check) {
    check.refuse(RULE, pointer, detail);
  }
}
