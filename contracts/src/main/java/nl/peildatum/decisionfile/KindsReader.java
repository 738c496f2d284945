package nl.peildatum.decisionfile;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import nl.peildatum.json.RequestObject;
import nl.peildatum.json.Suggestions;
import nl.peildatum.kind.Kind;
import nl.peildatum.kind.Kinds;
import nl.peildatum.wording.Wording;

/** Reads a list of kinds of policy, by name. */
final class KindsReader {
  private KindsReader() {}

  /** The kinds, each once, in the order of their names; none = the field is absent. */
  static List<String> read(RequestObject act, String field) {
    var allowed = Kinds.found().all().stream().map(Kind::name).toList();
    var kinds = new TreeSet<String>();
    var items = act.words(field);
    for (var item : items) {
      if (item.value() instanceof String name && allowed.contains(name)) {
        kinds.add(name);
      } else {
        act.unreadable().add(field);
        act.violations()
            .add(
                "invalid-value",
                item.pointer(),
                Wording.of(
                    "invalid-value.kind",
                    Wording.joined("join.comma", allowed),
                    field,
                    item.value() instanceof String written
                        ? Suggestions.oneOf(written, allowed)
                        : Wording.NONE),
                Map.of("allowed", allowed));
      }
    }
    if (act.item(field).value() instanceof List<?> list && list.isEmpty()) {
      act.refuse("missing-field", field, Wording.of("missing-field.kinds", field));
    }
    return List.copyOf(kinds);
  }
}
