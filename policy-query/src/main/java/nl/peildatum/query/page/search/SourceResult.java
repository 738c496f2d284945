package nl.peildatum.query.page.search;

import static nl.peildatum.query.page.entry.JsonMembers.day;
import static nl.peildatum.query.page.entry.JsonMembers.object;
import static nl.peildatum.query.page.entry.JsonMembers.objects;
import static nl.peildatum.query.page.entry.JsonMembers.text;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.peildatum.query.page.entry.AnswerEntries;
import nl.peildatum.query.page.entry.AnswerEntry.Link;
import nl.peildatum.web.page.PageTexts;

/**
 * What rests on one source, as the page shows it.
 *
 * @param parameter the parameter of the API that names the source
 * @param documents what the name was understood to be, each with its public address if known
 * @param isCut whether more decisions rest on the source than are shown
 * @param whenGiven what was in force on the day on which a ruling was given
 * @param superseded sentences: another document took the place of the source
 * @param reviews the lanes that should be looked at again
 * @param address this page, by the parameter of the API
 * @param json the answer of the API
 */
record SourceResult(
    String parameter,
    List<Link> documents,
    List<Resting> decisions,
    boolean isCut,
    List<WhenGiven> whenGiven,
    List<String> superseded,
    List<LaneRow> reviews,
    String address,
    String json) {
  /** The most decisions that a page shows. */
  static final int MOST = 50;

  private static final int MOST_LANES = 12;

  /**
   * A decision that rests on the source.
   *
   * @param about its type, country and day
   * @param how the way in which it names the source
   * @param more the number of lanes that are not shown
   */
  record Resting(Link decision, String about, List<String> how, List<LaneRow> lanes, int more) {}

  /**
   * The policy of a country on the day on which a ruling was given.
   *
   * @param page the policy on that day; without an address where the day is not known
   */
  record WhenGiven(Link page, List<LaneRow> lanes, int more) {}

  /** Makes results from answers of the API. */
  record Maker(PageTexts texts, Function<String, AnswerEntries> entriesOf) {
    SourceResult of(String parameter, Map<String, Object> answer, String address, String json) {
      var decisions = objects(answer, "decisions");
      return new SourceResult(
          parameter,
          objects(object(answer, "source"), "identifiers").stream().map(this::document).toList(),
          decisions.stream().limit(MOST).map(this::resting).toList(),
          decisions.size() > MOST,
          objects(answer, "whenGiven").stream().limit(MOST).map(this::whenGiven).toList(),
          objects(answer, "superseded").stream().limit(MOST).map(this::superseded).toList(),
          objects(answer, "reviews").stream().limit(MOST).map(this::lane).toList(),
          address,
          json);
    }

    private Link document(Map<String, Object> identifier) {
      var form = text(identifier, "form").orElse("");
      return new Link(
          texts.text(
              "search.understood",
              texts.text("identifier." + form),
              text(identifier, "normal").orElse("")),
          text(identifier, "link").orElse(null));
    }

    private Resting resting(Map<String, Object> decision) {
      var id = text(decision, "decisionId").orElse("");
      var instrument = object(decision, "instrument");
      var lanes = objects(decision, "lanes");
      return new Resting(
          new Link(text(instrument, "title").orElse(id), "/besluiten/" + id),
          texts.text(
              "search.decision",
              texts.text("instrument." + text(instrument, "type").orElse("")),
              country(decision),
              day(instrument, "decidedOn").map(texts::day).orElse("")),
          objects(decision, "citations").stream().flatMap(this::how).distinct().toList(),
          lanes.stream().limit(MOST_LANES).map(lane -> lane(lane, decision)).toList(),
          Math.max(0, lanes.size() - MOST_LANES));
    }

    /** The way in which a decision names the source, and what a ruling annuls. */
    private Stream<String> how(Map<String, Object> citation) {
      var as = texts.text("citation." + text(citation, "as").orElse(""));
      var role = text(citation, "role").map(code -> as + " (" + texts.text("role." + code) + ")");
      var annuls = objects(citation, "annuls").isEmpty() ? "" : texts.text("search.annuls");
      return Stream.of(role.orElse(as), annuls).filter(part -> !part.isEmpty());
    }

    private WhenGiven whenGiven(Map<String, Object> told) {
      var country = country(told);
      var on = day(told, "on").map(texts::day);
      if (on.isEmpty()) {
        var why = texts.text("search.given." + text(told, "reason").orElse(""), country);
        return new WhenGiven(new Link(why, null), List.of(), 0);
      }
      var lanes = objects(told, "lanes");
      var page = text(told, "path").map(PolicyPath::page).orElse(null);
      var absence = text(object(told, "absence"), "status").map(code -> texts.text("says." + code));
      var title = texts.text("search.given", country, on.get());
      return new WhenGiven(
          new Link(absence.map(says -> title + ": " + says).orElse(title), page),
          lanes.stream().limit(MOST_LANES).map(lane -> lane(lane, told)).toList(),
          Math.max(0, lanes.size() - MOST_LANES));
    }

    private String superseded(Map<String, Object> event) {
      var by = object(event, "by");
      var name =
          Stream.of("citation", "title", "ecli", "caseNumber", "identifier", "url")
              .flatMap(field -> text(by, field).stream())
              .findFirst()
              .orElse("");
      return texts.text(
          "search.superseded", country(event), name, text(event, "decisionId").orElse(""));
    }

    private LaneRow lane(Map<String, Object> lane) {
      return lane(lane, lane);
    }

    private LaneRow lane(Map<String, Object> lane, Map<String, Object> inCountry) {
      return LaneRow.of(lane, texts, entriesOf.apply(text(inCountry, "country").orElse("")));
    }

    private String country(Map<String, Object> of) {
      return texts.country(text(of, "country").orElse(""));
    }
  }
}
