package nl.peildatum.answer;

import java.util.List;
import java.util.Optional;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.record.DatedFact;
import nl.peildatum.record.RecordAsOf;

/**
 * Builds verdicts with status and value only, for comparisons that need no reason and no deciding
 * fact.
 */
final class StatusOnly extends VerdictDetails {
  StatusOnly(RecordAsOf known) {
    super(known);
  }

  @Override
  Verdict verdict(Status status, DatedFact fact, Reason reason) {
    return new Verdict(
        status, shownValue(status, fact), null, reason, Optional.empty(), List.of(), List.of());
  }

  @Override
  Verdict verdict(Status status, RecordedEvent event) {
    return Verdict.without(status, new Reason.StatusItself());
  }

  @Override
  Verdict closedBy(List<DatedFact> closing) {
    return Verdict.without(Status.NEVER_DESIGNATED, new Reason.OpenList());
  }

  @Override
  Reason annulment(DatedFact set) {
    return new Reason.StatusItself();
  }

  @Override
  Reason pending(DatedFact set) {
    return new Reason.StatusItself();
  }
}
