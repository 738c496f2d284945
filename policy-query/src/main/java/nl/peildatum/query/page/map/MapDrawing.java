package nl.peildatum.query.page.map;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.peildatum.query.page.map.CountryMap.Row;

/**
 * The shapes of a country's areas in the units of one drawing.
 *
 * @param labels the names that fit inside their area
 */
public record MapDrawing(int width, int height, List<Region> regions, List<Label> labels) {
  /**
   * @param path the outline, as SVG writes it
   */
  public record Region(Row row, String path) {}

  /**
   * @param x of the middle of the name
   * @param y of the middle of the name
   * @param isRoomy whether the name also fits in the larger letters of a narrow screen
   */
  public record Label(String name, long x, long y, boolean isRoomy) {}

  /** An area with its outline, in degrees or in the units of the drawing. */
  record Drawn(Row row, Outline outline) {
    private Drawn moved(Projection projection) {
      return new Drawn(row, outline.moved(projection::at));
    }

    private Region region() {
      return new Region(row, outline.path());
    }

    private Stream<Label> label() {
      return LabelPlace.of(outline, row.name())
          .map(
              at ->
                  new Label(
                      row.name(),
                      Math.round(at.x()),
                      Math.round(at.y()),
                      at.isRoomyFor(row.name())))
          .stream();
    }
  }

  /** Empty where there is nothing to draw. */
  static Optional<MapDrawing> of(List<Drawn> areas) {
    if (areas.isEmpty()) {
      return Optional.empty();
    }
    var projection = Projection.fitting(areas.stream().map(Drawn::outline).toList());
    var drawn = areas.stream().map(area -> area.moved(projection)).toList();
    return Optional.of(
        new MapDrawing(
            projection.width(),
            projection.height(),
            drawn.stream().map(Drawn::region).toList(),
            drawn.stream().flatMap(Drawn::label).toList()));
  }
}
