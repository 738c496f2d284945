package nl.peildatum.area;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import nl.peildatum.time.AppendOnlyList;
import nl.peildatum.time.BucketMap;
import nl.peildatum.time.ListsByKey;

/**
 * The areas of one country as known at a moment (<i>plaatsnamenregister</i>): those of the frozen
 * vintage, and those registered up to a sequence, with the successions recorded up to that
 * sequence. Immutable.
 */
public final class Gazetteer {
  private final AreaNames frozen;
  private final AppendOnlyList<Recorded<Area>> registered;
  private final BucketMap<String, Recorded<Area>> bySpelling;
  private final AppendOnlyList<Recorded<Succession>> successions;
  private final ListsByKey<AreaId, Recorded<Succession>> bySuccessor;
  private final ListsByKey<AreaId, Recorded<Succession>> byPredecessor;
  private final long upTo;

  /**
   * A registration or a succession of areas.
   *
   * @param sequence sequence in the country at which it became known
   */
  public record Recorded<T>(T statement, long sequence) {}

  private Gazetteer(
      AreaNames frozen,
      AppendOnlyList<Recorded<Area>> registered,
      BucketMap<String, Recorded<Area>> bySpelling,
      AppendOnlyList<Recorded<Succession>> successions,
      ListsByKey<AreaId, Recorded<Succession>> bySuccessor,
      ListsByKey<AreaId, Recorded<Succession>> byPredecessor,
      long upTo) {
    this.frozen = frozen;
    this.registered = registered;
    this.bySpelling = bySpelling;
    this.successions = successions;
    this.bySuccessor = bySuccessor;
    this.byPredecessor = byPredecessor;
    this.upTo = upTo;
  }

  static Gazetteer fromTheStart(AreaNames frozen) {
    return new Gazetteer(
        frozen,
        AppendOnlyList.empty(),
        BucketMap.empty(),
        AppendOnlyList.empty(),
        ListsByKey.empty(),
        ListsByKey.empty(),
        Long.MAX_VALUE);
  }

  /**
   * These areas with one more.
   *
   * @param sequence sequence at which it became known, higher than all before
   */
  public Gazetteer and(Area area, long sequence) {
    var recorded = new Recorded<>(area, sequence);
    var spelled =
        spellings(area)
            .reduce(
                bySpelling,
                (known, one) -> known.with(one, before -> before == null ? recorded : before),
                (a, b) -> b);
    return new Gazetteer(
        frozen, registered.and(recorded), spelled, successions, bySuccessor, byPredecessor, upTo);
  }

  /**
   * These areas with one more succession.
   *
   * @param sequence sequence at which it became known, higher than all before
   */
  public Gazetteer and(Succession succession, long sequence) {
    var recorded = new Recorded<>(succession, sequence);
    var into = bySuccessor;
    for (var successor : succession.successors()) {
      into = into.and(successor, recorded);
    }
    var out = byPredecessor.and(succession.predecessor(), recorded);
    return new Gazetteer(
        frozen, registered, bySpelling, successions.and(recorded), into, out, upTo);
  }

  private static Stream<String> spellings(Area area) {
    return Stream.of(
            Stream.of(area.id().value()),
            Stream.ofNullable(area.isoCode()),
            Stream.of(NameFolding.comparable(area.name())).filter(name -> !name.isEmpty()))
        .flatMap(some -> some);
  }

  /**
   * The areas as known at a sequence. Basis and {@code bekendOp} play no part: areas are neither
   * filtered nor dated by them.
   *
   * @param sequence in the country, inclusive
   */
  public Gazetteer asOf(long sequence) {
    return lastSequence() <= Math.min(sequence, upTo)
        ? this
        : new Gazetteer(
            frozen, registered, bySpelling, successions, bySuccessor, byPredecessor, sequence);
  }

  /** The sequence of the last registration or succession, known or not; 0 = none. */
  private long lastSequence() {
    return Math.max(
        registered.isEmpty() ? 0 : registered.getLast().sequence(),
        successions.isEmpty() ? 0 : successions.getLast().sequence());
  }

  /**
   * The area that is meant by its id, its ISO 3166-2 code in either case, its name with or without
   * accents, or another spelling; empty for an unknown place and for a name that two areas share. A
   * registered name with letters that the folding table lacks is found as it is written, in either
   * case.
   */
  public Optional<Area> find(String written) {
    return frozen.find(written).or(() -> findRegistered(written));
  }

  private Optional<Area> findRegistered(String written) {
    return registered.isEmpty()
        ? Optional.empty()
        : spelled(written.toUpperCase(Locale.ROOT))
            .or(() -> spelled(NameFolding.comparable(written)));
  }

  private Optional<Area> spelled(String spelling) {
    return bySpelling.get(spelling).filter(this::isKnown).map(Recorded::statement);
  }

  public Optional<Area> byId(AreaId id) {
    return frozen.byId(id).or(() -> spelled(id.value()).filter(area -> area.id().equals(id)));
  }

  private boolean isKnown(Recorded<?> recorded) {
    return recorded.sequence() <= upTo;
  }

  private <T> List<T> known(AppendOnlyList<Recorded<T>> recorded) {
    return knownOf(recorded).stream().map(Recorded::statement).toList();
  }

  private <T> List<Recorded<T>> knownOf(AppendOnlyList<Recorded<T>> recorded) {
    return recorded.subList(0, recorded.countWhile(this::isKnown));
  }

  /**
   * The areas of the frozen vintage in the order of their ISO 3166-2 codes, then the registered
   * areas in the order of registration.
   */
  public List<Area> all() {
    return Stream.concat(frozen.areas().stream(), known(registered).stream()).toList();
  }

  /** Passes on every spelling by which an area is found, folded and in lower case. */
  void eachSpelling(BiConsumer<AreaId, String> take) {
    frozen.eachSpelling(take);
    known(registered)
        .forEach(
            area ->
                spellings(area)
                    .forEach(one -> take.accept(area.id(), one.toLowerCase(Locale.ROOT))));
  }

  /** Whether the area belongs to the frozen vintage. */
  public boolean isFromTheStart(AreaId id) {
    return frozen.byId(id).isPresent();
  }

  /** The number of registrations and successions that are known. */
  public int statements() {
    return registered.countWhile(this::isKnown) + successions.countWhile(this::isKnown);
  }

  public List<Recorded<Area>> registrations() {
    return knownOf(registered);
  }

  /** The known successions, in the order in which they were recorded. */
  public List<Recorded<Succession>> successions() {
    return knownOf(successions);
  }

  /** The successions of which an area is the predecessor, in the order recorded. */
  public List<Succession> successionsOutOf(AreaId predecessor) {
    return known(byPredecessor.of(predecessor));
  }

  /** The successions of which an area is a successor, in the order recorded. */
  public List<Succession> successionsInto(AreaId successor) {
    return known(bySuccessor.of(successor));
  }

  /**
   * Another area than {@code id} that a spelling means, or whose folded name is equal. A name that
   * two areas share means neither when asked for, but is still found here, so that it cannot be
   * given to a third area.
   */
  public Optional<Area> otherwiseMeantBy(AreaId id, String spelling) {
    var folded = NameFolding.fold(spelling);
    return find(spelling)
        .or(() -> folded.flatMap(this::find))
        .or(() -> folded.flatMap(frozen::named))
        .filter(area -> !area.id().equals(id));
  }
}
