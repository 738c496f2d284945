package nl.peildatum.command;

import java.util.List;
import java.util.Map;
import nl.peildatum.area.CountryCode;
import nl.peildatum.command.refusal.DecisionRefused;
import nl.peildatum.decision.Statement;
import nl.peildatum.decision.Warning;
import nl.peildatum.record.CountryRecord;

/** What makes a decision file acceptable on top of a record. */
@FunctionalInterface
public interface Rules {
  /**
   * What a decision states when no rule is broken.
   *
   * @param statements of its acts, in their order; the decision's own event is not among them
   */
  record Accepted(List<Statement> statements, List<Warning> warnings) {}

  /**
   * Judges the file as sent.
   *
   * @throws DecisionRefused with every broken rule at once
   */
  Accepted check(CountryCode country, Map<String, Object> file, CountryRecord head);
}
