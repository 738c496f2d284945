package nl.peildatum.command.rules;

import static nl.peildatum.command.rules.An.act;
import static nl.peildatum.command.rules.An.alternative;
import static nl.peildatum.command.rules.An.correct;
import static nl.peildatum.command.rules.An.designation;
import static nl.peildatum.command.rules.An.factOf;
import static nl.peildatum.command.rules.An.lift;
import static nl.peildatum.command.rules.An.publication;
import static nl.peildatum.command.rules.An.replacement;
import static nl.peildatum.command.rules.An.retract;
import static nl.peildatum.command.rules.An.supersede;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.peildatum.answer.ReviewSignals;
import nl.peildatum.areaanswer.CountryAnswers;
import nl.peildatum.decision.Basis;
import nl.peildatum.decision.Statement.SourceSuperseded;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A source whose place another took")
class SupersedeSourceTest {
  private static final String OLD = "Algemeen ambtsbericht Mali, juli 2022";
  private static final Map<String, Object> OLD_REPORT =
      Map.of("type", "AMBTSBERICHT", "title", OLD, "date", "2022-07");
  private static final Map<String, Object> NEW_REPORT =
      Map.of("type", "AMBTSBERICHT", "title", "Algemeen ambtsbericht Mali, mei 2025");

  private static File rests() {
    return File.letter("rests", "2023-01-11")
        .source(OLD_REPORT)
        .acts(designation("gao", "mopti"), alternative("bamako", "gao"));
  }

  private static File restsOnSomethingElse() {
    return File.letter("else", "2023-02-01")
        .source(Map.of("type", "RULING", "caseNumber", "AWB 17/3271"))
        .acts(designation("kidal"));
  }

  private static File newReport(String id, An... acts) {
    return File.letter(id, "2025-06-01").source(NEW_REPORT).acts(acts);
  }

  private static File superseded() {
    return newReport("superseded", supersede(OLD, 0));
  }

  private static List<String> reviewed(File... decisions) {
    var record = Register.given(decisions).record();
    return ReviewSignals.of(record.atHead(Basis.OPERATIONAL)).stream()
        .map(
            signal ->
                signal.lane().kind() + " " + String.join(">", signal.lane().subject().values()))
        .toList();
  }

  @Test
  @DisplayName("is named as it was written, with the one that took its place")
  void recorded() {
    var said =
        (SourceSuperseded) Register.given(rests()).when(superseded()).statements().getFirst();
    assertThat(said.source()).isEqualTo(OLD);
    assertThat(said.by().fields()).isEqualTo(NEW_REPORT);
  }

  @Test
  @DisplayName("is one that something on record rests on, in whatever spelling")
  void onRecord() {
    var register = Register.given(rests(), restsOnSomethingElse());
    register
        .when(newReport("s", supersede("Algemeen ambtsbericht Mali, juli 2023", 0)))
        .isRefusedFor("source-not-on-record /acts/0/source");
    register
        .when(newReport("s", supersede("NL22.5703", 0)))
        .isRefusedFor("source-not-on-record /acts/0/source");
    register.when(newReport("s", supersede("awb 17 / 03271", 0))).accepted();
    register
        .when(newReport("s", supersede("ALGEMEEN ambtsbericht  Mali, juli 2022", 0)))
        .accepted();
  }

  @Test
  @DisplayName("is no paragraph in which something stands: that is a place, not a source")
  void noPlace() {
    var there =
        File.letter("there", "2023-02-01").acts(designation("kidal").with("paragraph", "C7/14"));
    var register = Register.given(rests(), there);
    register
        .when(newReport("s", supersede("C7/14", 0)))
        .isRefusedFor("source-not-on-record /acts/0/source");
    var alsoASource =
        File.letter("source", "2023-03-01")
            .source(Map.of("type", "LAW", "paragraph", "C7/14"))
            .acts(designation("segou"));
    assertThat(reviewed(rests(), there, alsoASource, newReport("s", supersede("C7/14", 0))))
        .containsExactly("REGION_15C segou");
  }

  @Test
  @DisplayName("is told everything that is missing at once")
  void missing() {
    Register.empty()
        .when(newReport("s", act("SupersedeSource"), supersede("x", 3)))
        .isRefusedFor(
            "missing-field /acts/0/source",
            "missing-field /acts/0/by",
            "unknown-source /acts/1/by",
            "source-not-on-record /acts/1/source");
  }

