package nl.peildatum.rule.correction;

import nl.peildatum.decision.InstrumentType;
import nl.peildatum.decisionfile.Act;
import nl.peildatum.rule.DecisionCheck;
import nl.peildatum.wording.Wording;

/**
 * Rule: Correct, CorrectDecision, Retract and RetractDecision state that this register erred, never
 * that policy changed, so they and only they are sent with an instrument of type DATA_CORRECTION.
 */
public final class OnlyDataCorrectionsCorrect {
  private OnlyDataCorrectionsCorrect() {}

  public static void check(DecisionCheck check) {
    check
        .instrument()
        .map(instrument -> instrument.is(InstrumentType.DATA_CORRECTION))
        .ifPresent(
            correction ->
                check.file().acts().stream()
                    .filter(act -> corrects(act) != correction)
                    .forEach(act -> refuse(act, check)));
  }

  private static boolean corrects(Act act) {
    return switch (act) {
      case Act.CorrectAct a -> true;
      case Act.RetractAct a -> true;
      case Act.CorrectDecisionAct a -> true;
      case Act.RetractDecisionAct a -> true;
      default -> false;
    };
  }

  private static void refuse(Act act, DecisionCheck check) {
    var violations = check.violations();
    if (corrects(act)) {
      violations.add(
          "correction-needs-data-correction",
          act.pointer("type"),
          Wording.of("correction-needs-data-correction"));
    } else {
      violations.add(
          "data-correction-only-corrects",
          act.pointer("type"),
          Wording.of("data-correction-only-corrects"));
    }
  }
}
