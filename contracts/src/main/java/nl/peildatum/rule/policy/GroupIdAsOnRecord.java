package nl.peildatum.rule.policy;

import nl.peildatum.decision.Groups;
import nl.peildatum.decisionfile.Act.PolicyAct;
import nl.peildatum.decisionfile.Terms;
import nl.peildatum.kind.Field;
import nl.peildatum.rule.DecisionCheck;
import nl.peildatum.wording.Wording;

/**
 * Rule: one group has one id. An id that differs from one on record by case or spaces only is
 * refused; a new id of a Set that is very near to one on record has a warning that asks which is
 * meant.
 */
final class GroupIdAsOnRecord {
  private static final String RULE = "invalid-value";

  private GroupIdAsOnRecord() {}

  static void check(PolicyAct act, DecisionCheck check) {
    var terms = act.terms();
    for (var field : terms.type().subject().stream().filter(Field::isGroup).toList()) {
      var id = terms.subject().get(field.name());
      if (id != null) {
        check(id, terms.isSet(), act.pointer(path(terms, field.name())) + "/id", check);
      }
    }
    Groups.excludedBy(terms.value())
        .forEach(group -> check(group.id(), terms.isSet(), act.pointer("excludedGroups"), check));
  }

  private static String path(Terms terms, String field) {
    var scope = terms.type().scope();
    return scope.isNested() ? scope.within() + "/" + field : field;
  }

  private static void check(String id, boolean isSet, String pointer, DecisionCheck check) {
    if (!id.equals(id.strip())) {
      check.refuse(RULE, pointer, Wording.of("invalid-value.space-around-id", id.strip()));
      return;
    }
    var otherCase = check.groupIds().spelledOtherwise(id);
    if (otherCase.isPresent()) {
      check.refuse(RULE, pointer, Wording.of("invalid-value.group-id", otherCase.get()));
    } else if (isSet) {
      check
          .groupIds()
          .misspelt(id)
          .ifPresent(
              near -> check.warn("group-near-another", Wording.of("group-near-another", id, near)));
    }
  }
}
