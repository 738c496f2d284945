package nl.peildatum.kind;

import nl.peildatum.wording.Wording;

/**
 * A legal limit that the days of a Set exceed or may exceed: a violation or a warning.
 *
 * @param refuses whether the act is refused; otherwise it is recorded with a warning
 * @param code slug of the rule, or code of the warning
 * @param field field of the act that breaks the limit
 * @param detail text that names the article of law and what to do
 */
public record DurationLimit(boolean refuses, String code, String field, Wording detail) {
  public static DurationLimit broken(String code, String field, Wording detail) {
    return new DurationLimit(true, code, field, detail);
  }

  public static DurationLimit warning(String code, String field, Wording detail) {
    return new DurationLimit(false, code, field, detail);
  }
}
