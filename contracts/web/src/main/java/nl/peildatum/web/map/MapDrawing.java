package nl.peildatum.web.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The shapes of a country's areas in the units of one drawing.
 *
 * @param labels the names that fit inside their area, then the marks of areas, which always show
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
   * @param screens on which it stands
   * @param line from the name to its area, as SVG writes a path; empty = the name is inside
   */
  public record Label(String name, long x, long y, Screens screens, String line) {
    /** Whether the name also fits in the larger letters of a narrow screen. */
    public boolean isRoomy() {
      return screens == Screens.ALL;
    }

    /** Whether the name stands in for a longer one, which does not fit on a narrow screen. */
    public boolean isForNarrow() {
      return screens == Screens.NARROW;
    }
  }

  /** The screens on which a label stands. */
  public enum Screens {
    ALL,
    WIDE,
    NARROW
  }

  /**
   * An area with its outline, in degrees or in the units of the drawing.
   *
   * @param name written where it fits inside the area
   * @param mark stands where the name does not fit, if need be beside the area; empty = none
   */
  public record Drawn<R>(R row, String name, String mark, Outline outline) {
    public static <R> Drawn<R> of(R row, String name, AreaShape shape) {
      return marked(row, name, "", shape);
    }

    public static <R> Drawn<R> marked(R row, String name, String mark, AreaShape shape) {
      return new Drawn<>(row, name, mark, Outline.of(shape.geometry()));
    }

    private Drawn<R> moved(Projection projection) {
      return new Drawn<>(row, name, mark, outline.moved(projection::at));
    }

    private Region<R> region() {
      return new Region<>(row, outline.path());
    }

    private Optional<Label> label() {
      return LabelPlace.of(outline, name)
          .map(
              at ->
                  new Label(
                      name,
                      Math.round(at.x()),
                      Math.round(at.y()),
                      at.isRoomyFor(name) ? Screens.ALL : Screens.WIDE,
                      ""));
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
            labels(drawn, projection)));
  }

  private static <R> List<Label> labels(List<Drawn<R>> areas, Projection projection) {
    var labels = new ArrayList<Label>();
    var marks = new MarkPlaces(projection.width(), projection.height());
    var marked = new ArrayList<Label>();
    for (var area : areas) {
      var name = area.label();
      name.ifPresent(labels::add);
      if (!area.mark().isEmpty() && name.filter(Label::isRoomy).isEmpty()) {
        var screens = name.isPresent() ? Screens.NARROW : Screens.ALL;
        marked.add(marks.place(area.mark(), area.outline(), screens));
      }
    }
    labels.addAll(marked);
    return List.copyOf(labels);
  }
}
