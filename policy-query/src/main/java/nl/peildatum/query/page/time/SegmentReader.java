package nl.peildatum.query.page.time;

import static nl.peildatum.query.page.entry.JsonMembers.day;
import static nl.peildatum.query.page.entry.JsonMembers.object;
import static nl.peildatum.query.page.entry.JsonMembers.objects;
import static nl.peildatum.query.page.entry.JsonMembers.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.peildatum.query.page.entry.AnswerEntries;
import nl.peildatum.web.page.PageTexts;

/** Puts a segment of a timeline into words. */
record SegmentReader(PageTexts texts, AnswerEntries entries) {
  private static final int LONGEST = 240;

  String status(Map<String, Object> segment) {
    return text(segment, "status").orElseThrow().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String label(Map<String, Object> segment) {
    return entries.label(segment);
  }

  String first(Map<String, Object> segment) {
    return day(segment, "from")
        .map(texts::day)
        .orElseGet(
            () -> texts.text(segment.get("until") == null ? "time.everyDay" : "time.first.none"));
  }

  String last(Map<String, Object> segment) {
    return day(segment, "until")
        .map(until -> texts.day(until.minusDays(1)))
        .orElseGet(() -> texts.text("time.last.none"));
  }

  /** A moment of the record: its sequence, and the instant of recording. */
  String moment(LaneAtMoment row) {
    var sequence = Long.toString(row.sequence());
    return Optional.ofNullable(row.recordedAt())
        .map(at -> texts.text("time.axes.from", sequence, texts.instant(at)))
        .orElseGet(() -> texts.text("time.axes.beginning"));
  }

  /** A day of the segment: its first, else its last, else the chosen one. */
  static LocalDate dayIn(Map<String, Object> segment, LocalDate chosen) {
    return day(segment, "from")
        .or(() -> day(segment, "until").map(until -> until.minusDays(1)))
        .orElse(chosen);
  }

  static boolean contains(Map<String, Object> segment, LocalDate day) {
    return day(segment, "from").filter(day::isBefore).isEmpty()
        && day(segment, "until").filter(until -> !day.isBefore(until)).isEmpty();
  }

  /**
   * The segments around a day.
   *
   * @param most how many, at most
   */
  static List<Map<String, Object>> around(List<Map<String, Object>> all, LocalDate day, int most) {
    var at =
        IntStream.range(0, all.size()).filter(i -> contains(all.get(i), day)).findFirst().orElse(0);
    var first = Math.max(0, Math.min(at - most / 2, all.size() - most));
    return all.subList(first, Math.min(all.size(), first + most));
  }

  /** The value, and the area that the answer comes from; long texts are cut. */
  String content(Map<String, Object> segment) {
    var fields =
        entries.fields(object(segment, "value")).stream()
            .map(field -> field.name() + ": " + cut(field.text()));
    Optional<String> lineage = entries.lineage(objects(segment, "lineage"));
    return Stream.concat(fields, lineage.stream()).collect(Collectors.joining(". "));
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + " …";
  }
}
