package nl.peildatum.deploy.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nl.peildatum.deploy.wire.Wire;
import nl.peildatum.problem.Language;
import nl.peildatum.web.page.PageTexts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(Demonstration.class)
@DisplayName("The page of the moratoria of all countries")
class MoratoriaPageTest {
  private static final PageTexts TEXTS = PageTexts.in(Language.DUTCH);
  private static final List<String> KINDS = List.of("DECISION_MORATORIUM", "DEPARTURE_MORATORIUM");
  private static final Pattern ROW =
      Pattern.compile(
          "<th scope=\"row\"[^>]*><a href=\"/landen/([a-z]{2})[^\"]*\">[^<]*</a></th>\\s*"
              + "<td[^>]*><span>([^<]*)</span>.*?<span class=\"tag [a-z-]+\">([^<]*)</span>",
          Pattern.DOTALL);
  private static final Pattern STATUS = Pattern.compile("class=\"tag ([a-z-]+)\"");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "geldigOp=2015-12-09",
        "geldigOp=2010-01-01",
        "geldigOp=2022-03-01",
        "geldigOp=2022-03-01&basis=FORMAL",
        "geldigOp=2026-11-01",
        "geldigOp=2022-03-01&bekendOp=2015-12-09"
      })
  @DisplayName("shows of every country what the API answers about it, and no more")
  void equalsTheApi(String query, Wire register) {
    var page = register.get("/moratoria?" + query).is(200);
    assertThat(page.bytes().length).isLessThan(100_000);
    var expected = new ArrayList<String>();
    for (var country : register.get("/v1/countries").is(200).json().path("countries")) {
      var code = country.path("country").asString().toLowerCase(java.util.Locale.ROOT);
      for (var kind : KINDS) {
        var path = "/v1/countries/" + code + "/policy?" + query + "&kind=" + kind;
        for (var answer : register.get(path).is(200).json().path("answers")) {
          expected.add(
              code + " " + kind(kind) + " " + status(answer.path("status").asString(), query));
        }
      }
    }
    assertThat(ROW.matcher(page.body()).results())
        .extracting(row -> row.group(1) + " " + row.group(2) + " " + row.group(3))
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  private static String kind(String kind) {
    return TEXTS.text("kind." + kind);
  }

  private static String status(String status, String query) {
    return query.contains("bekendOp")
        ? TEXTS
            .found("status." + status + ".public")
            .orElseGet(() -> TEXTS.text("status." + status))
        : TEXTS.text("status." + status);
  }

  @Test
  @DisplayName("names the term and the source of a moratorium in force, and what no record proves")
  void words(Wire register) {
    var page = register.get("/moratoria?geldigOp=2026-11-01").is(200).body();
    var onTheDay = page.substring(page.indexOf("id=\"here\""), page.indexOf("id=\"others\""));
    assertThat(onTheDay)
        .contains("Somalië", "Geldend van 28 mei 2015", "/besluiten/", "Vertrekmoratorium");
    assertThat(page).contains("Dat betekent niet dat er geen was.");
  }

  @Test
  @DisplayName("counts no country whose text said only on a later day that there is none")
  void uncertainNone(Wire register) {
    var page = register.get("/moratoria?geldigOp=2015-01-01").is(200).body();
    assertThat(page.substring(page.indexOf("id=\"here\""), page.indexOf("id=\"notKnown\"")))
        .doesNotContain("Colombia");
    assertThat(page.substring(page.indexOf("id=\"notKnown\""))).contains("Colombia");
    var says = "een officiële tekst uiterlijk op een latere dag uitdrukkelijk zei dat er geen is";
    assertThat(page).contains(says);
    var colombia = "/landen/co?geldigOp=2015-01-01&kind=DECISION_MORATORIUM";
    assertThat(register.get(colombia).is(200).body()).contains(says);
  }

  @ParameterizedTest
  @CsvSource({
    "nl, Niet bekend uit dit register of op 1 januari 2015 een moratorium gold",
    "en, Not known from this register whether a moratorium applied on 1 January 2015"
  })
  @DisplayName("says of days that were not read that it is not known whether a moratorium applied")
  void notKnown(String language, String heading, Wire register) {
    var page = register.get("/moratoria?geldigOp=2015-01-01&taal=" + language).is(200).body();
    assertThat(page).contains(heading);
    var others = page.indexOf("id=\"others\"");
    assertThat(statuses(page.substring(page.indexOf("id=\"notKnown\""), others)))
        .containsOnly("outside-coverage", "uncertain");
    assertThat(statuses(page.substring(others)))
        .isNotEmpty()
        .doesNotContain("in-force", "outside-coverage", "uncertain", "disputed");
  }

  private static List<String> statuses(String part) {
    return STATUS.matcher(part).results().map(tag -> tag.group(1)).toList();
  }

  @Test
  @DisplayName("refuses what it does not take, and has a permanent address")
  void asked(Wire register) {
    register.get("/moratoria?kind=REGION_15C", "Accept", "text/html").is(400);
    register.get("/moratoria?geldigOp=2023-02-31", "Accept", "text/html").is(400);
    var page = register.get("/moratoria?taal=en").is(200);
    assertThat(page.header("Link")).contains("/moratoria?", "beschikbaarOp=", "taal=en");
  }
}
