package nl.peildatum.command.workbench.view;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The names of areas as a decision file names them: those of the register, and those that the file
 * registers itself.
 *
 * @param ofFile names by id
 */
record AreaTitles(FormContext context, Map<String, String> ofFile) {
  static AreaTitles of(FormContext context, Map<String, Object> file) {
    var names = new HashMap<String, String>();
    if (file.get("acts") instanceof List<?> acts) {
      acts.forEach(
          act -> {
            if (act instanceof Map<?, ?> members
                && members.get("area") instanceof Map<?, ?> area
                && area.get("id") instanceof String id
                && area.get("name") instanceof String name) {
              names.put(id, name);
            }
          });
    }
    return new AreaTitles(context, names);
  }

  /**
   * The name of an area; what is written itself where it names none.
   *
   * @param written an id, or another text by which the register finds an area
   */
  String of(String written) {
    var name = context.areas().get(written);
    return name == null
        ? Optional.ofNullable(ofFile.get(written)).orElseGet(() -> found(written))
        : name;
  }

  private String found(String written) {
    return context
        .record()
        .areas()
        .find(written)
        .map(area -> context.areas().getOrDefault(area.id().value(), area.name()))
        .orElse(written);
  }
}
