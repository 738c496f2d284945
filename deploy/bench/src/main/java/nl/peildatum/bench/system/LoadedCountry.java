package nl.peildatum.bench.system;

import java.util.List;
import java.util.Locale;
import nl.peildatum.area.Area;
import nl.peildatum.area.AreaId;
import nl.peildatum.bench.AnswerBodies;
import nl.peildatum.bench.PlainPolicy;
import nl.peildatum.record.CountryRecord;
import nl.peildatum.record.RecordedDecision;
import nl.peildatum.time.Lane;

/**
 * A country whose decisions were written into a store, as this process has them too.
 *
 * @param areas of which policy was decided
 * @param moments the last sequence of each decision, in order
 * @param bodies the right answers, by the code of contracts from the same events
 * @param plain what is in force, by plain tables of what was recorded
 */
record LoadedCountry(
    CountryRecord record,
    List<Area> areas,
    List<Long> moments,
    AnswerBodies bodies,
    PlainPolicy plain) {

  static LoadedCountry of(CountryRecord record, List<String> areas) {
    return new LoadedCountry(
        record,
        areas.stream().map(id -> record.areas().byId(new AreaId(id)).orElseThrow()).toList(),
        record.decisions().stream().map(RecordedDecision::lastSequence).toList(),
        new AnswerBodies(record),
        new PlainPolicy(record.events()));
  }

  /** The path of the country, without what is asked of it. */
  String path() {
    return "/v1/countries/" + record.country().value().toLowerCase(Locale.ROOT);
  }

  /** Whether a lane bears on a person from the area, which lies in no other. */
  static boolean bearsOn(Area area, Lane lane) {
    var id = area.id().value();
    var about = lane.subject().getOrDefault("area", lane.subject().get("origin"));
    return about == null || about.equals(id);
  }
}
