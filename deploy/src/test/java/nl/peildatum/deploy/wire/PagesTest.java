package nl.peildatum.deploy.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import nl.peildatum.testing.Reply;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The pages for people")
@ExtendWith(ProductWithTheLetter.class)
class PagesTest {
  private static final Pattern LINK = Pattern.compile("href=\"(/[^\"]*)\"");
  private static final int MOST_PAGES = 120;

  private static Wire wire;

  @BeforeAll
  static void shared(Wire product) {
    wire = product;
  }

  @Test
  @DisplayName("lead from a question as one types it to the policy of that place on that day")
  void fromTheQuestion() {
    var reply = wire.get("/?vraag=Gao+11+januari+2023").is(303);
    assertThat(reply.header("Location")).isEqualTo("/landen/ml?area=gao&geldigOp=2023-01-11");
    var page = wire.get(reply.header("Location")).is(200);
    assertThat(page.body())
        .contains(
            "<h1>Gao, Mali</h1>",
            "Uitzonderlijke situatie (artikel 15, onder c)",
            "Geldend van 11 januari 2023, zonder vastgelegde einddatum",
            "Let op: u ziet het beleid van 11 januari 2023",
            "/besluiten/mali-2023-01-11",
            "https://zoek.officielebekendmakingen.nl/kst-19637-2644.html");
  }

  @Test
  @DisplayName(
      "say on the day before the letter that the policy is of a later day, not that it is safe")
  void theDayBefore() {
    var page = wire.get("/landen/ml?area=gao&geldigOp=2023-01-10").is(200).body();
    assertThat(page).contains("Op deze dag gold dit beleid nog niet", "op 11 januari 2023: Geldt");
    var other = wire.get("/landen/ml?area=segou&geldigOp=2023-01-11").is(200).body();
    assertThat(other).contains("uitsluitend andere gebieden", "niet dat het er veilig was");
  }

  @Test
  @DisplayName(
      "of an unknown place show the nearest names, and that nothing is said about the place")
  void unknownPlace() {
    var page = wire.get("/landen/ml?area=Goa&geldigOp=2023-01-11").is(200).body();
    assertThat(page)
        .contains("Dit register kent geen gebied met de naam “Goa”", ">Gao</a>")
        .contains("kan daarom niet zeggen of er voor deze plaats beleid was");
    assertThat(wire.get("/?vraag=Nergenshuizen+2023-01-11").is(200).body())
        .contains("geen land of gebied te halen");
  }

  @Test
  @DisplayName("ask which day is meant, if a question names a month or a year")
  void period() {
    var page = wire.get("/?vraag=Gao+2023").is(200).body();
    assertThat(page)
        .contains("Welke dag bedoelt u?", "Gao, Mali op 1 januari 2023")
        .contains(
            "/landen/ml?area=gao&amp;geldigOp=2023-01-01",
            "/landen/ml?area=gao&amp;geldigOp=2023-12-31");
  }

  @Test
  @DisplayName("lead from a text that names no place to near names and to the search for sources")
  void nearNames() {
    assertThat(wire.get("/?vraag=Goa+2023-01-11").is(200).body())
        .contains("Bedoelt u misschien", "/landen/ml?area=gao&amp;geldigOp=2023-01-11");
    assertThat(wire.get("/?vraag=Xyzabad").is(200).body())
        .contains("href=\"/bronnen?vraag=Xyzabad\"");
  }

  @Test
  @DisplayName("name the last decision on record, and the area by whose policy another is answered")
  void lastDecision() {
    var page = wire.get("/landen/ml?geldigOp=2026-11-01").is(200).body();
    assertThat(page)
        .contains("Laatste besluit op dit moment in het register")
        .contains("Landgebonden asielbeleid Mali, 11 januari 2023");
  }

