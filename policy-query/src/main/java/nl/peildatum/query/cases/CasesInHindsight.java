package nl.peildatum.query.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.peildatum.query.assessment.CaseQuestion;
import nl.peildatum.query.assessment.ElementInHindsight;
import nl.peildatum.query.assessment.GoverningRules;
import nl.peildatum.record.CountryRecord;
import org.jspecify.annotations.Nullable;

/**
 * Looks back at a case: what was known then and is known now, of its governing days and of today.
 */
public final class CasesInHindsight {
  private final CountriesThen countries = new CountriesThen();

  /**
   * A country's record, as known now.
   *
   * @param instant of the record, UTC
   * @param today Europe/Amsterdam
   */
  public record Now(CountryRecord record, long sequence, Instant instant, LocalDate today) {}

  /**
   * A moment of the record.
   *
   * @param sequence the last of a whole decision, inclusive; 0 before everything
   * @param instant UTC; {@code null} before everything
   */
  public record Then(long sequence, @Nullable Instant instant) {}

  /** Known then is what was recorded by a moment. */
  public List<ElementInHindsight> recorded(
      CaseQuestion question, GoverningRules table, Then then, Now now) {
    return new CaseInHindsight(countries, question, table, now, then).elements();
  }

  /** Known then is what was public on each governing day. */
  public List<ElementInHindsight> publicly(CaseQuestion question, GoverningRules table, Now now) {
    return new CaseInHindsight(countries, question, table, now, null).elements();
  }
}
