package nl.peildatum.deploy.wire;

import static nl.peildatum.deploy.wire.Deed.designate;
import static nl.peildatum.deploy.wire.Deed.fact;
import static nl.peildatum.deploy.wire.Deed.lift;
import static nl.peildatum.deploy.wire.Deed.retract;
import static nl.peildatum.deploy.wire.Letter.dataCorrection;
import static nl.peildatum.deploy.wire.Letter.letter;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.peildatum.testing.Reply;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@DisplayName("The pages of time")
@ExtendWith(Product.class)
class TimePagesTest {
  private static final Pattern DRAWN =
      Pattern.compile("<a href=\"([^\"]*)\" tabindex=\"-1\">.*?fill=\"url\\(#p-([a-z-]+)\\)\"");
  private static final Pattern LISTED =
      Pattern.compile(
          "<th scope=\"row\"[^>]*><a href=\"([^\"]*)\">[^<]*</a></th>.*?<rect [^>]*#p-([a-z-]+)\\)",
          Pattern.DOTALL);

  private final Wire product;

  TimePagesTest(Wire product) {
    this.product = product;
  }

  /** A day and a status that a page shows, with the address that it leads to. */
  private record Shown(String address, String status) {}

  private static List<Shown> shown(Pattern pattern, String page) {
    return pattern.matcher(page).results().map(TimePagesTest::shown).toList();
  }

  private static Shown shown(MatchResult match) {
    return new Shown(match.group(1).replace("&amp;", "&"), match.group(2));
  }

  /**
   * Records a designation, its end, another area, and that the end was an error of this register.
   */
  private Country recorded(String code, String area, String other) {
    var country = product.country(code);
    var id = code.toLowerCase(Locale.ROOT);
    country.records(letter(id + "-1", "2022-01-01").does(designate(area)));
    country.records(letter(id + "-2", "2022-06-01").does(lift(area).from("2022-06-01")));
    country.records(letter(id + "-3", "2022-07-01").does(designate(other).from("2022-08-01")));
    country.records(dataCorrection(id + "-4", "2022-09-01").does(retract(fact(id + "-2", 0))));
    return country;
  }

  @Test
  @DisplayName("A timeline draws and lists the segments of the API, each with the page of its day")
  void timeline() {
    var country = recorded("KM", "anjouan", "moheli");
    for (var sequence : List.of("0", "2", "4", "8")) {
      var query = "?area=anjouan&sequence=" + sequence;
      var expected = statuses(product.get("/v1/countries/km/timeline" + query).is(200).json());
      var page = product.get("/landen/km/tijdlijn" + query + "&geldigOp=2022-06-01").is(200).body();
      assertThat(shown(LISTED, page)).extracting(Shown::status).isEqualTo(expected);
      assertThat(shown(DRAWN, page)).containsExactlyInAnyOrderElementsOf(shown(LISTED, page));
      assertThat(expected).isNotEmpty();
    }
    assertThat(country.head()).isEqualTo(8);
  }

  private static List<String> statuses(JsonNode timeline) {
    return timeline
        .path("lanes")
        .valueStream()
        .flatMap(lane -> lane.path("segments").valueStream())
        .map(segment -> code(segment.path("status").asString("")))
        .toList();
  }

