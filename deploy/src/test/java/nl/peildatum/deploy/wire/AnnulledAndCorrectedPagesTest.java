package nl.peildatum.deploy.wire;

import static nl.peildatum.deploy.wire.Deed.annul;
import static nl.peildatum.deploy.wire.Deed.correct;
import static nl.peildatum.deploy.wire.Deed.designate;
import static nl.peildatum.deploy.wire.Deed.fact;
import static nl.peildatum.deploy.wire.Deed.lift;
import static nl.peildatum.deploy.wire.Letter.dataCorrection;
import static nl.peildatum.deploy.wire.Letter.letter;
import static nl.peildatum.deploy.wire.Letter.ruling;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.regex.Pattern;
import nl.peildatum.problem.Language;
import nl.peildatum.web.page.PageTexts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("The pages name the ruling that annulled a policy, and what corrected its record")
@ExtendWith(Product.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnnulledAndCorrectedPagesTest {
  private static final String RULING =
      "Uitspraak, Raad van State, 202400561/1/V2, ECLI:NL:RVS:2025:2500, 4 juni 2025";
  private static final String ADDRESS =
      "https://deeplink.rechtspraak.nl/uitspraak?id=ECLI:NL:RVS:2025:2500";
  private static final String CASE =
      "/zaak?country=BT&stage=DISTRICT_COURT&application=2023-03-01&decision=2024-07-01"
          + "&groups=-&onlyRiskIs15c=true&taal=nl";

  private final Wire product;

  AnnulledAndCorrectedPagesTest(Wire product) {
    this.product = product;
  }

  @BeforeAll
  void record() {
    var bhutan = product.country("BT");
    bhutan.records(
        letter("bt-letter", "2024-06-27")
            .with("title", "Landenbeleid Bhutan")
            .does(
                designate("paro", "haa", "punakha").from("2024-06-27"),
                designate("samtse").from("2024-06-27").until("2025-12-31")));
    bhutan.records(
        letter("bt-end", "2025-03-03")
            .with("title", "Einde Punakha")
            .does(lift("punakha").from("2025-03-10")));
    awaitAnotherSecond();
    bhutan.records(
        dataCorrection("bt-correction", "2025-04-01")
            .with("title", "Herstel begindag")
            .does(
                correct(fact("bt-end", 0), Map.of("type", "LiftRegion15c", "from", "2025-03-03"))));
    bhutan.records(
        ruling("bt-ruling", "2025-06-04")
            .without("title")
            .citing(
                Map.of(
                    "type",
                    "RULING",
                    "court",
                    "Raad van State",
                    "caseNumber",
                    "202400561/1/V2",
                    "ecli",
                    "ECLI:NL:RVS:2025:2500"))
            .does(
                annul("2025-06-04", fact("bt-letter", 0, "paro")),
                annul("2025-06-04", fact("bt-letter", 1, "samtse")),
                annul("2024-06-27", fact("bt-letter", 0, "haa"))));
    bhutan.awaitInAllCountries();
  }

  /** Pages tell times in whole seconds. */
  private static void awaitAnotherSecond() {
    var second = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    await().until(() -> Instant.now().truncatedTo(ChronoUnit.SECONDS).isAfter(second));
  }

  @Test
  @DisplayName(
      "an annulment from the day of the ruling on: the court, the case, the day, and that it"
          + " stands before")
  void annulledFromTheRulingOn() {
    var page = page("/landen/bt?area=paro&geldigOp=2025-07-05");
    assertThat(entry(page))
        .contains("Vernietigd door", RULING, ADDRESS, "De vernietiging werkt vanaf 4 juni 2025")
        .contains("Vanaf die dag geldt het niet meer; voor de dagen daarvoor blijft het in stand")
        .contains("href=\"/besluiten/bt-letter\"", "href=\"/besluiten/bt-ruling\"")
        .contains(recordedAt("bt-letter"), recordedAt("bt-ruling"))
        .doesNotContain("geacht nooit");
    assertThat(page("/landen/bt?geldigOp=2025-07-05")).contains(RULING);
    assertThat(entry(page("/landen/bt?area=paro&geldigOp=2025-06-03")))
        .contains("Geldend van 27 juni 2024 t/m 3 juni 2025")
        .doesNotContain("Vernietigd door");
  }

  @Test
  @DisplayName("an annulment from the start on: that the policy counts as never in force")
  void annulledFromTheStartOn() {
    assertThat(entry(page("/landen/bt?area=haa&geldigOp=2025-07-05")))
        .contains(RULING, "De vernietiging werkt vanaf 27 juni 2024")
        .contains("Het wordt geacht nooit te hebben gegolden")
        .doesNotContain("blijft het in stand");
  }

  @Test
  @DisplayName("after the end that the policy had itself, still the ruling that ended it sooner")
  void annulledBeforeItsEnd() {
    assertThat(entry(page("/landen/bt?area=samtse&geldigOp=2026-02-01")))
        .contains("Beëindigd", "Door een vernietiging geldt dit beleid niet meer vanaf 4 juni 2025")
        .contains("Vernietigd door", RULING, ADDRESS, "De vernietiging werkt vanaf 4 juni 2025");
  }

  @Test
  @DisplayName("in English too")
  void inEnglish() {
    assertThat(entry(page("/landen/bt?area=paro&geldigOp=2025-07-05&taal=en")))
        .contains("Annulled by", "ECLI:NL:RVS:2025:2500, 4 June 2025")
        .contains("The annulment has effect from 4 June 2025")
        .contains("From that day on it is no longer in force; for the days before, it still stands")
        .contains("recorded on ");
    assertThat(entry(page("/landen/bt?area=punakha&geldigOp=2025-03-05&taal=en")))
        .contains("Corrected by", "Herstel begindag");
  }

  @Test
  @DisplayName("a correction beside the decision, each with its own page and time of recording")
  void corrected() {
    assertThat(entry(page("/landen/bt?area=punakha&geldigOp=2025-03-05")))
        .containsPattern(
            "<dt>Besluit</dt><dd><a href=\"/besluiten/bt-end\">Einde Punakha, 3 maart 2025</a>"
                + "<span class=\"hint\"> \\(vastgelegd op "
                + Pattern.quote(recordedAt("bt-end")))
        .containsPattern(
            "<dt>Hersteld door</dt><dd><a href=\"/besluiten/bt-correction\">Herstel begindag, 1"
                + " april 2025</a><span class=\"hint\"> \\(vastgelegd op "
                + Pattern.quote(recordedAt("bt-correction")))
        .contains("Invented for bt-end");
  }

  @Test
  @DisplayName("the case and its dossier: the letter, the ruling, when each was recorded")
  void annulledInTheDossier() {
    var address = CASE + "&area=paro&hearing=2025-07-05";
    assertThat(page(address)).contains("Vernietigd door", RULING, ADDRESS);
    var dossier = page(address.replace("/zaak?", "/zaak/dossier?"));
    assertThat(part(dossier, "3. Waarom", "4. Wat wanneer"))
        .contains(RULING, ADDRESS, "De vernietiging werkt vanaf 4 juni 2025")
        .contains("voor de dagen daarvoor blijft het in stand");
    assertThat(part(dossier, "4. Wat wanneer", "Terugkijken"))
        .contains("Uitspraak: vernietigt Landenbeleid Bhutan, met ingang van 4 juni 2025")
        .containsSubsequence("/besluiten/bt-letter", recordedAt("bt-letter"))
        .containsSubsequence("/besluiten/bt-ruling", recordedAt("bt-ruling"));
    assertThat(part(dossier, "5. Bronnen", "6. Ontvangstbewijs"))
        .contains("Invented for bt-letter", "ECLI:NL:RVS:2025:2500", ADDRESS);
  }

  @Test
  @DisplayName("the dossier gives the time of recording of the letter, not that of its correction")
  void correctedInTheDossier() {
    var dossier =
        page((CASE + "&area=punakha&hearing=2025-03-05").replace("/zaak?", "/zaak/dossier?"));
    assertThat(row(dossier, "/besluiten/bt-end"))
        .contains("Einde Punakha", recordedAt("bt-end"))
        .doesNotContain(recordedAt("bt-correction"));
    assertThat(row(dossier, "/besluiten/bt-correction"))
        .contains("Herstel van een fout van dit register: herstelt Einde Punakha")
        .contains(recordedAt("bt-correction"));
  }

  @Test
  @DisplayName("the timeline and the picture of both axes")
  void overTime() {
    assertThat(page("/landen/bt/tijdlijn?area=paro"))
        .contains("href=\"/besluiten/bt-ruling\">Vernietigd door: " + RULING);
    assertThat(page("/landen/bt/tijdlijn?area=punakha"))
        .contains("href=\"/besluiten/bt-end\">Einde Punakha, 3 maart 2025")
        .contains("href=\"/besluiten/bt-correction\">Hersteld door: Herstel begindag");
    assertThat(page("/landen/bt/tijdlijn/twee-assen?area=paro"))
        .contains("href=\"/besluiten/bt-ruling\">Vernietigd door: " + RULING);
  }

  private String page(String path) {
    return product.get(path).is(200).body();
  }

  /** The time of recording of a decision, as the page says it. */
  private String recordedAt(String decision) {
    var recorded = product.get("/v1/decisions/" + decision).is(200).json().path("recordedAt");
    return PageTexts.in(Language.DUTCH).instant(Instant.parse(recorded.asString("")));
  }

  /** What a page says of the designation. */
  private static String entry(String page) {
    return part(page, "(?:artikel 15, onder c|article 15\\(c\\))\\)</span>", "</article>");
  }

  private static String row(String dossier, String address) {
    return part(dossier, "<th[^>]*><a href=\"" + address + "\\?taal=nl\">", "</tr>");
  }

  private static String part(String page, String from, String until) {
    var part = Pattern.compile("(?s)" + from + ".*?" + until).matcher(page);
    assertThat(part.find()).as(from + " in " + page).isTrue();
    return part.group();
  }
}
