package nl.peildatum.query.page.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.peildatum.query.page.entry.JsonMembers;

/**
 * The days on which an answer changes, as steps of a slider that needs no script.
 *
 * @param steps those around the chosen day
 * @param leftOut how many are not among the steps
 */
record ChangeDays(List<Step> steps, Optional<Step> previous, Optional<Step> next, int leftOut) {

  /** A change day; the address marks it. */
  record Step(String text, String address, boolean isChosen) {}

  /** The first days of all segments but those without a first day, Europe/Amsterdam. */
  static NavigableSet<LocalDate> in(Stream<Map<String, Object>> segments) {
    var days = new TreeSet<LocalDate>();
    segments.forEach(segment -> JsonMembers.day(segment, "from").ifPresent(days::add));
    return days;
  }

  /**
   * @param most the most days before the chosen day, and after it
   */
  static ChangeDays around(
      NavigableSet<LocalDate> days,
      LocalDate chosen,
      int most,
      Function<LocalDate, String> inWords,
      Function<LocalDate, String> marking) {
    var shown =
        new ArrayList<>(
            days.headSet(chosen, true).descendingSet().stream().limit(most).toList().reversed());
    shown.addAll(days.tailSet(chosen, false).stream().limit(most).toList());
    Function<LocalDate, Step> step =
        day -> new Step(inWords.apply(day), marking.apply(day), day.equals(chosen));
    return new ChangeDays(
        shown.stream().map(step).toList(),
        Optional.ofNullable(days.lower(chosen)).map(step),
        Optional.ofNullable(days.higher(chosen)).map(step),
        days.size() - shown.size());
  }
}
