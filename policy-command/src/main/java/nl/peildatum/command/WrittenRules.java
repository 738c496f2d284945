package nl.peildatum.command;

import java.time.InstantSource;
import java.util.Map;
import nl.peildatum.answer.CountryRecord;
import nl.peildatum.decision.CountryCode;
import nl.peildatum.rule.Checked;
import nl.peildatum.rule.RuleBook;
import nl.peildatum.time.LawDay;

/**
 * The rule book.
 *
 * @param clock says which day it is in Amsterdam
 */
record WrittenRules(InstantSource clock) implements Rules {
  @Override
  public Accepted check(CountryCode country, Map<String, Object> file, CountryRecord head) {
    return switch (RuleBook.check(country, file, head, LawDay.of(clock.instant()))) {
      case Checked.Refused refused -> throw new DecisionRefused(refused.violations());
      case Checked.Accepted accepted -> new Accepted(accepted.statements(), accepted.warnings());
    };
  }
}
