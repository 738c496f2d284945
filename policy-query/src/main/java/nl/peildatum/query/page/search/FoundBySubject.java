package nl.peildatum.query.page.search;

import static nl.peildatum.query.parameters.QuestionParameters.GELDIG_OP;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.peildatum.area.CountryCode;
import nl.peildatum.areaanswer.CountryAnswers;
import nl.peildatum.codec.PolicyFactJson;
import nl.peildatum.json.JsonObject;
import nl.peildatum.kind.Kinds;
import nl.peildatum.query.page.entry.AnswerEntries;
import nl.peildatum.query.page.entry.AnswerEntry.Link;
import nl.peildatum.query.page.frame.HtmlReplies.PageRequest;
import nl.peildatum.query.page.frame.PageQuery;
import nl.peildatum.query.page.question.FreeQuestion;
import nl.peildatum.query.page.question.SubjectQuestion;
import nl.peildatum.query.page.question.SubjectSearch;
import nl.peildatum.query.page.question.SubjectSearch.Found;
import nl.peildatum.query.parameters.AllCoordinates;
import nl.peildatum.query.parameters.QuestionParameters;
import nl.peildatum.web.page.PageTexts;

/**
 * The policy that a text is about, of each country, with its status on a day as the API answers it.
 *
 * @param day in words
 * @param countries those with such policy
 * @param isCut whether there is more than a page shows
 * @param none says that nothing was recorded about a subject that the text names; empty otherwise
 * @param why the name of the reason for which a day is to be chosen
 * @param days this question on the days to choose from, where it does not name one day that exists;
 *     then it is not answered
 * @param only the page of the country that the text names; nothing without a country
 */
record FoundBySubject(
    String day,
    List<OfCountry> countries,
    boolean isCut,
    String none,
    String why,
    List<Link> days,
    List<Link> only) {
  /** The most lanes that a page shows. */
  private static final int MOST = 100;

  static final FoundBySubject NOTHING =
      new FoundBySubject("", List.of(), false, "", "", List.of(), List.of());

  /** The lanes of a country. */
  record OfCountry(Link country, List<Row> rows) {}

  /** A lane with its status, and its timeline. */
  record Row(LaneRow lane, String timeline) {}

  boolean isEmpty() {
    return countries.isEmpty() && none.isEmpty() && days.isEmpty();
  }

  static FoundBySubject of(String written, AllCoordinates on, PageRequest asked) {
    var texts = asked.texts();
    var question = SubjectQuestion.of(written);
    var dated = FreeQuestion.of(written);
    var day = dated.day().orElseGet(on::day);
    var found = new SubjectSearch(question).in(on.known()).limit(MOST + 1L).toList();
    var days = dated.daysToChoose();
    var isAbout = question.isNamed() || !found.isEmpty();
    if (isAbout && !days.isEmpty() && asked.query().value(GELDIG_OP).isEmpty()) {
      var links = days.stream().map(one -> onDay(one, asked)).toList();
      return new FoundBySubject(
          texts.day(day), List.of(), false, "", dated.whyChoose(), links, List.of());
    }
    return new FoundBySubject(
        texts.day(day),
        countries(found.subList(0, Math.min(MOST, found.size())), on, day, texts),
        found.size() > MOST,
        found.isEmpty() && question.isNamed() && question.others().isEmpty()
            ? none(question, on, texts)
            : "",
        "",
        List.of(),
        question.country().map(country -> link(country, day, texts)).stream().toList());
  }

  private static Link onDay(LocalDate day, PageRequest asked) {
    return new Link(
        asked.texts().day(day), asked.query().with(GELDIG_OP, day).at(SearchPageEndpoint.PATH));
  }

  private static String none(SubjectQuestion question, AllCoordinates on, PageTexts texts) {
    return question
        .country()
        .map(
            country ->
                texts.text(
                    hasClosedList(country, on)
                        ? "search.subject.none.in.closed"
                        : "search.subject.none.in",
                    texts.country(country.value())))
        .orElseGet(() -> texts.text("search.subject.none"));
  }

  /**
   * Whether a fact of the country closes a list of groups, so that silence is no lack of reading.
   */
  private static boolean hasClosedList(CountryCode country, AllCoordinates on) {
    return on.known().stream()
        .filter(known -> known.record().country().equals(country))
        .flatMap(known -> known.lanes().withLiveFact().stream().map(known::lane))
        .flatMap(lane -> lane.facts().stream())
        .anyMatch(fact -> Boolean.TRUE.equals(fact.content().value().get("closedList")));
  }

  private static List<OfCountry> countries(
      List<Found> found, AllCoordinates on, LocalDate day, PageTexts texts) {
    return found.stream()
        .collect(Collectors.groupingBy(of -> of.known().record().country()))
        .entrySet()
        .stream()
        .map(
            of -> new OfCountry(link(of.getKey(), day, texts), rows(of.getValue(), on, day, texts)))
        .sorted((a, b) -> a.country().text().compareTo(b.country().text()))
        .toList();
  }

  private static Link link(CountryCode country, LocalDate day, PageTexts texts) {
    return new Link(
        texts.country(country.value()),
        new PageQuery(Map.of()).with(GELDIG_OP, day).at("/landen/" + country.inPath()));
  }

  /**
   * @param lanes of one country, at least one
   */
  private static List<Row> rows(
      List<Found> lanes, AllCoordinates on, LocalDate day, PageTexts texts) {
    var known = lanes.getFirst().known();
    var entries = new AnswerEntries(texts, Object::toString, known.areas()).knowing(known);
    return lanes.stream().map(lane -> row(lane, on, day, texts, entries)).toList();
  }

  private static Row row(
      Found found, AllCoordinates on, LocalDate day, PageTexts texts, AnswerEntries entries) {
    var country = found.known().record().country();
    var lane = found.lane();
    var told =
        PolicyFactJson.lane(lane, new JsonObject())
            .with("status", CountryAnswers.ofLane(found.known(), lane, day).status())
            .with("path", on.address().of(country, lane, day))
            .object();
    var area = lane.subject().get(Kinds.found().named(lane.kind()).orElseThrow().areaKey());
    return new Row(
        LaneRow.of(told, texts, entries),
        new PageQuery(Map.of())
            .with(QuestionParameters.AREA, area)
            .with(QuestionParameters.KIND, lane.kind())
            .with(GELDIG_OP, day)
            .at("/landen/" + country.inPath() + "/tijdlijn"));
  }
}
