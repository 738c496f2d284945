package nl.peildatum.command.rules;

import static nl.peildatum.command.rules.An.act;
import static nl.peildatum.command.rules.An.alternative;
import static nl.peildatum.command.rules.An.annul;
import static nl.peildatum.command.rules.An.claim;
import static nl.peildatum.command.rules.An.commence;
import static nl.peildatum.command.rules.An.correct;
import static nl.peildatum.command.rules.An.designation;
import static nl.peildatum.command.rules.An.factOf;
import static nl.peildatum.command.rules.An.lift;
import static nl.peildatum.command.rules.An.replacement;
import static nl.peildatum.command.rules.An.retract;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.peildatum.answer.Answers;
import nl.peildatum.decision.Basis;
import nl.peildatum.decision.Mechanism;
import nl.peildatum.decision.Start;
import nl.peildatum.decision.Statement.Corrected;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A correction says that this register erred")
class CorrectionTest {
  /** Facts 2 and 3 are Gao and Ménaka. */
  private static File letter() {
    return File.letter("letter", "2023-01-11")
        .acts(
            designation("gao", "menaka")
                .from("2023-01-11")
                .until("2024-01-11")
                .with("originProof", "by any means")
                .with("paragraph", "C7/14.4.1")
                .with("scopeDisputed", List.of("one", "other"))
                .onlyThese());
  }

  private static final Register RECORD = Register.given(letter());

  private static File correction(An... acts) {
    return File.correction("correction", "2024-02-01").acts(acts);
  }

  private static Register.Outcome when(An... acts) {
    return RECORD.when(correction(acts));
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }

  @Test
  @DisplayName("only a data correction corrects, and it does nothing else")
  void onlyDataCorrections() {
    RECORD
        .when(File.letter("l", "2024-02-01").acts(correct(2, replacement()), retract(3)))
        .isRefusedFor(
            "correction-needs-data-correction /acts/0/type",
            "correction-needs-data-correction /acts/1/type");
    when(lift("gao")).isRefusedFor("data-correction-only-corrects /acts/0/type");
  }

  @Test
  @DisplayName("what a replacement leaves unsaid it inherits from what it replaces")
  void inherits() {
    var statement =
        (Corrected) when(correct(2, replacement().from("2023-01-12"))).statements().getFirst();
    var result = statement.result();
    assertThat(result.start()).isEqualTo(Start.on(day("2023-01-12")));
    assertThat(result.until()).isEqualTo(day("2024-01-11"));
    assertThat(result.type()).isEqualTo("region-15c-designated.v1");
    assertThat(result.onlyThese()).isTrue();
    assertThat(result.value())
        .isEqualTo(
            Map.of(
                "level",
                "EXCEPTIONAL",
                "scheme",
                "PRE_2024",
                "originProof",
                "by any means",
                "scopeDisputed",
                List.of("one", "other")));
    assertThat(result.remarks()).isEqualTo(Map.of("paragraph", "C7/14.4.1"));
    assertThat(result.states()).isEqualTo(Set.of(Basis.OPERATIONAL));
    assertThat(statement.target().sequence()).isEqualTo(2);
    assertThat(statement.replacement()).isEqualTo(Map.of("from", "2023-01-12"));
  }

  @Test
  @DisplayName("null empties a field")
  void nullEmpties() {
    var result =
        when(correct(
                2,
                replacement()
                    .with("until", null)
                    .with("originProof", null)
                    .with("scopeDisputed", null)
                    .with("paragraph", null)
                    .with("onlyThese", null)))
            .fact();
    assertThat(result.until()).isNull();
    assertThat(result.value()).isEqualTo(Map.of("level", "EXCEPTIONAL", "scheme", "PRE_2024"));
    assertThat(result.remarks()).isEmpty();
    assertThat(result.onlyThese()).isFalse();
    assertThat(result.states()).isEmpty();
  }

  @Test
  @DisplayName("what a Set must say cannot be emptied")
  void requiredStays() {
    when(correct(2, replacement().with("level", null)))
        .isRefusedFor("missing-field /acts/0/replacement/level");
    when(correct(2, replacement().with("level", "MOST_EXCEPTIONAL")))
        .isRefusedFor("level-not-of-scheme /acts/0/replacement/scheme");
  }

  @Test
  @DisplayName("from, its claims and startUnknown are one key: stating one replaces the others")
  void startIsOneKey() {
    var claimed =
        Register.given(
            File.letter("l", "2023-07-05")
                .source(Map.of("type", "LAW"))
                .source(Map.of("type", "WBV"))
                .acts(
                    designation("gao")
                        .with(
                            "fromClaims",
                            List.of(claim("2023-07-07", 0), claim("2023-07-09", 1)))));
    var correction = correct(2, replacement().from("2023-07-07"));
    assertThat(claimed.when(correction(correction)).fact().start())
        .isEqualTo(Start.on(day("2023-07-07")));
    assertThat(when(correct(2, replacement().startUnknown())).fact().start())
        .isEqualTo(Start.NOT_KNOWN);
    assertThat(when(correct(2, replacement().with("from", null))).fact().start())
        .isEqualTo(Start.NOT_KNOWN);
    when(correct(2, replacement().with("startUnknown", false)))
        .isRefusedFor("missing-field /acts/0/replacement/from");
  }

