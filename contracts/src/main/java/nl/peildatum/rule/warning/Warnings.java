package nl.peildatum.rule.warning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.peildatum.decision.Instrument;
import nl.peildatum.decision.PolicyFact;
import nl.peildatum.decision.Statement;
import nl.peildatum.decision.Warning;
import nl.peildatum.decisionfile.Decision;
import nl.peildatum.rule.DraftRecord;
import nl.peildatum.rule.policy.DecidedOn;
import nl.peildatum.rule.policy.IssuerInOffice;

/**
 * Collects the warnings about consequences of a decision that its author may not have meant, found
 * in the record with the decision.
 */
public final class Warnings {
  private Warnings() {}

  /**
   * The warnings about a decision.
   *
   * @param sent the decision file as sent
   * @param today day in Europe/Amsterdam
   */
  public static List<Warning> about(
      Decision decision,
      Map<String, Object> sent,
      List<Statement> statements,
      DraftRecord draft,
      LocalDate today) {
    var warnings = new ArrayList<Warning>();
    for (var instrument : instruments(decision, statements)) {
      warnings.addAll(IssuerInOffice.warnings(instrument));
      warnings.addAll(DecidedOn.warnings(instrument, today));
      TitleNamesAnotherDay.of(instrument).ifPresent(warnings::add);
    }
    warnings.addAll(TextSaysOtherwise.among(statements, sent));
    warnings.addAll(FormalStartBeforeOperational.among(statements, sent));
    warnings.addAll(PublicationStatedOtherwise.among(decision.instrument(), statements));
    warnings.addAll(PublicationBeforeOperational.among(statements, draft));
    warnings.addAll(StartCameFromInstrument.among(statements, draft));
    warnings.addAll(AreaWithoutParent.among(statements, draft.record().areas()));
    warnings.addAll(SuccessorsMissPolicy.withoutParent(statements, draft.record().areas()));
    warnings.addAll(LateSuccession.among(statements, draft));
    warnings.addAll(LateParent.among(statements, draft));
    var known = draft.after().known();
    var head = draft.head();
    warnings.addAll(ExtensionStandsAlone.among(draft));
    var facts = statements.stream().flatMap(Warnings::fact).toList();
    if (!facts.isEmpty()) {
      warnings.addAll(ClosedListLeavesOthers.among(facts, known));
      warnings.addAll(NoneLeavesAreas.among(facts, known));
      warnings.addAll(NothingToEnd.among(statements, known, head.head()));
      warnings.addAll(EndLeavesLaterStart.among(facts, known, head.head()));
      warnings.addAll(NearerEndAnswers.among(facts, known));
    }
    warnings.addAll(OtherKindsConcerned.among(facts, draft));
    return List.copyOf(warnings);
  }

  /** The instrument of the decision and those that it corrects, as corrected. */
  private static List<Instrument> instruments(Decision decision, List<Statement> statements) {
    return Stream.concat(
            Stream.of(decision.instrument()),
            statements.stream()
                .filter(Statement.DecisionCorrected.class::isInstance)
                .map(of -> ((Statement.DecisionCorrected) of).instrument()))
        .toList();
  }

  /**
   * A fact of the decision.
   *
   * @param corrects whether the fact is a correction, which inherits the members that it does not
   *     state
   */
  record FactOfDecision(PolicyFact fact, boolean corrects) {}

  private static Stream<FactOfDecision> fact(Statement statement) {
    return switch (statement) {
      case Statement.Stated s -> Stream.of(new FactOfDecision(s.fact(), false));
      case Statement.Corrected c -> Stream.of(new FactOfDecision(c.result(), true));
      default -> Stream.empty();
    };
  }
}
