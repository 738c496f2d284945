package nl.peildatum.query.laterknowledge;

import java.time.LocalDate;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.decision.Statement;
import nl.peildatum.record.CountryRecord;

/**
 * The days, all Europe/Amsterdam, on which something of a record was decided or became public.
 * Whoever looks from two days with none of them between has the same facts count, at every
 * sequence.
 */
public final class CountingDays {
  /** Before every day that a record holds. */
  private static final LocalDate BEFORE_ALL = LocalDate.MIN;

  private final TreeSet<LocalDate> publicOn = new TreeSet<>();

  /** The days that art. 83 Vw 2000 compares with: of deciding and of publication. */
  private final TreeSet<LocalDate> courtLooksAt = new TreeSet<>();

  private CountingDays() {}

  /** What was recorded and retracted counts here too. */
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
      courtLooksAt.add(instrument.decidedOn());
      instrument.published().ifPresent(courtLooksAt::add);
    }
    if (event.statement() instanceof Statement.PublicationRecorded p) {
      publicOn.add(p.publishedOn());
      courtLooksAt.add(p.publishedOn());
    }
  }

  /** The first day that filters by publicness as this one does. */
  public LocalDate firstPublicLike(LocalDate day) {
    return floor(publicOn, day);
  }

  /** The days that stand for a contested decision and for that on which a court looks at it. */
  public record Court(LocalDate contested, LocalDate day) {}

  /**
   * Empty where nothing was ever to be left out. What was decided or published after the day was so
   * after a contested decision by then, whichever its day.
   */
  public Optional<Court> court(LocalDate contested, LocalDate day) {
    return courtLooksAt.higher(day) == null
        ? Optional.empty()
        : Optional.of(
            new Court(
                contested.isAfter(day) ? floor(courtLooksAt, contested) : BEFORE_ALL,
                floor(courtLooksAt, day)));
  }

  private static LocalDate floor(NavigableSet<LocalDate> days, LocalDate day) {
    var floor = days.floor(day);
    return floor == null ? BEFORE_ALL : floor;
  }
}
