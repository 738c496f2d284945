package nl.peildatum.answer;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.peildatum.decision.Kind;
import nl.peildatum.decision.Kinds;
import nl.peildatum.decision.LegalSource;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.decision.Statement;
import nl.peildatum.decision.Statement.NoCountryPolicyDeclared;
import nl.peildatum.decision.Statement.OfAct;
import nl.peildatum.time.LawDay;
import org.jspecify.annotations.Nullable;

/** How places and events are shown in an answer. */
class Views {
  private final AsKnown known;

  Views(AsKnown known) {
    this.known = known;
  }

  FactView fact(Dated place) {
    var envelope = known.liveEvent(place).envelope();
    var from = place.starts().operational().earliest().orElse(null);
    var formalFrom = place.starts().formal().earliest().orElse(null);
    var decidedOn = known.instrumentOf(place).decidedOn();
    var recordedOn = LawDay.of(envelope.recordedAt());
    return new FactView(
        envelope.sequence(),
        envelope.decisionId(),
        envelope.recordedAt(),
        from,
        place.fact().until(),
        formalFrom,
        isBefore(from, decidedOn) || isBefore(formalFrom, decidedOn),
        isBefore(from, recordedOn) || isBefore(formalFrom, recordedOn));
  }

  private static boolean isBefore(@Nullable LocalDate start, LocalDate day) {
    return start != null && start.isBefore(day);
  }

  Map<String, Object> value(Dated place) {
    var value = place.fact().value();
    return Kinds.found()
        .named(place.fact().lane().kind())
        .map((Kind kind) -> kind.shown(value))
        .orElse(value);
  }

  Verdict verdict(Status status, Dated place, Reason reason) {
    return new Verdict(
        status,
        shownValue(status, place),
        fact(place),
        reason,
        Optional.of(known.instrumentOf(place)),
        known.publishedOn(known.rootEvent(place)),
        sources(place));
  }

  /** {@code null} where nothing is said to stand. */
  @Nullable Map<String, Object> shownValue(Status status, Dated place) {
    var stands = status == Status.IN_FORCE || status == Status.DISPUTED;
    return stands && place.isSet() ? value(place) : null;
  }

  /** The sources of the policy first, then those of a correction of it. */
  private List<LegalSource> sources(Dated place) {
    var root = origin(known.rootEvent(place)).sources();
    var corrected = place.place().liveEnd() != place.place().root();
    var more = corrected ? origin(known.liveEvent(place)).sources() : List.<LegalSource>of();
    return Stream.concat(root.stream(), more.stream()).distinct().toList();
  }

  private static nl.peildatum.decision.Origin origin(RecordedEvent event) {
    return ((OfAct) event.statement()).origin();
  }

  /** A status that a statement about the whole country decides. */
  Verdict verdict(Status status, RecordedEvent event) {
    var origin = origin(event);
    return new Verdict(
        status,
        null,
        fact(event),
        new Reason.SaidByStatus(),
        Optional.of(origin.instrument()),
        known.publishedOn(event),
        origin.sources());
  }

  /** What says how far the record reaches sets nothing and ends nothing: never retroactive. */
  private static FactView fact(RecordedEvent event) {
    var from =
        switch (event.statement()) {
          case Statement.CoverageStated c -> c.from();
          case NoCountryPolicyDeclared d -> d.from();
          default -> throw new IllegalStateException("not about a country: " + event.sequence());
        };
    var declared = event.statement() instanceof NoCountryPolicyDeclared d ? d : null;
    var envelope = event.envelope();
    return new FactView(
        envelope.sequence(),
        envelope.decisionId(),
        envelope.recordedAt(),
        from,
        declared == null ? null : declared.until(),
        declared == null ? null : declared.formalFrom(),
        false,
        from.isBefore(LawDay.of(envelope.recordedAt())));
  }

  Reason annulment(Dated set) {
    var by = set.place().annulment().orElseThrow();
    var event = known.record().event(by.sequence()).orElseThrow();
    var annulled = (Statement.Annulled) event.statement();
    return new Reason.Annulled(
        by.sequence(), event.envelope().decisionId(), by.fromInclusive(), annulled.ruling());
  }

  Reason pending(Dated set) {
    return new Reason.Pending(fact(set), value(set));
  }

  Verdict closedBy(List<Dated> closing) {
    var last = closing.getFirst();
    var subjects =
        closing.stream().map(place -> (Map<String, String>) place.fact().lane().subject()).toList();
    return new Verdict(
        Status.NEVER_DESIGNATED,
        null,
        null,
        new Reason.ClosedList(fact(last), subjects),
        Optional.of(known.instrumentOf(last)),
        known.publishedOn(known.rootEvent(last)),
        sources(last));
  }
}
