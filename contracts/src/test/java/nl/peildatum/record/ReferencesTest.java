package nl.peildatum.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.peildatum.areaanswer.ManyLanes;
import nl.peildatum.decision.Coverage;
import nl.peildatum.decision.DecisionId;
import nl.peildatum.decision.LegalSource;
import nl.peildatum.decision.Origin;
import nl.peildatum.decision.PolicyFact;
import nl.peildatum.decision.Statement;
import nl.peildatum.decision.Statement.Annulled;
import nl.peildatum.decision.Statement.Commenced;
import nl.peildatum.decision.Statement.Corrected;
import nl.peildatum.decision.Statement.DecisionCorrected;
import nl.peildatum.decision.Statement.PublicationRecorded;
import nl.peildatum.decision.Statement.Retracted;
import nl.peildatum.decision.Statement.Stated;
import nl.peildatum.decision.Statement.TransitionalRuleRecorded;
import nl.peildatum.decision.Target;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A record takes no event that names what is not recorded, or names it wrongly")
class ReferencesTest {
  private static final Instant AT = Instant.parse("2026-11-24T08:00:00Z");
  private static final LocalDate DAY = LocalDate.parse("2026-01-05");
  private static final LegalSource RULING = new LegalSource(Map.of("type", "RULING"));
  private static final Origin ORIGIN = ManyLanes.origin(0);
  private static final Stated GAO = designated("gao");
  private static final Stated MOPTI = designated("mopti");

  /** Two designations: of Gao at sequence 2, of Mopti at sequence 4; coverage at sequence 6. */
  private final ManyLanes mali =
      new ManyLanes()
          .decide(AT, List.of(GAO))
          .decide(AT.plusSeconds(1), List.of(MOPTI))
          .decide(
              AT.plusSeconds(2),
              List.of(new Statement.CoverageStated(ORIGIN, new Coverage(DAY, null, List.of()))));

  private static Stated designated(String area) {
    return (Stated) ManyLanes.designated(area, DAY, DAY, null);
  }

  private static Corrected corrected(Target target, PolicyFact result) {
    return new Corrected(ORIGIN, target, Map.of(), result);
  }

  static Stream<Function<Target, Statement>> aboutAFact() {
    return Stream.of(
        target -> corrected(target, GAO.fact()),
        target -> new Retracted(ORIGIN, target),
        target -> new Annulled(ORIGIN, target, DAY, RULING),
        target -> new Commenced(ORIGIN, target, DAY, null),
        target -> new TransitionalRuleRecorded(ORIGIN, target, "all", "NOT_STATED", null));
  }

  private Target target(long sequence) {
    return Target.of(mali.record().event(sequence).orElseThrow());
  }

  private void isTaken(Statement statement) {
    var head = mali.record().head();
    mali.decide(AT.plusSeconds(9), List.of(statement));
    assertThat(mali.record().head()).isEqualTo(head + 2);
  }

  private void isRefused(Statement statement, String why) {
    assertThatExceptionOfType(WrongReference.class)
        .isThrownBy(() -> mali.decide(AT.plusSeconds(9), List.of(statement)))
        .withMessage(why);
  }

  @ParameterizedTest
  @MethodSource("aboutAFact")
  @DisplayName("a fact is named as it is recorded")
  void asRecorded(Function<Target, Statement> says) {
    isTaken(says.apply(target(2)));
  }

  @ParameterizedTest
  @MethodSource("aboutAFact")
  @DisplayName("the decision, the type and the lane are those of the event with the sequence")
  void otherThanRecorded(Function<Target, Statement> says) {
    var other = target(4);
    List<UnaryOperator<Target>> changes =
        List.of(
            right -> new Target(4, right.decisionId(), right.type(), right.lane()),
            right -> new Target(2, other.decisionId(), right.type(), right.lane()),
            right -> new Target(2, right.decisionId(), "none-stated.v1", right.lane()),
            right -> new Target(2, right.decisionId(), right.type(), other.lane()),
            right -> new Target(2, right.decisionId(), right.type(), null));
    for (var change : changes) {
      var named = change.apply(target(2));
      isRefused(says.apply(named), "fact is not what is recorded at sequence " + named.sequence());
    }
  }

  @ParameterizedTest
  @MethodSource("aboutAFact")
  @DisplayName("what is named is recorded before")
  void notYetRecorded(Function<Target, Statement> says) {
    var right = target(2);
    for (var sequence : List.of(-1L, 0L, 8L, 9L, 100L, Long.MAX_VALUE)) {
      isRefused(
          says.apply(new Target(sequence, right.decisionId(), right.type(), right.lane())),
          "fact.sequence is " + sequence + ", which is not recorded before it");
    }
  }

  @Test
  @DisplayName("only a fact is corrected, annulled or commenced; anything may be retracted")
  void noFact() {
    isRefused(new Annulled(ORIGIN, target(6), DAY, RULING), "sequence 6 is no fact");
    isRefused(new Commenced(ORIGIN, target(5), DAY, null), "sequence 5 is no fact");
    isTaken(new Retracted(ORIGIN, target(6)));
    isRefused(corrected(target(8), GAO.fact()), "sequence 8 is no fact");
  }

  @Test
  @DisplayName("a correction does not move a fact to another lane")
  void otherLane() {
    isRefused(corrected(target(2), MOPTI.fact()), "result has another kind or subject than fact");
    isTaken(corrected(target(2), GAO.fact()));
  }

  @Test
  @DisplayName("a decision that is published or corrected was recorded before")
  void decisions() {
    Function<String, Statement> corrects =
        id ->
            new DecisionCorrected(
                ORIGIN, new DecisionId(id), Map.of(), ORIGIN.instrument(), List.of());
    Function<String, Statement> publishes =
        id -> new PublicationRecorded(ORIGIN, new DecisionId(id), DAY, null, DAY);
    for (var says : List.of(corrects, publishes)) {
      var own = "d-" + mali.record().head();
      for (var none : List.of("none", own)) {
        isRefused(
            says.apply(none),
            "decision is \"" + none + "\", which is no decision recorded before it");
      }
      isTaken(says.apply("d-0"));
    }
  }
}
