package nl.peildatum.query.parameters;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import nl.peildatum.area.CountryCode;
import nl.peildatum.query.view.PolicyView;
import nl.peildatum.record.CountryRecord;
import org.jspecify.annotations.Nullable;

/**
 * The records of all countries, or of one, at one instant. The records of all countries are final
 * only when every event up to that instant was read: another country, unknown to this node, may
 * have been recorded.
 *
 * @param beschikbaarOp UTC, whole milliseconds, inclusive
 * @param recordedThrough UTC, inclusive, the least over all countries; null if unknown
 * @param isFinal whether nothing that is recorded later can change the records up to the instant
 * @param records the records of the countries that have an event by then, by code
 */
public record AllCountries(
    Instant beschikbaarOp,
    @Nullable Instant recordedThrough,
    boolean isFinal,
    List<CountryRecord> records) {

  /**
   * The records of all countries at the instant in the parameters; refuses the request if the
   * parameters have a fault.
   */
  static AllCountries at(PolicyView view, Freshness freshness, Instant now, Parameters parameters) {
    return at(view, freshness, now, parameters, null);
  }

  /**
   * The record of one country at the instant in the parameters; refuses the request if the
   * parameters have a fault.
   */
  static AllCountries of(
      CountryCode country,
      PolicyView view,
      Freshness freshness,
      Instant now,
      Parameters parameters) {
    return at(view, freshness, now, parameters, country);
  }

  private static AllCountries at(
      PolicyView view,
      Freshness freshness,
      Instant now,
      Parameters parameters,
      @Nullable CountryCode only) {
    var asked = parameters.instant(Moments.BESCHIKBAAR_OP);
    if (parameters.areSound()) {
      Readiness.require(view);
    }
    var beginnings = view.beginnings();
    // read before the records, so that the records hold every event up to it
    var recordedThrough = view.recordedThrough();
    var records =
        view.records().stream()
            .filter(record -> only == null || record.country().equals(only))
            .toList();
    Readiness.requireSameBeginning(view, beginnings);
    var head =
        records.stream()
            .flatMap(record -> record.headRecordedAt().stream())
            .max(Comparator.naturalOrder());
    asked
        .filter(head.filter(now::isBefore).orElse(now)::isBefore)
        .filter(instant -> !Moments.isCovered(instant, recordedThrough))
        .ifPresent(
            instant ->
                parameters.refuse(
                    "record-time-in-future",
                    Moments.BESCHIKBAAR_OP,
                    instant + " has not come yet; it is " + now + "."));
    parameters.requireSound();
    var through = recordedThrough.orElse(null);
    var latest =
        only == null
            ? freshness.latestOfAll(now, through, head)
            : freshness.latest(now, through, head);
    var instant = asked.orElse(latest);
    var isFinal =
        Moments.isCovered(instant, recordedThrough)
            || (only != null && Moments.isCovered(instant, head));
    var begun = records.stream().filter(record -> record.sequenceAt(instant) > 0).toList();
    return new AllCountries(instant, through, isFinal, begun);
  }

  /**
   * The records of all countries; refuses the request if the record of any country is in trouble or
   * the parameters have a fault.
   */
  static AllCountries sound(
      PolicyView view, Freshness freshness, Instant now, Parameters parameters) {
    if (parameters.areSound()) {
      Readiness.requireAll(view);
    }
    var all = at(view, freshness, now, parameters);
    Readiness.requireAll(view);
    return all;
  }

  /** These records as not final, because the record of some country is in trouble. */
  AllCountries notFinal() {
    return new AllCountries(beschikbaarOp, recordedThrough, false, records);
  }

  /** The last sequence of a country by the instant: the end of a whole decision, inclusive. */
  public long sequence(CountryRecord record) {
    return record.sequenceAt(beschikbaarOp);
  }
}
