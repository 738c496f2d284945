package nl.peildatum.web.map;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The shape of an area on a map.
 *
 * @param geometry as defined by RFC 7946, WGS 84
 * @param note how the shape differs from the area of today; {@code null} where it does not
 */
public record AreaShape(Map<String, Object> geometry, @Nullable String note) {}
