package nl.peildatum.deploy.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.peildatum.deploy.wire.Deed.designate;
import static nl.peildatum.deploy.wire.Deed.lift;
import static nl.peildatum.deploy.wire.Letter.letter;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import nl.peildatum.deploy.RunningProduct;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@DisplayName("The page of a case")
class CasePagesTest {
  private static final String[] HTML = {"Accept", "text/html,*/*;q=0.8"};
  private static final String GAO = "/zaak?country=ML&area=gao&stage=DISTRICT_COURT";
  private static final String DATES = "&application=2022-03-01&decision=2022-09-01";
  private static final DateTimeFormatter IN_WORDS =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.of("nl"));
  private static final List<String> STAGES =
      List.of("FIRST_DECISION", "DISTRICT_COURT", "HIGHER_APPEAL", "WITHDRAWAL");
  private static final List<String> DATE_NAMES =
      List.of(
          "application", "decision", "hearing", "ruling", "districtCourtRuling", "grant", "review");

  private static RunningProduct product;
  private static Wire wire;

  @BeforeAll
  static void start() {
    product = RunningProduct.withTheLetter();
    wire = new Wire(product.url());
    var haiti = wire.country("HT");
    haiti.records(letter("ht-1", "2022-01-01").does(designate("artibonite", "centre")));
    haiti.records(letter("ht-2", "2022-06-01").does(lift("centre")));
    haiti.records(
        letter("ht-3", "2023-03-01")
            .announcedOn("2023-03-01")
            .does(lift("artibonite").from("2023-02-01").because("The letter says so")));
  }

  @AfterAll
  static void stop() {
    product.close();
  }

  @Test
  @DisplayName(
      "is reached from a place with the place kept, asks the dates, and leads to a dossier")
  void fromTheLandingPageToTheDossier() {
    var landing = wire.get("/").is(200).body();
    var place = wire.get(link(landing, "/landen/ml?area=gao&geldigOp=2023-01-11")).is(200).body();
    var form = link(place, "/zaak?");
    var empty = wire.get(form).is(200).body();
    assertThat(empty)
        .contains("value=\"ML\" selected=\"selected\"", "value=\"gao\"")
        .contains("vraagt geen persoonsgegevens")
        .doesNotContain("name=\"hearing\"");
    var dates = wire.get(form + "&stage=DISTRICT_COURT").is(200).body();
    assertThat(dates)
        .contains("name=\"application\"", "name=\"decision\"", "name=\"hearing\"")
        .doesNotContain("name=\"grant\"");
    var page =
        wire.get(form + "&stage=DISTRICT_COURT" + DATES + "&hearing=2023-02-15").is(200).body();
    isReconstructed(wire.get(link(page, "/zaak/dossier?")).is(200).body());
  }

  @Test
  @DisplayName("is reached from the example on the landing page")
  void fromTheExample() {
    var page = wire.get(link(wire.get("/").is(200).body(), "/zaak?country=ML")).is(200).body();
    assertThat(page)
        .contains("Op de dag van de zitting", "15 februari 2023", "artikel 83 Vw 2000")
        .contains("volgen de tekst die gold op 13 november 2015; of die tekst op 15 februari 2023")
        .contains("https://wetten.overheid.nl/BWBR0011823/2015-11-13")
        .contains("Dit is geen wijziging van beleid");
    isReconstructed(wire.get(link(page, "/zaak/dossier?")).is(200).body());
  }

  private static void isReconstructed(String dossier) {
    assertThat(dossier)
        .contains("NL22.5703", "https://zoek.officielebekendmakingen.nl/kst-19637-2644.html")
        .containsSubsequence(
            "1. De vraag",
            "Gao, Mali",
            "2. Het antwoord",
            "Geldt",
            "3. Waarom",
            "4. Wat wanneer bekend was",
            "Landgebonden asielbeleid Mali",
            "11 januari 2023",
            "niet vastgelegd",
            "5. Bronnen",
            "6. Ontvangstbewijs",
            "/zaak/dossier?",
            "r1.");
    var permanent = link(dossier, "/zaak/dossier?country=");
    assertThat(permanent).contains("beschikbaarOp=");
    assertThat(answerIn(wire.get(permanent).is(200).body())).isEqualTo(answerIn(dossier));
  }

  /** The parts of a dossier that never change. */
  private static String answerIn(String dossier) {
    return dossier.substring(dossier.indexOf("1. De vraag"), dossier.indexOf("4. Wat wanneer"))
        + dossier.substring(dossier.indexOf("6. Ontvangstbewijs"));
  }

  @Test
  @DisplayName("says of random cases what the API says: days, rules, statuses, notes and hindsight")
  void equalsTheApi() {
    var random = new Random(20230111);
    for (var i = 0; i < 40; i++) {
      var address = randomCase(random);
      var page = wire.get(address).is(200).body();
      var body = unescaped(first(page, "<code id=\"question-json\">([^<]*)</code>"));
      var json =
          List.of("Content-Type", "application/json", "Accept-Language", "nl")
              .toArray(String[]::new);
      var answer = wire.post("/v1/assessments", body, json).is(200).json();
      assertThat(page).as(address).contains(answer.path("receipt").asString());
      assertThat(first(page, "(?s)<main(.*)</main>"))
          .as(address)
          .satisfies(main -> isSaid(answer, main));
      var publicly = body.replaceFirst(",\"beschikbaarOp\":\"[^\"]*\"", "");
      var hindsight = wire.post("/v1/assessments/hindsight", publicly, json).is(200).json();
      assertThat(all(page, "(?s)<div class=\"hindsight\">\\s*<p>([^<]*)</p>"))
          .as(address)
          .isEqualTo(
              hindsight
                  .path("elements")
                  .valueStream()
                  .map(element -> daysInWords(element.path("conclusion").asString()))
                  .toList());
    }
  }

  private static void isSaid(JsonNode answer, String main) {
    var statuses = new ArrayList<String>();
    for (var element : answer.path("elements")) {
      assertThat(main).contains(daysInWords(element.path("geldigOp").asString()));
      assertThat(main).contains(all(element.path("rule").asString(), "([\\d:.]*\\d)"));
      element
          .path("notes")
          .valueStream()
          .forEach(
              note ->
                  assertThat(unescaped(main))
                      .contains(daysInWords(note.path("detail").asString())));
      element
          .path("answers")
          .valueStream()
          .map(one -> one.path("status").asString().toLowerCase(Locale.ROOT).replace('_', '-'))
          .forEach(statuses::add);
    }
    assertThat(all(main, "<article class=\"entry ([a-z-]+)\"")).isEqualTo(statuses);
  }

  private static String randomCase(Random random) {
    var isMali = random.nextBoolean();
    var areas =
        isMali
            ? List.of("gao", "segou", "bamako", "atlantis", "")
            : List.of("artibonite", "centre", "nord", "");
    var stage = STAGES.get(random.nextInt(STAGES.size()));
    var address =
        new StringBuilder("/zaak?taal=nl&country=")
            .append(isMali ? "ML" : "HT")
            .append("&area=")
            .append(areas.get(random.nextInt(areas.size())))
            .append("&stage=")
            .append(stage);
    var day = LocalDate.of(2021, 6, 1);
    for (var name : DATE_NAMES) {
      day = day.plusDays(random.nextInt(200));
      address.append('&').append(name).append('=').append(day);
    }
    return address.append(random.nextBoolean() ? "&onlyRiskIs15c=false&groups=-" : "").toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/zaak", "/zaak/dossier"})
  @DisplayName("says with the filter on what was public that it holds more, and does not look back")
  void publicBy(String path) {
    var address = GAO.replace("/zaak", path) + DATES + "&hearing=2023-02-15&bekendOp=2022-09-01";
    var page = wire.get(address).is(200).body();
    assertThat(page)
        .contains("Met alleen wat op 1 september 2022 openbaar bekend was, is over dit land")
        .contains("In het register staat wel meer.")
        .contains("De terugblik en het latere beleid staan zonder dat filter op:")
        .doesNotContain("is in dit register niets vastgelegd", "latere bekendmaking", "Anders:");
    var unfiltered = link(page.substring(page.indexOf("zonder dat filter op:")), "/zaak?country=");
    assertThat(unfiltered).doesNotContain("bekendOp").contains("beschikbaarOp=");
    assertThat(wire.get(unfiltered).is(200).body()).contains("latere bekendmaking");
    var pinned = wire.get(address + "&sequence=7").is(200).body();
    assertThat(pinned).doesNotContain("latere bekendmaking");
    var country = "/landen/ml?area=gao&geldigOp=2023-02-15&bekendOp=2022-09-01";
    assertThat(wire.get(country).is(200).body())
        .contains("Met alleen wat op 1 september 2022", "In het register staat wel meer.");
    var before = "/landen/ml?area=gao&geldigOp=2023-02-15&bekendOp=2022-09-01&sequence=0";
    assertThat(wire.get(before).is(200).body()).doesNotContain("In het register staat wel meer.");
  }

  @Test
  @DisplayName("says what the policy as known on a day leaves out, and points to the note of a row")
  void asKnownOn() {
    var address = GAO + DATES + "&hearing=2023-02-15&options=AS_KNOWN_ON&asKnownOn=2022-09-01";
    var page = wire.get(address).is(200).body();
    assertThat(page)
        .contains(
            "omdat er met wat op 1 september 2022 openbaar bekend was niets over is vastgelegd:"
                + " Vlucht- en vestigingsalternatief, uit Gao, naar Bamako.")
        .contains("Dit peilmoment rekent alleen met wat op 1 september 2022 openbaar bekend was.")
        .contains("href=\"#e1n\">zie Let op", "id=\"e1n\"", "Zoek de bekendmaking")
        .doesNotContain("href=\"/notes/");
  }

  @Test
  @DisplayName("prints an address that gives the same words and checksum in any browser")
  void sameForEverybody() {
    var query = GAO.substring("/zaak".length()) + DATES + "&hearing=2023-02-15&taal=en";
    var english = wire.get("/zaak/dossier" + query).is(200).body();
    var permanent = link(english, "/zaak/dossier?country=");
    assertThat(permanent).contains("taal=en");
    var again = wire.get(permanent, "Accept-Language", "nl").is(200).body();
    assertThat(again).contains("lang=\"en\"", first(english, "<code>([0-9a-f]{64})</code>"));
    var byReceipt = wire.get("/zaak/dossier?taal=nl&receipt=" + receipt(english)).is(200).body();
    assertThat(link(byReceipt, "/zaak/dossier?country=")).isEqualTo(permanent);
  }

  @Test
  @DisplayName("says that hindsight is no change of policy, and which decision became known later")
  void hindsight() {
    var address = "/zaak?country=HT&area=artibonite&stage=FIRST_DECISION&application=2022-03-01";
    var page = wire.get(address + "&decision=2023-02-15").is(200).body();
    assertThat(page)
        .contains("Over 15 februari 2023, met wat op die dag openbaar was")
        .contains("Kennis verschilt:", "/besluiten/ht-3", "genomen op 1 maart 2023")
        .doesNotContain(">ht-3<");
  }

  @Test
  @DisplayName("gives a pinned answer again, and says what was recorded since")
  void recordedSince() {
    var address = "/zaak?country=HT&area=artibonite&stage=FIRST_DECISION&application=2022-03-01";
    var then = wire.get(address + "&decision=2023-02-15&sequence=5").is(200).body();
    assertThat(first(then, "<article class=\"entry ([a-z-]+)\"")).isEqualTo("in-force");
    assertThat(then)
        .contains("tot en met volgnummer 5 was vastgelegd", "zou dit antwoord anders luiden")
        .contains("Wat het register sindsdien heeft vastgelegd");
    var again = wire.get("/zaak?receipt=" + receipt(then)).is(200).body();
    assertThat(first(again, "<article class=\"entry ([a-z-]+)\"")).isEqualTo("in-force");
    assertThat(receipt(again)).isEqualTo(receipt(then));
  }

  @Test
  @DisplayName("takes a receipt as copied from paper, and says what is answered otherwise now")
  void byReceipt() {
    var address = "/zaak?country=HT&area=artibonite&stage=FIRST_DECISION&application=2022-03-01";
    var receipt = receipt(wire.get(address + "&decision=2023-02-15&sequence=5").is(200).body());
    assertThat(wire.get("/zaak").is(200).body())
        .contains("action=\"/zaak\" method=\"get\"", "<textarea id=\"receipt\" name=\"receipt\"");
    var copied = receipt.substring(0, 70) + "%0D%0A+" + receipt.substring(70);
    var page = wire.get("/zaak?receipt=" + copied).is(200).body();
    var since = page.substring(page.indexOf("<h2>Wat het register sindsdien"));
    assertThat(since)
        .containsSubsequence(
            "Wat over 15 februari 2023 anders luidt",
            "Toen geantwoord",
            "Geldt",
            "Beëindigd",
            "ht-3")
        .contains("href=\"/zaak?country=HT");
    assertThat(wire.get("/zaak?taal=en&receipt=" + receipt).is(200).body())
        .contains("What reads otherwise about 15 February 2023", "Answered then");
    var unchanged = wire.get(address + "&decision=2022-03-02").is(200).body();
    assertThat(unchanged).doesNotContain("hetzelfde als in dit antwoord");
    assertThat(wire.get("/zaak?receipt=" + receipt(unchanged)).is(200).body())
        .contains("op de vergeleken dagen hetzelfde als in dit antwoord");
    assertThat(wire.get("/zaak/dossier?receipt=" + receipt).is(200).body())
        .contains("href=\"/zaak#receipt\"");
  }

  @Test
  @DisplayName(
      "shows what is wrong with a receipt beside its field, with the receipt as it was sent")
  void wrongReceipt() {
    var receipt = receipt(wire.get(GAO + DATES + "&hearing=2023-02-15").is(200).body());
    var cut = receipt.substring(0, receipt.length() - 9);
    assertThat(wire.get("/zaak?receipt=" + cut, HTML).is(400).body())
        .contains(">" + cut + "</textarea>", "href=\"#receipt\"", "aria-invalid=\"true\"")
        .contains("id=\"receipt-error\">Dit is geen ontvangstbewijs zoals dit product ze schrijft");
    var json = new String(Base64.getUrlDecoder().decode(receipt.substring(3)), UTF_8);
    var sha256 = first(json, "\"sha256\":\"([0-9a-f]{64})\"");
    var other = json.replace(sha256, new StringBuilder(sha256).reverse());
    var ofAnother =
        "r1." + Base64.getUrlEncoder().withoutPadding().encodeToString(other.getBytes(UTF_8));
    assertThat(wire.get("/zaak?taal=en&receipt=" + ofAnother, HTML).is(400).body())
        .contains(">" + ofAnother + "</textarea>", "id=\"receipt-error\">");
    assertThat(wire.get("/zaak?receipt=" + cut).is(400).header("Content-Type"))
        .isEqualTo("application/problem+json");
  }

  @Test
  @DisplayName("shows the form again with what is missing or wrong, in the language of the page")
  void faults() {
    var page = wire.get(GAO + "&application=2022-03-01&hearing=2022-02-31", HTML).is(400);
    assertThat(page.body())
        .contains("href=\"#decision\">Vul deze datum in: Besluit.", "href=\"#hearing\"")
        .contains("value=\"2022-03-01\"", "aria-invalid=\"true\"");
    assertThat(wire.get(GAO + "&application=2022-03-01").is(400).header("Content-Type"))
        .isEqualTo("application/problem+json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/zaak?caseReference=NL22.5703",
        "/zaak?receipt=r1.AAAA",
        "/zaak?receipt=x&country=ML",
        "/zaak?country=XX&stage=FIRST_DECISION&decision=2022-01-01&application=2022-01-01",
        "/zaak?country=ML&stage=NONE&decision=2022-01-01",
        "/zaak?country=ML&country=HT",
        "/zaak?country=ML&stage=FIRST_DECISION&application=x&decision=y&sequence=z&groups=,&options=A",
        "/zaak/dossier?country=ML&stage=FIRST_DECISION&decision=2022-01-01&onlyRiskIs15c=perhaps"
      })
  @DisplayName("refuses what the API refuses")
  void refused(String address) {
    assertThat(wire.get(address, HTML).is(400).header("Content-Type")).startsWith("text/html");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/zaak", "/zaak/dossier"})
  @DisplayName(
      "loads nothing from elsewhere, runs no script, is small, and has its headings in order")
  void small(String path) {
    for (var language : List.of("nl", "en")) {
      var query = GAO.substring("/zaak".length()) + DATES + "&hearing=2023-02-15&taal=" + language;
      var reply = wire.get(path + query).is(200);
      assertThat(reply.body()).doesNotContain("<script", "style=", "onclick", "src=");
      assertThat(reply.bytes().length).isLessThan(100_000);
      var levels = all(reply.body(), "<h([1-6])").stream().map(Integer::valueOf).toList();
      assertThat(levels).startsWith(1).containsOnlyOnce(1);
      for (var i = 1; i < levels.size(); i++) {
        assertThat(levels.get(i)).isLessThanOrEqualTo(levels.get(i - 1) + 1);
      }
      var ids = all(reply.body(), " id=\"([^\"]+)\"");
      assertThat(ids).doesNotHaveDuplicates();
    }
  }

  @Test
  @DisplayName("answers a place that nobody knows, whatever is written")
  void unknownPlace() {
    for (var place : List.of("Goa", "2023-02-31", "%7B0%7D%24%27", "%3Cb%3E", "a".repeat(200))) {
      var address = GAO.replace("area=gao", "area=" + place) + DATES + "&hearing=2023-02-15";
      assertThat(wire.get(address).is(200).body())
          .contains("Dit register kent geen gebied met de naam", "Plaats onbekend")
          .doesNotContain("<b>");
    }
    var near = GAO.replace("area=gao", "area=Goa") + DATES + "&hearing=2023-02-15";
    assertThat(link(wire.get(near).is(200).body(), "/zaak?country=ML&stage=")).endsWith("area=gao");
  }

  private static String receipt(String page) {
    return first(page, "<code>(r1\\.[\\w-]+)</code>");
  }

  private static String link(String page, String start) {
    return unescaped(
        first(page.replace("&amp;", "&"), "href=\"(" + Pattern.quote(start) + "[^\"]*)\""));
  }

  private static String first(String page, String pattern) {
    var found = all(page, pattern);
    assertThat(found).as(pattern + " in " + page).isNotEmpty();
    return found.getFirst();
  }

  private static List<String> all(String page, String pattern) {
    return Pattern.compile(pattern).matcher(page).results().map(match -> match.group(1)).toList();
  }

  private static String unescaped(String html) {
    return html.replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&");
  }

  private static String daysInWords(String sentence) {
    return Pattern.compile("(?<![\\w-])\\d{4}-\\d{2}-\\d{2}(?![\\w-])")
        .matcher(sentence)
        .replaceAll(day -> IN_WORDS.format(LocalDate.parse(day.group())));
  }
}
