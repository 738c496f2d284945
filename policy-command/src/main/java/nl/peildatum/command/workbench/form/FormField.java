package nl.peildatum.command.workbench.form;

import java.util.regex.Pattern;

/**
 * A field of the form as the browser sends it. Its name is the JSON pointer of the value in the
 * decision file; a name with a prefix says something else about the value there.
 */
public record FormField(String name, String value) {
  /** The prefix for a value that no field can show: the value is its JSON. */
  public static final String KEPT = "json:";

  /** The prefix that says that there is an object, also where none of its members is filled in. */
  public static final String PRESENT = "is:";

  /** The prefix that removes a kept value. */
  public static final String DROPPED = "drop:";

  private static final Pattern OF_DECISION =
      Pattern.compile("(?:" + KEPT + "|" + PRESENT + "|" + DROPPED + ")?/.*", Pattern.DOTALL);

  /** Whether a field of this name says something about a value of a decision file. */
  public static boolean isOfDecision(String name) {
    return OF_DECISION.matcher(name).matches();
  }

  static FormField kept(String pointer, String json) {
    return new FormField(KEPT + pointer, json);
  }

  static FormField present(String pointer) {
    return new FormField(PRESENT + pointer, "1");
  }
}
