package nl.peildatum.command.workbench.view;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How much there is in a decision file that a page has to show as a form.
 *
 * @param objects with fields of their own, at any depth
 * @param values in these, at any depth
 */
public record FormSize(int acts, int objects, int values) {
  public static final int MOST_ACTS = 200;
  private static final int MOST_VALUES = 8_000;
  private static final int MOST_OPTIONS = 5_000;

  public static FormSize of(Map<String, Object> file) {
    var acts = file.get("acts") instanceof List<?> list ? list.size() : 0;
    return new FormSize(
        acts,
        (int) inside(file).filter(Map.class::isInstance).count(),
        (int) inside(file).filter(one -> !(one instanceof Collection<?>)).count());
  }

  private static Stream<@Nullable Object> inside(@Nullable Object value) {
    return switch (value) {
      case Map<?, ?> object ->
          Stream.concat(Stream.of(object), object.values().stream().flatMap(FormSize::inside));
      case List<?> list -> list.stream().flatMap(FormSize::inside);
      case null, default -> Stream.of(value);
    };
  }

  /** Whether a page can show the fields of the whole decision. */
  public boolean fitsOnPage() {
    return acts <= MOST_ACTS && values <= MOST_VALUES;
  }

  /** Whether each act can list this many areas to choose from. */
  boolean listsInActs(int areas) {
    return (long) acts * areas <= MOST_OPTIONS;
  }

  /** Whether each object can list this many options. */
  boolean listsInObjects(int options) {
    return (long) objects * options <= MOST_OPTIONS;
  }
}
