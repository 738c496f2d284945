package nl.peildatum.rule.policy;

import nl.peildatum.decision.Mechanism;
import nl.peildatum.decisionfile.Act.PolicyAct;
import nl.peildatum.kind.ActType;
import nl.peildatum.rule.DecisionCheck;

/** Rule: an act that states that there is none names a group only for kinds that go by group. */
final class NoneOfSubject {
  private static final String GROUP = "group";

  private NoneOfSubject() {}

  static void check(PolicyAct act, DecisionCheck check) {
    var terms = act.terms();
    var kind = terms.act().kind();
    var goesByGroup =
        kind.acts().stream()
            .filter(ActType::isSet)
            .flatMap(type -> type.subject().stream())
            .anyMatch(field -> field.name().equals(GROUP));
    if (terms.type().mechanism() == Mechanism.STATED_NONE
        && terms.subject().containsKey(GROUP)
        && !goesByGroup) {
      check.refuse(
          "unknown-field",
          act.pointer(GROUP),
          "Policy of kind "
              + kind.name()
              + " goes by area, not by group. Leave group out; for a policy on a group name its"
              + " kind, for example \"kind\": \"RISK_PROFILE\".");
    }
  }
}
