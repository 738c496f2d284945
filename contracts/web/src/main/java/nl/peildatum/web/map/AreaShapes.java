package nl.peildatum.web.map;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.peildatum.area.Area;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds the shapes of areas in {@code shapes.geojson}. The file is never edited, since final
 * answers contain its shapes.
 */
public final class AreaShapes {
  /** The origin of the shapes, and how reliable they are. */
  public static final String SOURCE =
      "Natural Earth 1:10m admin-1 (public domain), simplified, of several vintages. They show"
          + " where an area lies; they prove no border, and say nothing about whose a territory"
          + " is.";

  private AreaShapes() {}

  /** The shape of an area; empty where there is none. */
  public static Optional<AreaShape> of(Area area) {
    return Optional.ofNullable(area.isoCode()).map(Read.BY_CODE::get);
  }

  /** The shape that a map shows of an area; empty where none is known, or none can be. */
  public static Optional<AreaShape> drawn(Area area) {
    return area.determinable() ? of(area) : Optional.empty();
  }

  private record Features(List<Feature> features) {}

  private record Feature(String id, Map<String, Object> geometry, Properties properties) {}

  private record Properties(@Nullable String note) {}

  /** Loads the shapes when they are first asked for. */
  private static final class Read {
    static final Map<String, AreaShape> BY_CODE =
        JsonMapper.builder()
            .build()
            .readValue(AreaShapes.class.getResourceAsStream("shapes.geojson"), Features.class)
            .features()
            .stream()
            .collect(
                toUnmodifiableMap(
                    Feature::id, of -> new AreaShape(of.geometry(), of.properties().note())));
  }
}
