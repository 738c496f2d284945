package nl.peildatum.answer;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import nl.peildatum.decision.Basis;
import nl.peildatum.decision.PolicyFact;
import nl.peildatum.decision.Start;
import nl.peildatum.time.Place;
import nl.peildatum.time.Stroke;
import org.jspecify.annotations.Nullable;

/**
 * A place with its start on the basis asked for, and what it paints. Two of them are equal only if
 * they are one.
 */
final class Dated {
  private final Place<PolicyFact> place;
  private final Basis basis;
  private final Starts starts;
  private final Optional<Stroke<Dated>> stroke;
  private volatile @Nullable ShownPlace shown;

  Dated(Place<PolicyFact> place, Basis basis, Starts starts) {
    this.place = place;
    this.basis = basis;
    this.starts = starts;
    this.stroke = stroke(place.annulment().map(Place.Annulment::fromInclusive).orElse(null));
  }

  Place<PolicyFact> place() {
    return place;
  }

  Starts starts() {
    return starts;
  }

  /**
   * How answers show it, found out when first asked for: nothing of it depends on what else is
   * known.
   */
  ShownPlace shown(Function<Dated, ShownPlace> showing) {
    var known = shown;
    if (known == null) {
      known = showing.apply(this);
      shown = known;
    }
    return known;
  }

  /** Whether it reads as another one of its lane and basis, as known earlier or later. */
  boolean hasPlaceAndStartsOf(Dated other) {
    return place.equals(other.place) && starts.equals(other.starts);
  }

  /** On the basis asked for. */
  Start start() {
    return starts.on(basis);
  }

  PolicyFact fact() {
    return place.content();
  }

  boolean isSet() {
    return fact().isSet();
  }

  boolean isAnnulled() {
    return place.annulment().isPresent();
  }

  /** Hidden by an annulment on the day (Europe/Amsterdam). */
  boolean isHiddenOn(LocalDate day) {
    return place.annulment().filter(by -> !day.isBefore(by.fromInclusive())).isPresent();
  }

  /**
   * What it paints: nothing while its start is not known, or where an annulment hides all of it.
   */
  Optional<Stroke<Dated>> stroke() {
    return stroke;
  }

  /** What it would paint had no ruling annulled it. */
  Optional<Stroke<Dated>> strokeAsDecided() {
    return stroke(null);
  }

  private Optional<Stroke<Dated>> stroke(@Nullable LocalDate hiddenFrom) {
    return start()
        .earliest()
        .flatMap(from -> Stroke.of(this, from, fact().until(), hiddenFrom, fact().overrules()));
  }

  /**
   * Announced only: its start is not recorded on this basis, and it may still start on it. What has
   * no formal act never starts formally.
   */
  boolean isPending() {
    return isSet() && !isAnnulled() && !start().isKnown() && mayStart();
  }

  private boolean mayStart() {
    return basis == Basis.OPERATIONAL || fact().hasFormalAct();
  }

  /** Whether its stated end, if any, lies after the day (Europe/Amsterdam). */
  boolean endsAfter(LocalDate day) {
    var until = fact().until();
    return until == null || until.isAfter(day);
  }
}
