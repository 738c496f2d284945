package nl.peildatum.bench.loaded;

import java.util.Map;
import nl.peildatum.record.CountryRecord;

/** Makes the decision files of one country, one after another. */
@FunctionalInterface
interface DecisionFileSource {
  /**
   * @param recorded the country's record before the decision
   * @return a decision file as JSON, which the rules accept
   */
  Map<String, Object> next(CountryRecord recorded);
}
