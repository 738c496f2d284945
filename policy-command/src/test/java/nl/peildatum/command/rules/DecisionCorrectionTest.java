package nl.peildatum.command.rules;

import static nl.peildatum.command.rules.An.act;
import static nl.peildatum.command.rules.An.annul;
import static nl.peildatum.command.rules.An.claim;
import static nl.peildatum.command.rules.An.correct;
import static nl.peildatum.command.rules.An.designation;
import static nl.peildatum.command.rules.An.publication;
import static nl.peildatum.command.rules.An.replacement;
import static nl.peildatum.command.rules.An.retract;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.peildatum.command.rules.Register.Outcome;
import nl.peildatum.decision.InstrumentType;
import nl.peildatum.decision.Statement;
import nl.peildatum.decision.Statement.DecisionCorrected;
import nl.peildatum.decision.Statement.Retracted;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A decision that was mistyped is corrected or retracted as a whole")
class DecisionCorrectionTest {
  private static final Map<String, Object> RULING =
      Map.of("type", "RULING", "caseNumber", "NL22.5703");

  private static File letter() {
    return File.letter("letter", "2023-01-11").acts(designation("gao", "menaka"));
  }

  private static File correction(An... acts) {
    return File.correction("c", "2024-02-01").acts(acts);
  }

  private static An correctDecision(@Nullable Object... members) {
    return act("CorrectDecision").with("decision", "letter").with("instrument", object(members));
  }

  private static An retractDecision(String id) {
    return act("RetractDecision").with("decision", id);
  }

  private static Map<String, @Nullable Object> object(@Nullable Object... members) {
    var object = new LinkedHashMap<String, @Nullable Object>();
    for (var i = 0; i < members.length; i += 2) {
      object.put(String.valueOf(members[i]), members[i + 1]);
    }
    return object;
  }

  private static DecisionCorrected corrected(Outcome outcome) {
    return (DecisionCorrected) outcome.statements().getFirst();
  }

  @Test
  @DisplayName("what is stated replaces, null empties, and what is absent stays")
  void inherits() {
    var letter =
        letter().instrument("title", "Mlai").instrument("announcedOn", "2023-01-12").source(RULING);
    var file =
        correction(
            act("CorrectDecision")
                .with("decision", "letter")
                .with("instrument", object("title", "Mali", "announcedOn", null)));
    var result = corrected(Register.given(letter).when(file));
    assertThat(result.instrument().title()).isEqualTo("Mali");
    assertThat(result.instrument().announcedOn()).isNull();
    assertThat(result.instrument().decidedOn()).isEqualTo(LocalDate.parse("2023-01-11"));
    assertThat(result.instrument().type()).isEqualTo(InstrumentType.KAMERBRIEF);
    assertThat(result.sources()).hasSize(1);
  }

  @Test
  @DisplayName("a second correction builds on the first")
  void twice() {
    var record = Register.given(letter(), correction(correctDecision("title", "Mali")));
    var again = File.correction("d", "2024-02-02").acts(correctDecision("decidedOn", "2023-01-10"));
    assertThat(corrected(record.when(again)).instrument().title()).isEqualTo("Mali");
  }

  @Test
  @DisplayName("a correction that leaves the document and its sources as they are is refused")
  void nothingCorrected() {
    var nothing = "nothing-corrected /acts/0";
    var record = Register.given(letter().instrument("title", "Mlai").source(RULING));
    record.when(correction(correctDecision())).isRefusedFor(nothing);
    record.when(correction(correctDecision("title", "Mlai"))).isRefusedFor(nothing);
    record
        .when(correction(correctDecision("title", "Mlai").with("sources", List.of(RULING))))
        .isRefusedFor(nothing);
    record.when(correction(correctDecision("title", "Mlai").with("sources", null))).accepted();
    Register.given(letter())
        .when(correction(act("CorrectDecision").with("decision", "letter").with("sources", null)))
        .isRefusedFor(nothing);
  }

  @Test
  @DisplayName("what the document says is what it says as last corrected")
  void nothingCorrectedAgain() {
    var record =
        Register.given(
            letter().instrument("title", "Mlai"), correction(correctDecision("title", "Mali")));
    record
        .when(File.correction("d", "2024-02-02").acts(correctDecision("title", "Mali")))
        .isRefusedFor("nothing-corrected /acts/0");
    record
        .when(File.correction("d", "2024-02-02").acts(correctDecision("title", "Mlai")))
        .accepted();
  }

  @Test
  @DisplayName("sources that cannot be read may correct something: only their form is refused")
  void unreadableSources() {
    Register.given(letter())
        .when(correction(act("CorrectDecision").with("decision", "letter").with("sources", "NL22")))
        .isRefusedFor("wrong-type /acts/0/sources");
  }

