package nl.peildatum.web.map;

import java.util.List;
import nl.peildatum.web.map.Outline.Point;

/**
 * From degrees to the units of a drawing: equirectangular, with the scale of the middle latitude of
 * what is drawn in both directions.
 *
 * @param scale units to a degree of latitude
 * @param width of the drawing
 * @param height of the drawing
 */
record Projection(
    double west, double north, double narrowing, double scale, int width, int height) {
  private static final int MOST_WIDE = 640;
  private static final int MOST_HIGH = 620;
  private static final int MARGIN = 6;

  /** Fits shapes into a drawing; there is at least one. */
  static Projection fitting(List<Outline> shapes) {
    var xs = shapes.stream().flatMap(Outline::points).mapToDouble(Point::x).summaryStatistics();
    var ys = shapes.stream().flatMap(Outline::points).mapToDouble(Point::y).summaryStatistics();
    var narrowing = Math.cos(Math.toRadians((ys.getMin() + ys.getMax()) / 2));
    var wide = (xs.getMax() - xs.getMin()) * narrowing;
    var high = ys.getMax() - ys.getMin();
    var scale = Math.min((MOST_WIDE - 2 * MARGIN) / wide, (MOST_HIGH - 2 * MARGIN) / high);
    return new Projection(
        xs.getMin(),
        ys.getMax(),
        narrowing,
        scale,
        (int) Math.ceil(wide * scale) + 2 * MARGIN,
        (int) Math.ceil(high * scale) + 2 * MARGIN);
  }

  Point at(Point degrees) {
    return new Point(
        MARGIN + (degrees.x() - west) * narrowing * scale, MARGIN + (north - degrees.y()) * scale);
  }
}
