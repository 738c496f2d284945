package nl.peildatum.command.workbench;

import static nl.peildatum.command.rules.An.designation;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.peildatum.area.CountryCode;
import nl.peildatum.command.rules.An;
import nl.peildatum.command.rules.File;
import nl.peildatum.command.rules.Register;
import nl.peildatum.command.security.Identity;
import nl.peildatum.command.workbench.cases.SentReceipts;
import nl.peildatum.command.workbench.form.FormDraft;
import nl.peildatum.command.workbench.form.FormField;
import nl.peildatum.command.workbench.view.FormContext;
import nl.peildatum.command.workbench.view.FormErrors;
import nl.peildatum.command.workbench.view.FormErrors.FormError;
import nl.peildatum.command.workbench.view.FormSize;
import nl.peildatum.command.workbench.view.FormView;
import nl.peildatum.json.Json;
import nl.peildatum.problem.Language;
import nl.peildatum.record.CountryRecord;
import nl.peildatum.rule.AfterDecision;
import nl.peildatum.rulebook.CheckedDecision;
import nl.peildatum.rulebook.RuleBook;
import nl.peildatum.web.page.PageFrame;
import nl.peildatum.web.page.PageTemplates;
import nl.peildatum.web.page.PageTexts;
import nl.peildatum.web.page.PrintedAddress;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
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
    return page(draft, CountryRecord.empty(country), FormErrors.NONE, language);
  }

  private static String page(
      FormDraft draft, CountryRecord record, FormErrors errors, Language language) {
    var country = record.country();
    var texts = PageTexts.in(language);
    var context = FormContext.of(texts, record);
    var model = new HashMap<String, Object>();
    model.put("open", new OpenForm(country, draft, "", "", "7", "", SentReceipts.NONE));
    model.put("cc", country.value());
    model.put("country", texts.country(country.value()));
    model.put("form", FormView.of(context, draft, errors));
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
      assertThat(sent(page(new FormDraft(file), language))).isEqualTo(written(file));
    }
  }

  private static String sent(String page) {
    var sent =
        HtmlForm.fields(page).stream()
            .map(field -> new FormField(field.getKey(), field.getValue()))
            .toList();
    return written(FormDraft.of(sent).file());
  }

  private static String written(Map<String, Object> file) {
    return new String(Json.canonical(file), StandardCharsets.UTF_8);
  }

  @Test
  @DisplayName("of the most acts in a country of 2,000 areas stays small, and is drawn soon")
  void large() {
    IntFunction<String> areas = "a-%d"::formatted;
    var record = after(File.letter("areas", "2020-01-01").acts(acts(2_000, i -> area(areas, i))));
    var file = File.letter("many", "2020-01-01").acts(acts(FormSize.MOST_ACTS, FormPageTest::act));
    var draft = new FormDraft(file.with("country", "ML").sent());
    assertThat(FormSize.of(draft.file()).fitsOnPage()).isTrue();
    var errors =
        new FormErrors(
            IntStream.range(0, FormSize.MOST_ACTS)
                .mapToObj(i -> new FormError("/acts/" + i + "/areas/1", "Fout " + i))
                .toList());
    page(draft, CountryRecord.empty(record.country()), FormErrors.NONE, Language.DUTCH);
    var threads = ManagementFactory.getThreadMXBean();
    var begun = threads.getCurrentThreadCpuTime();
    var page = page(draft, record, errors, Language.DUTCH);
    assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - begun))
        .isLessThan(Duration.ofSeconds(10));
    assertThat(page.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(3_000_000);
    assertThat(page).contains("id=\"f-acts-199-areas-other\" name=\"/acts/199/areas\"");
    assertThat(sent(page)).isEqualTo(written(draft.file()));
  }

  @Test
  @DisplayName("takes no more acts than it can show, and no more values in one")
  void tooLarge() {
    var most = File.letter("many", "2020-01-01").acts(acts(201, FormPageTest::act));
    assertThat(FormSize.of(most.sent()).fitsOnPage()).isFalse();
    var all = IntStream.range(0, 10_000).mapToObj(i -> "a-" + i).toArray(String[]::new);
    var wide = File.letter("wide", "2020-01-01").acts(designation(all));
    assertThat(FormSize.of(wide.sent()).fitsOnPage()).isFalse();
  }

  private static An act(int i) {
    return designation("a-" + i, "a-" + (i + 1)).from("2020-01-01").onlyThese();
  }

  private static An area(IntFunction<String> ids, int i) {
    var id = ids.apply(i);
    return An.act("RegisterArea").with("area", Map.of("id", id, "name", id, "type", "REGION"));
  }

  private static An[] acts(int count, IntFunction<An> act) {
    return IntStream.range(0, count).mapToObj(act).toArray(An[]::new);
  }

  private static CountryRecord after(File file) {
    var record = CountryRecord.empty(Register.MALI);
    return switch (RuleBook.check(Register.MALI, file.sent(), record, Register.TODAY)) {
      case CheckedDecision.Accepted accepted ->
          AfterDecision.of(record, accepted.decision(), accepted.statements());
      case CheckedDecision.Refused refused ->
          throw new AssertionError(refused.violations().getFirst().toString());
    };
  }
}