  @Test
  @DisplayName("everything that is wrong with what it states is said at once")
  void everyError() {
    Register.given(letter())
        .when(
            correction(
                correctDecision("decidedOn", "11-01-2023", "titel", "x", "type", "BRIEF")
                    .with("sources", List.of(Map.of("type", "RULINGS"))),
                act("CorrectDecision").with("decision", "letter"),
                act("CorrectDecision").with("decision", "lettre").with("sources", null),
                act("CorrectDecision").with("instrument", object("type", null))))
        .isRefusedFor(
            "invalid-date /acts/0/instrument/decidedOn",
            "unknown-field /acts/0/instrument/titel",
            "invalid-value /acts/0/instrument/type",
            "invalid-value /acts/0/sources/0/type",
            "missing-field /acts/1/instrument",
            "fact-not-live /acts/1/decision",
            "decision-not-on-record /acts/2/decision",
            "missing-field /acts/3/decision",
            "missing-field /acts/3/instrument/type");
  }

  @Test
  @DisplayName("the day of deciding is checked as that of a decision itself")
  void days() {
    Register.given(letter())
        .when(correction(correctDecision("decidedOn", "2030-01-01", "publishedOn", "2030-01-02")))
        .isRefusedFor(
            "retroactive-without-ground /acts/0/ground",
            "decided-on-out-of-range /acts/0/instrument/decidedOn",
            "published-on-out-of-range /acts/0/instrument/publishedOn");
  }

  @Test
  @DisplayName("a later day of deciding makes the recorded starts retroactive: that takes a ground")
  void ground() {
    var record = Register.given(letter());
    var late = correctDecision("decidedOn", "2023-01-20");
    record.when(correction(late)).isRefusedFor("retroactive-without-ground /acts/0/ground");
    record.when(correction(late.with("ground", "misread"))).accepted();
  }

  @Test
  @DisplayName("starts that came from the instrument stay, and a warning names their lanes")
  void startsStay() {
    var record = Register.given(letter());
    record
        .when(correction(correctDecision("operationalFrom", "2023-01-20")))
        .warns("start-came-from-instrument gao menaka");
    record.when(correction(correctDecision("title", "Mali"))).warns();
    Register.given(File.letter("letter", "2023-01-11").acts(designation("gao").from("2023-02-01")))
        .when(correction(correctDecision("operationalFrom", "2023-01-20")))
        .warns();
  }

  @Test
  @DisplayName("a start that the act states itself did not come from the instrument, also if equal")
  void startsStated() {
    var later = correctDecision("operationalFrom", "2023-01-20");
    Register.given(
            File.letter("letter", "2023-01-11")
                .acts(designation("gao").from("2023-01-11"), designation("menaka")))
        .when(correction(later))
        .warns("start-came-from-instrument menaka");
    Register.given(
            letter(),
            File.correction("b", "2023-05-01").acts(correct(2, replacement().from("2023-01-11"))))
        .when(correction(later))
        .warns("start-came-from-instrument menaka");
    Register.given(
            letter(),
            File.correction("b", "2023-05-01")
                .acts(correct(2, replacement().with("level", "EXCEPTIONAL"))))
        .when(correction(later))
        .warns("start-came-from-instrument gao menaka");
  }

  @Test
  @DisplayName("an extension starts where the other ends, also if its letter names that day")
  void startOfAnExtension() {
    var imposed =
        act("ImposeMoratorium")
            .with("moratorium", "DECISION")
            .with("category", Map.of())
            .from("2023-07-07")
            .with("plannedUntil", "2024-01-07");
    var extended =
        act("ExtendMoratorium")
            .with("moratorium", "DECISION")
            .with("category", Map.of())
            .with("plannedUntil", "2024-04-07");
    Register.given(
            File.letter("imposed", "2023-06-26").acts(imposed),
            File.letter("letter", "2023-12-19")
                .instrument("operationalFrom", "2024-01-07")
                .acts(extended))
        .when(
            File.correction("c", "2024-02-01")
                .acts(correctDecision("operationalFrom", "2024-01-08")))
        .warns();
  }

  @Test
  @DisplayName("legal starts that came from the instrument stay too")
  void legalStartsStay() {
    var published =
        File.letter("letter", "2023-01-11")
            .instrument("publishedOn", "2023-01-12")
            .instrument("formalFrom", "2023-01-13")
            .acts(
                designation("gao").with("formalFrom", "2023-01-13"),
                designation("menaka"),
                designation("mopti").startUnknown());
    Register.given(published)
        .when(correction(correctDecision("formalFrom", "2023-01-14")))
        .warns("start-came-from-instrument menaka");
    Register.given(File.letter("letter", "2023-01-11").acts(designation("gao").startUnknown()))
        .when(correction(correctDecision("formalFrom", "2023-01-14")))
        .warns();
  }

