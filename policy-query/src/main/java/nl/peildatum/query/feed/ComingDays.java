package nl.peildatum.query.feed;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.peildatum.decision.Basis;
import nl.peildatum.record.CountryRecord;
import nl.peildatum.record.LanesOfEvents;
import nl.peildatum.record.RecordAsOf;
import nl.peildatum.record.RecordedDecision;
import nl.peildatum.time.AppendOnlyList;
import nl.peildatum.time.Lane;
import nl.peildatum.time.LawDay;

/**
 * The future days on which the reading of a lane can change, as decided so far. A day stays among
 * them although a later decision took its change back; then it changes nothing. Immutable.
 */
public final class ComingDays {
  private static final ComingDays NONE = new ComingDays(new TreeMap<>());

  private final SortedMap<LocalDate, AppendOnlyList<Lane>> lanes;

  private ComingDays(SortedMap<LocalDate, AppendOnlyList<Lane>> lanes) {
    this.lanes = Collections.unmodifiableSortedMap(lanes);
  }

  /** No days, before the first decision. */
  public static ComingDays none() {
    return NONE;
  }

  /**
   * These days, with the days after its recording that a decision adds to the lanes it is about.
   *
   * @param record the record that ends with the decision
   */
  public ComingDays and(CountryRecord record, RecordedDecision decision) {
    var more = new TreeMap<>(lanes);
    var tomorrow = LawDay.of(decision.recordedAt()).plusDays(1);
    LanesOfEvents.of(decision.id(), record)
        .forEach(
            lane ->
                turningDays(record, lane)
                    .tailSet(tomorrow)
                    .forEach(day -> more.merge(day, AppendOnlyList.of(lane), ComingDays::joined)));
    return new ComingDays(more);
  }

  private static SortedSet<LocalDate> turningDays(CountryRecord record, Lane lane) {
    var days = new TreeSet<LocalDate>();
    onEachBasis(record).forEach(known -> days.addAll(known.ownTurningDays(lane)));
    return days;
  }

  private static Stream<RecordAsOf> onEachBasis(CountryRecord record) {
    return Stream.of(Basis.values()).map(basis -> record.atHead(basis));
  }

  private static AppendOnlyList<Lane> joined(
      AppendOnlyList<Lane> known, AppendOnlyList<Lane> more) {
    return known.and(more.getLast());
  }

  /**
   * These days without the days that have come.
   *
   * @param day Europe/Amsterdam, exclusive
   */
  public ComingDays after(LocalDate day) {
    return new ComingDays(new TreeMap<>(lanes.tailMap(day.plusDays(1))));
  }

  /**
   * The days in a range on which any answer can change.
   *
   * @param record as known
   * @param after exclusive, Europe/Amsterdam
   * @param last inclusive
   */
  public SortedSet<LocalDate> within(CountryRecord record, LocalDate after, LocalDate last) {
    var days = new TreeSet<>(lanes.keySet());
    onEachBasis(record).forEach(known -> days.addAll(known.absence().turningDaysWithoutSets()));
    return days.subSet(after.plusDays(1), last.plusDays(1));
  }

  /**
   * The lanes whose reading can change on a day; every lane with an event, if the reason for
   * absence changes on that day.
   */
  public List<Lane> lanes(CountryRecord record, LocalDate day) {
    return new DayTransition(record, record.head(), day).changesAbsence()
        ? record.lanes().all().toList()
        : lanes.getOrDefault(day, AppendOnlyList.empty());
  }
}
