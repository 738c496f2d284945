package nl.peildatum.web.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import nl.peildatum.problem.Language;
import nl.peildatum.web.page.PageTexts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("The map")
class FillTest {
  @ParameterizedTest
  @EnumSource(Fill.class)
  @DisplayName("has a pattern for every status")
  void patterns(Fill fill) throws Exception {
    var file = Objects.requireNonNull(FillTest.class.getResourceAsStream("../page/mapparts.html"));
    try (var reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
      assertThat(reader.readAllAsString()).containsOnlyOnce("id=\"" + fill.pattern() + "\"");
    }
  }

  @Test
  @DisplayName("says in both languages how a shape differs from the area of today")
  void notes() {
    var shapes = JsonMapper.shared().readTree(FillTest.class.getResourceAsStream("shapes.geojson"));
    var noted =
        shapes
            .path("features")
            .valueStream()
            .filter(shape -> shape.path("properties").has("note"))
            .map(shape -> shape.path("id").asString())
            .toList();
    assertThat(noted)
        .hasSizeGreaterThan(10)
        .allSatisfy(
            code -> assertThat(Language.values()).allMatch(in -> note(code, in).isPresent()));
  }

  private static Optional<String> note(String code, Language language) {
    var texts = PageTexts.in(language);
    return texts
        .found("map.note." + code, "Gao")
        .or(() -> texts.found("map.note." + code.substring(0, 2)));
  }
}
