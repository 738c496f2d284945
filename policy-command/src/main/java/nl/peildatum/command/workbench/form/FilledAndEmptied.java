package nl.peildatum.command.workbench.form;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Fields of a correction in which a person typed something, and which they also cleared. */
public final class FilledAndEmptied {
  private static final Pattern OF_CORRECTION =
      Pattern.compile("/acts/[0-9]+/(?:replacement|instrument)/.*");

  private FilledAndEmptied() {}

  /** The JSON pointers of these fields, in the order in which they were sent. */
  public static List<String> in(List<FormField> sent) {
    var filled =
        sent.stream()
            .filter(field -> !SimpleValues.sent(field.value()).isEmpty())
            .map(FormField::name)
            .collect(Collectors.toSet());
    return sent.stream().flatMap(FilledAndEmptied::emptied).filter(filled::contains).toList();
  }

  private static Stream<String> emptied(FormField field) {
    return field.name().startsWith(FormField.KEPT) && field.value().equals("null")
        ? Stream.of(field.name().substring(FormField.KEPT.length()))
            .filter(at -> OF_CORRECTION.matcher(at).matches())
        : Stream.empty();
  }
}
