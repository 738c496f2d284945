package nl.peildatum.query.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.peildatum.query.governing.CaseQuestion;
import nl.peildatum.query.governing.ElementInHindsight;
import nl.peildatum.query.governing.GoverningRules;
import nl.peildatum.record.CountryRecord;
import org.jspecify.annotations.Nullable;

/**
 * Computes the hindsight of cases: what was known then and what is known now, on the governing days
 * and today.
 */
public final class CasesInHindsight {
  private final CountriesThen countries = new CountriesThen();

  /**
   * The record of a country as known now, and today.
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

  /** The hindsight in which what was recorded by a moment is known then. */
  public List<ElementInHindsight> recorded(
      CaseQuestion question, GoverningRules table, Then then, Now now) {
    return new CaseInHindsight(countries, question, table, now, then).elements();
  }

  /** The hindsight in which what was public on each governing day is known then. */
  public List<ElementInHindsight> publicly(CaseQuestion question, GoverningRules table, Now now) {
    return new CaseInHindsight(countries, question, table, now, null).elements();
  }
}
