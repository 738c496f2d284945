package nl.peildatum.command.rules;

import static nl.peildatum.command.rules.An.act;
import static nl.peildatum.command.rules.An.alternative;
import static nl.peildatum.command.rules.An.correct;
import static nl.peildatum.command.rules.An.designation;
import static nl.peildatum.command.rules.An.lift;
import static nl.peildatum.command.rules.An.replacement;
import static nl.peildatum.command.rules.An.retract;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A decision file is read strictly")
class FileFormTest {
  private static File letter() {
    return File.letter("letter", "2023-01-11").acts(designation("gao"));
  }

  private static Register.Outcome when(File file) {
    return Register.empty().when(file);
  }

  private static Register.Outcome when(An act) {
    return when(letter().acts(act));
  }

  @Test
  @DisplayName("a file that breaks three rules is told all three, each at its place")
  void allAtOnce() {
    when(letter()
            .with("decisionId", "The Letter")
            .acts(
                designation("gao", "atlantis").from("2023-02-01").until("2023-02-01"),
                act("DesignateRegion16c"),
                lift("kidal").with("onlyThese", true)))
        .isRefusedFor(
            "invalid-decision-id /decisionId",
            "unknown-area /acts/0/areas/1",
            "empty-period /acts/0/until",
            "unknown-act /acts/1/type",
            "unknown-field /acts/2/onlyThese");
  }

  @Test
  @DisplayName("an act that could be read is held against the record although another could not")
  void formAndRecordTogether() {
    when(File.correction("c", "2024-01-01").acts(act("Bewilder"), retract(7)))
        .isRefusedFor("unknown-act /acts/0/type", "fact-not-live /acts/1/fact");
  }

  @Test
  @DisplayName("a field that nobody knows is refused by name, wherever it stands")
  void unknownField() {
    var violations =
        when(letter()
                .with("acst", 1)
                .instrument("decidedOm", "2023-01-11")
                .source(Map.of("type", "LAW", "rol", "BASIS"))
                .acts(designation("gao").with("levle", "x")))
            .isRefusedFor(
                "unknown-field /acst",
                "unknown-field /instrument/decidedOm",
                "unknown-field /sources/0/rol",
                "unknown-field /acts/0/levle");
    assertThat(violations.getFirst().members()).containsEntry("field", "acst");
  }

  @Test
  @DisplayName("what must be stated and is not, is asked for")
  void missingField() {
    when(letter().without("country").without("instrument").acts(act("DesignateRegion15c")))
        .isRefusedFor(
            "missing-field /country",
            "missing-field /instrument",
            "missing-field /acts/0/areas",
            "missing-field /acts/0/level",
            "missing-field /acts/0/scheme");
    when(letter().acts(act("Annul"), act("Commence"), act("RecordPublication")))
        .isRefusedFor(
            "missing-field /acts/0/facts",
            "missing-field /acts/0/from",
            "missing-field /acts/0/ruling",
            "missing-field /acts/1/fact",
            "missing-field /acts/1/from",
            "missing-field /acts/2/decision",
            "missing-field /acts/2/publishedOn",
            "missing-field /acts/2/formalFrom");
    when(designation()).isRefusedFor("missing-field /acts/0/areas");
  }

  @Test
  @DisplayName("a value of the wrong sort is refused, and the allowed codes are listed")
  void wrongValues() {
    when(letter().acts(designation("gao").with("areas", "gao")))
        .isRefusedFor("wrong-type /acts/0/areas");
    when(letter().acts(designation("gao").with("overrules", "yes")))
        .isRefusedFor("wrong-type /acts/0/overrules");
    when(letter().with("acts", Map.of())).isRefusedFor("wrong-type /acts");
    when(letter().with("acts", List.of("designate"))).isRefusedFor("wrong-type /acts/0");
    var violations =
        when(designation("gao").with("level", "VERY")).isRefusedFor("invalid-value /acts/0/level");
    assertThat(violations.getFirst().members())
        .containsEntry("allowed", List.of("EXCEPTIONAL", "MOST_EXCEPTIONAL", "LESS_EXCEPTIONAL"));
    when(letter().instrument("type", "BRIEF")).isRefusedFor("invalid-value /instrument/type");
    when(letter().source(Map.of("type", "BOOK"))).isRefusedFor("invalid-value /sources/0/type");
  }

