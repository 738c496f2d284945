package nl.peildatum.json;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A recorded JSON object, read by member name without violations: it was checked before it was
 * recorded.
 */
public record StoredObject(Map<String, Object> object) {
  @SuppressWarnings("unchecked")
  static StoredObject of(@Nullable Object object) {
    return new StoredObject((Map<String, Object>) Objects.requireNonNull(object));
  }

  public StoredObject in(String name) {
    return of(object.get(name));
  }

  public Optional<Object> any(String name) {
    return Optional.ofNullable(object.get(name));
  }

  public String text(String name) {
    return (String) Objects.requireNonNull(object.get(name), name);
  }

  public @Nullable String textOrNull(String name) {
    return (String) object.get(name);
  }

  /** The value of a member that is a whole number; never truncated. */
  public long number(String name) {
    return switch (Objects.requireNonNull(object.get(name), name)) {
      case Integer whole -> whole;
      case Long whole -> whole;
      case Object other -> throw new MalformedJson(name + " is no whole number: " + other);
    };
  }

  public boolean flag(String name) {
    return Boolean.TRUE.equals(object.get(name));
  }

  public LocalDate date(String name) {
    return LocalDate.parse(text(name));
  }

  public @Nullable LocalDate dateOrNull(String name) {
    var text = textOrNull(name);
    return text == null ? null : LocalDate.parse(text);
  }

  @SuppressWarnings("unchecked")
  public Map<String, Object> map(String name) {
    return (Map<String, Object>) object.getOrDefault(name, Map.of());
  }

  /** The texts of a list; empty if the member is absent. */
  public List<String> texts(String name) {
    return ((List<?>) object.getOrDefault(name, List.of()))
        .stream().map(String.class::cast).toList();
  }

  public <T> List<T> list(String name, Function<StoredObject, T> each) {
    return ((List<?>) object.getOrDefault(name, List.of()))
        .stream().map(item -> each.apply(of(item))).toList();
  }
}