  @Test
  @DisplayName("only a correction of the day from which the starts came is warned of")
  void otherMemberCorrected() {
    var record =
        Register.given(letter(), correction(correctDecision("operationalFrom", "2023-01-20")));
    record.when(File.correction("d", "2024-02-02").acts(correctDecision("title", "Mali"))).warns();
    record
        .when(
            File.correction("d", "2024-02-02")
                .acts(correctDecision("operationalFrom", "2023-01-21")))
        .warns("start-came-from-instrument gao menaka");
    record
        .when(File.correction("d", "2024-02-02").acts(correctDecision("operationalFrom", null)))
        .warns();
  }

  @Test
  @DisplayName("only types that perform the same acts may take each other's place")
  void type() {
    var record = Register.given(letter());
    record.when(correction(correctDecision("type", "WBV"))).accepted();
    record
        .when(correction(correctDecision("type", "REGISTER")))
        .isRefusedFor("invalid-value /acts/0/instrument/type");
    record
        .when(correction(correctDecision("type", "DATA_CORRECTION")))
        .isRefusedFor("invalid-value /acts/0/instrument/type");
  }

  @Test
  @DisplayName("a decision whose publication is on record gets no second one")
  void published() {
    var gazette =
        File.letter("p", "2023-02-01")
            .instrument("type", "STAATSCOURANT")
            .acts(publication("letter", "2023-02-01", "2023-02-02"));
    Register.given(letter(), gazette)
        .when(correction(correctDecision("publishedOn", "2023-02-01")))
        .isRefusedFor("already-published /acts/0/instrument/publishedOn");
  }

  @Test
  @DisplayName("a publication that was stated by mistake is taken away, and may then be recorded")
  void publicationTakenAway() {
    var wrong = letter().instrument("publishedOn", "2023-01-11");
    var gazette =
        File.letter("p", "2023-02-01")
            .instrument("type", "STAATSCOURANT")
            .acts(publication("letter", "2023-02-01", "2023-02-02"));
    Register.given(wrong).when(gazette).isRefusedFor("already-published /acts/0/decision");
    Register.given(
            wrong,
            correction(
                act("CorrectDecision")
                    .with("decision", "letter")
                    .with("instrument", object("publishedOn", null))))
        .when(gazette)
        .accepted();
  }

  @Test
  @DisplayName("a source that an act names keeps its place and its type")
  void sources() {
    var disputed =
        File.letter("letter", "2023-01-11")
            .source(RULING)
            .source(Map.of("type", "KAMERSTUK", "citation", "19 637, nr. 2644"))
            .acts(
                designation("gao")
                    .with("fromClaims", List.of(claim("2023-01-11", 0), claim("2023-01-13", 1))));
    var record = Register.given(disputed);
    var sources = act("CorrectDecision").with("decision", "letter");
    record
        .when(correction(sources.with("sources", List.of(RULING))))
        .isRefusedFor("unknown-source /acts/0/sources");
    record
        .when(correction(sources.with("sources", List.of(RULING, RULING))))
        .isRefusedFor("unknown-source /acts/0/sources");
    record
        .when(
            correction(
                sources.with(
                    "sources",
                    List.of(
                        Map.of("type", "RULING", "caseNumber", "NL22.19789"),
                        Map.of("type", "KAMERSTUK", "citation", "19 637, nr. 2645"),
                        Map.of("type", "REPORT", "title", "more")))))
        .accepted();
  }

  @Test
  @DisplayName("a source that a passage names keeps its place too")
  void sourceOfPassage() {
    var quoting =
        File.letter("letter", "2023-01-11")
            .source(RULING)
            .source(Map.of("type", "KAMERSTUK", "citation", "19 637, nr. 2644"))
            .with("passages", List.of(Map.of("language", "nl", "text", "Gao.", "source", 1)))
            .acts(designation("gao"));
    Register.given(quoting)
        .when(
            correction(
                act("CorrectDecision").with("decision", "letter").with("sources", List.of(RULING))))
        .isRefusedFor("unknown-source /acts/0/sources");
  }

  @Test
  @DisplayName("starts that the same file corrects are not warned of")
  void startsCorrectedAtOnce() {
    Register.given(letter())
        .when(
            correction(
                correctDecision("operationalFrom", "2023-01-20"),
                correct(2, replacement().from("2023-01-20")),
                correct(3, replacement().from("2023-01-20"))))
        .warns();
  }

