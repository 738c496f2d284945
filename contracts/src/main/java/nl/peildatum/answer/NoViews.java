package nl.peildatum.answer;

import java.util.List;
import java.util.Optional;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.record.AsKnown;
import nl.peildatum.record.Dated;

/** Shows status and value only, to whoever compares and tells nobody why. */
final class NoViews extends Views {
  NoViews(AsKnown known) {
    super(known);
  }

  @Override
  Verdict verdict(Status status, Dated place, Reason reason) {
    return new Verdict(
        status, shownValue(status, place), null, reason, Optional.empty(), List.of());
  }

  @Override
  Verdict verdict(Status status, RecordedEvent event) {
    return Verdict.without(status, new Reason.SaidByStatus());
  }

  @Override
  Verdict closedBy(List<Dated> closing) {
    return Verdict.without(Status.NEVER_DESIGNATED, new Reason.OpenList());
  }

  @Override
  Reason annulment(Dated set) {
    return new Reason.SaidByStatus();
  }

  @Override
  Reason pending(Dated set) {
    return new Reason.SaidByStatus();
  }
}
