package nl.peildatum.record;

import java.util.HashSet;
import java.util.Set;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.decision.Statement.About;
import nl.peildatum.decision.Statement.Retracted;

/**
 * The facts that this register recorded in error and retracted (<i>intrekken wegens eigen
 * fout</i>), as known: each retracted fact, the facts that it had corrected, and the events about
 * these.
 */
public final class RetractedFacts {
  private final Set<Long> sequences;

  private RetractedFacts(Set<Long> sequences) {
    this.sequences = sequences;
  }

  public static RetractedFacts of(RecordAsOf known) {
    var retracted = new HashSet<Long>();
    known
        .statementsWithoutLane()
        .filter(event -> event.statement() instanceof Retracted)
        .map(event -> ((Retracted) event.statement()).target().sequence())
        .flatMap(liveEnd -> known.record().versionsUpTo(liveEnd).stream())
        .forEach(version -> retracted.add(version.sequence()));
    return new RetractedFacts(retracted);
  }

  public boolean contains(RecordedEvent event) {
    return sequences.contains(event.sequence())
        || (event.statement() instanceof About about
            && sequences.contains(about.target().sequence()));
  }
}
