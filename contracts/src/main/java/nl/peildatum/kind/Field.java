package nl.peildatum.kind;

import java.util.List;

/**
 * A field of an act, as data.
 *
 * @param codes the allowed values of a CODE
 * @param description what the field says, for the author of a decision file; empty if its name says
 *     it
 */
public record Field(
    String name, Form form, boolean required, List<String> codes, String description) {

  /** How a field is written in a decision file. */
  public enum Form {
    TEXT,
    /** A text that names something; it may hold no hidden characters. */
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
    /** An area of the country, or {@code {country}} abroad. */
    AREA_OR_COUNTRY,
    /**
     * {@code {id, name, definition}}. The subject holds the id, the value the whole object unless
     * the field is nested.
     */
    GROUP,
    /** A list of groups, each by its id or as {@code {id, name, definition}}. */
    GROUPS,
    ANY
  }

  public static Field required(String name, Form form) {
    return new Field(name, form, true, List.of(), "");
  }

  public static Field optional(String name, Form form) {
    return new Field(name, form, false, List.of(), "");
  }

  /** This field with a description. */
  public Field saying(String what) {
    return new Field(name, form, required, codes, what);
  }

  /** Whether the field is a group, of which a lane's subject holds the id. */
  public boolean isGroup() {
    return form == Form.GROUP;
  }

  public static Field optionalCode(String name, List<String> codes) {
    return new Field(name, Form.CODE, false, codes, "");
  }

  public static Field code(String name, String... codes) {
    return new Field(name, Form.CODE, true, List.of(codes), "");
  }
}
