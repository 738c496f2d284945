package nl.peildatum.command.workbench.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The shape of a value in a decision file, as far as a form shows it. */
public sealed interface Shape {

  /** A shape whose value is one text of the form. */
  sealed interface Simple extends Shape {}

  record Text() implements Simple {}

  /** A day, as year-month-day. */
  record Day() implements Simple {}

  /** A whole number. */
  record Count() implements Simple {}

  /** The index of an item, which a decision file counts from 0 and a form from 1. */
  record Position() implements Simple {}

  record Flag() implements Simple {}

  /** One of a few codes. */
  record Choice(List<String> codes) implements Simple {}

  /** A value of any form; a form shows it as text. */
  record Any() implements Simple {}

  /** A list of simple values. */
  record Values(Simple item) implements Shape {}

  /** A list of objects, or of values that may be objects. */
  record Rows(Shape item) implements Shape {}

  /** One text or several. */
  record Texts() implements Shape {}

  /** A simple value, or an object in place of it. */
  record Either(Simple simple, Members object) implements Shape {}

  /** An object with these members, in the order of the schema. */
  record Members(List<Member> all) implements Shape {
    public Optional<Member> named(String name) {
      return all.stream().filter(member -> member.name().equals(name)).findFirst();
    }
  }

  /**
   * An object whose members depend on its member {@code type}.
   *
   * @param untyped the members of an object without a type that is known
   */
  record Typed(Map<String, Members> byType, Members untyped) implements Shape {
    public Members of(Map<?, ?> object) {
      return object.get("type") instanceof String type
          ? byType.getOrDefault(type, untyped)
          : untyped;
    }
  }

  /**
   * A member of an object.
   *
   * @param description what the schema says of it, in English; empty = nothing
   * @param isRequired whether the schema requires it
   */
  record Member(String name, Shape shape, String description, boolean isRequired) {}

  /** The shape of a member of an object; any where this shape does not know the member. */
  default Shape member(String name, Map<?, ?> object) {
    return (switch (this) {
          case Members members -> members.named(name);
          case Typed typed -> typed.of(object).named(name);
          case Either either -> either.object().named(name);
          default -> Optional.<Member>empty();
        })
        .map(Member::shape)
        .orElseGet(Any::new);
  }
}
