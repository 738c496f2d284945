package nl.peildatum.query.corpus;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The days on which something may turn, or about which somebody asks, each with its neighbours, in
 * order and by number: between them nothing happens.
 */
record DaysOnPaper(List<LocalDate> days) {
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(?!T)");

  /**
   * @param texts in which days are named
   */
  static DaysOnPaper in(Stream<String> texts) {
    var days = new TreeSet<LocalDate>();
    texts
        .flatMap(text -> DAY.matcher(text).results())
        .map(found -> LocalDate.parse(found.group()))
        .flatMap(day -> Stream.of(day.minusDays(1), day, day.plusDays(1)))
        .forEach(days::add);
    return new DaysOnPaper(List.copyOf(days));
  }

  int number(JsonNode day) {
    return number(LocalDate.parse(day.asString()));
  }

  int number(LocalDate day) {
    var number = days.indexOf(day);
    if (number < 0) {
      throw new AssertionError("not a day on this paper: " + day);
    }
    return number;
  }

  int last() {
    return days.size() - 1;
  }

  @Nullable String text(@Nullable Integer number) {
    return number == null ? null : days.get(number).toString();
  }
}
