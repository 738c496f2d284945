package nl.peildatum.governing;

import java.util.LinkedHashSet;
import java.util.Set;
import nl.peildatum.decision.Violations;
import nl.peildatum.json.HiddenCharacters;
import nl.peildatum.json.RequestObject;
import nl.peildatum.json.Suggestions;
import nl.peildatum.wording.Wording;
import org.jspecify.annotations.Nullable;

/** Reads the ids of the groups to which the person in a case belongs. */
record CaseGroupsReader(RequestObject sent, Violations violations) {
  private static final int MOST_GROUPS = 100;

  /** The groups; null where the question does not state them. */
  @Nullable Set<String> groups() {
    if (!sent.has("groups")) {
      return null;
    }
    var groups = new LinkedHashSet<String>();
    for (var item : sent.words("groups")) {
      if (item.value() instanceof String id) {
        if (HiddenCharacters.isBlank(id)) {
          violations.add(
              "invalid-value",
              item.pointer(),
              Wording.of("invalid-value.empty-group", named(item)));
        }
        groups.add(id);
      } else {
        violations.add(
            "wrong-type",
            item.pointer(),
            Wording.of("wrong-type.group", Suggestions.shown(item.value())));
      }
    }
    if (groups.size() > MOST_GROUPS) {
      sent.refuse(
          "invalid-value",
          "groups",
          Wording.of("invalid-value.groups", MOST_GROUPS, groups.size()));
    }
    return groups;
  }

  /** The last segment of an item's pointer, such as {@code groups[0]}. */
  private static String named(RequestObject.Item item) {
    var name = item.pointer().lastIndexOf('/');
    return item.pointer().substring(1, name) + '[' + item.pointer().substring(name + 1) + ']';
  }
}
