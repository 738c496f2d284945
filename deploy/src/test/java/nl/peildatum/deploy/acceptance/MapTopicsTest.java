package nl.peildatum.deploy.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import nl.peildatum.deploy.wire.Wire;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(Demonstration.class)
@DisplayName("The map of a country shows one topic")
class MapTopicsTest {
  private static final Pattern IN_FORCE =
      Pattern.compile(
          "<th scope=\"row\"[^>]*><a href=\"[^\"]*area=([^&\"]+)[^\"]*\">[^<]*</a></th>\\s*"
              + "<td class=\"state\"[^>]*>.*?<span>Geldt",
          Pattern.DOTALL);
  private static final Pattern TOPICS =
      Pattern.compile("(?s)<nav class=\"topics no-print\".*?</nav>");

  @ParameterizedTest
  @ValueSource(strings = {"RISK_PROFILE", "GROUP_PERSECUTION"})
  @DisplayName("no area is coloured by policy for groups, which is told below the map's place")
  void groups(String kind, Wire register) {
    var query = "?geldigOp=2026-11-01&kind=" + kind;
    var page = page(register, "/landen/ir" + query);
    assertThat(page)
        .contains("Beleid van deze soort noemt geen gebied", "U ziet alleen beleid van deze soort")
        .doesNotContain("class=\"drawing\"", "<th scope=\"row\"");
    var answers = register.get("/v1/countries/ir/policy" + query).is(200).json().path("answers");
    assertThat(page.split("<article class=\"entry", -1)).hasSize(answers.size() + 1);
  }

  @Test
  @DisplayName("a moratorium colours only the area that it names")
  void moratorium(Wire register) {
    var page = page(register, "/landen/so?geldigOp=2026-11-01&kind=DEPARTURE_MORATORIUM");
    assertThat(IN_FORCE.matcher(page).results().map(row -> row.group(1)))
        .isEqualTo(List.of("gebieden-onder-controle-van-al-shabaab"));
  }

  @Test
  @DisplayName("article 15(c), unless another is chosen; each choice is a link")
  void chosen(Wire register) {
    var first = topics(page(register, "/landen/ml?geldigOp=2023-01-11"));
    assertThat(first)
        .contains(
            "<strong aria-current=\"true\">Uitzonderlijke situatie (artikel 15, onder c)</strong>")
        .contains("href=\"/landen/ml?geldigOp=2023-01-11&amp;kind=RELOCATION_ALTERNATIVE\"");
    var other = "/landen/ml?geldigOp=2023-01-11&kind=RELOCATION_ALTERNATIVE";
    var page = page(register, other);
    assertThat(topics(page)).contains("href=\"/landen/ml?geldigOp=2023-01-11\"");
    assertThat(page).contains("Geldt (naar Bamako)");
  }

  @Test
  @DisplayName("and says what of it is not on the map")
  void leftOut(Wire register) {
    assertThat(page(register, "/landen/et?geldigOp=2021-12-01&kind=DEPARTURE_MORATORIUM"))
        .contains("Beleid van deze soort voor het hele land of voor een groep staat hieronder");
    assertThat(page(register, "/landen/so?kind=DEPARTURE_MORATORIUM"))
        .doesNotContain("voor het hele land of voor een groep");
  }

  private static String topics(String page) {
    return TOPICS.matcher(page).results().findFirst().orElseThrow().group();
  }

  private static String page(Wire register, String path) {
    return register.get(path).is(200).body();
  }
}
