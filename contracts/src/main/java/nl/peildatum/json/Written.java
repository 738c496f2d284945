package nl.peildatum.json;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A JSON object being written: what there is nothing to say about is left out. */
final class Written {
  /**
   * UTC with exactly three digits of milliseconds: every store and answer shows the same instant.
   */
  private static final DateTimeFormatter MILLISECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private final Map<String, Object> object = new LinkedHashMap<>();

  Written with(String name, @Nullable Object value) {
    if (value != null) {
      object.put(name, plain(value));
    }
    return this;
  }

  Written withNull(String name, @Nullable Object value) {
    object.put(name, value == null ? null : plain(value));
    return this;
  }

  Written withTrue(String name, boolean flag) {
    return with(name, flag ? true : null);
  }

  Written withAny(String name, Collection<?> items) {
    return with(name, items.isEmpty() ? null : items);
  }

  Written withAny(String name, Map<?, ?> members) {
    return with(name, members.isEmpty() ? null : members);
  }

  Written withAll(Map<String, Object> members) {
    object.putAll(members);
    return this;
  }

  Map<String, Object> object() {
    return object;
  }

  static String instant(Instant instant) {
    return MILLISECONDS.format(instant);
  }

  private static Object plain(Object value) {
    return switch (value) {
      case LocalDate date -> date.toString();
      case Instant instant -> instant(instant);
      case Enum<?> code -> code.name();
      case Written written -> written.object;
      default -> value;
    };
  }
}
