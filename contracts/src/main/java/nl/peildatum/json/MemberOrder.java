package nl.peildatum.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
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
  public static Map<String, Object> fixed(Map<?, ?> object) {
    return mapped(object, UnaryOperator.identity());
  }

  /** The copy of {@link #fixed} with every object replaced, the innermost first. */
  @SuppressWarnings("unchecked")
  public static Map<String, Object> mapped(
      Map<?, ?> object, UnaryOperator<Map<String, Object>> change) {
    var copy = new LinkedHashMap<String, Object>();
    of((Map<String, Object>) object).forEach((name, item) -> put(copy, name, item(item, change)));
    return change.apply(copy);
  }

  private static @Nullable Object item(
      @Nullable Object item, UnaryOperator<Map<String, Object>> change) {
    return switch (item) {
      case Map<?, ?> object -> mapped(object, change);
      case List<?> list -> list(list, change);
      case null, default -> item;
    };
  }

  private static List<Object> list(List<?> list, UnaryOperator<Map<String, Object>> change) {
    var copy = new ArrayList<Object>();
    for (var item : list) {
      add(copy, item(item, change));
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
