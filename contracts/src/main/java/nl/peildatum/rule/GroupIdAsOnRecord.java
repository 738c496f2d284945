package nl.peildatum.rule;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.peildatum.answer.KnownGroup;
import nl.peildatum.decision.Act.PolicyAct;
import nl.peildatum.decision.Field;
import nl.peildatum.decision.Groups;
import nl.peildatum.decision.Terms;

/** One group has one id: what differs from one on record by case or spaces only is refused. */
final class GroupIdAsOnRecord {
  private static final String RULE = "invalid-value";

  private GroupIdAsOnRecord() {}

  static void check(PolicyAct act, Deciding deciding) {
    var terms = act.terms();
    for (var field : terms.type().subject().stream().filter(Field::isGroup).toList()) {
      var id = terms.subject().get(field.name());
      if (id != null) {
        check(id, act.pointer(path(terms, field.name())) + "/id", deciding);
      }
    }
    Groups.excludedBy(terms.value())
        .forEach(group -> check(group.id(), act.pointer("excludedGroups"), deciding));
  }

  private static String path(Terms terms, String field) {
    var scope = terms.type().scope();
    return scope.isNested() ? scope.within() + "/" + field : field;
  }

  private static void check(String id, String pointer, Deciding deciding) {
    if (!id.equals(id.strip())) {
      deciding
          .violations()
          .add(RULE, pointer, "Write the id without space around it: " + id.strip() + ".");
      return;
    }
    var known = known(deciding);
    if (!known.contains(id)) {
      known.stream()
          .filter(id::equalsIgnoreCase)
          .findFirst()
          .ifPresent(
              other ->
                  deciding
                      .violations()
                      .add(
                          RULE,
                          pointer,
                          "Write the id as "
                              + other
                              + "; policy of that group is on record or in this decision."));
    }
  }

  /** On record, then of the acts before this one. */
  private static List<String> known(Deciding deciding) {
    var onRecord = KnownGroup.of(deciding.known(), Set.of()).stream().map(KnownGroup::id);
    var earlier =
        deciding.painted().stream()
            .flatMap(painted -> Stream.ofNullable(painted.fact().lane().subject().get("group")));
    return Stream.concat(onRecord, earlier).distinct().toList();
  }
}
