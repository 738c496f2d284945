package nl.peildatum.area;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.peildatum.time.AppendOnlyList;
import nl.peildatum.time.BucketMap;
import nl.peildatum.time.ListsByKey;

/**
 * The areas of one country as known at a moment (<i>plaatsnamenregister</i>). These are the areas
 * of the frozen table, which is the edition of ISO 3166-2 in {@code areas.tsv} and never changes,
 * and the areas that decisions registered up to a sequence: the number of an event in its country.
 * {@link Succession}s, and parents and aliases that decisions gave a known area, count up to that
 * sequence too. Immutable.
 *
 * <p>A place of {@code places.tsv}, which lies in an area of the frozen table, is found where no
 * area has the spelling. No list of areas has the places.
 *
 * <p>An area is found by its spellings: its id, its ISO 3166-2 code, its name and the aliases that
 * decisions gave it, for an area of the frozen table also the aliases in {@code aliases.tsv}. An
 * area of the frozen table is found before a registered one, and of registered areas with one
 * spelling the first.
 */
public final class Gazetteer {
  private final AreaNames frozen;

  /** Places that lie in an area of the frozen table; none where only areas count. */
  private final Supplier<AreaNames> places;

  private final AppendOnlyList<Recorded<Area>> registered;

  /** Areas that were known, as they were after a decision gave them a parent or aliases. */
  private final AppendOnlyList<Recorded<Area>> changed;

  private final ListsByKey<AreaId, Recorded<Area>> changedById;

  /** By the keys of {@link #spellings}; also the areas that are not known yet. */
  private final BucketMap<String, Recorded<Area>> bySpelling;

  private final AppendOnlyList<Recorded<Succession>> successions;
  private final ListsByKey<AreaId, Recorded<Succession>> bySuccessor;
  private final ListsByKey<AreaId, Recorded<Succession>> byPredecessor;

  /** The last sequence that counts, inclusive; what was recorded later is kept, but not known. */
  private final long upTo;

  /**
   * An area or a succession of areas, with the event that recorded it.
   *
   * @param content the {@link Area} or the {@link Succession}
   * @param sequence sequence in the country at which it became known
   */
  public record Recorded<T>(T content, long sequence) {}

  private Gazetteer(
      AreaNames frozen,
      Supplier<AreaNames> places,
      AppendOnlyList<Recorded<Area>> registered,
      AppendOnlyList<Recorded<Area>> changed,
      ListsByKey<AreaId, Recorded<Area>> changedById,
      BucketMap<String, Recorded<Area>> bySpelling,
      AppendOnlyList<Recorded<Succession>> successions,
      ListsByKey<AreaId, Recorded<Succession>> bySuccessor,
      ListsByKey<AreaId, Recorded<Succession>> byPredecessor,
      long upTo) {
    this.frozen = frozen;
    this.places = places;
    this.registered = registered;
    this.changed = changed;
    this.changedById = changedById;
    this.bySpelling = bySpelling;
    this.successions = successions;
    this.bySuccessor = bySuccessor;
    this.byPredecessor = byPredecessor;
    this.upTo = upTo;
  }

  /** The areas of the frozen table, before anything about areas was recorded. */
  static Gazetteer ofFrozenTable(AreaNames frozen, Supplier<AreaNames> places) {
    return new Gazetteer(
        frozen,
        places,
        AppendOnlyList.empty(),
        AppendOnlyList.empty(),
        ListsByKey.empty(),
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
    return new Gazetteer(
        frozen,
        places,
        registered.and(recorded),
        changed,
        changedById,
        withSpellings(spellings(area), recorded),
        successions,
        bySuccessor,
        byPredecessor,
        upTo);
  }

  /**
   * These areas with more about a known one: its parent, if it has none, and aliases. Nothing
   * changes if the area is not known. May be called only where {@link #asOf} has cut nothing off.
   *
   * @param more the area with no more than the parent and the aliases that are new
   * @param sequence sequence at which it became known, not lower than any before
   */
  public Gazetteer andAbout(Area more, long sequence) {
    return byId(more.id()).map(known -> changed(known.with(more), more, sequence)).orElse(this);
  }

  private Gazetteer changed(Area area, Area more, long sequence) {
    var recorded = new Recorded<>(area, sequence);
    return new Gazetteer(
        frozen,
        places,
        registered,
        changed.and(recorded),
        changedById.and(area.id(), recorded),
        withSpellings(aliases(more), recorded),
        successions,
        bySuccessor,
        byPredecessor,
        upTo);
  }

  private BucketMap<String, Recorded<Area>> withSpellings(
      Stream<String> spellings, Recorded<Area> recorded) {
    return spellings.reduce(
        bySpelling,
        (areas, spelling) -> areas.with(spelling, first -> first == null ? recorded : first),
        (a, b) -> b);
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
        frozen,
        places,
        registered,
        changed,
        changedById,
        bySpelling,
        successions.and(recorded),
        into,
        out,
        upTo);
  }

