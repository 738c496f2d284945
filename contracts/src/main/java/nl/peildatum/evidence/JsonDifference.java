package nl.peildatum.evidence;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds the first place at which two JSON values differ. */
final class JsonDifference {
  private JsonDifference() {}

  /** The JSON pointer of the first difference; empty for the whole value. */
  static String first(@Nullable Object one, @Nullable Object other) {
    if (one instanceof Map<?, ?> a && other instanceof Map<?, ?> b) {
      var names = new TreeSet<String>();
      a.keySet().forEach(name -> names.add(String.valueOf(name)));
      b.keySet().forEach(name -> names.add(String.valueOf(name)));
      for (var name : names) {
        if (a.containsKey(name) != b.containsKey(name)
            || !Objects.equals(a.get(name), b.get(name))) {
          return "/" + escaped(name) + first(a.get(name), b.get(name));
        }
      }
    }
    if (one instanceof List<?> a && other instanceof List<?> b) {
      for (var i = 0; i < Math.max(a.size(), b.size()); i++) {
        if (i >= Math.min(a.size(), b.size()) || !Objects.equals(a.get(i), b.get(i))) {
          return i >= Math.min(a.size(), b.size()) ? "/" + i : "/" + i + first(a.get(i), b.get(i));
        }
      }
    }
    return "";
  }

  private static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
