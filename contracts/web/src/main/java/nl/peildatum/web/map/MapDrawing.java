package nl.peildatum.web.map;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The shapes of a country's areas in the units of one drawing.
 *
 * @param labels the names that fit inside their area
 * @param <R> what is said about an area
 */
public record MapDrawing<R>(int width, int height, List<Region<R>> regions, List<Label> labels) {
  /**
   * @param path the outline, as SVG writes it
   */
  public record Region<R>(R row, String path) {}

  /**
   * @param x of the middle of the name
   * @param y of the middle of the name
   * @param isRoomy whether the name also fits in the larger letters of a narrow screen
   */
  public record Label(String name, long x, long y, boolean isRoomy) {}

  /**
   * An area with its outline, in degrees or in the units of the drawing.
   *
   * @param names of which the first that fits inside the area is written there
   */
  public record Drawn<R>(R row, List<String> names, Outline outline) {
    public static <R> Drawn<R> of(R row, List<String> names, AreaShape shape) {
      return new Drawn<>(row, names, Outline.of(shape.geometry()));
    }

    private Drawn<R> moved(Projection projection) {
      return new Drawn<>(row, names, outline.moved(projection::at));
    }

    private Region<R> region() {
      return new Region<>(row, outline.path());
    }

    private Stream<Label> label() {
      return names.stream()
          .flatMap(name -> LabelPlace.of(outline, name).map(at -> label(name, at)).stream())
          .limit(1);
    }

    private static Label label(String name, LabelPlace at) {
      return new Label(name, Math.round(at.x()), Math.round(at.y()), at.isRoomyFor(name));
    }
  }

  /** Empty where there is nothing to draw. */
  public static <R> Optional<MapDrawing<R>> of(List<Drawn<R>> areas) {
    if (areas.isEmpty()) {
      return Optional.empty();
    }
    var projection = Projection.fitting(areas.stream().map(Drawn::outline).toList());
    var drawn = areas.stream().map(area -> area.moved(projection)).toList();
    return Optional.of(
        new MapDrawing<>(
            projection.width(),
            projection.height(),
            drawn.stream().map(Drawn::region).toList(),
            drawn.stream().flatMap(Drawn::label).toList()));
  }
}
