package nl.peildatum.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Gives every object of a JSON tree a fixed order of members, so that each process writes the same
 * bytes: {@code Map.of} has another order in each.
 */
public final class MemberOrder {
  private MemberOrder() {}

  /** The members in the order of insertion if the map keeps one, else in the order of names. */
  public static <V extends @Nullable Object> Map<String, V> of(Map<String, V> object) {
    return object instanceof SequencedMap<String, V> ? object : new TreeMap<>(object);
  }

  /** A copy of a whole tree, the members of every object in the order of {@link #of}. */
  @SuppressWarnings("unchecked")
  public static Map<String, Object> fixed(Map<?, ?> object) {
    var copy = new LinkedHashMap<String, Object>();
    of((Map<String, Object>) object).forEach((name, item) -> put(copy, name, item(item)));
    return copy;
  }

  private static @Nullable Object item(@Nullable Object item) {
    return switch (item) {
      case Map<?, ?> object -> fixed(object);
      case List<?> list -> list(list);
      case null, default -> item;
    };
  }

  private static List<Object> list(List<?> list) {
    var copy = new ArrayList<Object>();
    for (var item : list) {
      add(copy, item(item));
    }
    return copy;
  }

  @SuppressWarnings("NullAway") // a list of allowed values may hold null
  private static void add(List<Object> to, @Nullable Object item) {
    to.add(item);
  }

  @SuppressWarnings("NullAway") // a member written as null stays null
  private static void put(Map<String, Object> to, String name, @Nullable Object item) {
    to.put(name, item);
  }
}
