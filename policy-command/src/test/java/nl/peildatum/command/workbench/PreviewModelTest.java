package nl.peildatum.command.workbench;

import static nl.peildatum.command.rules.An.act;
import static nl.peildatum.command.rules.An.designation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import nl.peildatum.command.DryRun;
import nl.peildatum.command.rules.An;
import nl.peildatum.command.rules.File;
import nl.peildatum.command.rules.Register;
import nl.peildatum.command.workbench.PreviewModel.Change;
import nl.peildatum.problem.Language;
import nl.peildatum.record.CountryRecord;
import nl.peildatum.rule.AfterDecision;
import nl.peildatum.rulebook.CheckedDecision;
import nl.peildatum.rulebook.RuleBook;
import nl.peildatum.web.page.PageTexts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The list of a preview")
class PreviewModelTest {
  private static final CountryRecord NOTHING = CountryRecord.empty(Register.MALI);
  private static final PageTexts DUTCH = PageTexts.in(Language.DUTCH);

  private static File letter(String id, String decidedOn, An... acts) {
    return File.letter(id, decidedOn).acts(acts);
  }

  private static CountryRecord after(CountryRecord record, File file) {
    return switch (RuleBook.check(Register.MALI, file.sent(), record, Register.TODAY)) {
      case CheckedDecision.Accepted accepted ->
          AfterDecision.of(record, accepted.decision(), accepted.statements());
      case CheckedDecision.Refused refused ->
          throw new AssertionError(refused.violations().getFirst().toString());
    };
  }

  private static List<Change> changes(CountryRecord record, File file) {
    var run = DryRun.OfNew.of(record, after(record, file), List.of());
    return PreviewModel.of(
            run.body(DUTCH.language().locale()), List.of(), new AbsentSubject(run, DUTCH))
        .sections()
        .stream()
        .flatMap(section -> section.changes().stream())
        .toList();
  }

  @Test
  @DisplayName("names the decision and the days where the words before and after are the same")
  void namesWhatDiffers() {
    var record = after(NOTHING, letter("eerste", "2022-06-01", designation("gao")));
    var again = letter("tweede", "2023-01-11", designation("gao").until("2024-01-01"));
    assertThat(changes(record, again))
        .filteredOn(one -> one.before().equals(one.after()))
        .isNotEmpty()
        .allSatisfy(
            one ->
                assertThat(one.differs())
                    .containsExactly(
                        "Berust op besluit: eerste wordt tweede",
                        "Eerste dag: 1 juni 2022 wordt 11 januari 2023",
                        "Eerste dag waarop het niet meer geldt: tot nader order wordt 1 januari"
                            + " 2024"));
  }

  @Test
  @DisplayName("names areas that are registered by their names")
  void namesAreas() {
    var area = Map.of("id", "nieuw-oord", "name", "Nieuw Oord", "type", "CITY");
    var file =
        letter(
            "eerste",
            "2022-06-01",
            act("RegisterArea").with("area", area),
            designation("nieuw-oord"));
    assertThat(changes(NOTHING, file)).extracting(Change::subject).contains("Nieuw Oord");
  }

  @Test
  @DisplayName("says no more of a change that its words tell")
  void tellsByWords() {
    assertThat(changes(NOTHING, letter("eerste", "2022-06-01", designation("gao"))))
        .isNotEmpty()
        .allMatch(one -> one.differs().isEmpty());
  }

  @Test
  @DisplayName("says that a long text is different, where a row shows only how it begins")
  void longTexts() {
    var begins = "Wie uit dit gebied komt, heeft een verhoogd risico. ".repeat(4);
    var record = after(NOTHING, letter("eerste", "2022-06-01", heading(begins + "Eerst.")));
    assertThat(changes(record, letter("tweede", "2023-01-11", heading(begins + "Later."))))
        .filteredOn(one -> one.before().startsWith("Geldt"))
        .filteredOn(one -> one.before().equals(one.after()))
        .isNotEmpty()
        .allMatch(one -> one.differs().contains("Tekst: wordt anders"));
  }

  @Test
  @DisplayName("names the areas that a closed list leaves out, as the map does")
  void closedList() {
    var first = letter("eerste", "2023-01-11", designation("gao", "menaka").onlyThese());
    assertThat(changes(NOTHING, first))
        .filteredOn(one -> one.after().equals("Niet op de lijst"))
        .extracting(Change::subject, Change::days, Change::before)
        .containsExactly(
            tuple(
                "Gebieden die de lijst niet noemt: Bamako, Kayes, Kidal, Koulikoro, Mopti, Ségou,"
                    + " Sikasso, Taoudénit, Tombouctou",
                "vanaf 11 januari 2023 tot nader order",
                "Niets vastgelegd"));
    assertThat(changes(NOTHING, first)).extracting(Change::subject).doesNotContain("");
  }

  @Test
  @DisplayName("tells that a later letter closes the list, and of an area that comes to it")
  void listThatCloses() {
    var open = after(NOTHING, letter("eerste", "2023-01-11", designation("gao")));
    var closes = letter("tweede", "2024-01-11", designation("menaka").onlyThese());
    assertThat(changes(open, closes))
        .filteredOn(one -> one.after().equals("Niet op de lijst"))
        .extracting(Change::before)
        .containsExactly("Geen besluit hierover");
    var added = letter("derde", "2024-08-01", designation("segou"));
    assertThat(changes(after(open, closes), added))
        .filteredOn(one -> one.after().startsWith("Geldt"))
        .extracting(Change::before)
        .containsExactly("Niet op de lijst");
  }

  private static An heading(String text) {
    return act("SetHeading").with("heading", "STATE_PROTECTION").with("text", text);
  }
}
