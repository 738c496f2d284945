package nl.peildatum.kind;

/**
 * What the law says of a Set's days: a refusal, or something to be warned of.
 *
 * @param refuses whether the act is refused; else it is recorded with a warning
 * @param code the rule's slug, or the warning's code
 * @param field of the act that says it
 * @param detail names the article, and what to do
 */
public record Limit(boolean refuses, String code, String field, String detail) {
  public static Limit broken(String code, String field, String detail) {
    return new Limit(true, code, field, detail);
  }

  public static Limit warning(String code, String field, String detail) {
    return new Limit(false, code, field, detail);
  }
}
