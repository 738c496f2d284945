package nl.peildatum.area;

import org.jspecify.annotations.Nullable;

/**
 * A part of a country (<i>gebied</i>): the name as its source writes it, the ISO 3166-2 code if
 * there is one, and the parent, which is an area in the same country, if one is known.
 *
 * @param determinable whether a map could show the area; false for an area defined by who holds it
 */
public record Area(
    AreaId id,
    String name,
    AreaType type,
    @Nullable String isoCode,
    @Nullable AreaId parent,
    boolean determinable) {}
