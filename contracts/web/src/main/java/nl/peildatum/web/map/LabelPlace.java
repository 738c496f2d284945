package nl.peildatum.web.map;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.peildatum.web.map.Outline.Point;

/**
 * Where a name fits inside a shape: the middle of the widest line across it, near its centre.
 *
 * @param x of the middle of the name, in the units of the drawing
 * @param y of the middle of the name
 * @param width of the line
 */
record LabelPlace(double x, double y, double width) {
  private static final int LINES = 15;
  private static final double UNITS_OF_A_LETTER = 9.5;
  private static final double UNITS_OF_A_NARROW_SCREEN = 15;

  private record Across(double from, double to, double y) {
    double width() {
      return to - from;
    }
  }

  /** Whether the name fits in the larger letters of a narrow screen. */
  boolean isRoomyFor(String name) {
    return width > name.length() * UNITS_OF_A_NARROW_SCREEN;
  }

  /**
   * @param shape in the units of the drawing
   */
  static Optional<LabelPlace> of(Outline shape, String name) {
    var ys = shape.points().mapToDouble(Point::y).summaryStatistics();
    var step = (ys.getMax() - ys.getMin()) / (LINES + 1);
    var middle = (ys.getMin() + ys.getMax()) / 2;
    return IntStream.rangeClosed(1, LINES)
        .mapToObj(line -> ys.getMin() + line * step)
        .flatMap(y -> across(shape, y))
        .filter(line -> line.width() > name.length() * UNITS_OF_A_LETTER)
        .max(Comparator.comparingDouble(line -> line.width() - Math.abs(line.y() - middle)))
        .map(line -> new LabelPlace((line.from() + line.to()) / 2, line.y(), line.width()));
  }

  /** The parts of a horizontal line that lie inside the shape. */
  private static Stream<Across> across(Outline shape, double y) {
    var crossings = shape.rings().stream().flatMap(ring -> crossings(ring, y)).sorted().toList();
    return IntStream.range(0, crossings.size() / 2)
        .mapToObj(i -> new Across(crossings.get(2 * i), crossings.get(2 * i + 1), y));
  }

  private static Stream<Double> crossings(List<Point> ring, double y) {
    return IntStream.range(1, ring.size())
        .filter(i -> ring.get(i - 1).y() > y != ring.get(i).y() > y)
        .mapToObj(i -> crossing(ring.get(i - 1), ring.get(i), y));
  }

  private static double crossing(Point a, Point b, double y) {
    return a.x() + (y - a.y()) / (b.y() - a.y()) * (b.x() - a.x());
  }
}
