package nl.peildatum.web.map;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The rings of a shape, each of them closed. */
public record Outline(List<List<Point>> rings) {

  /** A place on the earth (degrees, east and north) or in a drawing (units, right and down). */
  public record Point(double x, double y) {}

  /** Reads a Polygon or a MultiPolygon of RFC 7946. */
  static Outline of(Map<String, Object> geometry) {
    var polygons = (List<?>) geometry.getOrDefault("coordinates", List.of());
    var rings =
        "Polygon".equals(geometry.get("type"))
            ? polygons.stream()
            : polygons.stream().flatMap(polygon -> ((List<?>) polygon).stream());
    return new Outline(rings.map(ring -> ring((List<?>) ring)).toList());
  }

  private static List<Point> ring(List<?> positions) {
    return positions.stream().map(position -> point((List<?>) position)).toList();
  }

  private static Point point(List<?> position) {
    return new Point(
        ((Number) position.get(0)).doubleValue(), ((Number) position.get(1)).doubleValue());
  }

  Stream<Point> points() {
    return rings.stream().flatMap(List::stream);
  }

  Outline moved(UnaryOperator<Point> to) {
    return new Outline(rings.stream().map(ring -> ring.stream().map(to).toList()).toList());
  }

  /** The outline as the path of an SVG drawing, in whole units. */
  String path() {
    var path = new StringBuilder();
    for (var ring : rings) {
      var x = 0L;
      var y = 0L;
      for (var i = 0; i < ring.size() - 1; i++) {
        var toX = Math.round(ring.get(i).x());
        var toY = Math.round(ring.get(i).y());
        path.append(i == 0 ? "M" + toX : "l" + (toX - x)).append(' ');
        path.append(i == 0 ? toY : toY - y);
        x = toX;
        y = toY;
      }
      path.append('z');
    }
    return path.toString();
  }
}
