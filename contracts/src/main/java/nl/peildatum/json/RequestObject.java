package nl.peildatum.json;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import nl.peildatum.decision.SizeLimits;
import nl.peildatum.decision.Violations;
import nl.peildatum.wording.Wording;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object that a client sent, read by member name. A violation is added for each wrong member
 * and reading goes on; {@code null} counts as absent.
 */
public final class RequestObject {
  private final Map<String, Object> object;
  private final String pointer;
  private final Violations violations;
  private final Set<String> unreadable = new HashSet<>();

  /** A value with the JSON pointer to it. */
  public record Item(@Nullable Object value, String pointer) {}

  public RequestObject(Map<String, Object> object, String pointer, Violations violations) {
    this.object = object;
    this.pointer = pointer;
    this.violations = violations;
  }

  @SuppressWarnings("unchecked")
  public static Optional<RequestObject> of(Item item, Violations violations) {
    if (item.value instanceof Map<?, ?> map) {
      return Optional.of(new RequestObject((Map<String, Object>) map, item.pointer, violations));
    }
    violations.add("wrong-type", item.pointer, WrongMember.object(item.value));
    return Optional.empty();
  }

  public Map<String, Object> object() {
    return object;
  }

  /** The JSON pointer to a member. */
  public String at(String name) {
    return pointer + "/" + escaped(name);
  }

  /** The name of a member as it stands in a JSON pointer. */
  public static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  public Item item(String name) {
    return new Item(object.get(name), at(name));
  }

  public boolean has(String name) {
    return object.get(name) != null;
  }

  public Set<String> names() {
    return object.keySet();
  }

  /** The names of the members that are present but wrong; each has a violation. */
  public Set<String> unreadable() {
    return unreadable;
  }

  /** Adds a violation for each member that is not one of these. */
  public RequestObject onlyFields(Collection<String> names) {
    for (var name : object.keySet()) {
      if (!names.contains(name)) {
        violations.add(
            "unknown-field",
            at(name),
            WrongMember.unknown(name, names),
            Map.of("field", name, "allowed", names.stream().sorted().toList()));
      }
    }
    return this;
  }

  /** Adds a violation for each of these members that is absent. */
  public RequestObject require(String... names) {
    for (var name : names) {
      if (!has(name)) {
        violations.add("missing-field", at(name), MissingField.detail(name));
      }
    }
    return this;
  }

  /** Adds a violation about a member and marks it as unreadable. */
  public void refuse(String rule, String name, Wording detail) {
    unreadable.add(name);
    violations.add(rule, at(name), detail);
  }

  private <T> Optional<T> as(Class<T> type, String name, Wording whatToWrite, String example) {
    var value = object.get(name);
    if (value == null || type.isInstance(value)) {
      return Optional.ofNullable(type.cast(value));
    }
    refuse("wrong-type", name, WrongMember.type(name, value, whatToWrite, example));
    return Optional.empty();
  }

  public Optional<String> text(String name) {
    return as(String.class, name, Wording.of("what.text"), "\"…\"")
        .filter(
            text -> {
              if (HiddenCharacters.isBlank(text)) {
                refuse("invalid-value", name, Wording.of("invalid-value.empty", name));
              }
              return !HiddenCharacters.isBlank(text);
            });
  }

  /** Adds a violation if the text of a member has more characters than this. */
  public void atMost(int characters, String name) {
    if (object.get(name) instanceof String text
        && text.length() > characters
        && !unreadable.contains(name)) {
      refuse(
          "invalid-value",
          name,
          Wording.of("invalid-value.too-long", name, characters, text.length()));
    }
  }

  /** The text of a member that names something; it may hold no hidden characters. */
  public Optional<String> name(String name) {
    return text(name)
        .filter(
            written -> {
              var refused = HiddenCharacters.refuse(written, at(name), name, violations);
              if (refused) {
                unreadable.add(name);
              }
              return !refused;
            });
  }

  /** The value of a member that may be a text or an object, as written. */
  public Optional<Object> textOrObject(String name) {
    if (object.get(name) instanceof Map<?, ?> none && none.isEmpty()) {
      refuse("missing-field", name, MissingField.detail(name));
      return Optional.empty();
    }
    return object.get(name) instanceof Map<?, ?> members
        ? Optional.of(members)
        : as(String.class, name, Wording.of("what.text-or-object"), "\"…\"")
            .flatMap(written -> text(name))
            .map(Object.class::cast);
  }

  public Optional<Boolean> flag(String name) {
    if (object.get(name) instanceof String text && isFlag(text)) {
      var flag = text.toLowerCase(Locale.ROOT);
      refuse("wrong-type", name, WrongMember.flag(name, flag));
      return Optional.empty();
    }
    return as(Boolean.class, name, Wording.of("what.flag"), "true");
  }

  private static boolean isFlag(String text) {
    return text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false");
  }

  public Optional<LocalDate> date(String name) {
    var written = as(String.class, name, Wording.of("what.date"), "\"2023-01-11\"");
    var date = written.flatMap(StrictDate::parse);
    if (written.isPresent() && date.isEmpty()) {
      refuse("invalid-date", name, Suggestions.date(name, written.get()));
    }
    return date;
  }

  public Optional<String> code(String name, Collection<String> allowed) {
    return as(
            String.class,
            name,
            Wording.of("what.one-of", String.join(", ", allowed)),
            '"' + allowed.iterator().next() + '"')
        .filter(code -> isAllowed(name, code, allowed));
  }

  private boolean isAllowed(String name, String code, Collection<String> allowed) {
    if (!allowed.contains(code)) {
      unreadable.add(name);
      violations.add(
          "invalid-value",
          at(name),
          WrongMember.code(name, code, allowed),
          Map.of("allowed", List.copyOf(allowed)));
    }
    return allowed.contains(code);
  }

  /** The value of a member that is a whole number of at least {@code least}. */
  public Optional<Long> whole(String name, long least) {
    var value = object.get(name);
    if (value == null) {
      return Optional.empty();
    }
    var number = WholeNumber.of(value).filter(whole -> whole >= least);
    if (number.isEmpty()) {
      var rule = value instanceof Number ? "invalid-value" : "wrong-type";
      refuse(rule, name, WrongMember.number(name, value, least));
    }
    return number;
  }

  public Optional<RequestObject> object(String name) {
    if (!has(name)) {
      return Optional.empty();
    }
    var read = of(item(name), violations);
    if (read.isEmpty()) {
      unreadable.add(name);
    }
    return read;
  }

  public List<Item> list(String name) {
    return list(name, "[…]");
  }

  /**
   * The items of a list of words. If a single word is written instead, the violation shows it as a
   * list.
   */
  public List<Item> words(String name) {
    return list(name, object.get(name) instanceof String word ? "[\"" + word + "\"]" : "[…]");
  }

  private List<Item> list(String name, String example) {
    List<?> items = as(List.class, name, Wording.of("what.list"), example).orElse(List.of());
    if (items.size() > SizeLimits.FACTS) {
      refuse(
          SizeLimits.TOO_LARGE,
          name,
          Wording.of("decision-too-large.list", SizeLimits.FACTS, name));
      return List.of();
    }
    var pointers = at(name) + "/";
    return IntStream.range(0, items.size())
        .mapToObj(i -> new Item(items.get(i), pointers + i))
        .toList();
  }

  public List<RequestObject> objects(String name) {
    var objects = new ArrayList<RequestObject>();
    list(name).forEach(item -> of(item, violations).ifPresent(objects::add));
    return objects;
  }

  public Violations violations() {
    return violations;
  }
}
