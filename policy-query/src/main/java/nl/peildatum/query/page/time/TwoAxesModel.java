package nl.peildatum.query.page.time;

import static nl.peildatum.query.page.entry.JsonMembers.day;
import static nl.peildatum.query.page.entry.JsonMembers.object;
import static nl.peildatum.query.page.entry.JsonMembers.objects;
import static nl.peildatum.query.page.entry.JsonMembers.text;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.peildatum.query.page.entry.AnswerEntries;
import nl.peildatum.query.page.entry.AnswerEntry.Link;
import nl.peildatum.query.page.entry.PublicBy;
import nl.peildatum.query.page.frame.HtmlReplies.PageRequest;
import nl.peildatum.query.parameters.Coordinates;
import nl.peildatum.query.parameters.QuestionParameters;
import nl.peildatum.time.LawDay;
import nl.peildatum.web.page.PageTexts;

/** What the page of both axes shows, made from the timelines at several moments. */
final class TwoAxesModel {
  /** The most subjects to choose from. */
  private static final int MOST_LANES = 60;

  /** The most decisions after which the lane is asked for again. */
  private static final int MOST_MOMENTS = 24;

  /** The most segments of one moment. */
  private static final int MOST_SEGMENTS = 24;

  private final PageRequest asked;
  private final PageTexts texts;
  private final Coordinates on;
  private final TimeLinks links;
  private final LocalDate chosen;
  private final AnswerEntries entries;

  /**
   * @param chosen the day that is marked, Europe/Amsterdam
   */
  TwoAxesModel(PageRequest asked, Coordinates on, LocalDate chosen) {
    this.asked = asked;
    this.texts = asked.texts();
    this.on = on;
    this.links = new TimeLinks(on.country(), asked.query());
    this.chosen = chosen;
    this.entries =
        new AnswerEntries(texts, links::countryPageOn, on.areas(), PublicBy.of(on))
            .knowing(on.known());
  }

  Map<String, Object> of(LaneReading reading) {
    var answer = reading.first(MOST_LANES);
    var lanes = objects(answer, "lanes").stream().limit(MOST_LANES).toList();
    var lane =
        asked
            .query()
            .value(TimeLinks.SUBJECT)
            .map(reading::lane)
            .orElseGet(() -> lanes.stream().findFirst());
    var model = new HashMap<>(TimeHead.of(asked, on, links, "/tijdlijn/twee-assen", answer));
    model.put("day", texts.day(chosen));
    model.put("geldigOp", chosen.toString());
    model.put(
        "choices", lanes.stream().map(one -> new Link(name(one), links.bothAxes(one))).toList());
    model.put("isFound", lane.isPresent());
    model.put("timeline", links.timeline());
    model.put("permanent", permanent());
    model.put("lane", lane.map(this::name).orElse(""));
    lane.ifPresent(one -> model.putAll(picture(reading, one)));
    return model;
  }

  private Map<String, Object> picture(LaneReading reading, Map<String, Object> lane) {
    var kind = text(lane, "kind").orElseThrow();
    var moments =
        RecordedMoments.upTo(on.moment().record(), on.moment().sequence(), kind, MOST_MOMENTS);
    var all = reading.at(moments.sequences(), lane);
    var rows = all.stream().map(this::cut).toList();
    var scale = scale(rows);
    var rectangles =
        new AnswerRectangles(
                new SegmentReader(texts, entries), on.known(), links, scale, chosen, rows)
            .all();
    var names = new LinkedHashMap<String, String>();
    rectangles.forEach(one -> names.putIfAbsent(one.status(), one.label()));
    return Map.of(
        "drawn",
            rectangles.stream()
                .sorted(Comparator.comparing(one -> DayScale.isThin(one.width())))
                .toList(),
        "rows", rows.stream().map(this::label).toList(),
        "rectangles", rectangles,
        "legend", names,
        "ticks", scale.ticks(Locale.of(texts.language().tag())),
        "chosenX", scale.from(chosen),
        "momentsLeftOut", moments.leftOut(),
        "earlier", links.bothAxesAt(rows.isEmpty() ? 0 : rows.getFirst().sequence()),
        "isNarrowed", !rows.equals(all));
  }

  private LaneAtMoment cut(LaneAtMoment row) {
    return new LaneAtMoment(
        row.sequence(),
        row.recordedAt(),
        SegmentReader.around(row.segments(), chosen, MOST_SEGMENTS));
  }

  private String name(Map<String, Object> lane) {
    return texts.text("kind." + text(lane, "kind").orElseThrow())
        + ", "
        + entries.about(object(lane, "subject"));
  }

  private RowLabel label(LaneAtMoment row) {
    var sequence = Long.toString(row.sequence());
    var day = Optional.ofNullable(row.recordedAt()).map(LawDay::of).map(texts::day);
    return new RowLabel(
        day.isPresent()
            ? texts.text("country.sequence", sequence)
            : texts.text("time.axes.beginning"),
        day.orElse(""),
        links.timelineAt(row.sequence()));
  }

  /** The name of a row of the picture, with the timeline at its moment. */
  record RowLabel(String sequence, String day, String address) {}

  private DayScale scale(List<LaneAtMoment> rows) {
    return DayScale.over(
        Stream.concat(
                Stream.of(chosen),
                rows.stream()
                    .flatMap(row -> row.segments().stream())
                    .flatMap(
                        one ->
                            Stream.concat(day(one, "from").stream(), day(one, "until").stream())))
            .toList());
  }

  private String permanent() {
    var query = asked.inItsLanguage().with(QuestionParameters.GELDIG_OP, chosen);
    return new TimeLinks(on.country(), query).bothAxesAt(on.moment().sequence());
  }
}
