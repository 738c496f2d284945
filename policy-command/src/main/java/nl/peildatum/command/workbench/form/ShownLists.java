package nl.peildatum.command.workbench.form;

import java.util.HashSet;
import java.util.List;
import nl.peildatum.command.workbench.form.Shape.Simple;
import org.jspecify.annotations.Nullable;

/** Decides which lists of simple values a form shows as boxes and lines. */
public final class ShownLists {
  private ShownLists() {}

  /** Whether each value is one line, and none stands in the list twice. */
  public static boolean isShown(Simple item, List<?> values) {
    return !values.isEmpty()
        && values.stream().allMatch(one -> isLine(item, one))
        && new HashSet<>(values).size() == values.size();
  }

  private static boolean isLine(Simple item, @Nullable Object value) {
    return SimpleValues.text(item, value).filter(text -> !text.contains("\n")).isPresent();
  }
}
