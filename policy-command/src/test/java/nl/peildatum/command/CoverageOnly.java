package nl.peildatum.command;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.peildatum.area.CountryCode;
import nl.peildatum.decision.Coverage;
import nl.peildatum.decision.Instrument;
import nl.peildatum.decision.InstrumentType;
import nl.peildatum.decision.Origin;
import nl.peildatum.decision.Statement;
import nl.peildatum.record.CountryRecord;

/** The smallest rules that let something be recorded: every act states coverage from 2012 on. */
final class CoverageOnly implements DecisionRules {
  private static final LocalDate DAY = LocalDate.of(2012, 1, 1);
  private static final Instrument REGISTER =
      new Instrument(InstrumentType.REGISTER, "Register", Map.of(), DAY, null, null, null, null);

  @Override
  public Accepted check(CountryCode country, Map<String, Object> file, CountryRecord head) {
    var acts = ((List<?>) file.getOrDefault("acts", List.of())).size();
    return new Accepted(
        IntStream.range(0, acts).<Statement>mapToObj(CoverageOnly::coverage).toList(), List.of());
  }

  private static Statement coverage(int act) {
    return new Statement.CoverageStated(
        new Origin(act, REGISTER, List.of(), Map.of()), new Coverage(DAY, null, List.of()));
  }
}
