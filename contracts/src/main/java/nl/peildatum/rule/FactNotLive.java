package nl.peildatum.rule;

import java.util.Map;
import java.util.Optional;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.decision.Statement;
import nl.peildatum.decisionfile.FactReference;
import nl.peildatum.record.Chain;

/** An act may aim only at what is on record, of the right sort, and not superseded or retracted. */
public final class FactNotLive {
  static final String RULE = "fact-not-live";

  private FactNotLive() {}

  /** A recorded Set or End with the live chain that it ends. */
  public record LiveFact(RecordedEvent event, Chain chain) {}

  /** The live Set or End that a reference means; a violation says why there is none. */
  public static Optional<LiveFact> find(
      FactReference reference, String pointer, Deciding deciding) {
    return new OnRecord(deciding)
        .find(reference, pointer)
        .flatMap(event -> live(event, pointer, deciding));
  }

  public static Optional<LiveFact> live(RecordedEvent event, String pointer, Deciding deciding) {
    if (!isPolicy(event.statement())) {
      refuse(
          pointer,
          "Fact " + event.sequence() + " is neither a Set nor an End: this act aims at those only.",
          deciding);
      return Optional.empty();
    }
    var chain = deciding.known().chainOf(event.sequence());
    if (chain.isEmpty()) {
      refuse(pointer, "Fact " + event.sequence() + " was retracted: state it anew.", deciding);
      return Optional.empty();
    }
    if (chain.get().liveEnd() != event.sequence()) {
      superseded(event.sequence(), chain.get().liveEnd(), pointer, deciding);
      return Optional.empty();
    }
    if (deciding.earlier().replaced(chain.get().root())) {
      refuse(
          pointer,
          "An earlier act of this decision corrects or retracts fact "
              + event.sequence()
              + " already: say it once.",
          deciding);
      return Optional.empty();
    }
    return Optional.of(new LiveFact(event, chain.get()));
  }

  private static boolean isPolicy(Statement statement) {
    return statement instanceof Statement.Stated || statement instanceof Statement.Corrected;
  }

  private static void superseded(long sequence, long live, String pointer, Deciding deciding) {
    deciding
        .violations()
        .add(
            RULE,
            pointer,
            "Fact "
                + sequence
                + " was corrected: aim at fact "
                + live
                + ", which stands for it now.",
            Map.of("live", live));
  }

  public static void refuse(String pointer, String detail, Deciding deciding) {
    deciding.violations().add(RULE, pointer, detail);
  }
}
