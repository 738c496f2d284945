package nl.peildatum.answer;

import java.time.LocalDate;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.decision.Statement;

/**
 * The days, all Europe/Amsterdam, on which something of a record was decided or became public.
 * Whoever looks from two days with none of them between has the same facts count, at every
 * sequence.
 */
public final class CountingDays {
  /** Before every day that a record holds. */
  private static final LocalDate BEFORE_ALL = LocalDate.MIN;

  private final TreeSet<LocalDate> publicOn = new TreeSet<>();
  private final TreeSet<LocalDate> decidedOn = new TreeSet<>();

  /**
   * By the day of publication, the last day on which something published then or later was decided.
   */
  private final TreeMap<LocalDate, LocalDate> lastDecidedOn = new TreeMap<>();

  private CountingDays() {}

  /** What was recorded and retracted counts here too. */
  public static CountingDays of(CountryRecord record) {
    var days = new CountingDays();
    record.events().forEach(event -> days.take(event, record));
    var last = BEFORE_ALL;
    for (var published : days.lastDecidedOn.descendingMap().entrySet()) {
      last = later(last, published.getValue());
      published.setValue(last);
    }
    return days;
  }

  private void take(RecordedEvent event, CountryRecord record) {
    if (event.statement() instanceof Statement.OfAct act) {
      var instrument = act.origin().instrument();
      decidedOn.add(instrument.decidedOn());
      publicOn.add(instrument.publicOn());
      Optional.ofNullable(instrument.publishedOn()).ifPresent(publicOn::add);
      instrument.published().ifPresent(on -> published(instrument.decidedOn(), on));
    }
    if (event.statement() instanceof Statement.PublicationRecorded p) {
      record
          .eventsOf(p.decision())
          .findFirst()
          .map(said -> ((Statement.OfAct) said.statement()).origin().instrument())
          .ifPresent(instrument -> published(instrument.decidedOn(), p.publishedOn()));
    }
  }

  private void published(LocalDate decided, LocalDate on) {
    publicOn.add(on);
    lastDecidedOn.merge(on, decided, CountingDays::later);
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  /** The first day that filters by publicness as this one does. */
  public LocalDate firstPublicLike(LocalDate day) {
    return floor(publicOn, day);
  }

  /** The days that stand for a contested decision and for that on which a court looks at it. */
  public record Court(LocalDate contested, LocalDate day) {}

  /** Empty where nothing was ever to be left out. */
  public Optional<Court> court(LocalDate contested, LocalDate day) {
    var after = lastDecidedOn.higherEntry(day);
    return after == null || !after.getValue().isAfter(contested)
        ? Optional.empty()
        : Optional.of(new Court(floor(decidedOn, contested), floor(publicOn, day)));
  }

  private static LocalDate floor(NavigableSet<LocalDate> days, LocalDate day) {
    var floor = days.floor(day);
    return floor == null ? BEFORE_ALL : floor;
  }
}
