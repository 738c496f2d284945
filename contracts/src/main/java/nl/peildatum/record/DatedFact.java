package nl.peildatum.record;

import java.time.LocalDate;
import java.util.Optional;
import nl.peildatum.decision.Basis;
import nl.peildatum.decision.PolicyFact;
import nl.peildatum.decision.Start;
import nl.peildatum.time.LanePeriod;
import nl.peildatum.time.Place;
import org.jspecify.annotations.Nullable;

/**
 * A place with its start on the basis asked for, and what it paints. Two of them are equal only if
 * they are one.
 */
public final class DatedFact {
  private final FactWithStarts started;
  private final Basis basis;
  private final @Nullable LanePeriod<DatedFact> stroke;

  DatedFact(FactWithStarts started, Basis basis) {
    this.started = started;
    this.basis = basis;
    var hiddenFrom = place().annulment().map(Place.Annulment::fromInclusive).orElse(null);
    this.stroke = stroke(hiddenFrom).orElse(null);
  }

  public FactWithStarts started() {
    return started;
  }

  public Place<PolicyFact> place() {
    return started.place();
  }

  public Starts starts() {
    return started.starts();
  }

  /** On the basis asked for. */
  public Start start() {
    return starts().on(basis);
  }

  public PolicyFact fact() {
    return place().content();
  }

  public boolean isSet() {
    return fact().isSet();
  }

  boolean isAnnulled() {
    return place().annulment().isPresent();
  }

  /** Hidden by an annulment on the day (Europe/Amsterdam). */
  boolean isHiddenOn(LocalDate day) {
    return place().annulment().filter(by -> !day.isBefore(by.fromInclusive())).isPresent();
  }

  /**
   * What it paints: nothing while its start is not known, or where an annulment hides all of it.
   */
  public Optional<LanePeriod<DatedFact>> stroke() {
    return Optional.ofNullable(stroke);
  }

  /** What it would paint had no ruling annulled it. */
  Optional<LanePeriod<DatedFact>> strokeAsDecided() {
    return stroke(null);
  }

  private Optional<LanePeriod<DatedFact>> stroke(@Nullable LocalDate hiddenFrom) {
    return start()
        .earliest()
        .flatMap(from -> LanePeriod.of(this, from, fact().until(), hiddenFrom, fact().overrules()));
  }

  /**
   * Announced only: its start is not recorded on this basis, and it may still start on it. What has
   * no formal act never starts formally.
   */
  boolean isPending() {
    return isSet() && !isAnnulled() && !start().isKnown() && mayStart();
  }

  /**
   * Whether it stands on some day, or is a Set that an annulment hides or that may start, on a day
   * (Europe/Amsterdam) before its stated end: what never starts on the basis is as if it were not.
   */
  boolean countsOnBasis(LocalDate day) {
    return stroke != null
        || (isPending() && endsAfter(day))
        || (isSet() && strokeAsDecided().isPresent());
  }

  private boolean mayStart() {
    return basis == Basis.OPERATIONAL || fact().hasFormalAct();
  }

  /** Whether its stated end, if any, lies after the day (Europe/Amsterdam). */
  public boolean endsAfter(LocalDate day) {
    var until = fact().until();
    return until == null || until.isAfter(day);
  }
}
