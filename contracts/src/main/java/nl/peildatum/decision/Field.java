package nl.peildatum.decision;

import java.util.List;

/**
 * A field of an act, as data.
 *
 * @param codes the allowed values of a CODE
 */
public record Field(String name, Form form, boolean required, List<String> codes) {

  /** How a field is written in a decision file. */
  public enum Form {
    TEXT,
    CODE,
    FLAG,
    TEXTS,
    /** An area by slug, ISO code or name; recorded as its slug. */
    AREA,
    /** {@code {id, name}}; recorded whole in the value, by its id in the subject. */
    GROUP,
    /** Groups by id or as {@code {id, name}}. */
    GROUPS,
    ANY
  }

  public static Field required(String name, Form form) {
    return new Field(name, form, true, List.of());
  }

  public static Field optional(String name, Form form) {
    return new Field(name, form, false, List.of());
  }

  public static Field code(String name, String... codes) {
    return new Field(name, Form.CODE, true, List.of(codes));
  }
}
