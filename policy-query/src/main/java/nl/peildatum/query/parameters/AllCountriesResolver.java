package nl.peildatum.query.parameters;

import java.util.Comparator;
import nl.peildatum.area.CountryCode;
import nl.peildatum.query.view.PolicyView;
import nl.peildatum.wording.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Resolves the instant in the parameters of a question about every country; refuses the request if
 * the parameters have a fault.
 */
record AllCountriesResolver(PolicyView view, QueryClock clock, DefaultMoment freshness) {

  /** The records of all countries; refuses the request if any country is in trouble. */
  AllCountries sound(Parameters parameters) {
    if (parameters.areSound()) {
      Readiness.requireAll(view);
    }
    var all = at(parameters, null);
    Readiness.requireAll(view);
    return all;
  }

  /** The records of all countries, those in trouble included; not final if there are any. */
  AllCountries known(Parameters parameters) {
    var all = at(parameters, null);
    return view.inTrouble().isEmpty() ? all : all.notFinal();
  }

  /** The record of one country; refuses the request if that country is in trouble. */
  AllCountries of(CountryCode country, Parameters parameters) {
    if (parameters.areSound()) {
      Readiness.require(view, country);
    }
    var one = at(parameters, country);
    Readiness.require(view, country);
    return one;
  }

  private AllCountries at(Parameters parameters, @Nullable CountryCode only) {
    var now = clock.now();
    var asked = parameters.instant(QuestionParameters.BESCHIKBAAR_OP);
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
        .filter(instant -> !RecordWait.isCovered(instant, recordedThrough))
        .ifPresent(
            instant ->
                parameters.refuse(
                    "record-time-in-future",
                    QuestionParameters.BESCHIKBAAR_OP,
                    Wording.of("record-time-in-future", instant, now)));
    parameters.requireSound();
    var through = recordedThrough.orElse(null);
    var latest =
        only == null
            ? freshness.latestOfAll(now, through, head)
            : freshness.latest(now, through, head);
    var instant = asked.orElse(latest);
    var isFinal =
        RecordWait.isCovered(instant, recordedThrough)
            || (only != null && RecordWait.isCovered(instant, head));
    var begun = records.stream().filter(record -> record.sequenceAt(instant) > 0).toList();
    return new AllCountries(instant, through, isFinal, begun);
  }
}
