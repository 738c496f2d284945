package nl.peildatum.query.policy;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.peildatum.decision.DecisionId;
import nl.peildatum.query.parameters.Coordinates;
import nl.peildatum.query.parameters.Parameters;
import nl.peildatum.query.parameters.QuestionParameters;
import nl.peildatum.query.parameters.ResolvedMoment;
import nl.peildatum.record.CountryRecord;
import nl.peildatum.record.RecordAsOf;
import nl.peildatum.record.RecordedDecision;
import nl.peildatum.time.LawDay;
import nl.peildatum.wording.Wording;
import org.jspecify.annotations.Nullable;

/**
 * The hypothesis of a counterfactual question.
 *
 * @param decision the id of the decision that is removed, or known earlier, as written
 * @param asIfKnownOn the day, Europe/Amsterdam, at whose end the decision is known, and otherwise
 *     only what was recorded by then; {@code null} = the decision is removed
 */
record CounterfactualQuestion(String decision, @Nullable LocalDate asIfKnownOn) {
  static final String WITHOUT = "without";
  static final String AS_IF_KNOWN_ON = "asIfKnownOn";
  static final String DECISION = "decision";
  static final Set<String> DECLARED = Set.of(WITHOUT, AS_IF_KNOWN_ON, DECISION);

  /**
   * Reads the hypothesis and adds the faults of its parameters; empty where they name no decision.
   */
  static Optional<CounterfactualQuestion> read(Parameters parameters, LocalDate today) {
    var day = parameters.date(AS_IF_KNOWN_ON);
    var without = parameters.has(WITHOUT);
    var known = parameters.has(AS_IF_KNOWN_ON);
    if (without == known || known != parameters.has(DECISION)) {
      parameters.refuse("not-one-supposition", WITHOUT, Wording.of("not-one-supposition"));
    }
    if (known && QuestionParameters.namesMoment(parameters)) {
      parameters.refuse(
          "two-record-times", AS_IF_KNOWN_ON, Wording.of("two-record-times.as-if-known"));
    }
    if (known && !parameters.has(QuestionParameters.GELDIG_OP)) {
      parameters.refuse(
          "geldig-op-missing",
          QuestionParameters.GELDIG_OP,
          QuestionParameters.addDay(QuestionParameters.GELDIG_OP));
    }
    day.filter(today::isBefore)
        .ifPresent(
            future ->
                parameters.refuse(
                    "record-time-in-future",
                    AS_IF_KNOWN_ON,
                    Wording.of("record-time-in-future.as-if-known", future)));
    return parameters
        .text(without ? WITHOUT : DECISION)
        .map(decision -> new CounterfactualQuestion(decision, day.orElse(null)));
  }

  /** The parameters of the hypothesis, for the answer. */
  Map<String, String> parameters() {
    var given = new LinkedHashMap<String, String>();
    if (asIfKnownOn == null) {
      given.put(WITHOUT, decision);
    } else {
      given.put(AS_IF_KNOWN_ON, asIfKnownOn.toString());
      given.put(DECISION, decision);
    }
    return given;
  }

  /** The name of the parameter that holds the decision. */
  String parameterOfDecision() {
    return asIfKnownOn == null ? WITHOUT : DECISION;
  }

  /** The id of the decision; empty where it is not well-formed. */
  Optional<DecisionId> id() {
    return Optional.of(decision).filter(DecisionId::isWellFormed).map(DecisionId::new);
  }

  /**
   * The moment of the answer: the end of {@code asIfKnownOn}, if that is given and not in the
   * future; otherwise the moment asked for.
   */
  ResolvedMoment moment(ResolvedMoment asked) {
    if (asIfKnownOn == null) {
      return asked;
    }
    var end = LawDay.begins(asIfKnownOn.plusDays(1)).minusMillis(1);
    var now = asked.beschikbaarOp();
    var until = now != null && now.isBefore(end) ? now : end;
    return new ResolvedMoment(
        asked.record(), asked.record().sequenceAt(until), until, false, asked.recordedThrough());
  }

  /** The record under the hypothesis, for a decision that was found in it. */
  RecordAsOf known(Coordinates asked, RecordedDecision found) {
    var record = asked.moment().record();
    var sequence = asked.moment().sequence();
    return asIfKnownOn == null
        ? RecordAsOf.asIfNotRecorded(
            record, Set.of(found.id()), sequence, asked.basis(), asked.bekendOp())
        : RecordAsOf.asIfNotRecorded(
            record,
            between(record, sequence, found),
            Math.max(sequence, found.lastSequence()),
            asked.basis(),
            asked.bekendOp());
  }

  /** The decisions recorded after a sequence and before a decision. */
  private static Set<DecisionId> between(CountryRecord record, long after, RecordedDecision found) {
    return record.decisions().stream()
        .filter(later -> later.firstSequence() > after)
        .filter(later -> later.lastSequence() < found.firstSequence())
        .map(RecordedDecision::id)
        .collect(Collectors.toUnmodifiableSet());
  }
}
