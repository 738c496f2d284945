package nl.peildatum.command;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Supplier;
import nl.peildatum.area.CountryCode;
import nl.peildatum.command.refusal.DecisionRefused;
import nl.peildatum.record.CountryRecord;
import nl.peildatum.rulebook.CheckedDecision;
import nl.peildatum.rulebook.RuleBook;

/**
 * Checks decisions by the {@link RuleBook}.
 *
 * @param today gives the current day, Europe/Amsterdam
 */
record RuleBookRules(Supplier<LocalDate> today) implements DecisionRules {
  @Override
  public Accepted check(CountryCode country, Map<String, Object> file, CountryRecord head) {
    return switch (RuleBook.check(country, file, head, today.get())) {
      case CheckedDecision.Refused refused -> throw new DecisionRefused(refused.violations());
      case CheckedDecision.Accepted accepted ->
          new Accepted(accepted.statements(), accepted.warnings());
    };
  }
}
