package nl.peildatum.decision;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.peildatum.area.NameFolding;
import org.jspecify.annotations.Nullable;

/** The groups (<i>groepen</i>) that a recorded value names. */
public final class Groups {
  /**
   * A group that a value names.
   *
   * @param id as recorded
   * @param name {@code null} = named by its id only
   */
  public record Named(String id, @Nullable String name) {}

  private Groups() {}

  /** An id or a name without case, accents and spacing, for comparison. */
  public static String folded(String written) {
    return NameFolding.fold(written)
        .filter(folded -> !folded.isEmpty())
        .orElseGet(() -> written.strip().toLowerCase(Locale.ROOT));
  }

  /** The group that a value is about; empty if the value has no such member. */
  public static Optional<Named> of(Map<String, Object> value) {
    return named(value.get("group")).findFirst();
  }

  /** The groups that a value excludes, in the order recorded. */
  public static Stream<Named> excludedBy(Map<String, Object> value) {
    return value.get("excludedGroups") instanceof List<?> excluded
        ? excluded.stream().flatMap(Groups::named)
        : Stream.empty();
  }

  /**
   * The group in a member {@code group}, which is an id or an object with an id; empty if it is
   * neither.
   */
  public static Stream<Named> named(@Nullable Object group) {
    return switch (group) {
      case String id -> Stream.of(new Named(id, null));
      case Map<?, ?> of when of.get("id") instanceof String id ->
          Stream.of(new Named(id, of.get("name") instanceof String name ? name : null));
      case null, default -> Stream.empty();
    };
  }
}
