package nl.peildatum.kind;

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
    /** A text by which something is known: every character of it is seen. */
    NAME,
    CODE,
    FLAG,
    TEXTS,
    /** An area by slug, ISO code or name; recorded as its slug. */
    AREA,
    /** One text or several. */
    TEXT_OR_TEXTS,
    /** A whole number from 1. */
    COUNT,
    /** {@code {id, name}}; by its id in the subject, whole in the value unless nested. */
    GROUP,
    /** {@code {id, name, definition}}, else as GROUP. */
    DEFINED_GROUP,
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

  /** Whether it is a group, which is in a lane's subject by its id. */
  public boolean isGroup() {
    return form == Form.GROUP || form == Form.DEFINED_GROUP;
  }

  public static Field optionalCode(String name, List<String> codes) {
    return new Field(name, Form.CODE, false, codes);
  }

  public static Field code(String name, String... codes) {
    return new Field(name, Form.CODE, true, List.of(codes));
  }
}