  @Test
  @DisplayName("a replacement takes no default from its instrument")
  void noDefaults() {
    var file =
        correction(correct(2, replacement()))
            .instrument("operationalFrom", "2024-03-01")
            .instrument("formalFrom", "2024-03-01");
    var result = RECORD.when(file).fact();
    assertThat(result.start()).isEqualTo(Start.on(day("2023-01-11")));
    assertThat(result.formal()).isEqualTo(Start.NOT_KNOWN);
  }

  @Test
  @DisplayName("a Set may turn out to have been an End, which drops value and until, and back")
  void setBecomesEnd() {
    var end = when(correct(2, replacement().with("type", "LiftRegion15c"))).fact();
    assertThat(end.mechanism()).isEqualTo(Mechanism.END);
    assertThat(end.until()).isNull();
    assertThat(end.value()).isEmpty();
    assertThat(end.onlyThese()).isFalse();
    var lifted = Register.given(File.letter("l", "2023-01-11").acts(lift("gao")));
    assertThat(lifted.when(correction(correct(2, designation("gao")))).fact().isSet()).isTrue();
    lifted
        .when(correction(correct(2, replacement().with("type", "DesignateRegion15c"))))
        .isRefusedFor(
            "missing-field /acts/0/replacement/level", "missing-field /acts/0/replacement/scheme");
  }

  @Test
  @DisplayName("a replacement stays in its lane, and in one")
  void staysInLane() {
    when(correct(2, replacement().with("areas", List.of("menaka"))))
        .isRefusedFor("replacement-leaves-lane /acts/0/replacement/areas");
    when(correct(2, replacement().with("areas", List.of("gao", "mopti"))))
        .isRefusedFor("replacement-leaves-lane /acts/0/replacement/areas");
    when(correct(2, alternative("bamako", "gao")))
        .isRefusedFor("replacement-leaves-lane /acts/0/replacement/type");
    when(correct(2, replacement().with("areas", List.of("ML-7")))).accepted();
    var alternatives =
        Register.given(File.letter("l", "2023-01-11").acts(alternative("bamako", "gao")));
    alternatives
        .when(correction(correct(2, replacement().with("target", "segou"))))
        .isRefusedFor("replacement-leaves-lane /acts/0/replacement/target");
    alternatives
        .when(correction(correct(2, replacement().with("group", Map.of("id", "women")))))
        .isRefusedFor("replacement-leaves-lane /acts/0/replacement/group");
  }

  @Test
  @DisplayName("a field that no such act has is refused in a replacement too")
  void strict() {
    when(correct(2, replacement().with("untill", null)))
        .isRefusedFor("unknown-field /acts/0/replacement/untill");
    when(correct(2, replacement().with("type", "Lift")))
        .isRefusedFor("unknown-act /acts/0/replacement/type");
  }

  @Test
  @DisplayName("its period holds a day, whether start or end was stated or inherited")
  void emptyPeriod() {
    when(correct(2, replacement().until("2023-01-11")))
        .isRefusedFor("empty-period /acts/0/replacement/until");
    when(correct(2, replacement().from("2024-01-11")))
        .isRefusedFor("empty-period /acts/0/replacement/from");
  }

  @Test
  @DisplayName("an end is held against the start that a commencement gave")
  void emptyPeriodAfterCommencement() {
    Register.given(
            File.letter("l", "2023-01-11").acts(designation("gao").startUnknown()),
            File.letter("c", "2023-05-01").acts(commence(2, "2023-06-01")))
        .when(correction(correct(2, replacement().until("2023-06-01"))))
        .isRefusedFor("empty-period /acts/0/replacement/until");
  }

  @Test
  @DisplayName(
      "a start before the corrected decision's day needs a ground, one merely inherited does not")
  void retroactive() {
    when(correct(2, replacement().from("2023-01-10")))
        .isRefusedFor("retroactive-without-ground /acts/0/ground");
    when(correct(2, replacement().from("2023-01-10").with("ground", "the letter says so")))
        .accepted();
    when(correct(2, replacement().from("2023-01-10")).with("ground", "the letter says so"))
        .accepted();
    Register.given(
            File.letter("l", "2023-01-11")
                .acts(designation("gao").from("2023-01-01").with("ground", "so it was decided")))
        .when(correction(correct(2, replacement().until("2024-01-01"))))
        .accepted();
  }

