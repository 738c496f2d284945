package nl.peildatum.deploy.acceptance;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import nl.peildatum.deploy.wire.Wire;
import nl.peildatum.problem.Language;
import nl.peildatum.web.page.PageTexts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@ExtendWith(Demonstration.class)
@DisplayName("The map of a country")
class CountryMapTest {
  private static final PageTexts TEXTS = PageTexts.in(Language.DUTCH);

  private static final Pattern ROW =
      Pattern.compile(
          "<th scope=\"row\"[^>]*><a"
              + " href=\"[^\"]*area=([^&\"]+)[^\"]*\">.*?<span>([^<]*)</span></td>"
              + "\\s*<td[^>]*>([^<]*)</td>",
          Pattern.DOTALL);

  private static final Pattern REGION =
      Pattern.compile("<a href=\"[^\"]*area=([^&\"]+)[^\"]*\" aria-label=");

  private static final Pattern VIA = Pattern.compile(" \\(via [^)]*\\)$");
  private static final Set<String> OF_POLICY = Set.of("IN_FORCE", "DISPUTED", "ENDED", "ANNULLED");

  private static final List<String> DAYS =
      List.of("2010-01-01", "2015-12-09", "2023-01-10", "2023-01-11", "2024-06-01");

  @ParameterizedTest
  @ValueSource(strings = {"ml", "iq", "sy", "so", "ye", "ly", "et", "bi", "ir"})
  @DisplayName(
      "gives every area the status of the GeoJSON answer, and the first day of policy, not of"
          + " absence")
  void equalsTheAnswer(String country, Wire register) {
    for (var day : DAYS) {
      var features = features(register, country, day);
      var page = register.get("/landen/" + country + "?taal=nl&geldigOp=" + day).is(200).body();
      assertThat(rows(page)).as(country + " on " + day).isEqualTo(told(features));
      assertThat(REGION.matcher(page).results().map(region -> region.group(1)))
          .as("drawn of " + country)
          .containsExactlyInAnyOrderElementsOf(shaped(features));
    }
  }

  @Test
  @DisplayName("names the area by whose policy another area is answered")
  void answeredByAnother(Wire register) {
    var page = register.get("/landen/ml?taal=nl&geldigOp=2023-03-01").is(200).body();
    assertThat(page).contains("Geldt: uitzonderlijke situatie (via Mopti)");
  }

  /**
   * The status and the first day of each area, by its id. The GeoJSON does not tell whether a list
   * is closed.
   */
  private static Map<String, String> rows(String page) {
    return ROW.matcher(page)
        .results()
        .collect(
            toMap(
                row -> row.group(1),
                row ->
                    VIA.matcher(row.group(2))
                            .replaceAll("")
                            .replace("Niet op de lijst", "Geen besluit hierover")
                        + " | "
                        + row.group(3)));
  }

  private static Map<String, String> told(List<JsonNode> features) {
    return features.stream()
        .filter(feature -> feature.path("properties").has("status"))
        .collect(toMap(CountryMapTest::id, feature -> status(feature) + " | " + since(feature)));
  }

  private static List<String> shaped(List<JsonNode> features) {
    return features.stream()
        .filter(feature -> !feature.path("geometry").isNull())
        .map(CountryMapTest::id)
        .toList();
  }

  private static String id(JsonNode feature) {
    return feature.path("id").asString();
  }

  private static List<JsonNode> features(Wire register, String country, String day) {
    var path = "/v1/countries/" + country + "/areas?kind=REGION_15C&geldigOp=" + day;
    var answer = register.get(path, "Accept", "application/geo+json").is(200).json();
    return answer.path("features").valueStream().toList();
  }

  private static String status(JsonNode feature) {
    var properties = feature.path("properties");
    var status = TEXTS.text("status." + properties.path("status").asString());
    var level = properties.path("value").path("level").asString("");
    return level.isEmpty() ? status : status + ": " + TEXTS.text("code." + level);
  }

  private static String since(JsonNode feature) {
    if (!OF_POLICY.contains(feature.path("properties").path("status").asString())) {
      return "";
    }
    var from = feature.path("properties").path("answers").path(0).path("from");
    return from.isString() ? TEXTS.day(LocalDate.parse(from.asString())) : "";
  }
}
