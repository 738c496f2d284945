package nl.peildatum.area;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** The areas of one country in the frozen tables, found by id, ISO 3166-2 code, name or alias. */
final class AreaNames {
  static final AreaNames NONE = new AreaNames(List.of(), Map.of());

  private final List<Area> areas;
  private final Map<AreaId, Area> byId;
  private final Map<String, Area> byIsoCode;
  private final Map<String, AreaId> aliases;

  AreaNames(List<Area> areas, Map<String, AreaId> aliases) {
    this.areas = List.copyOf(areas);
    this.byId = areas.stream().collect(toUnmodifiableMap(Area::id, identity()));
    this.byIsoCode = byIsoCode(areas);
    this.aliases = Map.copyOf(aliases);
  }

  List<Area> areas() {
    return areas;
  }

  Optional<Area> byId(AreaId id) {
    return Optional.ofNullable(byId.get(id));
  }

  Optional<Area> find(String written) {
    return Optional.ofNullable(byIsoCode.get(written.toUpperCase(Locale.ROOT)))
        .or(() -> NameFolding.fold(written).flatMap(this::meantBy).flatMap(this::byId));
  }

  /** Passes on every spelling by which an area is found, folded. */
  void eachSpelling(BiConsumer<AreaId, String> take) {
    for (var area : areas) {
      take.accept(area.id(), area.id().value());
      NameFolding.fold(area.name()).ifPresent(name -> take.accept(area.id(), name));
      Optional.ofNullable(area.isoCode())
          .ifPresent(code -> take.accept(area.id(), code.toLowerCase(Locale.ROOT)));
    }
    aliases.forEach((alias, id) -> take.accept(id, alias));
  }

  /**
   * One of the areas other than {@code id} whose folded name equals {@code folded}, also if several
   * areas share that name.
   */
  Optional<Area> named(String folded, AreaId id) {
    return areas.stream()
        .filter(area -> !area.id().equals(id))
        .filter(area -> NameFolding.fold(area.name()).filter(folded::equals).isPresent())
        .findFirst();
  }

  private Optional<AreaId> meantBy(String folded) {
    return Optional.ofNullable(aliases.get(folded)).or(() -> AreaId.parse(folded));
  }

  private static Map<String, Area> byIsoCode(List<Area> areas) {
    var coded = new HashMap<String, Area>();
    for (var area : areas) {
      if (area.isoCode() != null) {
        coded.put(area.isoCode(), area);
      }
    }
    return Map.copyOf(coded);
  }
}
