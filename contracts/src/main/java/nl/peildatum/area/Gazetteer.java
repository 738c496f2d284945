package nl.peildatum.area;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.peildatum.time.AppendOnlyList;

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

  private final RegisteredAreas registered;
  private final RecordedSuccessions successions;

  /** The last sequence that counts, inclusive; what was recorded later is kept, but not known. */
  private final long upTo;

  /**
   * An area or a succession of areas, with the event that recorded it.
   *
   * @param content the {@link Area} or the {@link Succession}
   * @param sequence sequence in the country at which it became known
   */
  public record Recorded<T>(T content, long sequence) {
    boolean isKnownAt(long upTo) {
      return sequence <= upTo;
    }

    static <T> int countKnown(AppendOnlyList<Recorded<T>> recorded, long upTo) {
      return recorded.countWhile(one -> one.isKnownAt(upTo));
    }

    static <T> List<Recorded<T>> known(AppendOnlyList<Recorded<T>> recorded, long upTo) {
      return recorded.subList(0, countKnown(recorded, upTo));
    }
  }

  private Gazetteer(
      AreaNames frozen,
      Supplier<AreaNames> places,
      RegisteredAreas registered,
      RecordedSuccessions successions,
      long upTo) {
    this.frozen = frozen;
    this.places = places;
    this.registered = registered;
    this.successions = successions;
    this.upTo = upTo;
  }

  /** The areas of the frozen table, before anything about areas was recorded. */
  static Gazetteer ofFrozenTable(AreaNames frozen, Supplier<AreaNames> places) {
    return new Gazetteer(
        frozen, places, RegisteredAreas.NONE, RecordedSuccessions.NONE, Long.MAX_VALUE);
  }

  /**
   * These areas with one more. May be called only where {@link #asOf} has cut nothing off: what is
   * added after the cut is not known. An area with a spelling of an earlier area is not found by
   * it.
   *
   * @param sequence sequence at which it became known, not lower than any before
   */
  public Gazetteer and(Area area, long sequence) {
    return with(registered.and(new Recorded<>(area, sequence)));
  }

  /**
   * These areas with more about a known one: its parent, if it has none, and aliases. Nothing
   * changes if the area is not known. May be called only where {@link #asOf} has cut nothing off.
   *
   * @param more the area with no more than the parent and the aliases that are new
   * @param sequence sequence at which it became known, not lower than any before
   */
  public Gazetteer andAbout(Area more, long sequence) {
    return byId(more.id())
        .map(known -> new Recorded<>(known.with(more), sequence))
        .map(changed -> with(registered.andChanged(changed, more)))
        .orElse(this);
  }

  private Gazetteer with(RegisteredAreas more) {
    return new Gazetteer(frozen, places, more, successions, upTo);
  }

  /**
   * These areas with one more succession. May be called only where {@link #asOf} has cut nothing
   * off: what is added after the cut is not known.
   *
   * @param sequence sequence at which it became known, not lower than any before
   */
  public Gazetteer and(Succession succession, long sequence) {
    var more = successions.and(new Recorded<>(succession, sequence));
    return new Gazetteer(frozen, places, registered, more, upTo);
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
        : new Gazetteer(frozen, places, registered, successions, sequence);
  }

  /** The sequence of the last statement about areas, known or not; 0 = none. */
  private long lastSequence() {
    return Stream.of(registered.registered(), registered.changed(), successions.all())
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
        .or(() -> registered.find(written, upTo))
        .or(() -> places.get().find(written));
  }

  /** The area with the parent and the aliases that known decisions gave it later. */
  private Area latest(Area area) {
    return registered.latest(area, upTo);
  }

  /** The name of the area that {@link #find} finds; what is written itself where it finds none. */
  public String nameOf(String written) {
    return find(written).map(Area::name).orElse(written);
  }

  /** The known area with this id; empty if there is none. */
  public Optional<Area> byId(AreaId id) {
    return frozen
        .byId(id)
        .map(this::latest)
        .or(() -> registered.byId(id, upTo))
        .or(() -> places.get().byId(id));
  }

  /** The areas without the places of the table, as a decision may name them. */
  public Gazetteer withoutPlaces() {
    return new Gazetteer(frozen, () -> AreaNames.NONE, registered, successions, upTo);
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

  private <T> List<Recorded<T>> known(AppendOnlyList<Recorded<T>> recorded) {
    return Recorded.known(recorded, upTo);
  }

  private <T> List<T> knownContents(AppendOnlyList<Recorded<T>> recorded) {
    return known(recorded).stream().map(Recorded::content).toList();
  }

  /**
   * The areas of the frozen table in the order of their ISO 3166-2 codes, then the registered areas
   * in the order of registration.
   */
  public List<Area> all() {
    var all =
        Stream.concat(frozen.areas().stream(), knownContents(registered.registered()).stream());
    return all.map(this::latest).toList();
  }

  /**
   * Passes on every spelling by which an area is found, folded and in lower case, with the id of
   * the area; an id may come several times.
   */
  void eachSpelling(BiConsumer<AreaId, String> take) {
    frozen.eachSpelling(take);
    registered.eachSpelling(upTo, take);
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
    return Recorded.countKnown(registered.registered(), upTo)
        + Recorded.countKnown(registered.changed(), upTo)
        + Recorded.countKnown(successions.all(), upTo);
  }

  /** The known registered areas as first registered, in the order in which they were recorded. */
  public List<Recorded<Area>> registrations() {
    return known(registered.registered());
  }

  /**
   * The areas that known decisions gave a parent or aliases when they were known already, as they
   * were after each, in the order in which that was recorded.
   */
  public List<Recorded<Area>> changes() {
    return known(registered.changed());
  }

  /** The known successions, in the order in which they were recorded. */
  public List<Recorded<Succession>> successions() {
    return known(successions.all());
  }

  /** The successions of which an area is the predecessor, in the order recorded. */
  public List<Succession> successionsOutOf(AreaId predecessor) {
    return knownContents(successions.byPredecessor().of(predecessor));
  }

  /** The successions of which an area is a successor, in the order recorded. */
  public List<Succession> successionsInto(AreaId successor) {
    return knownContents(successions.bySuccessor().of(successor));
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
