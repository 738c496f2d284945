package nl.peildatum.command.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.peildatum.area.CountryCode;
import nl.peildatum.command.PolicyFixture;
import nl.peildatum.decision.PolicyFact;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.decision.Statement;
import nl.peildatum.decision.Statement.DecisionRecorded;
import nl.peildatum.decision.Violation;
import nl.peildatum.decision.Warning;
import nl.peildatum.record.CountryRecord;
import nl.peildatum.time.Lane;
import nl.peildatum.time.LawDay;

/** Given decisions on record, when another is sent, then it is recorded or refused. */
public final class Register {
  public static final CountryCode MALI = new CountryCode("ML");
  public static final LocalDate TODAY = LawDay.of(PolicyFixture.NOW);
  private final CountryRecord record;

  private Register(CountryRecord record) {
    this.record = record;
  }

  public static Register empty() {
    return new Register(CountryRecord.empty(MALI));
  }

  public static Register given(File... decisions) {
    var record = CountryRecord.empty(MALI);
    for (var decision : decisions) {
      for (var event : PolicyFixture.when(record, decision.sent()).recorded()) {
        record = record.and(event);
      }
    }
    return new Register(record);
  }

  public CountryRecord record() {
    return record;
  }

  public Outcome when(File decision) {
    return new Outcome(PolicyFixture.when(record, decision.sent()));
  }

  /** What came of it. */
  public record Outcome(PolicyFixture then) {

    /** Exactly this is wrong, each as {@code rule /pointer}, in any order; nothing is recorded. */
    public List<Violation> isRefusedFor(String... rulesAtPointers) {
      var violations = then.refused();
      assertThat(violations)
          .extracting(violation -> violation.rule() + " " + violation.pointer())
          .containsExactlyInAnyOrder(rulesAtPointers);
      return violations;
    }

    public void accepted() {
      assertThat(then.recorded()).isNotEmpty();
    }

    public void records(Statement... statements) {
      then.recorded(statements);
    }

    /** Without the decision's own event, which comes first. */
    public List<Statement> statements() {
      return then.recorded().stream().skip(1).map(RecordedEvent::statement).toList();
    }

    public PolicyFact fact() {
      return facts().getFirst();
    }

    public List<PolicyFact> facts() {
      return statements().stream().map(Outcome::factOf).toList();
    }

    private static PolicyFact factOf(Statement statement) {
      return statement instanceof Statement.Corrected corrected
          ? corrected.result()
          : ((Statement.Stated) statement).fact();
    }

    public List<Lane> lanes() {
      return facts().stream().map(PolicyFact::lane).toList();
    }

    /** Exactly these warnings, each as {@code code subject subject …}. */
    public void warns(String... codesWithSubjects) {
      var decision = (DecisionRecorded) then.recorded().getFirst().statement();
      assertThat(decision.warnings()).extracting(Outcome::said).containsExactly(codesWithSubjects);
    }

    /** What the warnings say, in their order. */
    public List<String> details() {
      var decision = (DecisionRecorded) then.recorded().getFirst().statement();
      return decision.warnings().stream().map(warning -> warning.detail().toString()).toList();
    }

    private static String said(Warning warning) {
      return warning.code()
          + warning.lanes().stream().map(lane -> " " + subject(lane)).reduce("", String::concat);
    }

    private static String subject(Lane lane) {
      return String.join(">", lane.subject().values());
    }
  }

  public static Lane region(String area) {
    return Lane.of("REGION_15C", Map.of("area", area));
  }
}
