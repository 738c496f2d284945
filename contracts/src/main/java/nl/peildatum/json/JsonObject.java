package nl.peildatum.json;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Builds a JSON object; a member whose value is {@code null} is left out unless a method says
 * otherwise.
 */
public final class JsonObject {
  private final Map<String, Object> object = new LinkedHashMap<>();

  /** Adds a member; leaves it out if its value is {@code null}, but not if it is empty. */
  public JsonObject with(String name, @Nullable Object value) {
    if (value != null) {
      object.put(name, plain(value));
    }
    return this;
  }

  /** Adds a member, also if its value is {@code null}. */
  public JsonObject withNull(String name, @Nullable Object value) {
    object.put(name, value == null ? null : plain(value));
    return this;
  }

  /** Adds a member with the value true; leaves it out if the flag is false. */
  public JsonObject withTrue(String name, boolean flag) {
    return with(name, flag ? true : null);
  }

  /** Adds a member with a list; leaves it out if the list has no items. */
  public JsonObject withAny(String name, Collection<?> items) {
    return with(name, items.isEmpty() ? null : items);
  }

  /** Adds a member with an object; leaves it out if the object has no members. */
  public JsonObject withAny(String name, Map<?, ?> members) {
    return with(name, members.isEmpty() ? null : members);
  }

  /** Adds each of these members to this object, as they are. */
  public JsonObject withAll(Map<String, Object> members) {
    object.putAll(members);
    return this;
  }

  public Map<String, Object> object() {
    return object;
  }

  private static Object plain(Object value) {
    return switch (value) {
      case LocalDate date -> date.toString();
      case Instant instant -> Milliseconds.text(instant);
      case Enum<?> code -> code.name();
      case JsonObject written -> written.object;
      default -> value;
    };
  }
}
