package nl.peildatum.deploy.wire;

import static nl.peildatum.deploy.wire.Deed.annul;
import static nl.peildatum.deploy.wire.Deed.correctDocument;
import static nl.peildatum.deploy.wire.Deed.designate;
import static nl.peildatum.deploy.wire.Letter.dataCorrection;
import static nl.peildatum.deploy.wire.Letter.letter;
import static nl.peildatum.deploy.wire.Letter.ruling;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("A decision that was mistyped is put right, and what was known before stays known")
@ExtendWith(Product.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CorrectedDecisionTest {
  private static final String REGION = "barima-waini";
  private static final Map<String, Object> MISTYPED = source("NL24.1111");
  private static final Map<String, Object> RIGHT = source("NL24.2222");
  private static final Map<String, Object> OTHER = source("NL24.3333");

  private final Wire product;

  CorrectedDecisionTest(Wire product) {
    this.product = product;
  }

  private static Map<String, Object> source(String caseNumber) {
    return Map.of("type", "RULING", "court", "Rechtbank X", "caseNumber", caseNumber);
  }

  private List<String> restingOn(String caseNumber) {
    var found = product.get("/v1/sources?caseNumber=" + caseNumber).is(200).json();
    return StreamSupport.stream(found.path("decisions").spliterator(), false)
        .map(decision -> decision.path("decisionId").asString(""))
        .toList();
  }

  @Test
  @DisplayName("the days and the sources of a letter, each known as it was before the correction")
  void daysAndSources() {
    var guyana = product.country("GY");
    var before =
        guyana
            .records(
                letter("gy-letter", "2024-06-11")
                    .announcedOn("2024-06-11")
                    .on(MISTYPED)
                    .does(designate(REGION).from("2024-06-11")))
            .number("/lastSequence");
    var sources = List.of(Map.of("type", "KAMERSTUK", "title", "Right"), RIGHT);
    guyana.records(
        dataCorrection("gy-correction", "2024-07-01")
            .does(
                correctDocument(
                        "gy-letter",
                        Map.of(
                            "decidedOn", "2024-06-01",
                            "announcedOn", "2024-06-03",
                            "publishedOn", "2024-06-05",
                            "formalFrom", "2024-06-05"))
                    .with("sources", sources)));
    guyana.awaitInAllCountries();

    var june = guyana.ask(REGION).on("2024-06-20");
    june.region15c()
        .is("IN_FORCE")
        .says("/instrument/decidedOn", "2024-06-01")
        .says("/sources/1/caseNumber", "NL24.2222")
        .says("/fact/decisionId", "gy-letter");
    june.upTo(before)
        .region15c()
        .says("/instrument/decidedOn", "2024-06-11")
        .says("/sources/1/caseNumber", "NL24.1111");
    june.publicOn("2024-06-04").region15c().is("IN_FORCE");
    june.publicOn("2024-06-04").upTo(before).region15c().is("NOTHING_RECORDED");
    assertThat(restingOn("NL24.2222")).containsExactly("gy-letter");
    assertThat(restingOn("NL24.1111")).isEmpty();
    var decision = product.get("/v1/decisions/gy-letter").is(200).json();
    assertThat(decision.at("/instrument/decidedOn").asString()).isEqualTo("2024-06-11");
    assertThat(decision.at("/corrections/0/instrument/decidedOn").asString())
        .isEqualTo("2024-06-01");
    assertThat(decision.at("/corrections/0/decisionId").asString()).isEqualTo("gy-correction");
  }

  @Test
  @DisplayName("each correction is told once, in the order of the record, as the document became")
  void toldOnce() {
    var trinidad = product.country("TT");
    trinidad.records(
        letter("tt-letter", "2024-06-11")
            .on(source("NL24.4444"))
            .does(designate("arima", "chaguanas")));
    trinidad.records(
        dataCorrection("tt-title", "2024-07-01")
            .does(correctDocument("tt-letter", Map.of("title", "Right"))));
    trinidad.records(
        dataCorrection("tt-sources", "2024-07-02")
            .does(
                Deed.of("CorrectDecision")
                    .with("decision", "tt-letter")
                    .with("sources", List.of(source("NL24.5555")))));
    trinidad.awaitInAllCountries();

    var told = product.get("/v1/decisions/tt-letter").is(200).json();
    assertThat(told.path("corrections").findValuesAsString("decisionId"))
        .containsExactly("tt-title", "tt-sources");
    assertThat(told.at("/corrections/1/instrument/title").asString()).isEqualTo("Right");
    assertThat(told.path("corrections").findValuesAsString("caseNumber"))
        .containsExactly("NL24.4444", "NL24.5555");
    assertThat(told.path("facts")).hasSize(2);
  }

  @Test
  @DisplayName("a publication that the instrument did not state starts the facts formally")
  void published() {
    var surinam = product.country("SR");
    surinam.records(
        letter("sr-letter", "2024-06-11")
            .does(designate("paramaribo").from("2024-06-11").with("formalFrom", "2024-06-13")));
    var formally = surinam.ask("paramaribo").on("2024-06-20").formally();
    formally.region15c().is("ANNOUNCED");
    surinam.records(
        dataCorrection("sr-correction", "2024-07-01")
            .does(correctDocument("sr-letter", Map.of("publishedOn", "2024-06-12"))));
    formally.region15c().is("IN_FORCE").stretches("2024-06-13", null);
  }

  @Test
  @DisplayName("the case number of a ruling that annulled is shown as it was corrected")
  void rulingThatAnnulled() {
    var seychelles = product.country("SC");
    seychelles.records(letter("sc-letter", "2024-06-11").does(designate("au-cap")));
    seychelles.records(
        ruling("sc-ruling", "2024-07-01").does(annul("2024-06-11", Deed.fact("sc-letter", 0))));
    var asked = seychelles.ask("au-cap").on("2024-06-20");
    asked.region15c().is("ANNULLED").says("/annulledBy/ruling/caseNumber", "NL00.1");
    seychelles.records(
        dataCorrection("sc-correction", "2024-07-02")
            .does(
                Deed.of("CorrectDecision")
                    .with("decision", "sc-ruling")
                    .with("sources", List.of(OTHER))));
    asked.region15c().is("ANNULLED").says("/annulledBy/ruling/caseNumber", "NL24.3333");
  }

  @Test
  @DisplayName("the page of a correction or an annulment names act, area, days and ruling in words")
  void pagesInWords() {
    var vincent = product.country("VC");
    vincent.records(
        letter("vc-letter", "2024-06-11")
            .does(
                Deed.register("vc-noord", "Noordstreek", "REGION"),
                designate("vc-noord").from("2024-06-11")));
    vincent.records(
        dataCorrection("vc-correction", "2024-07-01")
            .does(
                Deed.correct(
                    Deed.fact("vc-letter", 1),
                    Map.of("type", "DesignateRegion15c", "from", "2024-06-12"))));
    vincent.records(
        ruling("vc-ruling", "2024-07-02")
            .does(annul("2024-06-12", Deed.fact("vc-correction", 0, "vc-noord"))));
    vincent.awaitInAllCountries();

    assertThat(product.get("/besluiten/vc-correction").is(200).body())
        .contains("Aanwijzing van gebieden (artikel 15, onder c): Noordstreek, uit ")
        .contains("href=\"/besluiten/vc-letter\"", "12 juni 2024 (was: 11 juni 2024)")
        .doesNotContain("DesignateRegion15c", "vc-letter: 1");
    assertThat(product.get("/besluiten/vc-ruling?taal=en").is(200).body())
        .contains("Noordstreek, from ", "href=\"/besluiten/vc-correction?taal=en\"")
        .containsPattern("<dt>Ruling</dt><dd>[^<]*NL00.1")
        .doesNotContain(": vc-noord", "<dd>0</dd>");
  }

  @Test
  @DisplayName("a decision that was retracted as a whole leaves nothing, and its record remains")
  void retracted() {
    var maldives = product.country("MV");
    var before =
        maldives
            .records(letter("mv-letter", "2024-06-11").does(designate("addu", "felidheatholhu")))
            .number("/lastSequence");
    var reply =
        maldives.records(
            dataCorrection("mv-correction", "2024-07-01")
                .does(
                    Deed.of("RetractDecision")
                        .with("decision", "mv-letter")
                        .because("Wrong country")));
    assertThat(reply.json().path("facts")).hasSize(2);
    var asked = maldives.ask("addu").on("2024-06-20");
    asked.region15c().is("NOTHING_RECORDED");
    asked.upTo(before).region15c().is("IN_FORCE");
  }

  @Test
  @DisplayName("the last decision on the page of a country has its corrected title and day")
  void lastDecisionOnThePage() {
    var malta = product.country("MT");
    var before =
        malta
            .records(letter("mt-letter", "2024-06-11").does(designate("attard")))
            .number("/lastSequence");
    malta.records(
        dataCorrection("mt-correction", "2024-07-01")
            .does(
                correctDocument(
                    "mt-letter", Map.of("title", "As it reads", "decidedOn", "2024-06-10"))));
    malta.awaitInAllCountries();
    var page = "/landen/mt?taal=en&geldigOp=2024-06-20";
    assertThat(lastDecision(page)).contains("As it reads", "10 June 2024");
    assertThat(lastDecision(page + "&sequence=" + before))
        .contains("11 June 2024")
        .doesNotContain("As it reads");
    assertThat(product.get("/?taal=en").is(200).body())
        .contains(">As it reads, 10 June 2024</a>")
        .doesNotContain("mt-correction");
    assertThat(product.get("/besluiten/mt-correction?taal=en").is(200).body())
        .contains("Corrects the instrument or the sources of As it reads, 10 June 2024");
  }

  @Test
  @DisplayName("a decision that was retracted as a whole is not the last decision of its country")
  void retractedIsNotTheLast() {
    var barbados = product.country("BB");
    barbados.records(letter("bb-first", "2024-05-11").does(designate("bb-01")));
    barbados.records(letter("bb-wrong", "2024-06-11").does(designate("bb-02")));
    barbados.records(
        dataCorrection("bb-correction", "2024-07-01")
            .does(Deed.of("RetractDecision").with("decision", "bb-wrong").because("Not ours")));
    barbados.awaitInAllCountries();
    assertThat(lastDecision("/landen/bb?taal=en&geldigOp=2024-06-20"))
        .contains("/besluiten/bb-first")
        .doesNotContain("/besluiten/bb-wrong");
  }

  /** The link to the last decision on the page of a country. */
  private String lastDecision(String page) {
    var body = product.get(page).is(200).body();
    var start = body.indexOf("Last decision");
    assertThat(start).isPositive();
    return body.substring(start, body.indexOf("</dd>", start));
  }

  @Test
  @DisplayName("neither is recorded without the head that the administrator saw")
  void needsTheHead() {
    var mauritius = product.country("MU");
    mauritius.records(letter("mu-letter", "2024-06-11").does(designate("flacq")));
    mauritius
        .sendsWithoutHead(
            dataCorrection("mu-c", "2024-07-01")
                .does(correctDocument("mu-letter", Map.of("title", "Right"))))
        .is(428);
    mauritius
        .sendsWithoutHead(
            dataCorrection("mu-c", "2024-07-01")
                .does(Deed.of("RetractDecision").with("decision", "mu-letter")))
        .is(428);
  }
}