  @Test
  @DisplayName(
      "the live end of a chain is aimed at; a superseded fact is refused and the live one named")
  void superseded() {
    var corrected =
        Register.given(
            letter(),
            File.correction("c1", "2023-03-01").acts(correct(2, replacement().from("2023-01-12"))));
    var violations =
        corrected
            .when(correction(correct(2, replacement()), retract(2)))
            .isRefusedFor("fact-not-live /acts/0/fact", "fact-not-live /acts/1/fact");
    assertThat(violations.getFirst().members()).isEqualTo(Map.of("live", 5L));
    corrected.when(correction(correct(5, replacement()))).accepted();
  }

  @Test
  @DisplayName("one decision corrects a fact once")
  void onceInADecision() {
    when(correct(2, replacement()), correct(2, replacement()))
        .isRefusedFor("fact-not-live /acts/1/fact");
    when(correct(2, replacement()), retract(2)).isRefusedFor("fact-not-live /acts/1/fact");
  }

  @Test
  @DisplayName("a fact is named by its sequence or by decision, act and area")
  void references() {
    assertThat(when(correct(factOf("letter", 0, "ML-9"), replacement())).fact().lane())
        .isEqualTo(Register.region("menaka"));
    var violations =
        when(correct(Map.of("decisionId", "letter", "act", 0), replacement()))
            .isRefusedFor("ambiguous-fact /acts/0/fact");
    assertThat(violations.getFirst().members()).isEqualTo(Map.of("facts", List.of(2L, 3L)));
    when(correct(factOf("letter", 1, "gao"), replacement()))
        .isRefusedFor("fact-not-live /acts/0/fact");
    when(correct(factOf("letter", 0, "mopti"), replacement()))
        .isRefusedFor("fact-not-live /acts/0/fact");
    when(correct(factOf("of-another-country", 0, "gao"), replacement()))
        .isRefusedFor("fact-not-live /acts/0/fact");
  }

  @Test
  @DisplayName("of several facts of an act an area of that act is shown to tell them apart")
  void areaOfTheAct() {
    var severalFacts =
        Register.given(File.letter("l", "2023-01-11").acts(designation("segou", "mopti")))
            .when(correction(correct(Map.of("decisionId", "l", "act", 0), replacement())))
            .isRefusedFor("ambiguous-fact /acts/0/fact");
    assertThat(severalFacts.getFirst().detail().toString())
        .isEqualTo(
            "Act 0 of decision l recorded several facts: name the area too, for example {"
                + " \"decisionId\": \"l\", \"act\": 0, \"area\": \"segou\" }, or the sequence, for"
                + " example 2.");
  }

  @Test
  @DisplayName("only a Set or an End is corrected, and only one on record")
  void wrongSort() {
    when(correct(1, replacement())).isRefusedFor("fact-not-live /acts/0/fact");
    when(correct(9, replacement())).isRefusedFor("fact-not-live /acts/0/fact");
    Register.given(File.letter("l", "2023-01-11").acts(act("StateCoverage")))
        .when(correction(correct(2, replacement())))
        .isRefusedFor("fact-not-live /acts/0/fact");
  }

  @Test
  @DisplayName("what a ruling annulled is not corrected, unless that annulment is retracted first")
  void annulled() {
    var record =
        Register.given(letter(), File.ruling("r", "2023-06-01").acts(annul("2023-06-01", 2)));
    var violations =
        record
            .when(correction(correct(2, replacement())))
            .isRefusedFor("fact-annulled /acts/0/fact");
    assertThat(violations.getFirst().members()).isEqualTo(Map.of("annulledBy", 5L));
    record.when(correction(retract(5), correct(2, replacement()))).accepted();
  }

  @Test
  @DisplayName("two replacements in one lane do not overlap either")
  void replacementsOverlap() {
    Register.given(letter(), File.letter("l2", "2024-01-20").acts(designation("gao")))
        .when(correction(correct(2, replacement().with("until", null)), correct(5, replacement())))
        .isRefusedFor("overlap-in-decision /acts/1/replacement");
  }

  @Test
  @DisplayName("a fact that was corrected twice rests on the sources of all three decisions")
  void sources() {
    var first = letter().source(law("the letter"));
    var second =
        File.correction("second", "2024-02-01")
            .source(law("the first correction"))
            .acts(correct(2, replacement().from("2023-01-12")));
    var third =
        File.correction("third", "2024-02-02").acts(correct(5, replacement().from("2023-01-13")));
    var known = Register.given(first, second, third).record();
    var answer =
        Answers.on(known.atHead(Basis.OPERATIONAL), Register.region("gao"), day("2023-06-01"));
    assertThat(answer.sources().stream().map(source -> source.fields().get("citation")))
        .containsExactly("the letter", "the first correction");
  }

  private static Map<String, Object> law(String citation) {
    return Map.of("type", "LAW", "citation", citation);
  }
}
