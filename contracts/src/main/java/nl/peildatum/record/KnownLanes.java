package nl.peildatum.record;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.peildatum.decision.Basis;
import nl.peildatum.decision.PolicyFact;
import nl.peildatum.time.FactChain;
import nl.peildatum.time.Lane;
import nl.peildatum.time.ValidPeriod;
import org.jspecify.annotations.Nullable;

/** The lanes of a country on one basis, as known at one coordinate. */
public final class KnownLanes {
  private final CountryRecord record;
  private final Basis basis;
  private final EffectiveEvents effective;
  private final Map<Lane, LaneAsOf> kept = new ConcurrentHashMap<>();
  private volatile @Nullable List<Lane> withLiveFact;
  private volatile @Nullable Boolean hasLiveFact;

  KnownLanes(CountryRecord record, Basis basis, EffectiveEvents effective) {
    this.record = record;
    this.basis = basis;
    this.effective = effective;
  }

  LaneAsOf of(Lane lane) {
    WorkCancelled.check();
    var known = kept.get(lane);
    if (known == null) {
      known = read(lane);
      if (!effective.isWholeRecord()) {
        kept.put(lane, known);
      }
    }
    return known;
  }

  /** The lane, read without keeping it: keeping all lanes of a country would take much memory. */
  private LaneAsOf withoutKeeping(Lane lane) {
    WorkCancelled.check();
    var known = kept.get(lane);
    return known == null ? read(lane) : known;
  }

  private LaneAsOf read(Lane lane) {
    if (!effective.leavesNothingOut()) {
      return LaneAsOf.of(lane, effective.chainsOf(lane), this::dated);
    }
    var recorded = record.lane(lane);
    return recorded.timeline(
        effective.upTo(),
        new LaneState.TimelineInput(lane, basis, recorded.history(), this::started));
  }

  DatedFact dated(FactChain<PolicyFact> chain) {
    return new DatedFact(started(chain), basis);
  }

  private FactWithStarts started(FactChain<PolicyFact> chain) {
    return new FactWithStarts(
        chain, Starts.of(chain, record, effective), effective.documentsCorrectedBy(chain));
  }

  /** The lanes with a live fact that counts, sorted. */
  public List<Lane> withLiveFact() {
    var known = withLiveFact;
    if (known == null) {
      known = record.lanes().all().filter(this::hasLiveFact).sorted().toList();
      withLiveFact = known;
    }
    return known;
  }

  /**
   * Whether any lane has a live fact that counts. Reads the lanes in the order of the record, since
   * the first one seldom has no live fact.
   */
  public boolean hasLiveFact() {
    var known = hasLiveFact;
    if (known == null) {
      known =
          record.events().subList(0, (int) effective.upTo()).stream()
              .flatMap(event -> event.statement().lane().stream())
              .distinct()
              .anyMatch(this::hasLiveFact);
      hasLiveFact = known;
    }
    return known;
  }

  private boolean hasLiveFact(Lane lane) {
    return of(lane).hasLiveFact();
  }

  /** The days on which a Set stands in at least one lane of the country. */
  DaysOfSets daysOfSets() {
    return new DaysOfSets(
        record.lanes().all().flatMap(lane -> withoutKeeping(lane).setsStanding()));
  }

  /** Whether a Set stands on a day (Europe/Amsterdam) in at least one of the lanes. */
  public Predicate<LocalDate> daysOfSetsIn(Collection<Lane> some) {
    return new DaysOfSets(some.stream().flatMap(lane -> of(lane).setsStanding()))::contains;
  }

  /** The lanes, of some, in which a Set stands on some day of at least one of the periods. */
  public Stream<Lane> setsStandingWithin(Collection<ValidPeriod> periods, Collection<Lane> some) {
    var days = new DaysOfSets(periods.stream());
    return some.stream().filter(lane -> of(lane).setsStanding().anyMatch(days::meets));
  }
}
