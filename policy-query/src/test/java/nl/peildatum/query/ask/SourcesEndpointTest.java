package nl.peildatum.query.ask;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.peildatum.query.parts.Paper.letter;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.peildatum.decision.InstrumentType;
import nl.peildatum.query.parts.Country;
import nl.peildatum.query.parts.Paper;
import nl.peildatum.query.sources.SourceParameters;
import nl.peildatum.query.view.CountryFault;
import nl.peildatum.query.view.PolicyView;
import nl.peildatum.testing.ApiClient;
import nl.peildatum.testing.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@DisplayName("what rests on a source, over HTTP")
@SpringBootTest(classes = AskApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class SourcesEndpointTest {
  private static final String REPORT = "Algemeen ambtsbericht Mali, juli 2022";
  private static final String PINNED =
      "&geldigOp=2023-06-01&beschikbaarOp=2026-11-24T10:30:00.000Z";

  private final PolicyView view;
  private final ApiClient web;
  private final Country mali = new Country("ML");
  private final Country somalia = new Country("SO");

  @Autowired
  SourcesEndpointTest(PolicyView view, SetClock clock, @LocalServerPort int port) {
    this.view = view;
    this.web = ApiClient.onPort(port);
    clock.set("2026-11-24T12:00:00Z");
  }

  @BeforeEach
  void somethingIsOnRecord() {
    view.startOver();
    says(
        mali,
        "mali-2023-01-11",
        "09:00",
        letter("2023-01-11")
            .on(
                "RULING",
                "role",
                "TRIGGER",
                "court",
                "Rechtbank Den Haag",
                "date",
                "2022-05-16",
                "caseNumber",
                "NL22.5703")
            .on("KAMERSTUK", "role", "BASIS", "citation", "19 637, nr. 2644", "verified", true)
            .on("AMBTSBERICHT", "role", "COUNTRY_INFORMATION", "title", REPORT)
            .designates("gao", "mopti"));
    says(
        somalia,
        "somalia-2017",
        "09:30",
        letter("2017-09-01")
            .on("RULING", "date", "2017-06", "caseNumber", "VK-17_3271", "role", "TRIGGER")
            .on("KAMERSTUK", "citation", "kst-19637-2644", "role", "BASIS")
            .designates("banadir"));
    says(
        mali,
        "mali-stcrt",
        "10:00",
        Paper.of(InstrumentType.STAATSCOURANT, "2023-02-01")
            .publishes("mali-2023-01-11", "2023-02-01", "Stcrt. 2023, 1234", "2023-02-02"));
    says(
        mali,
        "mali-annulled",
        "10:20",
        Paper.of(InstrumentType.RULING, "2024-04-24")
            .on("RULING", "caseNumber", "202400561/1/V2", "date", "2024-04-24")
            .annuls(3, "mali-2023-01-11", "mopti"));
    view.recordedThrough(Instant.parse("2026-11-24T11:00:00.000Z"));
    view.ready();
  }

  private void says(Country country, String id, String at, Paper paper) {
    country.decides(id, "2026-11-24T" + at + ":00.000Z", paper.statements()).forEach(view::take);
  }

  private Reply ask(String parameter, String written) {
    return web.get("/v1/sources?" + parameter + "=" + encoded(written));
  }

  private static String encoded(String written) {
    return URLEncoder.encode(written, UTF_8).replace("+", "%20");
  }

  private static List<String> decisions(Reply reply) {
    return StreamSupport.stream(reply.json().path("decisions").spliterator(), false)
        .map(decision -> decision.path("path").stringValue())
        .toList();
  }

  @ParameterizedTest(name = "{0}={1}")
  @CsvSource({
    "caseNumber, NL22.5703, mali-2023-01-11",
    "caseNumber, nl 22.5703, mali-2023-01-11",
    "caseNumber, AWB 17/3271, somalia-2017",
    "caseNumber, VK-17_3271, somalia-2017",
    "caseNumber, 17/03271, somalia-2017",
    "stcrt, stcrt-2023-1234, mali-2023-01-11 mali-stcrt",
    "stcrt, 'Stcrt. 2023, nr. 1234', mali-2023-01-11 mali-stcrt",
    "caseNumber, 202400561/1/V2, mali-annulled",
    "kamerstuk, '19 637, nr. 2644', somalia-2017 mali-2023-01-11",
    "kamerstuk, kst-19637-2644, somalia-2017 mali-2023-01-11",
    "title, algemeen  ambtsbericht Mali\u00a0juli 2022, ''",
    "title, 'ALGEMEEN  ambtsbericht Mali, juli\u00a02022', mali-2023-01-11",
    "caseNumber, NL22.5704, ''",
    "wbv, WBV 2019/12, ''"
  })
  @DisplayName("every decision of every country, in the order of deciding, however it is written")
  void found(String parameter, String written, String expected) {
    var reply = ask(parameter, written);
    assertThat(reply.status()).isEqualTo(200);
    assertThat(decisions(reply))
        .isEqualTo(
            expected.isEmpty()
                ? List.of()
                : Stream.of(expected.split(" ")).map(id -> "/v1/decisions/" + id).toList());
  }

  @Test
  @DisplayName(
      "each with its role, as it is written, in its normal form, with its link, verified or not")
  void citation() {
    var kamerstuk = ask("kamerstuk", "19 637, nr. 2644").json().path("decisions");
    var inMali = kamerstuk.at("/1/citations/0");
    assertThat(inMali.path("as").stringValue()).isEqualTo("SOURCE");
    assertThat(inMali.path("role").stringValue()).isEqualTo("BASIS");
    assertThat(inMali.path("index").intValue()).isEqualTo(1);
    assertThat(inMali.path("field").stringValue()).isEqualTo("citation");
    assertThat(inMali.path("asWritten").stringValue()).isEqualTo("19 637, nr. 2644");
    assertThat(inMali.path("form").stringValue()).isEqualTo("KAMERSTUK");
    assertThat(inMali.path("link").stringValue())
        .isEqualTo("https://zoek.officielebekendmakingen.nl/kst-19637-2644.html");
    assertThat(inMali.path("verified").booleanValue()).isTrue();
    assertThat(inMali.at("/source/type").stringValue()).isEqualTo("KAMERSTUK");
    var inSomalia = kamerstuk.at("/0/citations/0");
    assertThat(inSomalia.path("asWritten").stringValue()).isEqualTo("kst-19637-2644");
    assertThat(inSomalia.path("normal").stringValue()).isEqualTo("19 637, nr. 2644");
    assertThat(inSomalia.path("verified").booleanValue()).isFalse();
  }

  @Test
  @DisplayName("each with what it says, whether that still counts, and where its lanes are asked")
  void facts() {
    var letter = ask("caseNumber", "NL22.5703").json().at("/decisions/0");
    assertThat(letter.at("/facts/0"))
        .hasToString(
            "{\"sequence\":2,\"type\":\"region-15c-designated.v1\",\"act\":0,"
                + "\"kind\":\"REGION_15C\",\"subject\":{\"area\":\"gao\"},\"live\":true}");
    var lane = letter.at("/lanes/0");
    assertThat(lane.path("status").stringValue()).isEqualTo("IN_FORCE");
    assertThat(lane.path("path").stringValue())
        .isEqualTo("/v1/countries/ml/areas/gao/policy?geldigOp=2026-11-24&kind=REGION_15C");
    assertThat(web.get(lane.path("path").stringValue()).json().at("/answers/0/status"))
        .isEqualTo(lane.path("status"));
    assertThat(letter.at("/lanes/1/status").stringValue()).isEqualTo("ANNULLED");
    assertThat(web.get(letter.path("path").stringValue()).status()).isEqualTo(200);
  }

  @Test
  @DisplayName("what the register took back no longer counts, and a publication taken back is none")
  void takenBack() {
    says(
        mali,
        "slip",
        "10:40",
        Paper.of(InstrumentType.DATA_CORRECTION, "2026-11-24")
            .retracts(2, "mali-2023-01-11", "gao")
            .retractsPublication(5, "mali-stcrt"));
    assertThat(ask("caseNumber", "NL22.5703").json().at("/decisions/0/facts/0/live").booleanValue())
        .isFalse();
    assertThat(decisions(ask("stcrt", "stcrt-2023-1234"))).isEmpty();
  }

  @Test
  @DisplayName(
      "a ruling that annuls says what it annuls; a publication, which decision published it")
  void annulsAndPublishes() {
    var ruling = ask("caseNumber", "202400561/1/V2").json().at("/decisions/0");
    assertThat(ruling.at("/citations/0/annuls/0"))
        .hasToString("{\"sequence\":3,\"decisionId\":\"mali-2023-01-11\"}");
    assertThat(ruling.at("/facts/0/fact/sequence").longValue()).isEqualTo(3);
    var published = ask("stcrt", "stcrt-2023-1234").json().at("/decisions/0");
    assertThat(published.path("decisionId").stringValue()).isEqualTo("mali-2023-01-11");
    assertThat(published.at("/citations/0/as").stringValue()).isEqualTo("PUBLICATION");
    assertThat(published.at("/citations/0/decisionId").stringValue()).isEqualTo("mali-stcrt");
    assertThat(published.at("/citations/0/link").stringValue())
        .isEqualTo("https://zoek.officielebekendmakingen.nl/stcrt-2023-1234.html");
  }

  @Test
  @DisplayName("a ruling with a full date says what was in force on the day it was given")
  void whenGiven() {
    var given = ask("caseNumber", "NL22.5703").json().path("whenGiven");
    assertThat(given).hasSize(1);
    assertThat(given.at("/0/on").stringValue()).isEqualTo("2022-05-16");
    assertThat(given.at("/0/statedBy/0").stringValue()).isEqualTo("mali-2023-01-11");
    assertThat(given.at("/0/path").stringValue())
        .isEqualTo("/v1/countries/ml/policy?geldigOp=2022-05-16");
    assertThat(statuses(given.at("/0/lanes"))).containsExactly("NOT_YET", "NOT_YET");
    assertThat(statuses(ask("caseNumber", "202400561/1/V2").json().at("/whenGiven/0/lanes")))
        .containsExactly("IN_FORCE", "ANNULLED");
  }

  private static List<String> statuses(JsonNode lanes) {
    return lanes.findValuesAsString("status");
  }

  @Test
  @DisplayName("a ruling of which the day is not known says so; what is no ruling says nothing")
  void whenGivenIsUnknown() {
    var given = ask("caseNumber", "AWB 17/3271").json().path("whenGiven");
    assertThat(given)
        .hasToString("[{\"country\":\"SO\",\"on\":null,\"reason\":\"DATE_NOT_FULL\"}]");
    assertThat(ask("kamerstuk", "19 637, nr. 2644").json().has("whenGiven")).isFalse();
  }

  @Test
  @DisplayName("a superseded source is marked, and signals exactly the lanes that rest on it")
  void superseded() {
    assertThat(ask("title", REPORT).json().has("superseded")).isFalse();
    assertThat(ask("title", REPORT).json().path("reviews")).isEmpty();
    says(
        mali,
        "mali-2025",
        "10:50",
        letter("2025-06-01").on("AMBTSBERICHT", "title", "De opvolger").supersedes(REPORT));
    var reply = ask("title", REPORT).json();
    assertThat(reply.at("/superseded/0/decisionId").stringValue()).isEqualTo("mali-2025");
    assertThat(reply.at("/superseded/0/by/title").stringValue()).isEqualTo("De opvolger");
    assertThat(reply.at("/decisions/0/citations/0/superseded/decisionId").stringValue())
        .isEqualTo("mali-2025");
    assertThat(reply.path("reviews").findValuesAsString("area")).containsExactly("gao", "mopti");
    assertThat(reply.at("/reviews/0/facts/0").longValue()).isEqualTo(2);
    assertThat(ask("caseNumber", "NL22.5703").json().path("reviews")).isEmpty();
    var before = web.get("/v1/sources?title=" + encoded(REPORT) + "&bekendOp=2025-05-31").json();
    assertThat(before.path("decisions")).hasSize(1);
    assertThat(before.has("superseded")).isFalse();
    assertThat(before.path("reviews")).isEmpty();
  }

  @Test
  @DisplayName(
      "a pinned answer never changes: it has neither links nor signals; a live one has both and is"
          + " never final")
  void pinned() {
    var live = ask("kamerstuk", "19 637, nr. 2644");
    assertThat(live.json().path("final").booleanValue()).isFalse();
    assertThat(live.json().path("recordedThrough").stringValue())
        .isEqualTo("2026-11-24T11:00:00.000Z");
    assertThat(live.header("Cache-Control")).isEqualTo("no-store");
    assertThat(live.body()).contains("\"link\":", "\"reviews\":");
    var pinned = web.get("/v1/sources?kamerstuk=" + encoded("19 637, nr. 2644") + PINNED);
    assertThat(pinned.json().path("final").booleanValue()).isTrue();
    assertThat(pinned.header("Cache-Control")).contains("immutable");
    assertThat(pinned.body())
        .contains("\"normal\":\"19 637, nr. 2644\"", "beschikbaarOp=2026-11-24T10:30:00.000Z")
        .doesNotContain("https://", "\"reviews\"", "recordedThrough");
    says(
        mali,
        "later",
        "11:30",
        letter("2026-01-01").on("KAMERSTUK", "citation", "19 637, nr. 2644").designates("kidal"));
    assertThat(web.get("/v1/sources?kamerstuk=" + encoded("19 637, nr. 2644") + PINNED).body())
        .isEqualTo(pinned.body());
  }

  /** By the insertion of Yemen, the chapters after it were renumbered on 14 August 2015. */
  private void chaptersAreRenumbered() {
    var syria = new Country("SY");
    says(syria, "sy-1", "10:31", letter("2014-01-01").inParagraph("C7/26.4.1").designates("hims"));
    says(syria, "sy-2", "10:32", letter("2015-08-14").inParagraph("C7/27.4.1").designates("hims"));
    var sudan = new Country("SD");
    says(
        sudan,
        "sd-1",
        "10:33",
        letter("2014-01-01").inParagraph("C7/25.4.1").designates("janub-kurdufan", "kassala"));
    says(
        sudan,
        "sd-2",
        "10:34",
        letter("2015-08-14").inParagraph("Vc 2000 C7/26.4.1").designates("janub-kurdufan"));
    says(sudan, "sd-3", "10:35", letter("2015-08-14").inParagraph("C24/[25a]").lifts("kassala"));
  }

  private List<String> inParagraph(String paragraph, String day) {
    var reply = web.get("/v1/sources?paragraph=" + encoded(paragraph) + "&geldigOp=" + day).json();
    return StreamSupport.stream(reply.path("inParagraph").spliterator(), false)
        .map(
            lane ->
                lane.path("country").stringValue()
                    + " "
                    + lane.at("/subject/area").stringValue()
                    + " "
                    + lane.path("status").stringValue())
        .toList();
  }

  @Test
  @DisplayName("a paragraph is where policy stood on a day: C7/26 was Syria, then Sudan")
  void paragraph() {
    chaptersAreRenumbered();
    assertThat(inParagraph("C7/26", "2015-06-01")).containsExactly("SY hims IN_FORCE");
    assertThat(inParagraph("C7/26", "2015-08-13")).containsExactly("SY hims IN_FORCE");
    assertThat(inParagraph("C7/26", "2015-08-14")).containsExactly("SD janub-kurdufan IN_FORCE");
    assertThat(inParagraph("C7/26", "2015-09-01")).containsExactly("SD janub-kurdufan IN_FORCE");
    assertThat(inParagraph("C7/26", "2013-12-31")).isEmpty();
    assertThat(inParagraph("vc 2000 c7/27.4.1", "2015-09-01")).containsExactly("SY hims IN_FORCE");
    assertThat(inParagraph("C7/26.4.2", "2015-06-01")).isEmpty();
    assertThat(inParagraph("C7/2", "2015-06-01")).isEmpty();
    assertThat(inParagraph("C24/[25a]", "2015-09-01")).containsExactly("SD kassala ENDED");
  }

  @Test
  @DisplayName("a paragraph is told as it was written, with the whole answer and where it is asked")
  void paragraphAsWritten() {
    chaptersAreRenumbered();
    var reply = web.get("/v1/sources?paragraph=C7/26&geldigOp=2015-09-01").json();
    var lane = reply.at("/inParagraph/0");
    assertThat(lane.path("paragraph").stringValue()).isEqualTo("Vc 2000 C7/26.4.1");
    assertThat(lane.at("/fact/decisionId").stringValue()).isEqualTo("sd-2");
    assertThat(lane.path("from").stringValue()).isEqualTo("2015-08-14");
    var there = web.get(lane.path("path").stringValue()).json().at("/answers/0");
    assertThat(there.path("value")).isEqualTo(lane.path("value"));
    assertThat(reply.path("decisions").findValuesAsString("as"))
        .containsExactly("PARAGRAPH", "PARAGRAPH");
    assertThat(decisions(ask("paragraph", "C7/25"))).containsExactly("/v1/decisions/sd-1");
    assertThat(ask("paragraph", "C7/25").json().at("/decisions/0/citations")).hasSize(1);
    assertThat(ask("caseNumber", "NL22.5703").json().has("inParagraph")).isFalse();
  }

  @Test
  @DisplayName("what was recorded later is not yet known, and what was not public is left out")
  void asKnown() {
    var early = "&geldigOp=2023-06-01&beschikbaarOp=2026-11-24T09:15:00Z";
    var asked = "/v1/sources?kamerstuk=kst-19637-2644";
    assertThat(decisions(web.get(asked + early))).containsExactly("/v1/decisions/mali-2023-01-11");
    assertThat(decisions(web.get(asked + "&bekendOp=2017-09-01")))
        .containsExactly("/v1/decisions/somalia-2017");
    assertThat(decisions(web.get(asked + "&bekendOp=2017-08-31"))).isEmpty();
    var beforePublication = web.get("/v1/sources?stcrt=stcrt-2023-1234&bekendOp=2023-01-31");
    assertThat(decisions(beforePublication)).isEmpty();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "                                           | source-not-named caseNumber",
        "caseNumber=NL22.1&ecli=ECLI:NL:RVS:2018:1416 | several-sources-named ecli",
        "caseNumber=NL22.1&caseNumber=NL22.2        | repeated-parameter caseNumber",
        "caseNumber=zaak                            | invalid-identifier caseNumber",
        "caseNumber=                                | invalid-identifier caseNumber",
        "ecli=NL22.5703                             | invalid-identifier ecli",
        "paragraph=C7                               | invalid-identifier paragraph",
        "title=%20                                  | invalid-identifier title",
        "caseNumber=2801234567                      | personal-data caseNumber",
        "casenumber=NL22.1                          | source-not-named caseNumber,"
            + " unknown-parameter casenumber",
        "wbv=2019&geldigOp=2023                     | invalid-date geldigOp, invalid-identifier"
            + " wbv",
        "wbv=WBV%202019/12&sequence=3               | unknown-parameter sequence",
        "wbv=WBV%202019/12&beschikbaarOp=2026-01-01T00:00:00Z | geldig-op-missing geldigOp",
        "wbv=WBV%202019/12&basis=BOTH               | unknown-basis basis"
      })
  @DisplayName("refuses what it cannot read, all at once, and says the form")
  void refused(String query, String faults) {
    var reply = web.get("/v1/sources" + (query == null ? "" : "?" + query));
    assertThat(reply.status()).isEqualTo(400);
    assertThat(String.join(", ", reply.faults())).isEqualTo(faults);
  }

  @Test
  @DisplayName("says how the identifier is written, and never repeats the number of a person")
  void expectedForm() {
    assertThat(ask("caseNumber", "zaak").json().at("/errors/0/detail").stringValue())
        .contains("NL22.5703", "AWB 17/3271", "202400561/1/V2", "C-125/22");
    assertThat(ask("ecli", "x").json().at("/errors/0/examples/0").stringValue())
        .isEqualTo("ECLI:NL:RBDHA:2016:3710");
    assertThat(ask("caseNumber", "2801234567").body()).doesNotContain("2801234567");
  }

  @Test
  @DisplayName("a space may be sent as a plus, as forms in browsers do; a title keeps its own")
  void plus() {
    assertThat(decisions(web.get("/v1/sources?kamerstuk=19+637,+nr.+2644"))).hasSize(2);
    assertThat(decisions(web.get("/v1/sources?title=Algemeen+ambtsbericht+Mali,+juli+2022")))
        .containsExactly("/v1/decisions/mali-2023-01-11");
    says(
        mali, "plus", "10:40", letter("2025-01-01").on("REPORT", "title", "A+B").designates("gao"));
    assertThat(decisions(web.get("/v1/sources?title=a%2Bb"))).containsExactly("/v1/decisions/plus");
    assertThat(web.get("/v1/announcement-gaps?office=Minister+van+Asiel+en+Migratie").status())
        .isEqualTo(200);
  }

  @Test
  @DisplayName("a superseded source is marked by whatever name of it somebody asks")
  void supersededByAnotherName() {
    says(
        mali,
        "both-names",
        "10:40",
        letter("2024-01-01")
            .on("REPORT", "title", "Rapport X", "url", "https://example.org/x")
            .on("RULING", "title", "Een uitspraak", "caseNumber", "NL23.1")
            .designates("kidal"));
    says(
        mali,
        "overruled",
        "10:50",
        letter("2025-06-01").on("RULING", "caseNumber", "NL25.2").supersedes("een uitspraak"));
    var asked = ask("caseNumber", "NL23.1").json();
    assertThat(asked.at("/superseded/0/source").stringValue()).isEqualTo("een uitspraak");
    assertThat(asked.at("/decisions/0/citations/0/superseded/decisionId").stringValue())
        .isEqualTo("overruled");
    assertThat(asked.path("reviews").findValuesAsString("area")).containsExactly("kidal");
    assertThat(ask("title", "Rapport X").json().has("superseded")).isFalse();
  }

  @Test
  @DisplayName("a live answer is not called final even when everything up to now was read")
  void liveIsNeverFinal() {
    view.recordedThrough(Instant.parse("2026-11-24T12:30:00.000Z"));
    var live = ask("caseNumber", "NL22.5703");
    assertThat(live.json().path("final").booleanValue()).isFalse();
    assertThat(live.json().path("recordedThrough").stringValue())
        .isEqualTo("2026-11-24T12:30:00.000Z");
  }

  static List<String> parameters() {
    return SourceParameters.names();
  }

  @ParameterizedTest
  @org.junit.jupiter.params.provider.MethodSource("parameters")
  @DisplayName("is asked for by each identifier in the form of its example")
  void examples(String parameter) {
    for (var example : SourceParameters.examples(parameter)) {
      var reply = ask(parameter, example).json();
      assertThat(reply.at("/source/parameter").stringValue()).isEqualTo(parameter);
      assertThat(reply.at("/source/identifiers/0/normal").stringValue())
          .isEqualToIgnoringCase(example);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"GAP", "FORKED", "UNREADABLE"})
  @DisplayName("is not answered at all while one country cannot be: nothing is silently left out")
  void trouble(String trouble) {
    view.trouble(somalia.code(), CountryFault.valueOf(trouble));
    var reply = ask("caseNumber", "NL22.5703");
    assertThat(reply.status()).isEqualTo(503);
    assertThat(reply.problem()).startsWith("record-");
  }
}
