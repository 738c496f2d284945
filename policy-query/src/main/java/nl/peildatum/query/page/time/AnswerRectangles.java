package nl.peildatum.query.page.time;

import static nl.peildatum.query.page.entry.JsonMembers.day;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.peildatum.query.page.entry.AnswerEntry.Link;
import nl.peildatum.query.page.entry.DecisionWords;
import nl.peildatum.query.page.entry.FactHistory;
import nl.peildatum.record.RecordAsOf;

/** Joins the equal segments of moments that follow one another to rectangles. */
final class AnswerRectangles {
  private final SegmentReader reader;
  private final RecordAsOf known;
  private final TimeLinks links;
  private final DayScale scale;
  private final LocalDate chosen;
  private final List<LaneAtMoment> rows;

  /**
   * @param known the record, with the basis of the question
   * @param chosen the day that is marked, Europe/Amsterdam
   * @param rows in the order of the record
   */
  AnswerRectangles(
      SegmentReader reader,
      RecordAsOf known,
      TimeLinks links,
      DayScale scale,
      LocalDate chosen,
      List<LaneAtMoment> rows) {
    this.reader = reader;
    this.known = known;
    this.links = links;
    this.scale = scale;
    this.chosen = chosen;
    this.rows = rows;
  }

  List<AnswerRectangle> all() {
    var rectangles = new ArrayList<AnswerRectangle>();
    for (var at = 0; at < rows.size(); at++) {
      var row = rows.get(at);
      if (row.segments().isEmpty()) {
        rectangles.add(absent(at));
      }
      for (var segment : row.segments()) {
        if (at == 0 || !rows.get(at - 1).segments().contains(segment)) {
          rectangles.add(rectangle(segment, at, end(segment, at)));
        }
      }
    }
    return List.copyOf(rectangles);
  }

  /** The first row after {@code at} without the segment. */
  private int end(Map<String, Object> segment, int at) {
    var end = at + 1;
    while (end < rows.size() && rows.get(end).segments().contains(segment)) {
      end++;
    }
    return end;
  }

  private AnswerRectangle rectangle(Map<String, Object> segment, int at, int end) {
    var from = day(segment, "from").orElse(null);
    var until = day(segment, "until").orElse(null);
    return new AnswerRectangle(
        reader.status(segment),
        reader.label(segment),
        new Link(
            reader.first(segment),
            links.countryPageAt(SegmentReader.dayIn(segment, chosen), rows.get(at).sequence())),
        reader.last(segment),
        recordedFrom(at),
        recordedUntil(end),
        scale.from(from),
        scale.width(from, until),
        share(at),
        share(end - at),
        reader.content(segment),
        decisions(rows.get(at)).inBrief(segment));
  }

  private DecisionWords decisions(LaneAtMoment row) {
    var then = known.at(known.record(), row.sequence());
    return new DecisionWords(reader.texts(), Optional.of(new FactHistory(then)));
  }

  private AnswerRectangle absent(int at) {
    var texts = reader.texts();
    return new AnswerRectangle(
        "absent",
        texts.text("time.axes.absent"),
        new Link(texts.text("time.everyDay"), links.countryPageAt(chosen, rows.get(at).sequence())),
        texts.text("time.everyDay"),
        recordedFrom(at),
        recordedUntil(at + 1),
        scale.from(null),
        scale.width(null, null),
        share(at),
        share(1),
        "",
        List.of());
  }

  private String recordedFrom(int at) {
    return reader.moment(rows.get(at));
  }

  private String recordedUntil(int end) {
    return end == rows.size()
        ? reader.texts().text("time.axes.still")
        : reader.texts().text("time.axes.until", Long.toString(rows.get(end).sequence()));
  }

  private String share(int ofRows) {
    return String.format(Locale.ROOT, "%.3f%%", 100.0 * ofRows / rows.size());
  }
}
