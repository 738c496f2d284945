package nl.peildatum.command;

import java.util.List;
import java.util.Map;
import nl.peildatum.area.CountryCode;
import nl.peildatum.command.refusal.DecisionRefused;
import nl.peildatum.decision.Statement;
import nl.peildatum.decision.Warning;
import nl.peildatum.record.CountryRecord;

/** The rules that a decision file must satisfy, given the record so far. */
@FunctionalInterface
public interface DecisionRules {
  /**
   * The content of a decision that breaks no rule.
   *
   * @param statements the statements of its acts, in order, without the event of the decision
   *     itself
   */
  record Accepted(List<Statement> statements, List<Warning> warnings) {}

  /**
   * Checks a decision file as sent.
   *
   * @throws DecisionRefused with every broken rule together
   */
  Accepted check(CountryCode country, Map<String, Object> file, CountryRecord head);
}
