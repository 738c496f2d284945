package nl.peildatum.rule.policy;

import nl.peildatum.decision.Groups;
import nl.peildatum.decisionfile.Act.PolicyAct;
import nl.peildatum.decisionfile.Terms;
import nl.peildatum.kind.Field;
import nl.peildatum.rule.DecisionCheck;
import nl.peildatum.wording.Wording;

/**
 * Rule: one group has one id. An id that differs from one on record by case or spaces only is
 * refused.
 */
final class GroupIdAsOnRecord {
  private static final String RULE = "invalid-value";

  private GroupIdAsOnRecord() {}

  static void check(PolicyAct act, DecisionCheck check) {
    var terms = act.terms();
    for (var field : terms.type().subject().stream().filter(Field::isGroup).toList()) {
      var id = terms.subject().get(field.name());
      if (id != null) {
        check(id, act.pointer(path(terms, field.name())) + "/id", check);
      }
    }
    Groups.excludedBy(terms.value())
        .forEach(group -> check(group.id(), act.pointer("excludedGroups"), check));
  }

  private static String path(Terms terms, String field) {
    var scope = terms.type().scope();
    return scope.isNested() ? scope.within() + "/" + field : field;
  }

  private static void check(String id, String pointer, DecisionCheck check) {
    if (!id.equals(id.strip())) {
      check.refuse(RULE, pointer, Wording.of("invalid-value.space-around-id", id.strip()));
      return;
    }
    check
        .groupIds()
        .spelledOtherwise(id)
        .ifPresent(
            other -> check.refuse(RULE, pointer, Wording.of("invalid-value.group-id", other)));
  }
}
