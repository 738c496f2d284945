package nl.peildatum.command.workbench.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fields of a sent form as a tree: what was sent for a value, and for the values in it. */
final class SentFields {
  private final Map<String, SentFields> inside = new LinkedHashMap<>();
  private final List<String> texts = new ArrayList<>();
  private @Nullable String kept;
  private boolean isPresent;

  static SentFields of(List<FormField> fields) {
    var root = new SentFields();
    fields.forEach(field -> root.add(field, FormField.PRESENT));
    fields.forEach(field -> root.drop(field));
    return root;
  }

  private void add(FormField field, String present) {
    var name = field.name();
    if (name.startsWith(present)) {
      at(name.substring(present.length())).isPresent = true;
    } else if (name.startsWith(FormField.KEPT)) {
      at(name.substring(FormField.KEPT.length())).kept = field.value();
    } else if (name.startsWith("/")) {
      var text = SimpleValues.sent(field.value());
      if (!text.isEmpty()) {
        at(name).texts.add(text);
      }
    }
  }

  private void drop(FormField field) {
    if (field.name().startsWith(FormField.DROPPED)) {
      at(field.name().substring(FormField.DROPPED.length())).kept = null;
    }
  }

  private SentFields at(String pointer) {
    var at = this;
    for (var step : Pointers.steps(pointer)) {
      at = at.inside.computeIfAbsent(step, _ -> new SentFields());
    }
    return at;
  }

  Map<String, SentFields> inside() {
    return inside;
  }

  List<String> texts() {
    return texts;
  }

  /** The JSON of a value that no field shows. */
  Optional<String> kept() {
    return Optional.ofNullable(kept);
  }

  boolean isPresent() {
    return isPresent;
  }

  /** Whether anything is said of this value, or of a value in it. */
  boolean saysAnything() {
    return isPresent
        || kept != null
        || !texts.isEmpty()
        || inside.values().stream().anyMatch(SentFields::saysAnything);
  }

  boolean saysAnythingInside() {
    return inside.values().stream().anyMatch(SentFields::saysAnything);
  }
}
