package nl.peildatum.json;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Explains what is wrong with a member that a client sent, and how to write it. */
final class WrongMember {
  private WrongMember() {}

  /**
   * The detail about a member that an object does not have.
   *
   * @param names the members that it may have
   */
  static String unknown(String name, Collection<String> names) {
    var meant = Suggestions.oneOf(name, names);
    return "There is no field \""
        + name
        + "\" here."
        + (meant.isEmpty() ? " Leave it out." : meant)
        + " The fields are "
        + String.join(", ", names.stream().sorted().toList())
        + ".";
  }

  /** The detail about a value in the place of an object. */
  static String object(@Nullable Object value) {
    return "Write an object here, for example { \"id\": \"x\" }, not "
        + Suggestions.shown(value)
        + ".";
  }

  /**
   * The detail about a value of another type.
   *
   * @param example a value as it may be written
   */
  static String type(String name, Object value, String whatToWrite, String example) {
    return "Write "
        + whatToWrite
        + " in "
        + name
        + ", for example "
        + written(name, example)
        + ", not "
        + Suggestions.shown(value)
        + ".";
  }

  /** The detail about a value that is not one of those allowed. */
  static String code(String name, String code, Collection<String> allowed) {
    return "Write one of "
        + String.join(", ", allowed)
        + " in "
        + name
        + ", not "
        + Suggestions.shown(code)
        + "."
        + Suggestions.oneOf(code, allowed);
  }

  /** The detail about a value that is not a whole number of at least {@code least}. */
  static String number(String name, Object value, long least) {
    return "Write a whole number of at least "
        + least
        + " in "
        + name
        + ", without quotation marks, for example "
        + written(name, String.valueOf(Math.max(least, 1)))
        + ", not "
        + Suggestions.shown(value)
        + "."
        + (isTooLarge(value) ? " It is larger than any number here can be." : "");
  }

  private static boolean isTooLarge(Object value) {
    return value instanceof Number number && number.doubleValue() >= Long.MAX_VALUE;
  }

  /** The detail about true or false in quotation marks. */
  static String flag(String name, String flag) {
    return "Write " + flag + " without quotation marks: " + written(name, flag) + ".";
  }

  private static String written(String name, String value) {
    return '"' + name + "\": " + value;
  }
}
