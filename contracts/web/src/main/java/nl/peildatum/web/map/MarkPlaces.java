package nl.peildatum.web.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nl.peildatum.web.map.MapDrawing.Label;
import nl.peildatum.web.map.MapDrawing.Screens;
import nl.peildatum.web.map.Outline.Point;

/** Places the marks of areas: inside the area, or else beside it with a line, apart from others. */
final class MarkPlaces {
  private static final int BESIDE = 48;

  /** Marks that lie further from each other than this are not in each other's way. */
  private static final int APART = 60;

  private static final int MARGIN = 22;

  /** The directions in which a mark can lie from its area, the preferred one first. */
  private static final List<Point> DIRECTIONS =
      List.of(
          new Point(0.7, -0.7),
          new Point(-0.7, -0.7),
          new Point(0.7, 0.7),
          new Point(-0.7, 0.7),
          new Point(0, -1),
          new Point(0, 1),
          new Point(1, 0),
          new Point(-1, 0));

  private final int width;
  private final int height;
  private final List<Point> placed = new ArrayList<>();

  MarkPlaces(int width, int height) {
    this.width = width;
    this.height = height;
  }

  /**
   * @param shape in the units of the drawing
   */
  Label place(String mark, Outline shape, Screens screens) {
    var inside = LabelPlace.of(shape, mark).filter(at -> at.isRoomyFor(mark));
    var label =
        inside
            .map(at -> new Label(mark, Math.round(at.x()), Math.round(at.y()), screens, ""))
            .orElseGet(() -> beside(mark, middle(shape), screens));
    placed.add(new Point(label.x(), label.y()));
    return label;
  }

  private static Point middle(Outline shape) {
    return LabelPlace.of(shape, "")
        .map(at -> new Point(at.x(), at.y()))
        .or(() -> shape.points().findFirst())
        .orElseGet(() -> new Point(0, 0));
  }

  private Label beside(String mark, Point area, Screens screens) {
    var at =
        DIRECTIONS.stream()
            .map(to -> new Point(area.x() + BESIDE * to.x(), area.y() + BESIDE * to.y()))
            .filter(this::isOnDrawing)
            .max(Comparator.comparingDouble(this::room))
            .orElse(area);
    var x = Math.round(at.x());
    var y = Math.round(at.y());
    var line = "M%d %dL%d %d".formatted(x, y, Math.round(area.x()), Math.round(area.y()));
    return new Label(mark, x, y, screens, line);
  }

  private boolean isOnDrawing(Point at) {
    return at.x() >= MARGIN
        && at.x() <= width - MARGIN
        && at.y() >= MARGIN
        && at.y() <= height - MARGIN;
  }

  /** The distance to the nearest mark, as far as it matters. */
  private double room(Point at) {
    return Stream.concat(
            Stream.of((double) APART),
            placed.stream().map(other -> Math.hypot(other.x() - at.x(), other.y() - at.y())))
        .min(Comparator.naturalOrder())
        .orElse((double) APART);
  }
}
