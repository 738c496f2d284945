package nl.peildatum.web.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.peildatum.area.CountryCode;
import nl.peildatum.area.InitialGazetteer;
import nl.peildatum.codec.EventCodec;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("The shapes of areas")
class AreaShapesTest {
  private static byte[] bytes() throws IOException {
    try (var file = AreaShapes.class.getResourceAsStream("shapes.geojson")) {
      return Objects.requireNonNull(file).readAllBytes();
    }
  }

  private static List<JsonNode> features() throws IOException {
    return JsonMapper.builder().build().readTree(bytes()).path("features").valueStream().toList();
  }

  @Test
  @DisplayName("are never edited, since final answers show them")
  void frozen() throws IOException {
    assertThat(EventCodec.sha256(bytes()))
        .isEqualTo("7a15c0ccb0520126e36f6369ab9b6950d4a8a0bdcee09510a37ae6e8e1440405");
  }

  @Test
  @DisplayName("are each of one area of the frozen vintage")
  void known() throws IOException {
    var codes = features().stream().map(feature -> feature.path("id").stringValue()).toList();
    assertThat(codes).hasSize(194).doesNotHaveDuplicates();
    for (var code : codes) {
      var country = new CountryCode(code.substring(0, 2));
      assertThat(InitialGazetteer.iso3166().find(country, code)).as(code).isPresent();
    }
  }

  @Test
  @DisplayName("are closed rings, the outer ones counter-clockwise, on this Earth")
  void rings() throws IOException {
    for (var feature : features()) {
      for (var outer : outerRings(feature.path("geometry"))) {
        assertThat(outer).as("%s", feature.path("id")).hasSizeGreaterThan(3);
        assertThat(outer.getFirst()).isEqualTo(outer.getLast());
        assertThat(area(outer)).as("%s", feature.path("id")).isPositive();
        assertThat(outer)
            .allMatch(
                point -> Math.abs(longitude(point)) <= 180 && Math.abs(latitude(point)) <= 90);
      }
    }
  }

  private static List<List<JsonNode>> outerRings(JsonNode geometry) {
    var coordinates = geometry.path("coordinates");
    var polygons =
        geometry.path("type").stringValue().equals("Polygon")
            ? Stream.of(coordinates)
            : coordinates.valueStream();
    return polygons.map(polygon -> polygon.path(0).valueStream().toList()).toList();
  }

  private static double longitude(JsonNode point) {
    return point.path(0).doubleValue();
  }

  private static double latitude(JsonNode point) {
    return point.path(1).doubleValue();
  }

  private static double area(List<JsonNode> ring) {
    var twice = 0.0;
    for (var i = 1; i < ring.size(); i++) {
      var from = ring.get(i - 1);
      var to = ring.get(i);
      twice += longitude(from) * latitude(to) - longitude(to) * latitude(from);
    }
    return twice;
  }
}
