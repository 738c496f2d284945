package nl.peildatum.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.peildatum.area.CountryCode;
import nl.peildatum.decision.SizeLimits;
import nl.peildatum.decision.Violation;
import nl.peildatum.decisionfile.Act;
import nl.peildatum.decisionfile.DecisionFile;
import nl.peildatum.record.CountryRecord;
import nl.peildatum.rule.Commences;
import nl.peildatum.rule.DecisionCheck;
import nl.peildatum.rule.DraftRecord;
import nl.peildatum.rule.PublishedOn;
import nl.peildatum.rule.RecordsPublication;
import nl.peildatum.rule.area.LanesOfChangedAreas;
import nl.peildatum.rule.area.RecordsSuccession;
import nl.peildatum.rule.area.RegistersArea;
import nl.peildatum.rule.correction.Annuls;
import nl.peildatum.rule.correction.Corrects;
import nl.peildatum.rule.correction.OnlyDataCorrectionsCorrect;
import nl.peildatum.rule.correction.Retracts;
import nl.peildatum.rule.limit.ContinuedChains;
import nl.peildatum.rule.limit.WithinDurationLimits;
import nl.peildatum.rule.policy.DecidedOn;
import nl.peildatum.rule.policy.DeclaresNoCountryPolicy;
import nl.peildatum.rule.policy.IssuerInOffice;
import nl.peildatum.rule.policy.OverlapInDecision;
import nl.peildatum.rule.policy.RecordsTransitionalRule;
import nl.peildatum.rule.policy.RegisterStatesNoPolicy;
import nl.peildatum.rule.policy.StatesCoverage;
import nl.peildatum.rule.policy.StatesPolicy;
import nl.peildatum.rule.policy.SupersedesSource;
import nl.peildatum.rule.warning.BoundedWarnings;
import nl.peildatum.rule.warning.Warnings;

/**
 * Checks a decision file against all rules for its form and for the record, and collects all
 * violations.
 */
public final class RuleBook {
  private RuleBook() {}

  /**
   * The result for a decision file.
   *
   * @param file as sent, with its members in order
   * @param head the country's record as it is now
   * @param today day in Europe/Amsterdam
   */
  public static CheckedDecision check(
      CountryCode pathCountry, Map<String, Object> file, CountryRecord head, LocalDate today) {
    var read = DecisionFile.read(pathCountry, file, head.areas());
    var tooLarge = tooManyFacts(read);
    if (tooLarge.isPresent()) {
      return new CheckedDecision.Refused(
          Stream.concat(tooLarge.stream(), read.violations().stream()).toList());
    }
    var deciding = new DecisionCheck(read, head);
    deciding.violations().addAll(read.violations());
    OnlyDataCorrectionsCorrect.check(deciding);
    RegisterStatesNoPolicy.check(deciding);
    IssuerInOffice.check(deciding);
    DecidedOn.check(deciding, today);
    PublishedOn.check(deciding, today);
    read.acts().forEach(act -> take(act, deciding));
    OverlapInDecision.check(deciding);
    var draft = DraftRecord.of(deciding);
    LanesOfChangedAreas.check(deciding, draft);
    WithinDurationLimits.check(deciding, draft, ContinuedChains.check(deciding, draft));
    var violations = deciding.violations().inOrderOfActs();
    if (!violations.isEmpty()) {
      return new CheckedDecision.Refused(violations);
    }
    var decision = read.decision();
    var statements = List.copyOf(deciding.statements());
    var warnings = new ArrayList<>(deciding.warnings());
    warnings.addAll(Warnings.about(decision, statements, draft, today));
    return new CheckedDecision.Accepted(decision, statements, BoundedWarnings.of(warnings));
  }

  /** The violation for too many facts, checked before any rule that reads each fact. */
  private static Optional<Violation> tooManyFacts(DecisionFile read) {
    var facts = read.acts().stream().mapToLong(RuleBook::facts).sum();
    return facts <= SizeLimits.FACTS
        ? Optional.empty()
        : Optional.of(
            new Violation(
                SizeLimits.TOO_LARGE,
                "/acts",
                "A decision states at most "
                    + SizeLimits.FACTS
                    + " facts, this one "
                    + facts
                    + ": an act states one for each area. Record it as several decisions."));
  }

  private static int facts(Act act) {
    return switch (act) {
      case Act.PolicyAct policy -> Math.max(1, policy.terms().areas().size());
      case Act.AnnulAct annul -> annul.facts().size();
      case Act.TransitionalRuleAct rule -> rule.facts().size();
      default -> 1;
    };
  }

  private static void take(Act act, DecisionCheck deciding) {
    switch (act) {
      case Act.PolicyAct policy -> StatesPolicy.take(policy, deciding);
      case Act.CorrectAct correct -> Corrects.take(correct, deciding);
      case Act.RetractAct retract -> Retracts.take(retract, deciding);
      case Act.AnnulAct annul -> Annuls.take(annul, deciding);
      case Act.CommenceAct commence -> Commences.take(commence, deciding);
      case Act.RecordPublicationAct publication -> RecordsPublication.take(publication, deciding);
      case Act.StateCoverageAct coverage -> StatesCoverage.take(coverage, deciding);
      case Act.DeclareNoCountryPolicyAct none -> DeclaresNoCountryPolicy.take(none, deciding);
      case Act.SupersedeSourceAct superseded -> SupersedesSource.take(superseded, deciding);
      case Act.TransitionalRuleAct rule -> RecordsTransitionalRule.take(rule, deciding);
      case Act.RegisterAreaAct area -> RegistersArea.take(area, deciding);
      case Act.RecordAreaSuccessionAct succession -> RecordsSuccession.take(succession, deciding);
    }
  }
}
