package nl.peildatum.json;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A recorded JSON object, read by member name. It was checked before it was recorded; a member that
 * cannot be read is {@link UnreadableMember}.
 *
 * @param place names of the members that lead to it, each with a dot behind it
 */
public record StoredObject(Map<String, Object> object, String place) {
  public StoredObject(Map<String, Object> object) {
    this(object, "");
  }

  public StoredObject in(String name) {
    return of(required(name), name);
  }

  @SuppressWarnings("unchecked")
  private StoredObject of(@Nullable Object value, String name) {
    if (value instanceof Map<?, ?> members) {
      return new StoredObject((Map<String, Object>) members, place + name + ".");
    }
    throw wrong(name, value, "object");
  }

  public Optional<Object> any(String name) {
    return Optional.ofNullable(object.get(name));
  }

  /** The value of a member that may be of any type. */
  public Object required(String name) {
    var value = object.get(name);
    if (value == null) {
      throw new UnreadableMember(place + name, object.containsKey(name) ? "is null" : "is absent");
    }
    return value;
  }

  public String text(String name) {
    if (required(name) instanceof String text) {
      return text;
    }
    throw wrong(name, object.get(name), "text");
  }

  public @Nullable String textOrNull(String name) {
    return object.get(name) == null ? null : text(name);
  }

  /** The value of a member that is a whole number; never truncated. */
  public long number(String name) {
    return switch (required(name)) {
      case Integer whole -> whole;
      case Long whole -> whole;
      default -> throw wrong(name, object.get(name), "whole number");
    };
  }

  public boolean flag(String name) {
    return Boolean.TRUE.equals(object.get(name));
  }

  public LocalDate date(String name) {
    return read(name, "day", LocalDate::parse);
  }

  public @Nullable LocalDate dateOrNull(String name) {
    return object.get(name) == null ? null : date(name);
  }

  /**
   * What a text means.
   *
   * @param what the text has to be, without an article
   * @param reading throws for any other text
   */
  public <T> T read(String name, String what, Function<String, T> reading) {
    var text = text(name);
    try {
      return reading.apply(text);
    } catch (RuntimeException unreadable) {
      throw wrong(name, text, what);
    }
  }

  /** The members of an object; empty if it is absent. */
  public Map<String, Object> map(String name) {
    return object.containsKey(name) ? in(name).object() : Map.of();
  }

  /** The texts of a list; empty if it is absent. */
  public List<String> texts(String name) {
    var texts = new ArrayList<String>();
    for (var item : items(name)) {
      if (!(item instanceof String text)) {
        throw wrong(name, object.get(name), "list of texts");
      }
      texts.add(text);
    }
    return List.copyOf(texts);
  }

  public <T> List<T> list(String name, Function<StoredObject, T> each) {
    var list = new ArrayList<T>();
    for (var item : items(name)) {
      list.add(each.apply(of(item, name + "[" + list.size() + "]")));
    }
    return List.copyOf(list);
  }

  private List<?> items(String name) {
    if (!object.containsKey(name)) {
      return List.of();
    }
    if (required(name) instanceof List<?> items) {
      return items;
    }
    throw wrong(name, object.get(name), "list");
  }

  /** What is thrown for a value that a member cannot have. */
  public UnreadableMember wrong(String name, @Nullable Object value, String what) {
    return new UnreadableMember(place + name, "is " + told(value) + ", which is no " + what);
  }

  private static String told(@Nullable Object value) {
    return switch (value) {
      case null -> "null";
      case String text -> '"' + text + '"';
      case Map<?, ?> members -> "an object";
      case List<?> items -> "a list";
      default -> value.toString();
    };
  }
}