  @Test
  @DisplayName("are Dutch, and English for a client that prefers it or names it")
  void languages() {
    var path = "/landen/ml?area=gao&geldigOp=2023-01-11";
    assertThat(wire.get(path).is(200).body()).contains("<html lang=\"nl\"");
    var preferred = wire.get(path, "Accept-Language", "fr, en;q=0.8, nl;q=0.5").is(200);
    assertThat(preferred.body()).contains("<html lang=\"en\"", "In force from 11 January 2023");
    assertThat(preferred.header("Content-Language")).isEqualTo("en");
    var named = wire.get(path + "&taal=nl", "Accept-Language", "en").is(200);
    assertThat(named.header("Content-Language")).isEqualTo("nl");
    assertThat(named.headers().allValues("Vary").toString()).contains("Accept-Language");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/landen/ml", "/besluiten/mali-2023-01-11", "/toegankelijkheid"})
  @DisplayName("load nothing from elsewhere, run no script and are small")
  void onlyOurs(String path) {
    var reply = wire.get(path).is(200);
    assertThat(reply.headers().allValues("Content-Security-Policy"))
        .containsExactly(
            "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self';"
                + " base-uri 'none'; frame-ancestors 'none'");
    assertThat(reply.body()).doesNotContain("<script", "style=", "onclick", "src=\"http");
    assertThat(reply.bytes().length).isLessThan(100_000);
  }

  @Test
  @DisplayName("refuse what the API refuses, on a page that says what to do")
  void refused() {
    var page = refused("/landen/ml?geldigOp=2023-02-31", 400);
    assertThat(page.header("Content-Type")).startsWith("text/html");
    assertThat(page.body()).contains("Deze vraag kan niet worden beantwoord", "invalid-date");
    assertThat(refused("/landen/ml?geldigop=2023-01-11", 400).body()).contains("unknown-parameter");
    assertThat(refused("/landen/xx", 404).body()).contains("unknown-country");
    assertThat(refused("/besluiten/nergens", 404).body()).contains("unknown-decision");
    assertThat(wire.get("/landen/xx").is(404).header("Content-Type"))
        .isEqualTo("application/problem+json");
    var empty = "/landen/ml?geldigOp=&sequence=&area=&bekendOp=&basis=FORMAL";
    assertThat(wire.get(empty).is(200).body()).contains("Formele inwerkingtreding");
  }

  private static Reply refused(String path, int status) {
    return wire.get(path, "Accept", "text/html,*/*;q=0.8").is(status);
  }

  @Test
  @DisplayName("show of every answer of the API its status and its decision, and no other")
  void equalsTheAnswer() {
    for (var area : List.of("gao", "segou", "bamako", "kidal", "atlantis")) {
      for (var day : List.of("2023-01-10", "2023-01-11", "2026-01-01")) {
        var query = "?geldigOp=" + day + "&sequence=7";
        var answers = wire.get("/v1/countries/ml/areas/" + area + "/policy" + query).is(200).json();
        var page = wire.get("/landen/ml" + query + "&area=" + area).is(200).body();
        var expected =
            StreamSupport.stream(answers.path("answers").spliterator(), false)
                .map(
                    answer ->
                        answer
                            .path("status")
                            .asString("")
                            .toLowerCase(Locale.ROOT)
                            .replace('_', '-'))
                .toList();
        var shown =
            Pattern.compile("<article class=\"entry ([a-z-]+)\"")
                .matcher(page)
                .results()
                .map(match -> match.group(1))
                .toList();
        assertThat(shown).as(area + " on " + day).isEqualTo(expected);
      }
    }
  }

  @Test
  @DisplayName("have no link within the site that leads nowhere")
  void everyLink() {
    var found = new HashSet<>(List.of("/"));
    var next = new ArrayDeque<>(found);
    while (!next.isEmpty()) {
      var path = next.remove();
      var body = wire.get(path).is(200).body();
      if (path.startsWith("/v1") || path.startsWith("/assets") || found.size() > MOST_PAGES) {
        continue;
      }
      LINK.matcher(body).results().map(PagesTest::address).filter(found::add).forEach(next::add);
    }
    assertThat(found).hasSizeGreaterThan(20);
  }

  private static String address(MatchResult link) {
    return link.group(1).replace("&amp;", "&");
  }
}
