package nl.peildatum.command.workbench;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.peildatum.command.workbench.form.FormField;
import nl.peildatum.web.page.KeptLanguage;

/**
 * All fields of a form that came with the token of its session, to be sent again as they were: also
 * the button that was pressed. An uploaded file takes the place of the field that may hold its
 * text.
 */
final class SentFields {
  private static final Set<String> ELSEWHERE = Set.of("_csrf", KeptLanguage.PARAMETER);
  private static final Map<String, String> TEXT_OF_FILES =
      Map.of("receiptsFile", "receipts", "upload", "text");

  private SentFields() {}

  static List<FormField> all(HttpServletRequest request) {
    var files = TEXT_OF_FILES.entrySet().stream().flatMap(file -> file(request, file)).toList();
    var replaced = files.stream().map(FormField::name).toList();
    var typed =
        SentForm.fields(request)
            .filter(field -> !ELSEWHERE.contains(field.name()))
            .filter(field -> !replaced.contains(field.name()));
    return Stream.concat(typed, files.stream()).toList();
  }

  private static Stream<FormField> file(
      HttpServletRequest request, Map.Entry<String, String> field) {
    return SentForm.files(request, field.getKey()).stream()
        .limit(1)
        .map(file -> new FormField(field.getValue(), file.text()));
  }
}
