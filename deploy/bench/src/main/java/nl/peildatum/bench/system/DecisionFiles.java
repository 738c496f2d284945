package nl.peildatum.bench.system;

import java.util.Map;
import nl.peildatum.record.CountryRecord;

/** The decisions of one country, one after another. */
@FunctionalInterface
interface DecisionFiles {
  /**
   * @param head what was recorded before
   * @return a decision file as JSON, which the rules accept
   */
  Map<String, Object> next(CountryRecord head);
}
