package nl.peildatum.query.page.moratoria;

import static nl.peildatum.query.page.entry.JsonMembers.objects;
import static nl.peildatum.query.page.entry.JsonMembers.text;

import java.time.LocalDate;
import java.util.ArrayList;
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
import nl.peildatum.query.parameters.AllCoordinates;
import nl.peildatum.query.parameters.Coordinates;
import nl.peildatum.query.parameters.ResolvedMoment;
import nl.peildatum.query.parameters.StatusFilter;
import nl.peildatum.query.policy.PolicyListing;
import nl.peildatum.record.CountryRecord;
import nl.peildatum.web.page.PageTexts;

/**
 * What a country answers about its moratoria on the day, as the API answers it.
 *
 * @param hidesPolicy whether the filter on what was public leaves out policy of the country
 */
record CountryMoratoria(Link country, List<Row> rows, boolean isCut, boolean hidesPolicy) {
  static final Set<String> KINDS = Set.of("DECISION_MORATORIUM", "DEPARTURE_MORATORIUM");

  private static final int MOST = 100;

  /** A moratorium of a country, and whether it holds on the day. */
  record Row(Link country, AnswerEntry entry, OnTheDay onTheDay) {}

  /** Whether a moratorium holds on the day. */
  enum OnTheDay {
    HOLDS,
    /** The record says neither that it holds nor that it does not. */
    NOT_KNOWN,
    DOES_NOT_HOLD;

    static OnTheDay of(String status) {
      return switch (status) {
        case "IN_FORCE" -> HOLDS;
        case "OUTSIDE_COVERAGE", "UNCERTAIN", "DISPUTED" -> NOT_KNOWN;
        default -> DOES_NOT_HOLD;
      };
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
        new AnswerEntries(texts, LocalDate::toString, on.areas(), publicBy)
            .with(ReadDays.of(on))
            .knowing(on.known());
    var shown = answers.subList(0, Math.min(MOST, answers.size()));
    var rows = new ArrayList<Row>();
    for (var entry : entries.of(shown, on.country().inPath())) {
      var status = text(shown.get(rows.size()), "status").orElse("");
      rows.add(new Row(country, entry, OnTheDay.of(status)));
    }
    return new CountryMoratoria(
        country,
        List.copyOf(rows),
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
