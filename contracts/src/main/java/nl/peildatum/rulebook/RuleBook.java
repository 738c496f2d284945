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
import nl.peildatum.rule.CommenceHandler;
import nl.peildatum.rule.DecisionCheck;
import nl.peildatum.rule.DraftRecord;
import nl.peildatum.rule.PublishedOn;
import nl.peildatum.rule.RecordPublicationHandler;
import nl.peildatum.rule.area.LanesOfChangedAreas;
import nl.peildatum.rule.area.RecordAreaSuccessionHandler;
import nl.peildatum.rule.area.RegisterAreaHandler;
import nl.peildatum.rule.correction.AnnulHandler;
import nl.peildatum.rule.correction.CorrectDecisionHandler;
import nl.peildatum.rule.correction.CorrectHandler;
import nl.peildatum.rule.correction.OnlyDataCorrectionsCorrect;
import nl.peildatum.rule.correction.RetractDecisionHandler;
import nl.peildatum.rule.correction.RetractHandler;
import nl.peildatum.rule.limit.ContinuedChains;
import nl.peildatum.rule.limit.WithinDurationLimits;
import nl.peildatum.rule.policy.DecidedOn;
import nl.peildatum.rule.policy.DeclareNoCountryPolicyHandler;
import nl.peildatum.rule.policy.IssuerInOffice;
import nl.peildatum.rule.policy.OverlapInDecision;
import nl.peildatum.rule.policy.PolicyActHandler;
import nl.peildatum.rule.policy.RegisterStatesNoPolicy;
import nl.peildatum.rule.policy.StateCoverageHandler;
import nl.peildatum.rule.policy.SupersedeSourceHandler;
import nl.peildatum.rule.policy.TransitionalRuleHandler;
import nl.peildatum.rule.warning.BoundedWarnings;
import nl.peildatum.rule.warning.Warnings;
import nl.peildatum.wording.Wording;

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
    var check = new DecisionCheck(read, head);
    check.violations().addAll(read.violations());
    OnlyDataCorrectionsCorrect.check(check);
    RegisterStatesNoPolicy.check(check);
    read.acts().forEach(act -> handle(act, check));
    IssuerInOffice.check(check);
    DecidedOn.check(check, today);
    PublishedOn.check(check, today);
    if (check.statements().size() > SizeLimits.FACTS) {
      return new CheckedDecision.Refused(List.of(tooManyFacts(check.statements().size())));
    }
    OverlapInDecision.check(check);
    var draft = DraftRecord.of(check);
    LanesOfChangedAreas.check(check, draft);
    WithinDurationLimits.check(check, draft, ContinuedChains.check(check, draft));
    var violations = check.violations().inOrderOfActs();
    if (!violations.isEmpty()) {
      return new CheckedDecision.Refused(violations);
    }
    var decision = read.decision();
    var statements = List.copyOf(check.statements());
    var warnings = new ArrayList<>(check.warnings());
    warnings.addAll(Warnings.about(decision, file, statements, draft, today));
    return new CheckedDecision.Accepted(decision, statements, BoundedWarnings.of(warnings));
  }

  /** The violation for too many facts, checked before any rule that reads each fact. */
  private static Optional<Violation> tooManyFacts(DecisionFile read) {
    var facts = read.acts().stream().mapToLong(RuleBook::facts).sum();
    return facts <= SizeLimits.FACTS ? Optional.empty() : Optional.of(tooManyFacts(facts));
  }

  private static Violation tooManyFacts(long facts) {
    return new Violation(
        SizeLimits.TOO_LARGE,
        "/acts",
        Wording.of("decision-too-large.facts", SizeLimits.FACTS, facts));
  }

  private static int facts(Act act) {
    return switch (act) {
      case Act.PolicyAct policy -> Math.max(1, policy.terms().areas().size());
      case Act.AnnulAct annul -> annul.facts().size();
      case Act.TransitionalRuleAct rule -> rule.facts().size();
      default -> 1;
    };
  }

  private static void handle(Act act, DecisionCheck check) {
    switch (act) {
      case Act.PolicyAct policy -> PolicyActHandler.handle(policy, check);
      case Act.CorrectAct correct -> CorrectHandler.handle(correct, check);
      case Act.RetractAct retract -> RetractHandler.handle(retract, check);
      case Act.CorrectDecisionAct correct -> CorrectDecisionHandler.handle(correct, check);
      case Act.RetractDecisionAct retract -> RetractDecisionHandler.handle(retract, check);
      case Act.AnnulAct annul -> AnnulHandler.handle(annul, check);
      case Act.CommenceAct commence -> CommenceHandler.handle(commence, check);
      case Act.RecordPublicationAct publication ->
          RecordPublicationHandler.handle(publication, check);
      case Act.StateCoverageAct coverage -> StateCoverageHandler.handle(coverage, check);
      case Act.DeclareNoCountryPolicyAct none -> DeclareNoCountryPolicyHandler.handle(none, check);
      case Act.SupersedeSourceAct superseded -> SupersedeSourceHandler.handle(superseded, check);
      case Act.TransitionalRuleAct rule -> TransitionalRuleHandler.handle(rule, check);
      case Act.RegisterAreaAct area -> RegisterAreaHandler.handle(area, check);
      case Act.RecordAreaSuccessionAct succession ->
          RecordAreaSuccessionHandler.handle(succession, check);
    }
  }
}
