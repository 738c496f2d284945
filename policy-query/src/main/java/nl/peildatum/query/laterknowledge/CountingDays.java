package nl.peildatum.query.laterknowledge;

import java.time.LocalDate;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.decision.Statement;
import nl.peildatum.record.CountryRecord;

/**
 * The days (Europe/Amsterdam) on which something in a record was decided or became public. All days
 * between two of them have equal counting facts, at every sequence.
 */
public final class CountingDays {
  /** A day before every day that a record holds. */
  private static final LocalDate BEFORE_ALL = LocalDate.MIN;

  private final TreeSet<LocalDate> publicOn = new TreeSet<>();

  /** The days that art. 83 Vw 2000 compares: the days of decision and of publication. */
  private final TreeSet<LocalDate> decidedOrPublishedOn = new TreeSet<>();

  private CountingDays() {}

  /** Takes all events of the record, retracted ones included. */
  public static CountingDays of(CountryRecord record) {
    var days = new CountingDays();
    record.events().forEach(days::take);
    return days;
  }

  private void take(RecordedEvent event) {
    if (event.statement() instanceof Statement.OfAct act) {
      var instrument = act.origin().instrument();
      publicOn.add(instrument.publicOn());
      Optional.ofNullable(instrument.publishedOn()).ifPresent(publicOn::add);
      instrument.published().ifPresent(publicOn::add);
      decidedOrPublishedOn.add(instrument.decidedOn());
      instrument.published().ifPresent(decidedOrPublishedOn::add);
    }
    if (event.statement() instanceof Statement.PublicationRecorded p) {
      publicOn.add(p.publishedOn());
      decidedOrPublishedOn.add(p.publishedOn());
    }
  }

  /**
   * The first day on which exactly the facts are public that are public on {@code day}; {@link
   * LocalDate#MIN} before the first day of the record.
   */
  public LocalDate firstPublicLike(LocalDate day) {
    return floor(publicOn, day);
  }

  /**
   * A contested day and a governing day, each replaced by the first of the days that have its
   * effect in art. 83 Vw 2000, so that many questions share one pair.
   *
   * @param contested the day of the contested decision, Europe/Amsterdam
   * @param day the governing day, Europe/Amsterdam
   */
  public record Court(LocalDate contested, LocalDate day) {}

  /**
   * The pair for two days; empty where nothing was decided or published after {@code day}, so that
   * no decision can be left out. If {@code contested} is on or before {@code day}, every decision
   * or publication after {@code day} is also after {@code contested}: then {@link LocalDate#MIN}
   * stands for all contested days.
   */
  public Optional<Court> court(LocalDate contested, LocalDate day) {
    return decidedOrPublishedOn.higher(day) == null
        ? Optional.empty()
        : Optional.of(
            new Court(
                contested.isAfter(day) ? floor(decidedOrPublishedOn, contested) : BEFORE_ALL,
                floor(decidedOrPublishedOn, day)));
  }

  private static LocalDate floor(NavigableSet<LocalDate> days, LocalDate day) {
    var floor = days.floor(day);
    return floor == null ? BEFORE_ALL : floor;
  }
}
