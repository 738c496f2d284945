package nl.peildatum.bench.loaded;

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
 * A country whose decisions were written into a store, and the right answers to questions about it.
 *
 * @param areas for which policy was recorded
 * @param moments the last sequence of each decision, ascending
 * @param bodies makes the right bodies of answers
 * @param plain says what is in force by plain tables
 */
public record LoadedCountry(
    CountryRecord record,
    List<Area> areas,
    List<Long> moments,
    AnswerBodies bodies,
    PlainPolicy plain) {

  public static LoadedCountry of(CountryRecord record, List<String> areas) {
    return new LoadedCountry(
        record,
        areas.stream().map(id -> record.areas().byId(new AreaId(id)).orElseThrow()).toList(),
        record.decisions().stream().map(RecordedDecision::lastSequence).toList(),
        new AnswerBodies(record),
        new PlainPolicy(record.events()));
  }

  /** Returns the path of the country. */
  public String path() {
    return "/v1/countries/" + record.country().value().toLowerCase(Locale.ROOT);
  }

  /** Whether a lane bears on a person from the area; for an area that lies in no other. */
  public static boolean bearsOn(Area area, Lane lane) {
    var id = area.id().value();
    var about = lane.subject().getOrDefault("area", lane.subject().get("origin"));
    return about == null || about.equals(id);
  }
}
