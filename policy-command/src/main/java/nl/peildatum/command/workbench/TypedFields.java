package nl.peildatum.command.workbench;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import nl.peildatum.command.workbench.form.FormField;
import nl.peildatum.command.workbench.form.Pointers;

/**
 * The fields of a sent form that give back what a person typed, in the order in which they were
 * sent: those that a form of the workbench has, without the token of its session.
 */
record TypedFields(List<FormField> all) {
  private static final Set<String> OF_PAGES =
      Set.of("draft", "version", "head", "kept", "file", "receipts", "reason", "remark", "text");

  static TypedFields of(HttpServletRequest request) {
    return new TypedFields(
        SentForm.fields(request).filter(field -> isOfForm(field.name())).toList());
  }

  private static boolean isOfForm(String name) {
    return OF_PAGES.contains(name) || (FormField.isOfDecision(name) && Pointers.isOfForm(name));
  }

  boolean areNone() {
    return all.isEmpty();
  }
}