  @Test
  @DisplayName("raises a signal on exactly the lanes that rest on it")
  void exactlyThese() {
    assertThat(reviewed(rests(), restsOnSomethingElse())).isEmpty();
    assertThat(reviewed(rests(), restsOnSomethingElse(), superseded()))
        .containsExactly("REGION_15C gao", "REGION_15C mopti", "RELOCATION_ALTERNATIVE gao>bamako");
  }

  @Test
  @DisplayName("changes no answer on any day")
  void noAnswer() {
    assertThat(answers(rests(), superseded())).isEqualTo(answers(rests()));
  }

  private static List<Object> answers(File... decisions) {
    var record = Register.given(decisions).record();
    var known = record.atHead(Basis.OPERATIONAL);
    return List.of("2022-01-01", "2023-01-11", "2025-06-01", "2026-01-01").stream()
        .<Object>map(day -> CountryAnswers.ofCountry(known, LocalDate.parse(day), Set.of()))
        .toList();
  }

  @Test
  @DisplayName("does not touch what is recorded on the old source afterwards")
  void onlyBefore() {
    var late = File.letter("late", "2023-03-01").source(OLD_REPORT).acts(designation("segou"));
    assertThat(reviewed(rests(), superseded(), late)).doesNotContain("REGION_15C segou");
  }

  @Test
  @DisplayName("the signal goes for a lane that is decided about afterwards, whatever is decided")
  void decidedSince() {
    var again = File.letter("again", "2025-07-01").acts(designation("gao"), lift("mopti"));
    assertThat(reviewed(rests(), superseded(), again))
        .containsExactly("RELOCATION_ALTERNATIVE gao>bamako");
  }

  @Test
  @DisplayName("a decision that both decides and supersedes raises nothing about its own lanes")
  void decidedWithIt() {
    assertThat(reviewed(rests(), newReport("s", designation("gao"), supersede(OLD, 0))))
        .containsExactly("REGION_15C mopti", "RELOCATION_ALTERNATIVE gao>bamako");
  }

  @Test
  @DisplayName("a correction that stands clears it; what is only announced does not")
  void correctedOrAnnounced() {
    var correction =
        File.correction("c", "2025-08-01")
            .acts(correct(factOf("rests", 0, "gao"), replacement().from("2023-01-12")));
    var announced = File.letter("a", "2025-08-01").acts(designation("mopti").startUnknown());
    assertThat(reviewed(rests(), superseded(), correction, announced))
        .containsExactly("REGION_15C mopti", "RELOCATION_ALTERNATIVE gao>bamako");
  }

  @Test
  @DisplayName("it comes back when that decision is taken back, and goes when the signal itself is")
  void takenBack() {
    var again = File.letter("again", "2025-07-01").acts(designation("gao"));
    var againWithdrawn =
        File.correction("c", "2025-08-01").acts(retract(factOf("again", 0, "gao")));
    assertThat(reviewed(rests(), superseded(), again)).doesNotContain("REGION_15C gao");
    assertThat(reviewed(rests(), superseded(), again, againWithdrawn)).contains("REGION_15C gao");
    assertThat(reviewed(rests(), superseded(), File.correction("c", "2025-08-01").acts(retract(6))))
        .isEmpty();
  }

  @Test
  @DisplayName("a fact that was retracted rests on nothing")
  void retracted() {
    var withdrawn = File.correction("c", "2023-08-01").acts(retract(factOf("rests", 0, "mopti")));
    assertThat(reviewed(rests(), withdrawn, superseded())).doesNotContain("REGION_15C mopti");
  }

  @Test
  @DisplayName("the document that decided, and the gazette that published it, are sources too")
  void instrumentAndPublication() {
    var wbv =
        File.letter("wbv", "2019-07-22")
            .instrument("type", "WBV")
            .instrument("title", "Besluit van 22 juli 2019, nummer WBV 2019/12, houdende wijziging")
            .acts(designation("gao"));
    var published =
        File.letter("published", "2019-07-24")
            .instrument("type", "STAATSCOURANT")
            .acts(
                publication("wbv", "2019-07-24", "2019-07-25")
                    .with("citation", "Stcrt. 2019, 42462"));
    assertThat(reviewed(wbv, newReport("s", supersede("WBV 2019/12", 0))))
        .containsExactly("REGION_15C gao");
    assertThat(reviewed(wbv, published, newReport("s", supersede("stcrt-2019-42462", 0))))
        .containsExactly("REGION_15C gao");
  }
}
