package nl.peildatum.json;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import nl.peildatum.decision.Bounds;
import nl.peildatum.decision.Violations;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object as somebody sent it, read by name. What is wrong is noted and the reading goes on;
 * {@code null} and absent are alike.
 */
final class Sent {
  private final Map<String, Object> object;
  private final String pointer;
  private final Violations violations;
  private final Set<String> unreadable = new HashSet<>();

  /** A value with the place it stands in. */
  record Item(@Nullable Object value, String pointer) {}

  Sent(Map<String, Object> object, String pointer, Violations violations) {
    this.object = object;
    this.pointer = pointer;
    this.violations = violations;
  }

  @SuppressWarnings("unchecked")
  static Optional<Sent> of(Item item, Violations violations) {
    if (item.value instanceof Map<?, ?> map) {
      return Optional.of(new Sent((Map<String, Object>) map, item.pointer, violations));
    }
    violations.add("wrong-type", item.pointer, "Write a JSON object here, not " + item.value + ".");
    return Optional.empty();
  }

  Map<String, Object> object() {
    return object;
  }

  String at(String name) {
    return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
  }

  Item item(String name) {
    return new Item(object.get(name), at(name));
  }

  boolean has(String name) {
    return object.get(name) != null;
  }

  Set<String> names() {
    return object.keySet();
  }

  Set<String> unreadable() {
    return unreadable;
  }

  Sent onlyFields(Collection<String> names) {
    for (var name : object.keySet()) {
      if (!names.contains(name)) {
        violations.add(
            "unknown-field",
            at(name),
            "There is no field \"" + name + "\" here. Correct its name or leave it out.",
            Map.of("field", name, "allowed", names.stream().sorted().toList()));
      }
    }
    return this;
  }

  Sent require(String... names) {
    for (var name : names) {
      if (!has(name)) {
        violations.add("missing-field", at(name), "State " + name + ".");
      }
    }
    return this;
  }

  void note(String rule, String name, String detail) {
    unreadable.add(name);
    violations.add(rule, at(name), detail);
  }

  private <T> Optional<T> as(Class<T> type, String name, String whatToWrite) {
    var value = object.get(name);
    if (value == null || type.isInstance(value)) {
      return Optional.ofNullable(type.cast(value));
    }
    note("wrong-type", name, "Write " + whatToWrite + " in " + name + ", not " + value + ".");
    return Optional.empty();
  }

  Optional<String> text(String name) {
    return as(String.class, name, "text")
        .filter(
            text -> {
              if (text.isBlank()) {
                note("invalid-value", name, "Leave " + name + " out when it says nothing.");
              }
              return !text.isBlank();
            });
  }

  /** What may be said in words or in members, as written. */
  Optional<Object> textOrObject(String name) {
    return object.get(name) instanceof Map<?, ?> members
        ? Optional.of(members)
        : as(String.class, name, "text or an object")
            .flatMap(written -> text(name))
            .map(Object.class::cast);
  }

  Optional<Boolean> flag(String name) {
    return as(Boolean.class, name, "true or false");
  }

  Optional<LocalDate> date(String name) {
    return as(String.class, name, "a date").flatMap(written -> date(name, written));
  }

  private Optional<LocalDate> date(String name, String written) {
    var date = StrictDate.parse(written);
    if (date.isEmpty()) {
      note("invalid-date", name, "Write a date that exists as 2023-01-11, not " + written + ".");
    }
    return date;
  }

  Optional<String> code(String name, Collection<String> allowed) {
    return as(String.class, name, "one of " + String.join(", ", allowed))
        .filter(code -> isAllowed(name, code, allowed));
  }

  private boolean isAllowed(String name, String code, Collection<String> allowed) {
    if (!allowed.contains(code)) {
      unreadable.add(name);
      violations.add(
          "invalid-value",
          at(name),
          "Write one of " + String.join(", ", allowed) + " in " + name + ", not " + code + ".",
          Map.of("allowed", List.copyOf(allowed)));
    }
    return allowed.contains(code);
  }

  /** A whole number of at least {@code least}. */
  Optional<Long> whole(String name, long least) {
    var value = object.get(name);
    if (value == null) {
      return Optional.empty();
    }
    var number = WholeNumber.of(value).filter(whole -> whole >= least);
    if (number.isEmpty()) {
      var rule = value instanceof Number ? "invalid-value" : "wrong-type";
      note(rule, name, "Write a whole number from " + least + " in " + name + ".");
    }
    return number;
  }

  Optional<Sent> object(String name) {
    if (!has(name)) {
      return Optional.empty();
    }
    var read = of(item(name), violations);
    if (read.isEmpty()) {
      unreadable.add(name);
    }
    return read;
  }

  List<Item> list(String name) {
    List<?> items = as(List.class, name, "a list").orElse(List.of());
    if (items.size() > Bounds.FACTS) {
      note(Bounds.TOO_LARGE, name, "Write at most " + Bounds.FACTS + " items in " + name + ".");
      return List.of();
    }
    var pointers = at(name) + "/";
    return IntStream.range(0, items.size())
        .mapToObj(i -> new Item(items.get(i), pointers + i))
        .toList();
  }

  List<Sent> objects(String name) {
    var objects = new ArrayList<Sent>();
    list(name).forEach(item -> of(item, violations).ifPresent(objects::add));
    return objects;
  }

  Violations violations() {
    return violations;
  }
}
