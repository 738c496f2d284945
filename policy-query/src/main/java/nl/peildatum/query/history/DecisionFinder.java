package nl.peildatum.query.history;

import java.util.Optional;
import nl.peildatum.answerjson.CorrectedFile;
import nl.peildatum.answerjson.RecordedDecisionWriter;
import nl.peildatum.area.CountryCode;
import nl.peildatum.decision.DecisionId;
import nl.peildatum.problem.Problem;
import nl.peildatum.query.parameters.Readiness;
import nl.peildatum.query.parameters.RecordWait;
import nl.peildatum.query.reply.Refused;
import nl.peildatum.query.view.PolicyView;
import nl.peildatum.record.CountryRecord;
import nl.peildatum.record.RecordedDecision;
import nl.peildatum.wording.Wording;

/** Finds a decision by its id, and waits for one that was recorded just now. */
public final class DecisionFinder {
  private final PolicyView view;
  private final RecordWait wait;

  DecisionFinder(PolicyView view, RecordWait wait) {
    this.view = view;
    this.wait = wait;
  }

  /** A decision on record. */
  public record Found(CountryRecord record, RecordedDecision decision) {
    /** The decision file as recorded, with what the response to its recording said, as JSON. */
    public byte[] file() {
      return RecordedDecisionWriter.fileWithRecord(
          record, decision, DocumentLinks.of(CorrectedFile.of(record, decision)));
    }
  }

  /** The decision with this id; refuses an id under which nothing is recorded. */
  public Found find(String id) {
    Readiness.require(view);
    var country = countryOf(id);
    Readiness.require(view, country);
    var record = view.record(country);
    return new Found(record, record.decision(new DecisionId(id)).orElseThrow());
  }

  private CountryCode countryOf(String id) {
    return Optional.of(id)
        .filter(DecisionId::isWellFormed)
        .map(DecisionId::new)
        .flatMap(this::awaitCountryOf)
        .orElseThrow(
            () -> new Refused(Problem.of("unknown-decision", Wording.of("unknown-decision", id))));
  }

  private Optional<CountryCode> awaitCountryOf(DecisionId id) {
    if (view.countryOf(id).isEmpty()) {
      wait.awaitReadThroughNow(
          () -> view.countryOf(id).isPresent(), Wording.of("not-yet-projected.decision", id));
    }
    return view.countryOf(id);
  }
}
