package nl.peildatum.command;

import java.util.Map;
import nl.peildatum.answer.CountryRecord;
import nl.peildatum.command.rules.Checked;
import nl.peildatum.command.rules.RuleBook;
import nl.peildatum.decision.CountryCode;

/** The rule book. */
record WrittenRules() implements Rules {
  @Override
  public Accepted check(CountryCode country, Map<String, Object> file, CountryRecord head) {
    return switch (RuleBook.check(country, file, head)) {
      case Checked.Refused refused -> throw new DecisionRefused(refused.violations());
      case Checked.Accepted accepted -> new Accepted(accepted.statements(), accepted.warnings());
    };
  }
}
