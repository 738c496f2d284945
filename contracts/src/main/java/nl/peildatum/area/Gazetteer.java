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
 * The areas of one country as known at a moment (<i>plaatsnamenregister</i>). These are the areas
 * of the frozen table, which is the edition of ISO 3166-2 in {@code areas.tsv} and never changes,
 * and the areas that decisions registered up to a sequence: the number of an event in its country.
 * {@link Succession}s count up to that sequence too. Immutable.
 *
 * <p>An area is found by its spellings: its id, its ISO 3166-2 code and its name, for an area of
 * the frozen table also the aliases in {@code aliases.tsv}. An area of the frozen table is found
 * before a registered one, and of registered areas with one spelling the first.
 */
public final class Gazetteer {
  private final AreaNames frozen;
  private final AppendOnlyList<Recorded<Area>> registered;

  /** By the keys of {@link #spellings}; also the areas that are not known yet. */
  private final BucketMap<String, Recorded<Area>> bySpelling;

  private final AppendOnlyList<Recorded<Succession>> successions;
  private final ListsByKey<AreaId, Recorded<Succession>> bySuccessor;
  private final ListsByKey<AreaId, Recorded<Succession>> byPredecessor;

  /** The last sequence that counts, inclusive; what was recorded later is kept, but not known. */
  private final long upTo;

  /**
   * A registered area or a succession of areas, with the event that recorded it.
   *
   * @param content the {@link Area} or the {@link Succession}
   * @param sequence sequence in the country at which it became known
   */
  public record Recorded<T>(T content, long sequence) {}

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

  /** The areas of the frozen table, before anything about areas was recorded. */
  static Gazetteer ofFrozenTable(AreaNames frozen) {
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
   * These areas with one more. May be called only where {@link #asOf} has cut nothing off: what is
   * added after the cut is not known. An area with a spelling of an earlier area is not found by
   * it.
   *
   * @param sequence sequence at which it became known, not lower than any before
   */
  public Gazetteer and(Area area, long sequence) {
    var recorded = new Recorded<>(area, sequence);
    var withSpellings =
        spellings(area)
            .reduce(
                bySpelling,
                (areas, spelling) ->
                    areas.with(spelling, first -> first == null ? recorded : first),
                (a, b) -> b);
    return new Gazetteer(
        frozen,
        registered.and(recorded),
        withSpellings,
        successions,
        bySuccessor,
        byPredecessor,
        upTo);
  }

  /**
   * These areas with one more succession. May be called only where {@link #asOf} has cut nothing
   * off: what is added after the cut is not known.
   *
   * @param sequence sequence at which it became known, not lower than any before
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

  /**
   * The keys of an area in the map by spelling: its id, its ISO 3166-2 code in upper case, and its
   * name folded to kebab case. There is no key for a name that is empty after folding.
   */
  private static Stream<String> spellings(Area area) {
    return Stream.of(
            Stream.of(area.id().value()),
            Stream.ofNullable(area.isoCode()),
            Stream.of(NameFolding.comparable(area.name())).filter(name -> !name.isEmpty()))
        .flatMap(keys -> keys);
  }

  /**
   * The areas as known at a sequence. An earlier cut does not count: {@code asOf(3).asOf(7)} knows
   * what {@code asOf(7)} knows. The other coordinates of a question do not matter: areas have no
   * basis (which start of a fact counts) and no {@code bekendOp} (the day by which a decision was
   * public).
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
   * The area that a text means by its id, its ISO 3166-2 code or its name, in either case and with
   * or without accents, or by an alias; empty for an unknown place and for a name that two areas of
   * the frozen table share. Letters that {@code folding.tsv} lacks must be those of the name, in
   * either case; only registered areas are found by names with such letters.
   */
  public Optional<Area> find(String written) {
    return frozen.find(written).or(() -> findRegistered(written));
  }

  private Optional<Area> findRegistered(String written) {
    return registered.isEmpty()
        ? Optional.empty()
        : registeredWith(written.toUpperCase(Locale.ROOT))
            .or(() -> registeredWith(NameFolding.comparable(written)));
  }

  /** The known registered area with a key of {@link #spellings}. */
  private Optional<Area> registeredWith(String spelling) {
    return bySpelling.get(spelling).filter(this::isKnown).map(Recorded::content);
  }

  /** The known area with this id; empty if there is none. */
  public Optional<Area> byId(AreaId id) {
    return frozen
        .byId(id)
        .or(() -> registeredWith(id.value()).filter(area -> area.id().equals(id)));
  }

  private boolean isKnown(Recorded<?> recorded) {
    return recorded.sequence() <= upTo;
  }

  private <T> List<T> knownContents(AppendOnlyList<Recorded<T>> recorded) {
    return known(recorded).stream().map(Recorded::content).toList();
  }

  private <T> List<Recorded<T>> known(AppendOnlyList<Recorded<T>> recorded) {
    return recorded.subList(0, recorded.countWhile(this::isKnown));
  }

  /**
   * The areas of the frozen table in the order of their ISO 3166-2 codes, then the registered areas
   * in the order of registration.
   */
  public List<Area> all() {
    return Stream.concat(frozen.areas().stream(), knownContents(registered).stream()).toList();
  }

  /**
   * Passes on every spelling by which an area is found, folded and in lower case, with the id of
   * the area; an id may come several times.
   */
  void eachSpelling(BiConsumer<AreaId, String> take) {
    frozen.eachSpelling(take);
    knownContents(registered)
        .forEach(
            area ->
                spellings(area)
                    .forEach(one -> take.accept(area.id(), one.toLowerCase(Locale.ROOT))));
  }

  /** Whether the area belongs to the frozen table, so that no decision had to register it. */
  public boolean isInFrozenTable(AreaId id) {
    return frozen.byId(id).isPresent();
  }

  /**
   * The number of known registrations and successions. Two views of one country with equal counts
   * know equal areas, as long as nothing is left out of the record.
   */
  public int recordedCount() {
    return registered.countWhile(this::isKnown) + successions.countWhile(this::isKnown);
  }

  /** The known registered areas, in the order in which they were recorded. */
  public List<Recorded<Area>> registrations() {
    return known(registered);
  }

  /** The known successions, in the order in which they were recorded. */
  public List<Recorded<Succession>> successions() {
    return known(successions);
  }

  /** The successions of which an area is the predecessor, in the order recorded. */
  public List<Succession> successionsOutOf(AreaId predecessor) {
    return knownContents(byPredecessor.of(predecessor));
  }

  /** The successions of which an area is a successor, in the order recorded. */
  public List<Succession> successionsInto(AreaId successor) {
    return knownContents(bySuccessor.of(successor));
  }

  /**
   * The area that a spelling means, if it is another area than {@code id}; else empty. Unlike
   * {@link #find}, gives one of the areas for a name that two areas of the frozen table share, so
   * that a third area cannot get that name.
   */
  public Optional<Area> otherwiseMeantBy(AreaId id, String spelling) {
    var folded = NameFolding.fold(spelling);
    return find(spelling)
        .or(() -> folded.flatMap(this::find))
        .or(() -> folded.flatMap(frozen::named))
        .filter(area -> !area.id().equals(id));
  }
}
