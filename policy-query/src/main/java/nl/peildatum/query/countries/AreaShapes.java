package nl.peildatum.query.countries;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.peildatum.area.Area;
import nl.peildatum.query.countries.AreasWriter.Shape;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds the shapes of areas in {@code shapes.geojson}. The file is never edited, since final
 * answers contain its shapes.
 */
final class AreaShapes {
  static final String SOURCE =
      "Natural Earth 1:10m admin-1 (public domain), simplified, of several vintages. They show"
          + " where an area lies; they prove no border, and say nothing about whose a territory"
          + " is.";

  private AreaShapes() {}

  /** The shape of an area; empty where there is none. */
  static Optional<Shape> of(Area area) {
    return Optional.ofNullable(area.isoCode()).map(Read.BY_CODE::get);
  }

  private record Features(List<Feature> features) {}

  private record Feature(String id, Map<String, Object> geometry, Properties properties) {}

  private record Properties(@Nullable String note) {}

  /** Loads the shapes when they are first asked for. */
  private static final class Read {
    static final Map<String, Shape> BY_CODE =
        JsonMapper.builder()
            .build()
            .readValue(AreaShapes.class.getResourceAsStream("shapes.geojson"), Features.class)
            .features()
            .stream()
            .collect(
                toUnmodifiableMap(
                    Feature::id, of -> new Shape(of.geometry(), of.properties().note())));
  }
}
