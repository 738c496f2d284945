package nl.peildatum.command;

import java.util.Map;
import nl.peildatum.answer.CountryRecord;
import nl.peildatum.command.rules.Checked;
import nl.peildatum.command.rules.RuleBook;
import nl.peildatum.decision.CountryCode;
import nl.peildatum.decision.Gazetteer;

/** The rule book, over the areas that are known from the start. */
record WrittenRules(Gazetteer gazetteer) implements Rules {
  @Override
  public Accepted check(CountryCode country, Map<String, Object> file, CountryRecord head) {
    return switch (RuleBook.check(country, file, head, gazetteer)) {
      case Checked.Refused refused -> throw new DecisionRefused(refused.violations());
      case Checked.Accepted accepted -> new Accepted(accepted.statements(), accepted.warnings());
    };
  }
}
