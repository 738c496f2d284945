package nl.peildatum.json;

import java.util.Collection;
import nl.peildatum.wording.Wording;
import org.jspecify.annotations.Nullable;

/** Explains what is wrong with a member that a client sent, and how to write it. */
final class WrongMember {
  private WrongMember() {}

  /**
   * The detail about a member that an object does not have.
   *
   * @param names the members that it may have
   */
  static Wording unknown(String name, Collection<String> names) {
    var meant = Suggestions.oneOf(name, names);
    return Wording.of(
        "unknown-field",
        name,
        meant.equals(Wording.NONE) ? Wording.of("unknown-field.leave-out") : meant,
        String.join(", ", names.stream().sorted().toList()));
  }

  /** The detail about a value in the place of an object. */
  static Wording object(@Nullable Object value) {
    return Wording.of("wrong-type.object", Suggestions.shown(value));
  }

  /**
   * The detail about a value of another type.
   *
   * @param example a value as it may be written
   */
  static Wording type(String name, Object value, Wording whatToWrite, String example) {
    return Wording.of(
        "wrong-type", whatToWrite, name, written(name, example), Suggestions.shown(value));
  }

  /** The detail about a value that is not one of those allowed. */
  static Wording code(String name, String code, Collection<String> allowed) {
    return Wording.of(
        "invalid-value.code",
        String.join(", ", allowed),
        name,
        Suggestions.shown(code),
        Suggestions.oneOf(code, allowed));
  }

  /** The detail about a value that is not a whole number of at least {@code least}. */
  static Wording number(String name, Object value, long least) {
    return Wording.of(
        "invalid-value.whole-number",
        least,
        name,
        written(name, String.valueOf(Math.max(least, 1))),
        Suggestions.shown(value),
        isTooLarge(value) ? Wording.of("invalid-value.too-large") : Wording.NONE);
  }

  private static boolean isTooLarge(Object value) {
    return value instanceof Number number && number.doubleValue() >= Long.MAX_VALUE;
  }

  /** The detail about true or false in quotation marks. */
  static Wording flag(String name, String flag) {
    return Wording.of("wrong-type.flag", flag, written(name, flag));
  }

  private static String written(String name, String value) {
    return '"' + name + "\": " + value;
  }
}
