package nl.peildatum.query.compare;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.peildatum.json.JsonObject;

/** Finds the members in which two JSON objects differ; lists are compared as a whole. */
final class FieldDifferences {
  private final List<Map<String, Object>> differing = new ArrayList<>();

  private FieldDifferences() {}

  /**
   * One object per difference, with a JSON pointer as {@code field}, and {@code one} and {@code
   * other}; a value that one side does not have is left out.
   */
  static List<Map<String, Object>> differing(Map<String, Object> one, Map<String, Object> other) {
    var fields = new FieldDifferences();
    fields.compare("", one, other);
    return List.copyOf(fields.differing);
  }

  private void compare(String pointer, Map<?, ?> one, Map<?, ?> other) {
    var names = new LinkedHashSet<String>();
    one.keySet().forEach(name -> names.add(String.valueOf(name)));
    other.keySet().forEach(name -> names.add(String.valueOf(name)));
    for (var name : names) {
      var here = one.get(name);
      var there = other.get(name);
      var at = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
      if (here instanceof Map<?, ?> ofOne && there instanceof Map<?, ?> ofOther) {
        compare(at, ofOne, ofOther);
      } else if (!Objects.equals(here, there)) {
        differing.add(
            new JsonObject().with("field", at).with("one", here).with("other", there).object());
      }
    }
  }
}
