package nl.peildatum.impact;

import java.time.LocalDate;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import nl.peildatum.decision.Instrument;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.decision.Statement;
import nl.peildatum.record.CountryRecord;

/**
 * The days (Europe/Amsterdam) from which on other facts of a record count: those on which something
 * was decided or became public. A fact counts (a <i>counting fact</i>) if a question's filters do
 * not leave out its decision: the filter by public knowledge ({@code bekendOp}) and that of art. 83
 * Vw 2000. By this article a court also looks at policy that was decided after the contested
 * decision, but only if it was published. Between two of these days equal facts count, at every
 * sequence, so the first of them can stand for the others in a cache.
 */
public final class CountingDays {
  /** A day before every day that a record holds. */
  private static final LocalDate BEFORE_ALL = LocalDate.MIN;

  /**
   * The days from which {@code bekendOp} lets through more: each decision's day of {@link
   * nl.peildatum.decision.Instrument#publicOn()}, and its publication, which starts facts on the
   * formal basis.
   */
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
      take(act.origin().instrument());
    }
    if (event.statement() instanceof Statement.DecisionCorrected corrected) {
      take(corrected.instrument());
    }
    if (event.statement() instanceof Statement.PublicationRecorded p) {
      publicOn.add(p.publishedOn());
      decidedOrPublishedOn.add(p.publishedOn());
    }
  }

  private void take(Instrument instrument) {
    publicOn.add(instrument.publicOn());
    Optional.ofNullable(instrument.publishedOn()).ifPresent(publicOn::add);
    instrument.published().ifPresent(publicOn::add);
    decidedOrPublishedOn.add(instrument.decidedOn());
    instrument.published().ifPresent(decidedOrPublishedOn::add);
  }

  /**
   * The first of the days with the same public facts as {@code day}; {@link LocalDate#MIN} before
   * the first day of the record.
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
  public record DayPair(LocalDate contested, LocalDate day) {}

  /**
   * The pair for two days; empty if nothing was decided or published after {@code day}, because
   * then no decision can be left out. A contested day on or before {@code day} has no effect of its
   * own: what comes after {@code day} comes after it too. {@link LocalDate#MIN} stands for all such
   * days.
   */
  public Optional<DayPair> pair(LocalDate contested, LocalDate day) {
    return decidedOrPublishedOn.higher(day) == null
        ? Optional.empty()
        : Optional.of(
            new DayPair(
                contested.isAfter(day) ? floor(decidedOrPublishedOn, contested) : BEFORE_ALL,
                floor(decidedOrPublishedOn, day)));
  }

  private static LocalDate floor(NavigableSet<LocalDate> days, LocalDate day) {
    var floor = days.floor(day);
    return floor == null ? BEFORE_ALL : floor;
  }
}
