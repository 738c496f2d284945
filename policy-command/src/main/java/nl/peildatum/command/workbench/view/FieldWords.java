package nl.peildatum.command.workbench.view;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.peildatum.web.page.PageTexts;

/**
 * The words of fields and codes. A field of a new kind without texts of its own has the name and
 * the description of its table.
 */
record FieldWords(PageTexts texts) {
  private static final List<String> OF_CODES =
      List.of("code.", "kind.", "act.", "instrument.", "source.", "role.", "area.type.");

  /** The texts that name the codes of a member, where a code means another thing elsewhere. */
  private static final Map<String, String> OF_TYPES =
      Map.of(
          "instrument", "instrument.",
          "sources", "source.",
          "acts", "act.",
          "replacement", "act.",
          "area", "area.type.");

  /**
   * @param type of the act or the instrument that the field is of; empty = none
   */
  String label(String type, String parent, String name) {
    return Stream.of(
            "workbench.field." + type + "." + name,
            "workbench.field." + parent + "." + name,
            "workbench.field." + name,
            "field." + name,
            "decision." + name)
        .flatMap(key -> texts.found(key).stream())
        .findFirst()
        .orElse(name);
  }

  /**
   * What to write in a field.
   *
   * @param type of the act or the instrument that the field is of; empty = none
   * @param description of the schema, for a field that no text names
   */
  String hint(String type, String parent, String name, String description) {
    return ofMember("workbench.hint.", type, parent, name)
        .orElseGet(() -> label(type, parent, name).equals(name) ? description : "");
  }

  /** What it means that a field is left empty; empty = no text says. */
  String ifEmpty(String type, String parent, String name) {
    return ofMember("workbench.empty.", type, parent, name).orElse("");
  }

  private Optional<String> ofMember(String prefix, String type, String parent, String name) {
    return Stream.of(type + "." + name, parent + "." + name, name)
        .flatMap(key -> texts.found(prefix + key).stream())
        .findFirst();
  }

  String code(String parent, String name, String code) {
    var own = name.equals("type") ? Optional.ofNullable(OF_TYPES.get(parent)) : Optional.of("");
    return Stream.concat(
            Stream.concat(
                Stream.of("workbench.code." + name + "." + code),
                own.filter(prefix -> !prefix.isEmpty()).stream().map(prefix -> prefix + code)),
            OF_CODES.stream().map(prefix -> prefix + code))
        .flatMap(key -> texts.found(key).stream())
        .findFirst()
        .orElse(code);
  }

  String text(String key, Object... values) {
    return texts.text(key, values);
  }
}
