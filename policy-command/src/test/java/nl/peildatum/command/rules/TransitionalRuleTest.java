package nl.peildatum.command.rules;

import static nl.peildatum.command.rules.An.correct;
import static nl.peildatum.command.rules.An.designation;
import static nl.peildatum.command.rules.An.factOf;
import static nl.peildatum.command.rules.An.lift;
import static nl.peildatum.command.rules.An.replacement;
import static nl.peildatum.command.rules.An.retract;
import static nl.peildatum.command.rules.An.transitionalRule;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.peildatum.answer.Answer;
import nl.peildatum.areaanswer.CountryAnswers;
import nl.peildatum.decision.Basis;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.decision.Statement.TransitionalRuleRecorded;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What the end of a designation means for permits granted before it")
class TransitionalRuleTest {
  private static final File DESIGNATED =
      File.letter("designated", "2023-01-11").acts(designation("gao", "mopti"));

  /** Lifts both areas, and says about Gao only that permits stay. */
  private static final File LIFTED =
      File.letter("lifted", "2025-03-01")
          .acts(
              lift("gao", "mopti"), transitionalRule("GRANDFATHERED", factOf("lifted", 0, "gao")));

  private static List<Answer> answers(Register register, @Nullable String bekendOp) {
    var record = register.record();
    var publicOn = bekendOp == null ? null : LocalDate.parse(bekendOp);
    var known = record.asKnown(record.head(), Basis.OPERATIONAL, publicOn);
    return CountryAnswers.ofCountry(known, LocalDate.parse("2025-04-01"), Set.of());
  }

  private static List<String> rulesOf(String area, List<Answer> answers) {
    return answers.stream()
        .filter(answer -> answer.lane().equals(Register.region(area)))
        .flatMap(answer -> answer.transitionalRules().stream())
        .map(RecordedEvent::statement)
        .map(said -> ((TransitionalRuleRecorded) said).rule())
        .toList();
  }

  @Test
  @DisplayName("is answered with the area that it is about, and with no other")
  void isAnsweredWithItsLane() {
    var answers = answers(Register.given(DESIGNATED, LIFTED), null);
    assertThat(rulesOf("gao", answers)).containsExactly("GRANDFATHERED");
    assertThat(rulesOf("mopti", answers)).isEmpty();
  }

  @Test
  @DisplayName("names the fact of its own letter by the sequence that the fact takes")
  void namesTheFactOfItsOwnLetter() {
    var rule =
        (TransitionalRuleRecorded) Register.given(DESIGNATED).when(LIFTED).statements().getLast();
    assertThat(rule.target().sequence()).isEqualTo(5);
    assertThat(rule.target().type()).isEqualTo("region-15c-ended.v1");
    assertThat(rule.target().lane()).isEqualTo(Register.region("gao"));
  }

  @Test
  @DisplayName("changes no status, value or stretch")
  void changesNoStatus() {
    var without = File.letter("lifted", "2025-03-01").acts(lift("gao", "mopti"));
    assertThat(answers(Register.given(DESIGNATED, LIFTED), null))
        .extracting(Answer::lane, Answer::status, Answer::value, Answer::from, Answer::until)
        .containsExactlyElementsOf(
            answers(Register.given(DESIGNATED, without), null).stream()
                .map(
                    of ->
                        org.assertj.core.groups.Tuple.tuple(
                            of.lane(), of.status(), of.value(), of.from(), of.until()))
                .toList());
  }

  @Test
  @DisplayName("may come in a letter of its own, and counts once that letter is public")
  void countsOnceItsLetterIsPublic() {
    var later = File.letter("rule", "2025-03-20").acts(transitionalRule("REASSESS_COHORT", 2L));
    var register = Register.given(DESIGNATED, later);
    assertThat(rulesOf("gao", answers(register, "2025-03-19"))).isEmpty();
    assertThat(rulesOf("gao", answers(register, "2025-03-20"))).containsExactly("REASSESS_COHORT");
  }

  @Test
  @DisplayName("goes with the fact that it is about, and follows it through a correction")
  void goesWithItsFact() {
    var rule = File.letter("rule", "2025-03-20").acts(transitionalRule("REASSESS_COHORT", 2L));
    var corrected =
        File.correction("fix", "2025-04-01")
            .acts(correct(2L, replacement().with("from", "2023-01-12")).with("ground", "typo"));
    var retracted =
        File.correction("gone", "2025-04-01").acts(retract(2L).with("ground", "wrong letter"));
    assertThat(rulesOf("gao", answers(Register.given(DESIGNATED, rule, corrected), null)))
        .containsExactly("REASSESS_COHORT");
    assertThat(rulesOf("gao", answers(Register.given(DESIGNATED, rule, retracted), null)))
        .isEmpty();
  }

  @Test
  @DisplayName("is itself retracted when recording it was this register's own error")
  void isRetracted() {
    var rule = File.letter("rule", "2025-03-20").acts(transitionalRule("REASSESS_COHORT", 2L));
    var retracted =
        File.correction("gone", "2025-04-01").acts(retract(5L).with("ground", "misread"));
    assertThat(rulesOf("gao", answers(Register.given(DESIGNATED, rule, retracted), null)))
        .isEmpty();
  }

  @Test
  @DisplayName("that the letter does not give is said to be not stated, without a text")
  void mayBeNotStated() {
    Register.given(DESIGNATED)
        .when(
            File.letter("rule", "2025-03-20")
                .acts(transitionalRule("NOT_STATED", 2L).without("text")))
        .accepted();
  }

  @Test
  @DisplayName("needs facts, a cohort, a rule of the list, and the words of the letter")
  void needsItsFields() {
    Register.given(DESIGNATED)
        .when(
            File.letter("rule", "2025-03-20")
                .acts(
                    transitionalRule("GRANDFATHERED").without("text").without("cohort"),
                    transitionalRule("KEPT", 2L),
                    transitionalRule("GRANDFATHERED", 2L).with("cohort", 7),
                    transitionalRule("GRANDFATHERED", 2L).with("cohort", Map.of())))
        .isRefusedFor(
            "missing-field /acts/0/facts",
            "missing-field /acts/0/cohort",
            "missing-field /acts/0/text",
            "invalid-value /acts/1/rule",
            "wrong-type /acts/2/cohort",
            "missing-field /acts/3/cohort");
  }

  @Test
  @DisplayName("is about live Sets and Ends, each named alone")
  void isAboutLiveFacts() {
    Register.given(DESIGNATED)
        .when(
            File.letter("rule", "2025-03-20")
                .acts(
                    lift("gao", "mopti"),
                    transitionalRule(
                        "GRANDFATHERED",
                        1L,
                        99L,
                        Map.of("decisionId", "rule", "act", 0),
                        Map.of("decisionId", "designated", "act", 0))))
        .isRefusedFor(
            "fact-not-live /acts/1/facts/0",
            "fact-not-live /acts/1/facts/1",
            "ambiguous-fact /acts/1/facts/2",
            "ambiguous-fact /acts/1/facts/3");
  }

  @Test
  @DisplayName("names a fact of its own letter only after the act that states it")
  void namesWhatWasSaidBefore() {
    Register.given(DESIGNATED)
        .when(
            File.letter("rule", "2025-03-20")
                .acts(transitionalRule("GRANDFATHERED", factOf("rule", 1, "gao")), lift("gao")))
        .isRefusedFor("fact-not-live /acts/0/facts/0");
  }
}
