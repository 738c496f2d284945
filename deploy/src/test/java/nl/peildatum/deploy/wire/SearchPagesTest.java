package nl.peildatum.deploy.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The pages that search, and those about the product")
@ExtendWith(ProductWithTheLetter.class)
class SearchPagesTest {
  private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)");
  private static final Pattern OPERATION = Pattern.compile("/api\\?operation=[A-Za-z]+");
  private static final Pattern TRY = Pattern.compile("class=\"go\" href=\"([^\"]*)\"");
  private static final String LETTER = "/besluiten/mali-2023-01-11";

  private static Wire wire;

  @BeforeAll
  static void shared(Wire product) {
    wire = product;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NL22.5703",
        "nl%2022.5703",
        "19637,+nr.+2644",
        "kst-19637-2644",
        "Landgebonden+Mali",
        "mali-2023-01-11"
      })
  @DisplayName("find the letter by everything that names it")
  void findTheLetter(String written) {
    assertThat(wire.get("/bronnen?vraag=" + written).is(200).body())
        .contains("href=\"" + LETTER, "Landgebonden asielbeleid Mali");
  }

  @Test
  @DisplayName("say how a text was understood, and link to the document and to the answer")
  void understood() {
    var page = wire.get("/bronnen?vraag=19637,+nr.+2644").is(200).body();
    assertThat(page)
        .contains(
            "Begrepen als",
            "Kamerstuk 19 637, nr. 2644",
            "https://zoek.officielebekendmakingen.nl/kst-19637-2644.html",
            "/bronnen?kamerstuk=19637%2C%20nr.%202644",
            "/v1/sources?kamerstuk=19637%2C%20nr.%202644");
  }

  @Test
  @DisplayName("lead from a place and a day to its policy, and from a misspelt place to near names")
  void places() {
    assertThat(wire.get("/bronnen?vraag=Gao+11+januari+2023").is(200).body())
        .contains("/landen/ml?area=gao&amp;geldigOp=2023-01-11");
    assertThat(wire.get("/bronnen?vraag=Goa").is(200).body())
        .contains("Niets gevonden voor “Goa”", "/landen/ml?area=gao");
  }

  @Test
  @DisplayName("say what was searched where nothing is found, and that this proves nothing")
  void nothing() {
    assertThat(wire.get("/bronnen?vraag=xyzzy").is(200).body())
        .contains("Niets gevonden", "Gezocht is naar", "niet dat er geen beleid was")
        .contains(
            "een plaats (Gao), een land met een dag", "een paragraaf (C7/14) of een zaaknummer");
    assertThat(wire.get("/bronnen?vraag=xyzzy&taal=en").is(200).body())
        .contains("a place (Gao), a country with a day", "a paragraph (C7/14) or a case number");
    assertThat(wire.get("/bronnen?vraag=NL99.1").is(200).body())
        .contains("bevat geen besluit dat berust op", "NL99.1");
  }

  @Test
  @DisplayName("refuse what the API refuses, in the language of the page")
  void refused() {
    var dutch = wire.get("/bronnen?kamerstuk=zzz", "Accept", "text/html").is(400).body();
    assertThat(dutch)
        .contains("invalid-identifier", "Schrijf")
        .doesNotContain("lang=\"en\">Write it");
    var english = wire.get("/bronnen?kamerstuk=zzz&taal=en", "Accept", "text/html").is(400).body();
    assertThat(english).contains("<html lang=\"en\"");
    assertThat(wire.get("/bronnen?vraag=1234567890", "Accept", "text/html").is(400).body())
        .contains("personal-data");
    assertThat(wire.get("/bronnen?office=Nobody", "Accept", "text/html").is(400).body())
        .contains("unknown-office");
    assertThat(wire.get("/bronnen?vraag=x&country=ml", "Accept", "text/html").is(400).body())
        .contains("unknown-parameter");
    assertThat(wire.get("/api?operation=nothing", "Accept", "text/html").is(404).body())
        .contains("not-found");
  }

  @Test
  @DisplayName("list the decisions that the API lists, with as many that became public later")
  void equalsTheGaps() {
    var answer = wire.get("/v1/announcement-gaps").is(200).json();
    var page = wire.get("/bronnen?country=&instrument=&from=&until=").is(200).body();
    var rows =
        Pattern.compile("<th scope=\"row\"[^>]*><a href=\"(/besluiten/[^\"]*)\"").matcher(page);
    var shown = rows.results().map(match -> match.group(1)).sorted().toList();
    var expected =
        answer
            .path("decisions")
            .valueStream()
            .map(of -> "/besluiten/" + of.path("decisionId").asString())
            .sorted()
            .toList();
    assertThat(shown).isEqualTo(expected).isNotEmpty();
    assertThat(wire.get("/bronnen?country=sy").is(200).body()).contains("Geen besluiten");
  }

  @Test
  @DisplayName("show of a source every decision and every status that the API answers")
  void equalsTheSource() {
    for (var query : List.of("caseNumber=NL22.5703", "kamerstuk=kst-19637-2644")) {
      var answer = wire.get("/v1/sources?" + query + "&geldigOp=2023-01-11").is(200).json();
      var page = wire.get("/bronnen?" + query + "&geldigOp=2023-01-11").is(200).body();
      var decision = answer.path("decisions").path(0);
      assertThat(page).contains("/besluiten/" + decision.path("decisionId").asString());
      var statuses = decision.path("lanes").size();
      assertThat(Pattern.compile("class=\"tag in-force\"").matcher(page).results().count())
          .isGreaterThanOrEqualTo(statuses)
          .isPositive();
    }
  }

  @Test
  @DisplayName("show of a decision its acts, what it changed, and when it was known")
  void decision() {
    var page = wire.get(LETTER).is(200).body();
    assertThat(page)
        .contains(
            "Aanwijzing van gebieden (artikel 15, onder c)",
            "Gao, Ménaka, Mopti",
            "Uitsluitend deze",
            "Niets vastgelegd",
            "dezelfde dag",
            "/bronnen?vraag=NL22.5703");
    var changed =
        wire.get(
                "/v1/countries/ml/comparison?geldigOp=2023-01-11&sequence=0"
                    + "&otherGeldigOp=2023-01-11&otherSequence=7")
            .is(200)
            .json();
    var rows =
        Pattern.compile("<td[^>]*><span class=\"tag in-force\"").matcher(page).results().count();
    assertThat(rows).isEqualTo(changed.path("differences").size()).isPositive();
  }

  @Test
  @DisplayName("say what the health says, and are kept by no cache")
  void status() {
    var reply = wire.get("/status").is(200);
    assertThat(reply.header("Cache-Control")).isEqualTo("no-store");
    assertThat(reply.body())
        .contains("Alles werkt", "Vastgelegd en verwerkt tot en met")
        .contains("Dit zegt niet tot welke dag brieven en andere besluiten zijn gelezen")
        .contains("href=\"/#countries\"", "href=\"/v1/countries\"")
        .doesNotContain("Gelezen tot en met")
        .contains("Inlezen van vastgelegde besluiten</span><br /><code>intake</code>")
        .contains("Doorgeven van vastgelegde besluiten</span><br /><code>relay</code>");
    assertThat(Pattern.compile("<th scope=\"row\"><code>").matcher(reply.body()).results())
        .as("threads without a plain name")
        .isEmpty();
  }

  @Test
  @DisplayName("let every question of the API be tried")
  void operations() {
    var overview = wire.get("/api").is(200).body();
    var pages = OPERATION.matcher(overview).results().map(match -> match.group()).toList();
    assertThat(pages).hasSizeGreaterThan(20);
    for (var page : pages) {
      var link = TRY.matcher(wire.get(page).is(200).body());
      if (link.find() && !link.group(1).contains("asked-by-nobody")) {
        wire.get(link.group(1).replace("&amp;", "&")).is(200);
      }
    }
    assertThat(wire.get("/api?operation=policyOfArea&cc=ml&area=segou").is(200).body())
        .contains("/v1/countries/ml/areas/segou/policy", "curl ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/bronnen",
        "/bronnen?vraag=NL22.5703",
        LETTER,
        "/status",
        "/begrippen",
        "/api",
        "/api?operation=sources"
      })
  @DisplayName("load nothing from elsewhere, run no script, are small, and speak both languages")
  void onlyOurs(String path) {
    for (var language : List.of("nl", "en")) {
      var body = wire.get(path, "Accept-Language", language).is(200);
      assertThat(body.body())
          .contains("<html lang=\"" + language)
          .doesNotContain("<script", "style=", "onclick", "src=\"http", "??");
      assertThat(body.bytes().length).isLessThan(100_000);
    }
  }

  @Test
  @DisplayName("link terms to their entries in the glossary")
  void terms() {
    var page = wire.get("/landen/ml?area=gao&geldigOp=2023-01-11").is(200).body();
    var glossary = wire.get("/begrippen").is(200).body();
    var anchors =
        Pattern.compile("/begrippen#([A-Za-z0-9-]+)")
            .matcher(page)
            .results()
            .map(of -> of.group(1));
    assertThat(anchors.toList())
        .contains("status-in-force", "geldigOp")
        .allSatisfy(anchor -> assertThat(glossary).contains("id=\"" + anchor + "\""));
    assertThat(LINK.matcher(glossary).results().count()).isPositive();
  }
}
