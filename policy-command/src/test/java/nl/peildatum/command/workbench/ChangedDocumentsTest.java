package nl.peildatum.command.workbench;

import static nl.peildatum.command.rules.An.act;
import static nl.peildatum.command.rules.An.designation;
import static nl.peildatum.command.rules.An.publication;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.peildatum.command.DryRun;
import nl.peildatum.command.rules.File;
import nl.peildatum.command.rules.Register;
import nl.peildatum.command.workbench.ChangedDocuments.Document;
import nl.peildatum.problem.Language;
import nl.peildatum.record.CountryRecord;
import nl.peildatum.rule.AfterDecision;
import nl.peildatum.rulebook.CheckedDecision;
import nl.peildatum.rulebook.RuleBook;
import nl.peildatum.web.page.PageTexts;
import nl.peildatum.web.page.PolicyWords;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The documents that a preview shows")
class ChangedDocumentsTest {
  private static final PolicyWords DUTCH =
      PolicyWords.ofCountry(PageTexts.in(Language.DUTCH), "ML");
  private static final CountryRecord LETTER =
      after(
          CountryRecord.empty(Register.MALI),
          File.letter("brief", "2023-01-10")
              .instrument("announcedOn", "2023-01-11")
              .acts(designation("gao")));

  private static CountryRecord after(CountryRecord record, File file) {
    return switch (RuleBook.check(Register.MALI, file.sent(), record, Register.TODAY)) {
      case CheckedDecision.Accepted accepted ->
          AfterDecision.of(record, accepted.decision(), accepted.statements());
      case CheckedDecision.Refused refused ->
          throw new AssertionError(refused.violations().getFirst().toString());
    };
  }

  private static ChangedDocuments of(File file) {
    return ChangedDocuments.of(DryRun.OfNew.of(LETTER, after(LETTER, file), List.of()), DUTCH);
  }

  private static File correction(String member, Object value) {
    var correct = act("CorrectDecision").with("decision", "brief");
    return File.correction("herstel", "2023-02-01").acts(correct.with(member, value));
  }

  @Test
  @DisplayName("are corrected in days that count in questions which the preview does not ask")
  void days() {
    var changed = of(correction("instrument", Map.of("announcedOn", "2023-01-12")));
    assertThat(changed.countElsewhere()).isTrue();
    assertThat(changed.documents())
        .containsExactly(
            new Document(
                "brief",
                List.of(
                    "Toegezonden aan de Tweede Kamer op: 11 januari 2023 wordt 12 januari 2023")));
  }

  @Test
  @DisplayName("are corrected in members and sources on which no answer depends")
  void members() {
    var titled = of(correction("instrument", Map.of("title", "Brief", "type", "WBV")));
    assertThat(titled.countElsewhere()).isFalse();
    assertThat(titled.documents().getFirst().differs())
        .hasSize(2)
        .contains("Titel: niets wordt Brief")
        .noneMatch(text -> text.contains("KAMERBRIEF"));
    var ruling = Map.of("type", "RULING", "court", "Rechtbank Den Haag", "date", "2023-01-05");
    assertThat(of(correction("sources", List.of(ruling))).documents().getFirst().differs())
        .containsExactly("Nieuwe bron: Uitspraak, Rechtbank Den Haag, 5 januari 2023");
  }

  @Test
  @DisplayName("are not corrected by a publication, whose day counts elsewhere too")
  void publicationCounts() {
    var gazette = File.letter("stcrt", "2023-02-01").instrument("type", "STAATSCOURANT");
    var changed = of(gazette.acts(publication("brief", "2023-02-01", "2023-02-02")));
    assertThat(changed).isEqualTo(new ChangedDocuments(List.of(), true));
    var letter = File.letter("later", "2023-02-01").acts(designation("segou"));
    assertThat(of(letter)).isEqualTo(ChangedDocuments.NONE);
  }
}
