package nl.peildatum.decision;

import java.util.regex.Pattern;

/**
 * The id of a decision, chosen by the client: lower-case letters, digits, hyphens; unique over all
 * countries.
 */
public record DecisionId(String value) implements Comparable<DecisionId> {
  private static final Pattern FORM = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,198}[a-z0-9])?");

  public static boolean isWellFormed(String value) {
    return FORM.matcher(value).matches();
  }

  @Override
  public int compareTo(DecisionId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
