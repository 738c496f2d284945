package nl.peildatum.query.page.moratoria;

import static nl.peildatum.query.page.entry.JsonMembers.objects;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.peildatum.query.page.entry.AnswerEntries;
import nl.peildatum.query.page.entry.AnswerEntry;
import nl.peildatum.query.page.entry.AnswerEntry.Link;
import nl.peildatum.query.page.entry.JsonMembers;
import nl.peildatum.query.page.entry.PublicBy;
import nl.peildatum.query.page.entry.ReadDays;
import nl.peildatum.query.page.frame.PageTexts;
import nl.peildatum.query.parameters.AllCoordinates;
import nl.peildatum.query.parameters.Coordinates;
import nl.peildatum.query.parameters.ResolvedMoment;
import nl.peildatum.query.parameters.StatusFilter;
import nl.peildatum.query.policy.PolicyListing;
import nl.peildatum.record.CountryRecord;

/**
 * What a country answers about its moratoria on the day, as the API answers it.
 *
 * @param hidesPolicy whether the filter on what was public leaves out policy of the country
 */
record CountryMoratoria(Link country, List<Row> rows, boolean isCut, boolean hidesPolicy) {
  private static final Set<String> KINDS = Set.of("DECISION_MORATORIUM", "DEPARTURE_MORATORIUM");

  /** The statuses of a moratorium that holds, or may hold, on the day. */
  private static final Set<String> ON_THE_DAY = Set.of("in-force", "disputed", "uncertain");

  private static final int MOST = 100;

  /** A moratorium of a country. */
  record Row(Link country, AnswerEntry entry) {
    boolean isOnTheDay() {
      return ON_THE_DAY.contains(entry.status());
    }
  }

  /**
   * @param country the name of the country, with the address of its page
   */
  static CountryMoratoria of(
      AllCoordinates all, CountryRecord record, PageTexts texts, Link country) {
    var on = coordinates(all, record);
    var publicBy = PublicBy.of(on);
    var answers =
        objects(JsonMembers.of(PolicyListing.first(on, Optional.empty(), MOST + 1L)), "answers");
    var entries =
        new AnswerEntries(texts, LocalDate::toString, on.areas(), publicBy).with(ReadDays.of(on));
    return new CountryMoratoria(
        country,
        entries
            .of(answers.subList(0, Math.min(MOST, answers.size())), on.country().inPath())
            .stream()
            .map(entry -> new Row(country, entry))
            .toList(),
        answers.size() > MOST,
        publicBy.filter(PublicBy::hidesPolicy).isPresent());
  }

  private static Coordinates coordinates(AllCoordinates all, CountryRecord record) {
    var moment =
        new ResolvedMoment(
            record,
            all.all().sequence(record),
            all.all().beschikbaarOp(),
            all.all().isFinal(),
            all.all().recordedThrough());
    return new Coordinates(
        record.country(),
        all.day(),
        moment,
        all.basis(),
        all.bekendOp(),
        KINDS,
        new StatusFilter(List.of()),
        all.pinned(),
        Map.of());
  }
}
