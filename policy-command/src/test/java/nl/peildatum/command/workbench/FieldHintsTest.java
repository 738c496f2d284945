package nl.peildatum.command.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.peildatum.area.CountryCode;
import nl.peildatum.command.workbench.form.FormDraft;
import nl.peildatum.command.workbench.form.SchemaShapes;
import nl.peildatum.command.workbench.view.FieldView;
import nl.peildatum.command.workbench.view.FormContext;
import nl.peildatum.command.workbench.view.FormErrors;
import nl.peildatum.command.workbench.view.FormView;
import nl.peildatum.problem.Language;
import nl.peildatum.record.CountryRecord;
import nl.peildatum.web.page.PageTexts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The hint beside a field")
class FieldHintsTest {
  private static final String SAYS_WHAT_EMPTY_MEANS = "(?s).*\\b(Leeg|Empty)\\b.*";

  private static List<FieldView> fields(Language language, Map<String, Object> act) {
    var file = Map.<String, Object>of("acts", List.of(act), "instrument", Map.of());
    var context =
        FormContext.of(PageTexts.in(language), CountryRecord.empty(new CountryCode("ML")));
    var form = FormView.of(context, new FormDraft(file), FormErrors.NONE);
    return Stream.of(form.instrument(), form.acts()).flatMap(FieldView::all).toList();
  }

  private static String hint(Language language, Map<String, Object> act, String pointer) {
    return fields(language, act).stream()
        .filter(field -> field.name().equals(pointer))
        .map(FieldView::hint)
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("says of no required field, in no act, what it means to leave it empty")
  void ofRequiredFields(Language language) {
    for (var type : SchemaShapes.actTypes()) {
      assertThat(fields(language, Map.of("type", type)))
          .filteredOn(FieldView::isRequired)
          .as(type)
          .isNotEmpty()
          .noneMatch(field -> field.hint().matches(SAYS_WHAT_EMPTY_MEANS));
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("says of no field of a correction what it means to leave it empty: it stays")
  void ofCorrections(Language language) {
    for (var type : SchemaShapes.actTypes()) {
      assertThat(fields(language, Map.of("type", "Correct", "replacement", Map.of("type", type))))
          .filteredOn(field -> field.name().startsWith("/acts/0/replacement/"))
          .as(type)
          .isNotEmpty()
          .noneMatch(field -> field.hint().matches(SAYS_WHAT_EMPTY_MEANS));
    }
  }

  @Test
  @DisplayName("of an annulment says which day is ex tunc and which is ex nunc")
  void ofAnnulments() {
    assertThat(hint(Language.DUTCH, Map.of("type", "Annul"), "/acts/0/from"))
        .contains("De eerste dag van het feit: het heeft nooit gegolden (ex tunc)")
        .contains("De dag van de uitspraak: vanaf dan (ex nunc)");
  }

  @Test
  @DisplayName("of a designation says that the document gives its first day")
  void ofDesignations() {
    assertThat(hint(Language.DUTCH, Map.of("type", "DesignateRegion15c"), "/acts/0/from"))
        .isEqualTo("Leeg: de eerste dag van het document");
  }

  @Test
  @DisplayName("of the first day of applying name the fields of the form from which it follows")
  void ofApplying() {
    assertThat(hint(Language.DUTCH, Map.of("type", "Annul"), "/instrument/operationalFrom"))
        .contains("“Toegezonden aan de Tweede Kamer op”", "“Genomen op”")
        .doesNotContain("bekendmaken");
  }

  @Test
  @DisplayName("of the formal start say that without it nothing has started formally")
  void ofFormalStarts() {
    assertThat(hint(Language.DUTCH, Map.of("type", "Annul"), "/instrument/formalFrom"))
        .contains("“Aangekondigd”", "ook niet als “Gepubliceerd op” is ingevuld");
  }

  @Test
  @DisplayName("tell the reason of a correction from the ground of what takes its place")
  void ofReasons() {
    var correction = Map.of("type", "Correct", "replacement", Map.of("type", "DesignateRegion15c"));
    assertThat(fields(Language.DUTCH, correction))
        .extracting(FieldView::name, FieldView::label)
        .contains(
            tuple("/acts/0/ground", "Reden van de correctie"),
            tuple("/acts/0/replacement/ground", "Grond van het beleid"));
    assertThat(fields(Language.DUTCH, correction))
        .extracting(FieldView::name)
        .containsSubsequence("/acts/0/ground", "/acts/0/replacement");
  }

  @Test
  @DisplayName("of a document says when its publication is not filled in yet")
  void ofDocuments() {
    assertThat(hint(Language.ENGLISH, Map.of("type", "Annul"), "/instrument/publishedOn"))
        .isEqualTo("The date of the Government Gazette. Empty until it is in there.");
  }
}
