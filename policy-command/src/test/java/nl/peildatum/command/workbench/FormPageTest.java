package nl.peildatum.command.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.peildatum.area.CountryCode;
import nl.peildatum.command.security.Identity;
import nl.peildatum.command.workbench.cases.SentReceipts;
import nl.peildatum.command.workbench.form.FormDraft;
import nl.peildatum.command.workbench.form.FormField;
import nl.peildatum.command.workbench.view.FormContext;
import nl.peildatum.command.workbench.view.FormErrors;
import nl.peildatum.command.workbench.view.FormView;
import nl.peildatum.json.Json;
import nl.peildatum.problem.Language;
import nl.peildatum.record.CountryRecord;
import nl.peildatum.web.page.PageFrame;
import nl.peildatum.web.page.PageTemplates;
import nl.peildatum.web.page.PageTexts;
import nl.peildatum.web.page.PrintedAddress;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The page of a decision's form")
class FormPageTest {
  private static final PageTemplates TEMPLATES = new PageTemplates();
  private static final Person ANNA =
      new Person(new Identity("https://issuer.example", "anna"), Set.of("policy:draft"));

  static Stream<Path> files() throws IOException {
    try (var all = Files.walk(Path.of("../deploy/demo"))) {
      return all.filter(file -> file.toString().endsWith(".json")).toList().stream();
    }
  }

  private static String page(FormDraft draft, Language language) {
    var country = new CountryCode(String.valueOf(draft.file().get("country")));
    var texts = PageTexts.in(language);
    var context = FormContext.of(texts, CountryRecord.empty(country));
    var model = new HashMap<String, Object>();
    model.put("open", new OpenForm(country, draft, "", "", "7", "", SentReceipts.NONE));
    model.put("cc", country.value());
    model.put("country", texts.country(country.value()));
    model.put("form", FormView.of(context, draft, FormErrors.NONE));
    model.put("actTypes", List.of());
    model.put("focus", "");
    model.put("change", "");
    model.put("heading", "");
    model.put("person", ANNA);
    model.put("csrf", "token");
    var frame = new PageFrame(language, "/", "", "/s.css", PrintedAddress.under(""));
    return new String(
        TEMPLATES.page("workbench-form", texts, frame.around(model)), StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @MethodSource("files")
  @DisplayName("sends every file of the demonstration back as it was")
  void sendsTheFileBack(Path path) throws IOException {
    var file = Json.sent(Files.readAllBytes(path));
    for (var language : Language.values()) {
      var sent =
          HtmlForm.fields(page(new FormDraft(file), language)).stream()
              .map(field -> new FormField(field.getKey(), field.getValue()))
              .toList();
      assertThat(new String(Json.canonical(FormDraft.of(sent).file()), StandardCharsets.UTF_8))
          .isEqualTo(new String(Json.canonical(file), StandardCharsets.UTF_8));
    }
  }
}