  /**
   * The keys of an area in the map by spelling: its id, its ISO 3166-2 code in upper case, and its
   * name and its aliases folded to kebab case. There is no key for a name that is empty after
   * folding.
   */
  private static Stream<String> spellings(Area area) {
    return Stream.of(
            Stream.of(area.id().value()),
            Stream.ofNullable(area.isoCode()),
            Stream.of(NameFolding.comparable(area.name())).filter(name -> !name.isEmpty()),
            aliases(area))
        .flatMap(keys -> keys);
  }

  private static Stream<String> aliases(Area area) {
    return area.aliases().stream().map(NameFolding::comparable);
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
            frozen,
            places,
            registered,
            changed,
            changedById,
            bySpelling,
            successions,
            bySuccessor,
            byPredecessor,
            sequence);
  }

  /** The sequence of the last statement about areas, known or not; 0 = none. */
  private long lastSequence() {
    return Stream.of(registered, changed, successions)
        .filter(recorded -> !recorded.isEmpty())
        .mapToLong(recorded -> recorded.getLast().sequence())
        .max()
        .orElse(0);
  }

  /**
   * The area that a text means by its id, its ISO 3166-2 code or its name, in either case and with
   * or without accents, or by an alias; empty for an unknown place and for a name that two areas of
   * the frozen table share. Letters that {@code folding.tsv} lacks must be those of the name, in
   * either case; only registered areas are found by names with such letters.
   */
  public Optional<Area> find(String written) {
    return frozen
        .find(written)
        .map(this::latest)
        .or(() -> findRegistered(written))
        .or(() -> places.get().find(written));
  }

  private Optional<Area> findRegistered(String written) {
    return registered.isEmpty() && changed.isEmpty()
        ? Optional.empty()
        : registeredWith(written.toUpperCase(Locale.ROOT))
            .or(() -> registeredWith(NameFolding.comparable(written)));
  }

  /** The known area with a key of {@link #spellings} that a decision gave it. */
  private Optional<Area> registeredWith(String spelling) {
    return bySpelling.get(spelling).filter(this::isKnown).map(Recorded::content).map(this::latest);
  }

  /** The area with the parent and the aliases that known decisions gave it later. */
  private Area latest(Area area) {
    var versions = changed.isEmpty() ? changed : changedById.of(area.id());
    var count = versions.countWhile(this::isKnown);
    return count == 0 ? area : versions.get(count - 1).content();
  }

  /** The known area with this id; empty if there is none. */
  public Optional<Area> byId(AreaId id) {
    return frozen
        .byId(id)
        .map(this::latest)
        .or(() -> registeredWith(id.value()).filter(area -> area.id().equals(id)))
        .or(() -> places.get().byId(id));
  }

  /** The areas without the places of the table, as a decision may name them. */
  public Gazetteer withoutPlaces() {
    return new Gazetteer(
        frozen,
        () -> AreaNames.NONE,
        registered,
        changed,
        changedById,
        bySpelling,
        successions,
        bySuccessor,
        byPredecessor,
        upTo);
  }

  /**
   * The places that share a name, each in another region, so that the name alone means none of
   * them; in the order of their ids.
   *
   * @param folded the name, folded to kebab case
   */
  List<AreaId> placesNamed(String folded) {
    return places.get().areas().stream()
        .filter(place -> place.id().value().equals(folded + "-" + place.parent()))
        .map(Area::id)
        .toList();
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
    var all = Stream.concat(frozen.areas().stream(), knownContents(registered).stream());
    return all.map(this::latest).toList();
  }

  /**
   * Passes on every spelling by which an area is found, folded and in lower case, with the id of
   * the area; an id may come several times.
   */
  void eachSpelling(BiConsumer<AreaId, String> take) {
    frozen.eachSpelling(take);
    Stream.of(registered, changed)
        .flatMap(areas -> knownContents(areas).stream())
        .forEach(
            area ->
                spellings(area)
                    .forEach(one -> take.accept(area.id(), one.toLowerCase(Locale.ROOT))));
  }

  /** Passes on every spelling of the places of the table in the same form. */
  void eachSpellingOfPlaces(BiConsumer<AreaId, String> take) {
    places.get().eachSpelling(take);
  }

  /** Whether the area belongs to the frozen table, so that no decision had to register it. */
  public boolean isInFrozenTable(AreaId id) {
    return frozen.byId(id).isPresent();
  }

  /**
   * The number of known statements about areas. Two views of one country with equal counts know
   * equal areas, as long as nothing is left out of the record.
   */
  public int recordedCount() {
    return registered.countWhile(this::isKnown)
        + changed.countWhile(this::isKnown)
        + successions.countWhile(this::isKnown);
  }

  /** The known registered areas as first registered, in the order in which they were recorded. */
  public List<Recorded<Area>> registrations() {
    return known(registered);
  }

  /**
   * The areas that known decisions gave a parent or aliases when they were known already, as they
   * were after each, in the order in which that was recorded.
   */
  public List<Recorded<Area>> changes() {
    return known(changed);
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
   * that neither a third area nor one of the two alone can get that name.
   */
  public Optional<Area> otherwiseMeantBy(AreaId id, String spelling) {
    var folded = NameFolding.fold(spelling);
    return find(spelling)
        .or(() -> folded.flatMap(this::find))
        .filter(area -> !area.id().equals(id))
        .or(() -> folded.flatMap(name -> frozen.named(name, id)));
  }
}
