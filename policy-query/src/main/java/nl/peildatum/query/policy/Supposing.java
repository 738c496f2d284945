package nl.peildatum.query.policy;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.peildatum.decision.DecisionId;
import nl.peildatum.query.question.Coordinates;
import nl.peildatum.query.question.Moment;
import nl.peildatum.query.question.Parameters;
import nl.peildatum.query.question.Questions;
import nl.peildatum.record.CountryRecord;
import nl.peildatum.record.RecordAsOf;
import nl.peildatum.record.RecordedDecision;
import nl.peildatum.time.LawDay;
import org.jspecify.annotations.Nullable;

/**
 * What a question supposes of the record against the facts.
 *
 * @param decision that is gone, or is known already, as written
 * @param asIfKnownOn the day, Europe/Amsterdam, at whose end nothing later than it is known but the
 *     decision; {@code null} = the decision is gone
 */
record Supposing(String decision, @Nullable LocalDate asIfKnownOn) {
  static final String WITHOUT = "without";
  static final String AS_IF_KNOWN_ON = "asIfKnownOn";
  static final String DECISION = "decision";
  static final Set<String> DECLARED = Set.of(WITHOUT, AS_IF_KNOWN_ON, DECISION);

  /** Adds the faults of these parameters; empty where they say nothing that can be supposed. */
  static Optional<Supposing> read(Parameters parameters, LocalDate today) {
    var day = parameters.date(AS_IF_KNOWN_ON);
    var without = parameters.has(WITHOUT);
    var known = parameters.has(AS_IF_KNOWN_ON);
    if (without == known || known != parameters.has(DECISION)) {
      parameters.refuse(
          "not-one-supposition",
          WITHOUT,
          "Give either without, or asIfKnownOn and decision together.");
    }
    if (known && Questions.namesMoment(parameters)) {
      parameters.refuse(
          "two-record-times", AS_IF_KNOWN_ON, "asIfKnownOn says as of when; leave the other out.");
    }
    if (known && !parameters.has(Questions.GELDIG_OP)) {
      parameters.refuse(
          "geldig-op-missing", Questions.GELDIG_OP, Questions.addDay(Questions.GELDIG_OP));
    }
    day.filter(today::isBefore)
        .ifPresent(
            future ->
                parameters.refuse(
                    "record-time-in-future", AS_IF_KNOWN_ON, future + " has not come yet."));
    return parameters
        .text(without ? WITHOUT : DECISION)
        .map(decision -> new Supposing(decision, day.orElse(null)));
  }

  /** The parameters that say it. */
  Map<String, String> told() {
    var told = new LinkedHashMap<String, String>();
    if (asIfKnownOn == null) {
      told.put(WITHOUT, decision);
    } else {
      told.put(AS_IF_KNOWN_ON, asIfKnownOn.toString());
      told.put(DECISION, decision);
    }
    return told;
  }

  /** The parameter that names the decision. */
  String named() {
    return asIfKnownOn == null ? WITHOUT : DECISION;
  }

  Optional<DecisionId> id() {
    return Optional.of(decision).filter(DecisionId::isWellFormed).map(DecisionId::new);
  }

  /** The moment that the answer is of: at the end of the day, where one is supposed. */
  Moment moment(Moment asked) {
    if (asIfKnownOn == null) {
      return asked;
    }
    var end = LawDay.begins(asIfKnownOn.plusDays(1)).minusMillis(1);
    var now = asked.beschikbaarOp();
    var until = now != null && now.isBefore(end) ? now : end;
    return new Moment(
        asked.record(), asked.record().sequenceAt(until), until, false, asked.recordedThrough());
  }

  /** Of a decision that was found in the record. */
  RecordAsOf known(Coordinates asked, RecordedDecision found) {
    var record = asked.moment().record();
    var sequence = asked.moment().sequence();
    return asIfKnownOn == null
        ? record.supposingAway(Set.of(found.id()), sequence, asked.basis(), asked.bekendOp())
        : record.supposingAway(
            between(record, sequence, found),
            Math.max(sequence, found.lastSequence()),
            asked.basis(),
            asked.bekendOp());
  }

  private static Set<DecisionId> between(CountryRecord record, long after, RecordedDecision found) {
    return record.decisions().stream()
        .filter(later -> later.firstSequence() > after)
        .filter(later -> later.lastSequence() < found.firstSequence())
        .map(RecordedDecision::id)
        .collect(Collectors.toUnmodifiableSet());
  }
}