  @Test
  @DisplayName("a date is a day that exists, written in full")
  void dates() {
    for (var written :
        List.of("2023-02-29", "2023-1-11", "11-01-2023", "2023-01-11T00:00", "2023")) {
      when(letter().instrument("decidedOn", written))
          .isRefusedFor("invalid-date /instrument/decidedOn");
    }
    when(designation("gao").with("from", 20230111)).isRefusedFor("wrong-type /acts/0/from");
    when(designation("gao").from("+12023-01-11")).isRefusedFor("invalid-date /acts/0/from");
  }

  @Test
  @DisplayName("only a source may be dated to a month or a year")
  void datesOfSources() {
    var file = letter();
    for (var date : List.of("2022", "2022-01", "2022-01-31")) {
      file.source(Map.of("type", "REPORT", "date", date));
    }
    when(file).accepted();
    when(letter().source(Map.of("type", "REPORT", "date", "2022-13")))
        .isRefusedFor("invalid-date /sources/0/date");
  }

  @Test
  @DisplayName("the file's country is that of the address, in upper case")
  void country() {
    when(letter().with("country", "NE")).isRefusedFor("country-mismatch /country");
    when(letter().with("country", "ml")).isRefusedFor("country-mismatch /country");
  }

  @Test
  @DisplayName("a decision performs at least one act")
  void noActs() {
    when(letter().acts()).isRefusedFor("no-acts /acts");
    when(letter().without("acts")).isRefusedFor("no-acts /acts");
  }

  @Test
  @DisplayName("an act of a type that nobody knows is refused, and the types are listed")
  void unknownAct() {
    var violations = when(act("Designate")).isRefusedFor("unknown-act /acts/0/type");
    assertThat(violations.getFirst().members().get("allowed"))
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(String.class))
        .contains("DesignateRegion15c", "Correct");
    when(act("x").without("type")).isRefusedFor("missing-field /acts/0/type");
  }

  @Test
  @DisplayName("an area that nobody knows is never quietly dropped")
  void unknownArea() {
    when(designation("gao", "atlantis")).isRefusedFor("unknown-area /acts/0/areas/1");
    when(alternative("atlantis", "gao")).isRefusedFor("unknown-area /acts/0/target");
  }

  @Test
  @DisplayName("an area is named once in an act, however it is spelt")
  void duplicateArea() {
    when(designation("gao", "menaka", "ML-7")).isRefusedFor("duplicate-area /acts/0/areas/2");
  }

  @Test
  @DisplayName("a source that is not in the list is asked for")
  void unknownSource() {
    when(An.annul("2023-01-01").with("facts", List.of(1)).with("ruling", 3))
        .isRefusedFor("unknown-source /acts/0/ruling", "fact-not-live /acts/0/facts/0");
    when(An.annul("2023-01-01").with("facts", List.of(1)).with("ruling", 0.5))
        .isRefusedFor("invalid-value /acts/0/ruling", "fact-not-live /acts/0/facts/0");
  }

  @Test
  @DisplayName("a level belongs to its scheme")
  void levelOfScheme() {
    when(designation("gao").with("level", "MOST_EXCEPTIONAL"))
        .isRefusedFor("level-not-of-scheme /acts/0/scheme");
  }

  @Test
  @DisplayName("a fact is named by a whole number, or by decision and act")
  void factReference() {
    when(File.correction("c", "2024-01-01").acts(retract("gao"), retract(1.5), retract(0)))
        .isRefusedFor(
            "wrong-type /acts/0/fact", "wrong-type /acts/1/fact", "wrong-type /acts/2/fact");
    when(File.correction("c", "2024-01-01")
            .acts(correct(Map.of("decisionId", "A B", "act", -1, "x", 1), replacement())))
        .isRefusedFor(
            "invalid-decision-id /acts/0/fact/decisionId",
            "invalid-value /acts/0/fact/act",
            "unknown-field /acts/0/fact/x");
  }

  @Test
  @DisplayName("an item of a list says something, or is left out")
  void blankItem() {
    Register.empty()
        .when(
            File.letter("letter", "2023-01-11")
                .acts(alternative("bamako", "gao").with("excludedGroups", List.of("men", " "))))
        .isRefusedFor("invalid-value /acts/0/excludedGroups/1");
  }
}
