package nl.peildatum.web.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import java.util.Map;
import nl.peildatum.web.map.Outline.Point;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The outline of an area")
class OutlineTest {
  private static final List<List<Double>> SQUARE =
      List.of(
          List.of(0., 10.),
          List.of(10., 10.),
          List.of(10., 20.),
          List.of(0., 20.),
          List.of(0., 10.));

  @Test
  @DisplayName("is read of one polygon and of several")
  void read() {
    var one = Outline.of(Map.of("type", "Polygon", "coordinates", List.of(SQUARE)));
    assertThat(one.rings()).hasSize(1);
    assertThat(one.points()).first().isEqualTo(new Point(0, 10));
    var many = List.of(List.of(SQUARE), List.of(SQUARE, SQUARE));
    assertThat(Outline.of(Map.of("type", "MultiPolygon", "coordinates", many)).rings()).hasSize(3);
  }

  @Test
  @DisplayName("is drawn in whole units from its first point, and closed")
  void path() {
    var outline = Outline.of(Map.of("type", "Polygon", "coordinates", List.of(SQUARE)));
    assertThat(outline.path()).isEqualTo("M0 10l10 0l0 10l-10 0z");
  }

  @Test
  @DisplayName("has north at the top, and fits into the drawing without being stretched")
  void projection() {
    var outline = Outline.of(Map.of("type", "Polygon", "coordinates", List.of(SQUARE)));
    var projection = Projection.fitting(List.of(outline));
    var northWest = projection.at(new Point(0, 20));
    var southEast = projection.at(new Point(10, 10));
    assertThat(northWest).isEqualTo(new Point(6, 6));
    assertThat(southEast.x()).isBetween(projection.width() - 7., projection.width() - 6.);
    assertThat(southEast.y()).isBetween(projection.height() - 7., projection.height() - 6.);
    assertThat((southEast.x() - 6) / (southEast.y() - 6))
        .isCloseTo(Math.cos(Math.toRadians(15)), offset(0.001));
  }

  @Test
  @DisplayName("has room for its name in the middle of its widest line, or has none")
  void label() {
    var wide =
        Outline.of(
            Map.of(
                "type",
                "Polygon",
                "coordinates",
                List.of(
                    List.of(
                        List.of(0, 0),
                        List.of(100, 0),
                        List.of(100, 40),
                        List.of(0, 40),
                        List.of(0, 0)))));
    assertThat(LabelPlace.of(wide, "Gao")).contains(new LabelPlace(50, 20, 100));
    assertThat(new LabelPlace(50, 20, 100).isRoomyFor("Gao")).isTrue();
    assertThat(new LabelPlace(50, 20, 100).isRoomyFor("Koulikoro")).isFalse();
    assertThat(LabelPlace.of(wide, "Tombouctou en omgeving")).isEmpty();
  }

  @Test
  @DisplayName("too small for its number has the number beside it, apart from that of another")
  void besideTheArea() {
    var small =
        new Outline(
            List.of(
                List.of(
                    new Point(100, 100),
                    new Point(108, 100),
                    new Point(104, 108),
                    new Point(100, 100))));
    var places = new MarkPlaces(400, 300);
    var one = places.place("1", small, MapDrawing.Screens.ALL);
    assertThat(one.line()).startsWith("M" + one.x() + " " + one.y() + "L10").contains(" 10");
    var two = places.place("2", small, MapDrawing.Screens.ALL);
    assertThat(Math.hypot((double) one.x() - two.x(), (double) one.y() - two.y()))
        .isGreaterThan(50);
    var wide = small.moved(at -> new Point((at.x() - 100) * 20, (at.y() - 100) * 20));
    assertThat(places.place("3", wide, MapDrawing.Screens.NARROW).line()).isEmpty();
  }
}
