package nl.peildatum.query.sources;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.peildatum.citation.Citation;
import nl.peildatum.decision.InstrumentType;
import nl.peildatum.decision.LegalSource;
import nl.peildatum.json.JsonObject;
import nl.peildatum.json.StrictDate;
import nl.peildatum.record.CountryRecord;
import org.jspecify.annotations.Nullable;

/**
 * The days on which a ruling was given, as stated by the decisions that cite it. If they differ,
 * all are kept; if none is a full date, no day is guessed.
 */
record RulingDays(List<Stated> stated) {

  /**
   * The day that one decision states.
   *
   * @param decision the decision that states the day
   * @param written the day as the source has it; {@code null} where it has none
   */
  record Stated(String decision, @Nullable String written) {
    Optional<LocalDate> day() {
      return Optional.ofNullable(written).flatMap(StrictDate::parse);
    }
  }

  static RulingDays of(List<Stated> stated) {
    return new RulingDays(stated);
  }

  /** The days that a decision states for a ruling; empty where the source is not a ruling. */
  static Stream<Stated> statedIn(DecisionOnSource resting, CountryRecord record) {
    return resting.citations().stream().flatMap(citation -> stated(citation, record).stream());
  }

  private static Optional<Stated> stated(Citation citation, CountryRecord record) {
    var decision = citation.decision().value();
    return DecisionOnSource.source(citation, record)
        .filter(source -> source.isOfType("RULING"))
        .map(ruling -> new Stated(decision, date(ruling)))
        .or(
            () ->
                DecisionOnSource.instrument(citation, record)
                    .filter(instrument -> instrument.is(InstrumentType.RULING))
                    .map(ruling -> new Stated(decision, ruling.decidedOn().toString())));
  }

  private static @Nullable String date(LegalSource ruling) {
    return ruling.fields().get("date") instanceof String written ? written : null;
  }

  /** The policy of a country on each of the days; a reason where no day is a full date. */
  Stream<JsonObject> json(SourceJson country) {
    if (stated.isEmpty()) {
      return Stream.empty();
    }
    var byDay = new TreeMap<LocalDate, SortedSet<String>>();
    stated.forEach(
        of ->
            of.day()
                .ifPresent(
                    day -> byDay.computeIfAbsent(day, d -> new TreeSet<>()).add(of.decision())));
    return byDay.isEmpty()
        ? Stream.of(country.whenGivenUnknown(reason()))
        : byDay.entrySet().stream()
            .map(entry -> country.whenGiven(entry.getKey(), List.copyOf(entry.getValue())));
  }

  private String reason() {
    return stated.stream().allMatch(of -> of.written() == null)
        ? "DATE_NOT_STATED"
        : "DATE_NOT_FULL";
  }
}
