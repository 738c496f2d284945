package nl.peildatum.answer;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.peildatum.decision.Claim;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.decision.Statement;
import nl.peildatum.decision.Statement.NoCountryPolicyDeclared;
import nl.peildatum.record.DatedFact;
import nl.peildatum.record.FactDetails;
import nl.peildatum.record.FactView;
import nl.peildatum.record.RecordAsOf;
import nl.peildatum.time.LawDay;
import org.jspecify.annotations.Nullable;

/** Builds verdicts and reasons from facts and events, with the details that an answer shows. */
class VerdictDetails {
  private final RecordAsOf known;

  VerdictDetails(RecordAsOf known) {
    this.known = known;
  }

  FactView fact(DatedFact fact) {
    return shown(fact).fact();
  }

  Map<String, Object> value(DatedFact fact) {
    return shown(fact).value();
  }

  private FactDetails shown(DatedFact fact) {
    return fact.started().details(() -> FactDetails.of(fact, known));
  }

  Verdict verdict(Status status, DatedFact fact, Reason reason) {
    var shown = shown(fact);
    return new Verdict(
        status,
        shownValue(status, fact),
        shown.fact(),
        reason,
        Optional.of(shown.instrument()),
        shown.sources(),
        shown.passages());
  }

  /** The value to show; {@code null} if the status or an End means that no value stands. */
  @Nullable Map<String, Object> shownValue(Status status, DatedFact fact) {
    return status.mayStand() && fact.isSet() ? value(fact) : null;
  }

  /** The verdict with a status that a statement about the whole country decides. */
  Verdict verdict(Status status, RecordedEvent event) {
    var origin = known.origin(event);
    return new Verdict(
        status,
        null,
        fact(event),
        new Reason.StatusItself(),
        Optional.of(origin.instrument()),
        origin.sources(),
        FactDetails.passagesOf(event));
  }

  /**
   * The fact view of a coverage statement or a declaration. Neither sets or ends policy, so it is
   * never retroactive.
   */
  private static FactView fact(RecordedEvent event) {
    return switch (event.statement()) {
      case Statement.CoverageStated c ->
          fact(event, c.coverage().from(), c.coverage().until(), null);
      case NoCountryPolicyDeclared d -> fact(event, d.from(), d.until(), d.formalFrom());
      default -> throw new IllegalStateException("not about a country: " + event.sequence());
    };
  }

  private static FactView fact(
      RecordedEvent event,
      LocalDate from,
      @Nullable LocalDate until,
      @Nullable LocalDate formalFrom) {
    var envelope = event.envelope();
    return new FactView(
        envelope.sequence(),
        envelope.decisionId(),
        envelope.recordedAt(),
        from,
        until,
        formalFrom,
        false,
        from.isBefore(LawDay.of(envelope.recordedAt())),
        null);
  }

  Reason annulment(DatedFact set) {
    var by = set.chain().annulment().orElseThrow();
    var event = known.record().event(by.sequence()).orElseThrow();
    var annulled = (Statement.Annulled) event.statement();
    return new Reason.Annulled(
        by.sequence(),
        event.envelope().decisionId(),
        by.fromInclusive(),
        known.source(annulled.ruling(), event));
  }

  /** The fact that stands otherwise, without a value if it is no Set; {@code null} if none. */
  Reason.@Nullable Stood stood(Optional<DatedFact> standing) {
    return standing
        .map(fact -> new Reason.Stood(fact.isSet() ? value(fact) : null, fact(fact)))
        .orElse(null);
  }

  /** The claimed starts of a fact, each with its source as last corrected. */
  List<Claim> claims(DatedFact fact) {
    return fact.start().claims().stream()
        .map(claim -> new Claim(claim.from(), known.source(claim.source(), fact)))
        .toList();
  }

  Reason pending(DatedFact set) {
    return new Reason.Pending(fact(set), value(set));
  }

  Verdict closedBy(List<DatedFact> closing) {
    var last = closing.getFirst();
    var subjects =
        closing.stream()
            .map(fact -> (Map<String, String>) fact.content().lane().subject())
            .toList();
    return new Verdict(
        Status.NEVER_DESIGNATED,
        null,
        null,
        new Reason.ClosedList(fact(last), subjects),
        Optional.of(shown(last).instrument()),
        shown(last).sources(),
        shown(last).passages());
  }
}
