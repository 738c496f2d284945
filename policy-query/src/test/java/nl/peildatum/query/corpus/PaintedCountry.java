package nl.peildatum.query.corpus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.peildatum.area.CountryCode;
import nl.peildatum.law.painter.Art83;
import nl.peildatum.law.painter.Legend;
import nl.peildatum.law.painter.Painter;
import nl.peildatum.law.painter.Paper;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One country's record, painted from any coordinates; whatever was painted once is kept. */
final class PaintedCountry {
  private final List<JsonNode> events;
  private final DaysOnPaper days;
  private final AreasOnPaper areas;
  private final RecordOnPaper record;
  private final Paper paper;
  private final Legend legend;
  private final List<String> lanes;
  private final Map<From, Painter> painted = new HashMap<>();

  /** From where the wall is looked at. */
  record From(long sequence, boolean formal, @Nullable String bekendOp, @Nullable Court court) {}

  /**
   * A court leaves out some of what came after the contested decision.
   *
   * @param contested day of that decision
   * @param on governing day
   */
  record Court(String contested, String on) {}

  /**
   * @param asked in which days are named that somebody asks about
   */
  PaintedCountry(CountryCode country, List<JsonNode> events, Stream<String> asked) {
    this.events = events;
    days = DaysOnPaper.in(Stream.concat(events.stream().map(JsonNode::toString), asked));
    areas = new AreasOnPaper(country, events);
    record = new RecordOnPaper(events, days, areas);
    paper = record.paper();
    lanes = record.lanes();
    legend =
        new Legend(
            lanes.stream().map(this::row).toList(),
            areas.fromTheStart(),
            areas.vague(),
            areas.regions(),
            areas.parents(),
            areas.places(),
            Map.of());
  }

  private Legend.Row row(String lane) {
    var kind = lane.substring(0, lane.indexOf(' '));
    var beside = new LinkedHashMap<String, String>();
    var area = Legend.EVERYWHERE;
    for (var member : members(lane).entrySet()) {
      if (member.getKey().equals(kind.equals("RELOCATION_ALTERNATIVE") ? "origin" : "area")) {
        area = areas.number(member.getValue());
      } else {
        beside.put(member.getKey(), member.getValue());
      }
    }
    return new Legend.Row(kind, area, beside.toString(), List.of());
  }

  private Map<String, String> members(String lane) {
    return events.stream()
        .map(event -> event.has("result") ? event.path("result") : event)
        .filter(event -> event.has("kind") && RecordOnPaper.lane(event).equals(lane))
        .findFirst()
        .map(event -> RecordOnPaper.subject(event.path("subject")))
        .orElseGet(TreeMap::new);
  }

  Painter from(From from) {
    return painted.computeIfAbsent(from, this::paint);
  }

  private Painter paint(From from) {
    var known = new ArrayList<Paper.Decision>();
    for (var decision : paper.decisions()) {
      if (decision.id() + decision.acts().size() <= from.sequence()) {
        known.add(decision);
      }
    }
    var court = from.court();
    var bekendOp = from.bekendOp() == null ? null : day(from.bekendOp());
    var record = new Paper(List.copyOf(known));
    return new Painter(
        court == null ? record : counting(record, court),
        legend,
        from.formal(),
        bekendOp,
        0,
        days.last());
  }

  private Paper counting(Paper record, Court court) {
    var art83 = new Art83(day(court.contested()), day(court.on()));
    return Art83.without(record, art83.leftOut(record, record));
  }

  /** The last sequence that was recorded by then, 0 where there is none. */
  long sequenceBy(String instant) {
    return events.stream()
        .filter(event -> event.path("recordedAt").asString().compareTo(instant) <= 0)
        .mapToLong(event -> event.path("sequence").longValue())
        .max()
        .orElse(0);
  }

  Integer day(String day) {
    return record.day(java.time.LocalDate.parse(day));
  }

  DaysOnPaper days() {
    return days;
  }

  AreasOnPaper areas() {
    return areas;
  }

  JsonNode value(int number) {
    return record.value(number);
  }

  /** Its number, -1 for one about which nothing was ever recorded. */
  int lane(JsonNode said) {
    return lanes.indexOf(RecordOnPaper.lane(said));
  }

  String lane(int number) {
    return lanes.get(number);
  }

  /** The id of the area that a lane is narrowed to. */
  String area(int lane) {
    return areas.id(legend.rows().get(lane).area());
  }

  IntStream lanes() {
    return IntStream.range(0, lanes.size());
  }
}
