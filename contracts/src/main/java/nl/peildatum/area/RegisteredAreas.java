package nl.peildatum.area;

import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import nl.peildatum.area.Gazetteer.Recorded;
import nl.peildatum.time.AppendOnlyList;
import nl.peildatum.time.BucketMap;
import nl.peildatum.time.ListsByKey;

/**
 * The areas of one country that decisions registered, and the parents and aliases that decisions
 * gave a known area, in the order recorded. Immutable. Each question names the sequence up to which
 * statements count.
 *
 * @param changed areas that were known, as they were after a decision gave them a parent or aliases
 * @param bySpelling by the keys of {@link #spellings}; of several areas with one key the first
 */
record RegisteredAreas(
    AppendOnlyList<Recorded<Area>> registered,
    AppendOnlyList<Recorded<Area>> changed,
    ListsByKey<AreaId, Recorded<Area>> changedById,
    BucketMap<String, Recorded<Area>> bySpelling) {
  static final RegisteredAreas NONE =
      new RegisteredAreas(
          AppendOnlyList.empty(), AppendOnlyList.empty(), ListsByKey.empty(), BucketMap.empty());

  RegisteredAreas and(Recorded<Area> area) {
    return new RegisteredAreas(
        registered.and(area), changed, changedById, withSpellings(spellings(area.content()), area));
  }

  /**
   * These areas with more about a known one.
   *
   * @param area the area as it is from then on
   * @param more the area with the new aliases only
   */
  RegisteredAreas andChanged(Recorded<Area> area, Area more) {
    return new RegisteredAreas(
        registered,
        changed.and(area),
        changedById.and(area.content().id(), area),
        withSpellings(aliases(more), area));
  }

  private BucketMap<String, Recorded<Area>> withSpellings(
      Stream<String> spellings, Recorded<Area> recorded) {
    return spellings.reduce(
        bySpelling,
        (areas, spelling) -> areas.with(spelling, first -> first == null ? recorded : first),
        (a, b) -> b);
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

  Optional<Area> find(String written, long upTo) {
    return registered.isEmpty() && changed.isEmpty()
        ? Optional.empty()
        : with(written.toUpperCase(Locale.ROOT), upTo)
            .or(() -> with(NameFolding.comparable(written), upTo));
  }

  Optional<Area> byId(AreaId id, long upTo) {
    return with(id.value(), upTo).filter(area -> area.id().equals(id));
  }

  /** The known area with a key of {@link #spellings} that a decision gave it. */
  private Optional<Area> with(String spelling, long upTo) {
    return bySpelling
        .get(spelling)
        .filter(area -> area.isKnownAt(upTo))
        .map(area -> latest(area.content(), upTo));
  }

  /** The area with the parent and the aliases that known decisions gave it later. */
  Area latest(Area area, long upTo) {
    var versions = changed.isEmpty() ? changed : changedById.of(area.id());
    var count = Recorded.countKnown(versions, upTo);
    return count == 0 ? area : versions.get(count - 1).content();
  }

  /** Passes on every spelling that decisions gave an area, folded and in lower case. */
  void eachSpelling(long upTo, BiConsumer<AreaId, String> take) {
    Stream.of(registered, changed)
        .flatMap(areas -> Recorded.known(areas, upTo).stream())
        .map(Recorded::content)
        .forEach(
            area ->
                spellings(area)
                    .forEach(one -> take.accept(area.id(), one.toLowerCase(Locale.ROOT))));
  }
}
