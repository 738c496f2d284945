package nl.peildatum.query.question;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import nl.peildatum.area.CountryCode;
import nl.peildatum.query.view.PolicyView;
import nl.peildatum.record.CountryRecord;
import org.jspecify.annotations.Nullable;

/**
 * The record of every country at one instant, or of one. That of every country is final only when
 * every event up to then was read: a country may have been recorded that this node has never heard
 * of.
 *
 * @param beschikbaarOp UTC, whole milliseconds, inclusive
 * @param recordedThrough UTC, inclusive, the least over all countries; null if unknown
 * @param isFinal nothing that is recorded later can change the record up to the instant
 * @param records of the countries of which something was recorded by then, by code
 */
public record AllCountries(
    Instant beschikbaarOp,
    @Nullable Instant recordedThrough,
    boolean isFinal,
    List<CountryRecord> records) {

  /** Reads the instant, adds its faults, and refuses if the request has any. */
  static AllCountries at(PolicyView view, Freshness freshness, Instant now, Parameters parameters) {
    return at(view, freshness, now, parameters, null);
  }

  /** The same of one country. */
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
    // read before the records: then they hold everything up to it
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

  /** The same, where a country that cannot be answered for now would make the answer wrong. */
  static AllCountries sound(
      PolicyView view, Freshness freshness, Instant now, Parameters parameters) {
    if (parameters.areSound()) {
      Readiness.requireAll(view);
    }
    var all = at(view, freshness, now, parameters);
    Readiness.requireAll(view);
    return all;
  }

  /** The same, where a country on record cannot be answered from for now. */
  AllCountries notFinal() {
    return new AllCountries(beschikbaarOp, recordedThrough, false, records);
  }

  /** Of a country, the last of a whole decision, inclusive. */
  public long sequence(CountryRecord record) {
    return record.sequenceAt(beschikbaarOp);
  }
}
