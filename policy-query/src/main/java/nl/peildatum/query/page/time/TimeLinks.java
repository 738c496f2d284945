package nl.peildatum.query.page.time;

import static nl.peildatum.query.page.entry.JsonMembers.object;
import static nl.peildatum.query.page.entry.JsonMembers.text;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.peildatum.area.CountryCode;
import nl.peildatum.query.page.frame.PageQuery;
import nl.peildatum.query.parameters.QuestionParameters;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of the links on the pages of time. Each keeps the parameters of the question which
 * its target takes. Days are law days, Europe/Amsterdam.
 */
record TimeLinks(CountryCode country, PageQuery query) {
  /** The parameter that says which lane is drawn. */
  static final String SUBJECT = "subject";

  private static final String TIMELINE = "/tijdlijn";
  private static final String BOTH_AXES = "/tijdlijn/twee-assen";
  private static final String COMPARISON = "/vergelijk";

  /** The parameters that the country page takes, without the day. */
  private static final Set<String> OF_A_COUNTRY =
      Set.of(
          QuestionParameters.AREA,
          QuestionParameters.BESCHIKBAAR_OP,
          QuestionParameters.SEQUENCE,
          QuestionParameters.BEKEND_OP,
          QuestionParameters.BASIS,
          QuestionParameters.KIND,
          PageQuery.LANGUAGE);

  /** The country page on a day. */
  String countryPageOn(LocalDate day) {
    return kept().with(QuestionParameters.GELDIG_OP, day).at(path(""));
  }

  /** The country page on a day, as recorded up to a sequence. */
  String countryPageAt(LocalDate day, long sequence) {
    return recorded(kept(), sequence).with(QuestionParameters.GELDIG_OP, day).at(path(""));
  }

  /** The comparison of a day with the present. */
  String comparison(LocalDate day) {
    return kept().with(QuestionParameters.GELDIG_OP, day).at(path(COMPARISON));
  }

  /** The timeline with another day marked. */
  String timelineMarking(LocalDate day) {
    return query.with(QuestionParameters.GELDIG_OP, day).at(path(TIMELINE));
  }

  /** The timeline of all lanes. */
  String timeline() {
    return query.with(SUBJECT, null).at(path(TIMELINE));
  }

  /** The timeline as recorded up to a sequence. */
  String timelineAt(long sequence) {
    return recorded(query.with(SUBJECT, null), sequence).at(path(TIMELINE));
  }

  /** The picture of both axes of a lane. */
  String bothAxes(Map<String, Object> lane) {
    return query
        .with(QuestionParameters.KIND, text(lane, "kind").orElse(null))
        .with(SUBJECT, subject(lane))
        .at(path(BOTH_AXES));
  }

  /** The picture of both axes as recorded up to a sequence. */
  String bothAxesAt(long sequence) {
    return recorded(query, sequence).at(path(BOTH_AXES));
  }

  /** The page of an area with the same parameters. */
  String ofArea(String page, String area) {
    return query.with(QuestionParameters.AREA, area).at(path(page));
  }

  /**
   * The answer of the API that this page shows.
   *
   * @param taken the parameters that the resource takes; others are left out
   */
  String api(String resource, Set<String> taken) {
    return only(taken).at("/v1/countries/" + country.inPath() + resource);
  }

  /** The subject of a lane as one text; null where it is not narrowed. */
  static @Nullable String subject(Map<String, Object> lane) {
    var text =
        object(lane, "subject").entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(member -> member.getKey() + ":" + member.getValue())
            .collect(Collectors.joining(","));
    return text.isEmpty() ? null : text;
  }

  String path(String page) {
    return "/landen/" + country.inPath() + page;
  }

  private PageQuery kept() {
    return only(OF_A_COUNTRY);
  }

  private PageQuery only(Set<String> names) {
    var kept = new LinkedHashMap<String, List<String>>(query.values());
    kept.keySet().retainAll(names);
    return new PageQuery(kept);
  }

  private static PageQuery recorded(PageQuery query, long sequence) {
    return query
        .with(QuestionParameters.BESCHIKBAAR_OP, null)
        .with(QuestionParameters.SEQUENCE, sequence);
  }
}
