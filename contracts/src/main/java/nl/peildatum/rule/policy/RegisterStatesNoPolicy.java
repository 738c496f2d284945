package nl.peildatum.rule.policy;

import java.util.List;
import nl.peildatum.decision.InstrumentType;
import nl.peildatum.decisionfile.Act;
import nl.peildatum.rule.DecisionCheck;
import nl.peildatum.rule.correction.OnlyDataCorrectionsCorrect;
import nl.peildatum.wording.Wording;

/**
 * Rule: an instrument of type REGISTER states the knowledge of this register and never policy. Its
 * acts are about areas, coverage, declarations of no policy and superseded sources only.
 */
public final class RegisterStatesNoPolicy {
  private static final List<InstrumentType> DECIDING =
      List.of(
          InstrumentType.KAMERBRIEF,
          InstrumentType.WBV,
          InstrumentType.STAATSCOURANT,
          InstrumentType.RULING,
          InstrumentType.MINISTERIAL_REGULATION,
          InstrumentType.EU_ACT);

  private RegisterStatesNoPolicy() {}

  public static void check(DecisionCheck check) {
    check
        .instrument()
        .filter(instrument -> instrument.is(InstrumentType.REGISTER))
        .ifPresent(
            register ->
                check.file().acts().stream()
                    .filter(RegisterStatesNoPolicy::saysMore)
                    .forEach(act -> refuse(act, check)));
  }

  /**
   * Whether an act states policy. Correct and Retract have their own rule, {@link
   * OnlyDataCorrectionsCorrect}.
   */
  private static boolean saysMore(Act act) {
    return switch (act) {
      case Act.PolicyAct a -> true;
      case Act.AnnulAct a -> true;
      case Act.CommenceAct a -> true;
      case Act.RecordPublicationAct a -> true;
      case Act.TransitionalRuleAct a -> true;
      case Act.CorrectAct a -> false;
      case Act.RetractAct a -> false;
      case Act.CorrectDecisionAct a -> false;
      case Act.RetractDecisionAct a -> false;
      case Act.StateCoverageAct a -> false;
      case Act.DeclareNoCountryPolicyAct a -> false;
      case Act.SupersedeSourceAct a -> false;
      case Act.RegisterAreaAct a -> false;
      case Act.RecordAreaSuccessionAct a -> false;
    };
  }

  private static void refuse(Act act, DecisionCheck check) {
    check.refuse(
        "register-states-no-policy",
        act.pointer("type"),
        Wording.of(
            "register-states-no-policy",
            String.join(", ", DECIDING.stream().map(Enum::name).toList())));
  }
}
