package nl.peildatum.query.ask;

import java.time.Instant;
import java.util.List;
import nl.peildatum.answer.CountryRecord;
import nl.peildatum.decision.CountryCode;
import nl.peildatum.query.view.PolicyView;
import org.jspecify.annotations.Nullable;

/**
 * The record of every country at one instant. It is final only when every event up to then was
 * read: a country may have been recorded that this node has never heard of.
 *
 * @param beschikbaarOp UTC, whole milliseconds, inclusive
 * @param recordedThrough UTC, inclusive, the least over all countries; null if unknown
 * @param records of the countries of which something was recorded by then, by code
 */
record AllCountries(
    Instant beschikbaarOp, @Nullable Instant recordedThrough, List<CountryRecord> records) {

  /** Reads the instant, adds its faults, and refuses if the request has any. */
  static AllCountries at(PolicyView view, Instant now, Parameters parameters) {
    var asked = parameters.instant(Moments.BESCHIKBAAR_OP);
    if (parameters.areSound()) {
      Readiness.require(view);
    }
    var beginnings = view.beginnings();
    var recordedThrough = view.recordedThrough();
    var records = view.records();
    Readiness.requireSameBeginning(view, beginnings);
    var latest =
        records.stream()
            .flatMap(record -> record.headRecordedAt().stream())
            .reduce(now, (one, other) -> one.isAfter(other) ? one : other);
    asked
        .filter(latest::isBefore)
        .filter(instant -> !Moments.isCovered(instant, recordedThrough))
        .ifPresent(
            instant ->
                parameters.refuse(
                    "record-time-in-future",
                    Moments.BESCHIKBAAR_OP,
                    instant + " has not come yet; it is " + now + "."));
    parameters.requireSound();
    var instant = asked.orElse(latest);
    var begun = records.stream().filter(record -> record.sequenceAt(instant) > 0).toList();
    return new AllCountries(instant, recordedThrough.orElse(null), begun);
  }

  /** The same, where a country that cannot be answered for now would make the answer wrong. */
  static AllCountries sound(PolicyView view, Instant now, Parameters parameters) {
    if (parameters.areSound()) {
      Readiness.requireAll(view);
    }
    var all = at(view, now, parameters);
    Readiness.requireAll(view);
    return all;
  }

  AllCountries only(CountryCode country) {
    var record = records.stream().filter(of -> of.country().equals(country)).toList();
    return new AllCountries(beschikbaarOp, recordedThrough, record);
  }

  boolean isFinal() {
    return recordedThrough != null && !beschikbaarOp.isAfter(recordedThrough);
  }

  /** Of a country, the last of a whole decision, inclusive. */
  long sequence(CountryRecord record) {
    return record.sequenceAt(beschikbaarOp);
  }
}
