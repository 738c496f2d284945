package nl.peildatum.query.page.time;

import static nl.peildatum.query.page.entry.JsonMembers.day;
import static nl.peildatum.query.page.entry.JsonMembers.objects;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.peildatum.query.page.entry.AnswerEntries;
import nl.peildatum.query.page.entry.DecisionWords;
import nl.peildatum.query.page.entry.FactHistory;
import nl.peildatum.query.page.entry.PublicBy;
import nl.peildatum.query.page.frame.HtmlReplies.PageRequest;
import nl.peildatum.query.parameters.Coordinates;
import nl.peildatum.query.parameters.QuestionParameters;
import nl.peildatum.web.page.PageTexts;

/** What the page of the timelines shows, made from the answer of the API. */
final class TimelineModel {
  /** The most lanes on a page; the API has all of them. */
  private static final int MOST_LANES = 40;

  private static final int MOST_SEGMENTS = 40;

  /** The most change days listed before the chosen day, and after it. */
  private static final int MOST_CHANGES = 15;

  private final PageRequest asked;
  private final PageTexts texts;
  private final Coordinates on;
  private final TimeLinks links;
  private final LocalDate chosen;

  /**
   * @param chosen the day that is marked, Europe/Amsterdam
   */
  TimelineModel(PageRequest asked, Coordinates on, LocalDate chosen) {
    this.asked = asked;
    this.texts = asked.texts();
    this.on = on;
    this.links = new TimeLinks(on.country(), asked.query());
    this.chosen = chosen;
  }

  Map<String, Object> of(LaneReading reading) {
    var answer = reading.first(MOST_LANES + 1L);
    var lanes = first(objects(answer, "lanes"));
    var others = first(objects(answer, "mayAlsoBear"));
    var scale = scale(lanes, others);
    var strips = strips(scale);
    var own = strips.of(lanes, "a", true);
    var beside = strips.of(others, "b", false);
    var model = TimeHead.of(asked, on, links, "/tijdlijn", answer);
    model.put("lanes", own);
    model.put("noLanes", entries().said("time.lanes.none"));
    model.put("others", beside);
    model.put(
        "isCut",
        objects(answer, "lanes").size() > MOST_LANES
            || objects(answer, "mayAlsoBear").size() > MOST_LANES);
    model.put("legend", Legend.of(Stream.concat(own.stream(), beside.stream())));
    model.put("ticks", scale.ticks(Locale.of(texts.language().tag())));
    model.put("chosenX", scale.from(chosen));
    model.put("day", texts.day(chosen));
    model.put("geldigOp", chosen.toString());
    model.put(
        "changes",
        ChangeDays.around(
            ChangeDays.in(segments(lanes, others)),
            chosen,
            MOST_CHANGES,
            texts::day,
            links::timelineMarking));
    model.put("onDay", links.countryPageOn(chosen));
    model.put("comparison", links.comparison(chosen));
    model.put("json", links.api("/timeline", QuestionParameters.ON_ALL_DAYS));
    model.put("permanent", permanent());
    return model;
  }

  /** The address of the page that shows this for ever. */
  private String permanent() {
    var query = asked.inItsLanguage().with(QuestionParameters.GELDIG_OP, chosen);
    return new TimeLinks(on.country(), query).timelineAt(on.moment().sequence());
  }

  private static List<Map<String, Object>> first(List<Map<String, Object>> lanes) {
    return lanes.subList(0, Math.min(MOST_LANES, lanes.size()));
  }

  private LaneStrips strips(DayScale scale) {
    return new LaneStrips(
        new SegmentReader(texts, entries()),
        new DecisionWords(texts, Optional.of(new FactHistory(on.known()))),
        links,
        scale,
        chosen,
        MOST_SEGMENTS);
  }

  private AnswerEntries entries() {
    return new AnswerEntries(texts, links::countryPageOn, on.areas(), PublicBy.of(on))
        .knowing(on.known());
  }

  /** The scale that all strips of the page share. */
  private DayScale scale(List<Map<String, Object>> lanes, List<Map<String, Object>> others) {
    return DayScale.over(
        Stream.concat(
                Stream.of(chosen),
                segments(lanes, others)
                    .flatMap(
                        one ->
                            Stream.concat(day(one, "from").stream(), day(one, "until").stream())))
            .toList());
  }

  private static Stream<Map<String, Object>> segments(
      List<Map<String, Object>> lanes, List<Map<String, Object>> others) {
    return Stream.concat(lanes.stream(), others.stream())
        .flatMap(lane -> objects(lane, "segments").stream());
  }
}
