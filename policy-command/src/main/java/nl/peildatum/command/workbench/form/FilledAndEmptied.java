package nl.peildatum.command.workbench.form;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Fields of a correction in which a person typed something, and which they also cleared. */
public final class FilledAndEmptied {
  private static final Pattern OF_CORRECTION =
      Pattern.compile("/acts/[0-9]+/(?:replacement|instrument)/.*");

  private FilledAndEmptied() {}

  /** The JSON pointers of these fields, in the order in which they were sent. */
  public static List<String> in(List<FormField> sent) {
    return sent.stream().flatMap(field -> emptied(field)).filter(at -> isFilled(at, sent)).toList();
  }

  private static Stream<String> emptied(FormField field) {
    return field.name().startsWith(FormField.KEPT) && field.value().equals("null")
        ? Stream.of(field.name().substring(FormField.KEPT.length()))
            .filter(at -> OF_CORRECTION.matcher(at).matches())
        : Stream.empty();
  }

  private static boolean isFilled(String at, List<FormField> sent) {
    return sent.stream()
        .anyMatch(field -> field.name().equals(at) && !SimpleValues.sent(field.value()).isEmpty());
  }
}
