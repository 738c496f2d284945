package nl.peildatum.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Periods as they are drawn, in the order of their places: a letter on each day of the period,
 * {@code >} after it when it has no end, a capital when it overrules.
 */
record Picture(List<LanePeriod<String>> periods, int days) {
  static final LocalDate DAY_0 = LocalDate.of(2023, 1, 1);

  static Picture of(String... rows) {
    var periods = new ArrayList<LanePeriod<String>>();
    for (var row : rows) {
      periods.add(period(row));
    }
    return new Picture(List.copyOf(periods), rows[0].length());
  }

  private static LanePeriod<String> period(String row) {
    var from = IntStream.range(0, row.length()).filter(i -> row.charAt(i) != '.').findFirst();
    var letter = row.substring(from.orElseThrow(), from.orElseThrow() + 1);
    var until = row.endsWith(">") ? null : day(row.lastIndexOf(letter) + 1);
    var overrules = Character.isUpperCase(letter.charAt(0));
    return period(letter, day(from.orElseThrow()), until, overrules);
  }

  static LanePeriod<String> period(
      String letter, LocalDate from, @Nullable LocalDate until, boolean overrules) {
    return LanePeriod.of(letter, from, until, null, overrules).orElseThrow();
  }

  static LocalDate day(int column) {
    return DAY_0.plusDays(column);
  }

  /** What stands, day by day, by the fold. */
  String folded() {
    return drawn(
        column -> StandingFold.standing(periods, day(column)).map(LanePeriod::fact).orElse("."));
  }

  /** What stands, day by day, by the timeline. */
  String byTimeline() {
    var timeline = LaneTimeline.of(periods);
    return drawn(
        column -> timeline.segmentOn(day(column)).standing().map(LanePeriod::fact).orElse("."));
  }

  private String drawn(java.util.function.IntFunction<String> letter) {
    return IntStream.range(0, days).mapToObj(letter).collect(Collectors.joining());
  }
}