  private static String code(String status) {
    return status.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Test
  @DisplayName("A timeline marks the chosen day, and steps to the changes before and after it")
  void steps() {
    recorded("ST", "caue", "lemba");
    var page =
        product.get("/landen/st/tijdlijn?area=caue&sequence=4&geldigOp=2022-06-01").is(200).body();
    assertThat(page)
        .contains("aria-current=\"date\">1 juni 2022<", "<tr class=\"chosen\"")
        .contains(
            "rel=\"prev\""
                + " href=\"/landen/st/tijdlijn?area=caue&amp;sequence=4&amp;geldigOp=2022-01-01\"")
        .contains("Geen latere wijziging");
  }

  @Test
  @DisplayName("Each rectangle on both axes has the status that the API answers at its point")
  void rectangles() {
    recorded("VU", "malampa", "sanma");
    var page =
        product
            .get("/landen/vu/tijdlijn/twee-assen?area=malampa&kind=REGION_15C&geldigOp=2022-03-01")
            .is(200)
            .body();
    var rectangles = shown(DRAWN, page);
    assertThat(rectangles).hasSizeGreaterThan(5);
    assertThat(shown(LISTED, page)).containsExactlyInAnyOrderElementsOf(rectangles);
    for (var rectangle : rectangles) {
      var point = rectangle.address().substring("/landen/vu?".length());
      var query = point.replace("area=malampa&", "");
      var answers =
          product
              .get("/v1/countries/vu/areas/malampa/policy?" + query)
              .is(200)
              .json()
              .path("answers");
      assertThat(answers.valueStream().map(one -> code(one.path("status").asString(""))))
          .as(point)
          .containsExactly(rectangle.status());
    }
    assertThat(rectangles)
        .extracting(Shown::status)
        .contains("nothing-recorded", "not-yet", "in-force", "ended");
  }

  @Test
  @DisplayName(
      "A comparison shows each field of the API, word by word, and the decisions behind it")
  void comparison() {
    recorded("WS", "aana", "atua");
    var query =
        "?area=aana&geldigOp=2022-07-01&sequence=4&otherGeldigOp=2022-07-01&otherSequence=8";
    var answer = product.get("/v1/countries/ws/comparison" + query).is(200).json();
    var page = product.get("/landen/ws/vergelijk" + query).is(200).body();
    assertThat(answer.at("/differences/0/fields").size()).isPositive();
    assertThat(page)
        .contains("Alleen in het eerste antwoord: </span>Beëindigd<")
        .contains("Alleen in het tweede antwoord: </span>Geldt<")
        .contains("herstel van een fout van dit register");
    answer
        .at("/differences/0/because")
        .valueStream()
        .map(cause -> "/besluiten/" + cause.path("decisionId").asString(""))
        .forEach(address -> assertThat(page).contains(address));
    assertThat(product.get("/landen/ws/vergelijk?geldigOp=2022-07-01&otherGeldigOp=2022-07-01"))
        .extracting(Reply::body)
        .asString()
        .contains("U vergelijkt een vraag met zichzelf");
  }

  @Test
  @DisplayName("The pages refuse what the API refuses, and answer about a place that is unknown")
  void refused() {
    Stream.of(
            "/tijdlijn?from=2023-01-02&until=2023-01-01",
            "/tijdlijn?geldigOp=2023-02-31",
            "/tijdlijn?subject=area:one",
            "/tijdlijn/twee-assen?kind=NONE",
            "/tijdlijn/twee-assen?sequence=1&beschikbaarOp=2020-01-01T00:00:00Z",
            "/vergelijk?otherGeldigOp=x",
            "/vergelijk?otherSequence=0")
        .forEach(path -> product.get("/landen/to" + path, "Accept", "text/html").is(400));
    Stream.of(
            "/tijdlijn?area=nergens&geldigOp=9999-12-31",
            "/tijdlijn?area=nergens&geldigOp=0001-01-01",
            "/tijdlijn/twee-assen?subject=area:nergens",
            "/tijdlijn/twee-assen?area=nergens&sequence=0",
            "/vergelijk?area=nergens&geldigOp=0001-01-01&otherGeldigOp=9999-12-31")
        .forEach(path -> product.get("/landen/to" + path, "Accept", "text/html").is(200));
  }

  @Test
  @DisplayName("The pages load nothing from elsewhere, and have no link that leads nowhere")
  void links() {
    recorded("FJ", "ba", "bua");
    Stream.of(
            "/tijdlijn?area=ba&geldigOp=2022-03-01",
            "/tijdlijn/twee-assen?area=ba",
            "/vergelijk?geldigOp=2022-03-01&otherGeldigOp=2022-07-01")
        .map(path -> "/landen/fj" + path)
        .forEach(
            path -> {
              var page = product.get(path).is(200).body();
              assertThat(page).doesNotContain("<script", "style=", "src=\"http");
              assertThat(page.length()).isLessThan(100_000);
              Pattern.compile("href=\"(/[^\"]*)\"")
                  .matcher(page)
                  .results()
                  .map(link -> link.group(1).replace("&amp;", "&"))
                  .distinct()
                  .forEach(address -> product.get(URI.create(address).toString()).is(200));
            });
  }
}
