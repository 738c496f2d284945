package nl.peildatum.area;

import org.jspecify.annotations.Nullable;

/**
 * A part of a country (<i>gebied</i>): the name as its source writes it, the ISO 3166-2 code where
 * there is one, and the area of the same country that it is a part of, where one is known.
 *
 * @param determinable whether a map could show it; not so where it is known by who holds it
 */
public record Area(
    AreaId id,
    String name,
    AreaType type,
    @Nullable String isoCode,
    @Nullable AreaId parent,
    boolean determinable) {}
