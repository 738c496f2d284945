package nl.peildatum.area;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A part of a country (<i>gebied</i>): the name as its source writes it, the ISO 3166-2 code if
 * there is one, and the parent, which is an area in the same country, if one is known.
 *
 * @param determinable whether a map could show the area; false for an area defined by who holds it
 * @param aliases other spellings that decisions gave it, as written; without those of the frozen
 *     table
 */
public record Area(
    AreaId id,
    String name,
    AreaType type,
    @Nullable String isoCode,
    @Nullable AreaId parent,
    boolean determinable,
    List<String> aliases) {
  public Area {
    aliases = List.copyOf(aliases);
  }

  public Area(
      AreaId id,
      String name,
      AreaType type,
      @Nullable String isoCode,
      @Nullable AreaId parent,
      boolean determinable) {
    this(id, name, type, isoCode, parent, determinable, List.of());
  }

  /** This area with another parent and other aliases. */
  public Area with(@Nullable AreaId otherParent, List<String> otherAliases) {
    return new Area(id, name, type, isoCode, otherParent, determinable, otherAliases);
  }

  /** This area with the aliases of {@code more}, and with its parent if this has none. */
  Area with(Area more) {
    return new Area(
        id,
        name,
        type,
        isoCode,
        parent == null ? more.parent : parent,
        determinable,
        Stream.concat(aliases.stream(), more.aliases.stream()).distinct().toList());
  }
}
