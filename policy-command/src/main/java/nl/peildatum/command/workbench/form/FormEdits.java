package nl.peildatum.command.workbench.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Adds items to the lists of a form, and removes them. */
public final class FormEdits {
  private static final String SOURCES = "/sources";
  private static final String PASSAGES = "/passages";

  /** Members that name a source by its index. */
  private static final Set<String> OF_SOURCES = Set.of("source", "ruling", "by");

  private FormEdits() {}

  /**
   * The form with another item at the end of a list.
   *
   * @param type of an act; empty = not chosen, or no act
   */
  public static FormDraft added(FormDraft draft, String list, String type) {
    var file = copy(draft.file());
    var item = new LinkedHashMap<String, @Nullable Object>();
    if (!type.isEmpty()) {
      item.put("type", type);
    }
    list(file, list).add(item);
    return new FormDraft(file);
  }

  /** The index of the last item of a list; -1 where there is none. */
  public static int last(FormDraft draft, String list) {
    return list(copy(draft.file()), list).size() - 1;
  }

  /**
   * The form without an item of a list. What named a later source or passage by its index still
   * names it; what named the removed one says nothing any more.
   */
  public static FormDraft removed(FormDraft draft, String item) {
    var at = item.lastIndexOf('/');
    var file = copy(draft.file());
    var items = list(file, item.substring(0, Math.max(0, at)));
    var index = index(item.substring(at + 1));
    if (index >= items.size()) {
      return draft;
    }
    items.remove(index);
    if (item.startsWith(SOURCES) && at == SOURCES.length()) {
      shift(file, index, OF_SOURCES);
    }
    if (item.startsWith(PASSAGES) && at == PASSAGES.length()) {
      shift(file, index, Set.of("passages"));
    }
    return new FormDraft(file);
  }

  private static int index(String step) {
    return step.matches("[0-9]{1,6}") ? Integer.parseInt(step) : Integer.MAX_VALUE;
  }

  /** The list at a pointer; where there is none an empty one, put there if its object is there. */
  @SuppressWarnings("unchecked")
  private static List<@Nullable Object> list(Map<String, Object> file, String pointer) {
    Object at = file;
    var steps = Pointers.steps(pointer);
    for (var i = 0; i < steps.size(); i++) {
      var step = steps.get(i);
      var isLast = i == steps.size() - 1;
      switch (at) {
        case Map<?, ?> object -> {
          var inside = ((Map<String, @Nullable Object>) object);
          var next = inside.get(step);
          if (!(next instanceof List<?>) && (isLast || !(next instanceof Map<?, ?>))) {
            next = isLast ? new ArrayList<@Nullable Object>() : new LinkedHashMap<String, Object>();
            inside.put(step, next);
          }
          at = next;
        }
        case List<?> items when index(step) < items.size() && items.get(index(step)) != null ->
            at = items.get(index(step));
        default -> {
          return new ArrayList<>();
        }
      }
    }
    return at instanceof List<?> list ? (List<@Nullable Object>) list : new ArrayList<>();
  }

  /** Lowers the indexes above the removed one in all members with these names. */
  @SuppressWarnings("unchecked")
  private static void shift(@Nullable Object at, int removed, Set<String> names) {
    switch (at) {
      case List<?> items -> items.forEach(item -> shift(item, removed, names));
      case Map<?, ?> object -> {
        var members = (Map<String, @Nullable Object>) object;
        for (var name : List.copyOf(members.keySet())) {
          var value = members.get(name);
          if (names.contains(name) && isIndexed(value)) {
            replace(members, name, value, removed);
          } else {
            shift(value, removed, names);
          }
        }
      }
      case null, default -> {}
    }
  }

  private static boolean isIndexed(@Nullable Object value) {
    return value instanceof Integer
        || (value instanceof List<?> list
            && !list.isEmpty()
            && list.stream().allMatch(Integer.class::isInstance));
  }

  private static void replace(
      Map<String, @Nullable Object> members, String name, @Nullable Object value, int removed) {
    var kept =
        (value instanceof List<?> list ? list.stream() : java.util.stream.Stream.of(value))
            .map(Integer.class::cast)
            .filter(index -> index != removed)
            .map(index -> index > removed ? index - 1 : index)
            .toList();
    if (kept.isEmpty()) {
      members.remove(name);
    } else {
      members.put(name, value instanceof List<?> ? kept : kept.getFirst());
    }
  }

  /** A copy that can be changed. */
  @SuppressWarnings("unchecked")
  private static Map<String, Object> copy(Map<String, Object> file) {
    return (Map<String, Object>) copyOf(file);
  }

  private static Object copyOf(Object value) {
    return switch (value) {
      case Map<?, ?> object -> {
        var copy = new LinkedHashMap<Object, @Nullable Object>();
        object.forEach((name, one) -> copy.put(name, one == null ? null : copyOf(one)));
        yield copy;
      }
      case List<?> list -> {
        var copy = new ArrayList<@Nullable Object>();
        list.forEach(one -> copy.add(one == null ? null : copyOf(one)));
        yield copy;
      }
      default -> value;
    };
  }
}
