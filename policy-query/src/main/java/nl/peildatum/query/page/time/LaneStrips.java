package nl.peildatum.query.page.time;

import static nl.peildatum.query.page.entry.JsonMembers.object;
import static nl.peildatum.query.page.entry.JsonMembers.objects;
import static nl.peildatum.query.page.entry.JsonMembers.text;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.peildatum.query.page.entry.AnswerEntries;
import nl.peildatum.query.page.entry.AnswerEntry.Link;
import nl.peildatum.query.page.entry.DecisionWords;
import nl.peildatum.query.page.entry.JsonMembers;
import nl.peildatum.query.page.time.LaneStrip.StripSegment;

/** Makes the strips of lanes from the timeline that the API answers. */
final class LaneStrips {
  private final AnswerEntries entries;
  private final SegmentReader reader;
  private final DecisionWords decisions;
  private final TimeLinks links;
  private final DayScale scale;
  private final LocalDate chosen;
  private final int most;

  /**
   * @param chosen the day that is marked, Europe/Amsterdam
   * @param most the most segments of one lane
   */
  LaneStrips(
      SegmentReader reader,
      DecisionWords decisions,
      TimeLinks links,
      DayScale scale,
      LocalDate chosen,
      int most) {
    this.entries = reader.entries();
    this.reader = reader;
    this.decisions = decisions;
    this.links = links;
    this.scale = scale;
    this.chosen = chosen;
    this.most = most;
  }

  List<LaneStrip> of(List<Map<String, Object>> lanes, String prefix, boolean haveBothAxes) {
    return IntStream.range(0, lanes.size())
        .mapToObj(at -> strip(lanes.get(at), prefix + (at + 1), haveBothAxes))
        .toList();
  }

  private LaneStrip strip(Map<String, Object> lane, String id, boolean haveBothAxes) {
    var all = objects(lane, "segments");
    var shown = SegmentReader.around(all, chosen, most).stream().map(this::segment).toList();
    return new LaneStrip(
        id,
        reader.texts().text("kind." + text(lane, "kind").orElseThrow()),
        about(lane),
        shown,
        shown.stream().filter(StripSegment::isChosen).findFirst(),
        all.size() - shown.size(),
        haveBothAxes ? Optional.of(links.bothAxes(lane)) : Optional.empty());
  }

  private String about(Map<String, Object> lane) {
    var subject = new HashMap<>(object(lane, "subject"));
    text(object(lane, "area"), "id").ifPresent(area -> subject.putIfAbsent("area", area));
    return entries.about(subject);
  }

  private StripSegment segment(Map<String, Object> segment) {
    var from = JsonMembers.day(segment, "from").orElse(null);
    var until = JsonMembers.day(segment, "until").orElse(null);
    return new StripSegment(
        reader.status(segment),
        reader.label(segment),
        new Link(reader.first(segment), links.countryPageOn(SegmentReader.dayIn(segment, chosen))),
        reader.last(segment),
        scale.from(from),
        scale.width(from, until),
        SegmentReader.contains(segment, chosen),
        reader.content(segment),
        decisions.inBrief(segment));
  }
}