  @Test
  @DisplayName("a decision does not move over the day on which its area was split")
  void overASuccession() {
    var early = File.letter("letter", "2023-01-11").acts(designation("mopti"));
    var split =
        File.letter("areas", "2023-03-13")
            .instrument("type", "REGISTER")
            .acts(
                act("RegisterArea")
                    .with(
                        "area", Map.of("id", "bandiagara", "name", "Bandiagara", "type", "REGION")),
                act("RecordAreaSuccession")
                    .with("kind", "SPLIT")
                    .with("on", "2023-03-13")
                    .with("predecessor", "mopti")
                    .with("successors", List.of("bandiagara")));
    var record = Register.given(early, split);
    var later = correctDecision("decidedOn", "2023-04-01").with("ground", "misread");
    record.when(correction(later)).isRefusedFor("invalid-value /acts/0/instrument/decidedOn");
    record.when(correction(correctDecision("decidedOn", "2023-01-10"))).accepted();
  }

  @Test
  @DisplayName("what each fact of the decision repeats is bounded as when it was recorded")
  void size() {
    var areas = IntStream.range(0, 200).mapToObj(i -> "a" + i).toList();
    var register =
        File.letter("areas", "2023-01-01")
            .instrument("type", "REGISTER")
            .acts(
                areas.stream()
                    .map(
                        id ->
                            act("RegisterArea")
                                .with("area", Map.of("id", id, "name", id, "type", "OTHER")))
                    .toArray(An[]::new));
    var many = File.letter("letter", "2023-01-11").acts(designation(areas.toArray(String[]::new)));
    Register.given(register, many)
        .when(correction(correctDecision("title", "x".repeat(50_000))))
        .isRefusedFor("decision-too-large /acts/0");
  }

  @Test
  @DisplayName("only a DATA_CORRECTION corrects or retracts a decision")
  void dataCorrection() {
    Register.given(letter())
        .when(
            File.letter("d", "2024-02-01")
                .acts(correctDecision("title", "Mali"), retractDecision("letter")))
        .isRefusedFor(
            "correction-needs-data-correction /acts/0/type",
            "correction-needs-data-correction /acts/1/type");
  }

  @Test
  @DisplayName("a correction of a decision is not retracted: another one says how it is")
  void notRetracted() {
    Register.given(letter(), correction(correctDecision("title", "Mali")))
        .when(File.correction("d", "2024-02-02").acts(retract(5)))
        .isRefusedFor("fact-not-live /acts/0/fact");
  }

  @Test
  @DisplayName(
      "retracting a decision retracts each of its live facts, by the live end of its chain")
  void retractsAll() {
    var record =
        Register.given(
            letter(),
            File.correction("b", "2023-05-01").acts(correct(2, replacement().from("2023-01-12"))),
            File.ruling("r", "2023-06-01").acts(annul("2023-06-01", 3)));
    var statements =
        record
            .when(File.correction("d", "2024-02-01").acts(retractDecision("letter")))
            .statements();
    assertThat(statements).allMatch(Retracted.class::isInstance);
    assertThat(targets(statements)).containsExactly(5L, 3L);
    assertThat(
            targets(
                record
                    .when(File.correction("d", "2024-02-01").acts(retractDecision("r")))
                    .statements()))
        .containsExactly(7L);
  }

  private static List<Long> targets(List<Statement> statements) {
    return statements.stream().map(of -> ((Retracted) of).target().sequence()).toList();
  }

  @Test
  @DisplayName("a decision of which nothing is left, and a correction, are not retracted")
  void nothingLeft() {
    var record = Register.given(letter(), correction(retractDecision("letter")));
    record
        .when(
            File.correction("d", "2024-02-02")
                .acts(retractDecision("letter"), retractDecision("c"), retractDecision("x")))
        .isRefusedFor(
            "fact-not-live /acts/0/decision",
            "fact-not-live /acts/1/decision",
            "decision-not-on-record /acts/2/decision");
    Register.given(letter())
        .when(correction(retract(2), retractDecision("letter"), retractDecision("letter")))
        .isRefusedFor("fact-not-live /acts/2/decision");
  }

  @Test
  @DisplayName("areas stay when their decision is retracted, and a warning says so")
  void areasStay() {
    var areas =
        File.letter("areas", "2023-03-13")
            .acts(
                act("RegisterArea")
                    .with("area", Map.of("id", "koro", "name", "Koro", "type", "DISTRICT")),
                designation("koro"));
    var record = Register.given(areas);
    record.when(correction(retractDecision("areas"))).warns("areas-stay");
    assertThat(Arrays.asList(record.when(correction(retractDecision("areas"))).statements()))
        .hasSize(1);
  }
}
