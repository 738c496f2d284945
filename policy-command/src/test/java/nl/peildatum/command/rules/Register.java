package nl.peildatum.command.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.peildatum.answer.CountryRecord;
import nl.peildatum.decision.CountryCode;
import nl.peildatum.decision.Gazetteer;
import nl.peildatum.decision.PolicyFact;
import nl.peildatum.decision.Statement;
import nl.peildatum.decision.Violation;
import nl.peildatum.decision.Warning;
import nl.peildatum.time.Lane;

/** Given decisions on record, when another is sent, then it is recorded or refused. */
final class Register {
  static final CountryCode MALI = new CountryCode("ML");
  private final CountryRecord record;

  private Register(CountryRecord record) {
    this.record = record;
  }

  static Register empty() {
    return new Register(CountryRecord.empty(MALI));
  }

  static Register given(File... decisions) {
    var register = empty();
    for (var decision : decisions) {
      register = register.and(decision);
    }
    return register;
  }

  private Register and(File decision) {
    var accepted = when(decision).accepted();
    return new Register(AfterDecision.of(record, accepted.decision(), accepted.statements()));
  }

  Outcome when(File decision) {
    return new Outcome(RuleBook.check(MALI, decision.sent(), record, Gazetteer.iso3166()));
  }

  /** What came of it. */
  record Outcome(Checked checked) {
    Checked.Accepted accepted() {
      assertThat(checked).isInstanceOf(Checked.Accepted.class);
      return (Checked.Accepted) checked;
    }

    private List<Violation> violations() {
      assertThat(checked).isInstanceOf(Checked.Refused.class);
      return ((Checked.Refused) checked).violations();
    }

    /** Exactly this is wrong, each as {@code rule at pointer}, in any order. */
    List<Violation> isRefusedFor(String... rulesAtPointers) {
      assertThat(violations())
          .extracting(violation -> violation.rule() + " " + violation.pointer())
          .containsExactlyInAnyOrder(rulesAtPointers);
      return violations();
    }

    void records(Statement... statements) {
      assertThat(accepted().statements()).containsExactly(statements);
    }

    List<Statement> statements() {
      return accepted().statements();
    }

    PolicyFact fact() {
      return facts().getFirst();
    }

    List<PolicyFact> facts() {
      return accepted().statements().stream().map(Outcome::factOf).toList();
    }

    private static PolicyFact factOf(Statement statement) {
      return statement instanceof Statement.Corrected corrected
          ? corrected.result()
          : ((Statement.Stated) statement).fact();
    }

    /** Exactly these warnings, each as {@code code area area …}. */
    void warns(String... codesWithAreas) {
      assertThat(accepted().warnings()).extracting(Outcome::said).containsExactly(codesWithAreas);
    }

    private static String said(Warning warning) {
      return warning.code()
          + warning.lanes().stream().map(lane -> " " + area(lane)).reduce("", String::concat);
    }

    private static String area(Lane lane) {
      return String.join(">", lane.subject().values());
    }
  }

  static Lane region(String area) {
    return Lane.of("REGION_15C", Map.of("area", area));
  }

  static List<Lane> lanes(Outcome outcome) {
    return outcome.facts().stream().map(PolicyFact::lane).toList();
  }

  static String[] each(String format, Object... items) {
    return Arrays.stream(items).map(format::formatted).toArray(String[]::new);
  }
}
