package nl.peildatum.query.ask;

import static nl.peildatum.query.parts.Paper.letter;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import nl.peildatum.decision.InstrumentType;
import nl.peildatum.decision.Start;
import nl.peildatum.decision.StartBounds;
import nl.peildatum.query.parts.Country;
import nl.peildatum.query.parts.Paper;
import nl.peildatum.query.view.CountryFault;
import nl.peildatum.query.view.PolicyView;
import nl.peildatum.testing.ApiClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@DisplayName("how long a decision took to be known, over HTTP")
@SpringBootTest(classes = AskApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class AnnouncementGapsEndpointTest {
  private static final String GAPS = "/v1/announcement-gaps";
  private final PolicyView view;
  private final ApiClient web;
  private final Country mali = new Country("ML");
  private final Country somalia = new Country("SO");

  @Autowired
  AnnouncementGapsEndpointTest(PolicyView view, SetClock clock, @LocalServerPort int port) {
    this.view = view;
    this.web = ApiClient.onPort(port);
    clock.set("2026-11-24T12:00:00Z");
  }

  @BeforeEach
  void somethingIsOnRecord() {
    view.startOver();
    says(mali, "letter", "09:00", letter("2023-01-11").by("Staatssecretaris X").designates("gao"));
    says(
        mali,
        "gazette",
        "09:10",
        Paper.of(InstrumentType.STAATSCOURANT, "2023-02-01")
            .publishes("letter", "2023-02-02", "Stcrt. 2023, 1234", "2023-01-01"));
    says(
        somalia,
        "wbv",
        "09:20",
        Paper.of(InstrumentType.WBV, "2019-07-22")
            .by("De Minister Y")
            .published("2019-07-24", "2019-07-25")
            .designates("banadir"));
    says(
        somalia,
        "ruling",
        "09:30",
        Paper.of(InstrumentType.RULING, "2024-04-24").on("RULING").designates("bakool"));
    says(
        mali,
        "only-told",
        "09:40",
        letter("2024-05-01").announced("2024-05-05").designates("mopti"));
    view.recordedThrough(Instant.parse("2026-11-24T11:00:00.000Z"));
    view.ready();
  }

  private void says(Country country, String id, String at, Paper paper) {
    country.decides(id, "2026-11-24T" + at + ":00.000Z", paper.statements()).forEach(view::take);
  }

  private static List<String> decisions(JsonNode reply) {
    return StreamSupport.stream(reply.path("decisions").spliterator(), false)
        .map(decision -> decision.path("decisionId").stringValue())
        .toList();
  }

  private JsonNode gap(String decision) {
    return StreamSupport.stream(web.get(GAPS).json().path("decisions").spliterator(), false)
        .filter(gap -> gap.path("decisionId").stringValue().equals(decision))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @DisplayName("in days from deciding to announcement, publication, start in law and recording")
  void days() {
    var letter = gap("letter");
    assertThat(letter.path("publicOn").stringValue()).isEqualTo("2023-01-11");
    assertThat(letter.path("announced")).hasToString("{\"on\":\"2023-01-11\",\"days\":0}");
    assertThat(letter.path("published")).hasToString("{\"on\":\"2023-02-02\",\"days\":22}");
    assertThat(letter.path("formalStart"))
        .hasToString("{\"on\":\"2023-01-01\",\"days\":-10,\"retroactive\":true}");
    assertThat(letter.path("recorded")).hasToString("{\"on\":\"2026-11-24\",\"days\":1413}");
    assertThat(letter.path("path").stringValue()).isEqualTo("/v1/decisions/letter");
  }

  @Test
  @DisplayName("what is not known says why, and a day of public knowledge there always is")
  void unknown() {
    assertThat(gap("only-told").path("publicOn").stringValue()).isEqualTo("2024-05-05");
    assertThat(gap("only-told").path("published"))
        .hasToString("{\"on\":null,\"days\":null,\"reason\":\"NOT_PUBLISHED\"}");
    assertThat(gap("only-told").at("/formalStart/reason").stringValue()).isEqualTo("NOT_PUBLISHED");
    assertThat(gap("wbv").at("/announced/reason").stringValue()).isEqualTo("NOT_STATED");
    assertThat(gap("wbv").path("publicOn").stringValue()).isEqualTo("2019-07-24");
    assertThat(gap("ruling").path("published")).hasToString("{\"on\":\"2024-04-24\",\"days\":0}");
    assertThat(gap("ruling").at("/formalStart/days").longValue()).isZero();
    says(
        mali,
        "undated",
        "09:50",
        letter("2024-06-01")
            .published("2024-06-02", "2024-06-03")
            .designates(Start.on(LocalDate.parse("2024-06-01")), Start.NOT_KNOWN, "kidal"));
    assertThat(gap("undated").at("/formalStart/reason").stringValue()).isEqualTo("NOT_STATED");
  }

  @Test
  @DisplayName("where facts or sources differ on the start, the first and the last are told")
  void differing() {
    var paper =
        letter("2024-07-01").published("2024-07-02", "2024-07-08").on("KAMERSTUK").on("WEB_PAGE");
    var claims = Start.claimed(List.of(paper.claim("2024-07-09", 0), paper.claim("2024-07-05", 1)));
    says(
        mali,
        "claims",
        "09:50",
        paper.designates(Start.on(LocalDate.parse("2024-07-01")), claims, "kidal"));
    assertThat(gap("claims").path("formalStart"))
        .hasToString(
            "{\"on\":\"2024-07-05\",\"days\":4,\"latest\":\"2024-07-09\",\"disputed\":true}");
    var two = letter("2024-08-01").published("2024-08-02", "2024-08-08");
    var first = Start.on(LocalDate.parse("2024-08-03"));
    says(mali, "two", "09:51", two.designates("gao").designates(first, first, "mopti"));
    assertThat(gap("two").path("formalStart"))
        .hasToString("{\"on\":\"2024-08-03\",\"days\":2,\"latest\":\"2024-08-08\"}");
  }

  @Test
  @DisplayName("of a ruling whose start is known by its bounds, the last day of these is told")
  void bounded() {
    var bounds = new StartBounds(LocalDate.parse("2024-09-10"), LocalDate.parse("2024-09-01"));
    says(
        mali,
        "bounds",
        "09:50",
        Paper.of(InstrumentType.RULING, "2024-09-05")
            .on("RULING")
            .designates(Start.within(bounds), Start.NOT_KNOWN, "kidal"));
    assertThat(gap("bounds").path("formalStart")).hasToString("{\"on\":\"2024-09-10\",\"days\":5}");
  }

  @Test
  @DisplayName("only what set or ended policy counts, and not what the register took back")
  void whatCounts() {
    assertThat(decisions(web.get(GAPS).json()))
        .containsExactly("wbv", "letter", "ruling", "only-told");
    says(
        mali,
        "slip",
        "10:00",
        Paper.of(InstrumentType.DATA_CORRECTION, "2026-11-24").retracts(2, "letter", "gao"));
    assertThat(decisions(web.get(GAPS).json())).containsExactly("wbv", "ruling", "only-told");
  }

  @Test
  @DisplayName("in all: how many are known, the least, the median and the most")
  void totals() {
    var totals = web.get(GAPS).json().path("totals");
    assertThat(totals.path("decisions").intValue()).isEqualTo(4);
    assertThat(totals.path("published"))
        .hasToString("{\"known\":3,\"unknown\":1,\"least\":0,\"median\":2,\"most\":22}");
    assertThat(totals.path("announced"))
        .hasToString("{\"known\":2,\"unknown\":2,\"least\":0,\"median\":2,\"most\":4}");
    assertThat(totals.path("formalStart"))
        .hasToString("{\"known\":3,\"unknown\":1,\"least\":-10,\"median\":0,\"most\":3}");
    var none = web.get(GAPS + "?from=2030-01-01").json().path("totals");
    assertThat(none.path("recorded"))
        .hasToString("{\"known\":0,\"unknown\":0,\"least\":null,\"median\":null,\"most\":null}");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "country=so, wbv ruling",
    "country=SO&instrument=WBV, wbv",
    "instrument=KAMERBRIEF, letter only-told",
    "office=staatssecretaris%20X, letter",
    "office=Minister%20Y, wbv",
    "office=Minister%20van%20Asiel%20en%20Migratie, ''",
    "from=2023-01-11&until=2024-04-24, letter",
    "from=2023-01-12, ruling only-told",
    "until=2023-01-11, wbv",
    "bekendOp=2024-05-04, wbv letter ruling",
    "beschikbaarOp=2026-11-24T09:15:00Z, letter"
  })
  @DisplayName("of some of them only")
  void filters(String query, String expected) {
    var reply = web.get(GAPS + "?" + query);
    assertThat(reply.status()).isEqualTo(200);
    assertThat(String.join(" ", decisions(reply.json()))).isEqualTo(expected);
  }

  @Test
  @DisplayName("with bekendOp a publication that was not yet public is none")
  void publicKnowledge() {
    var before = web.get(GAPS + "?country=ml&bekendOp=2023-02-01").json().at("/decisions/0");
    assertThat(before.at("/published/reason").stringValue()).isEqualTo("NOT_PUBLISHED");
    assertThat(before.at("/formalStart/reason").stringValue()).isEqualTo("NOT_PUBLISHED");
    var since = web.get(GAPS + "?country=ml&bekendOp=2023-02-02").json().at("/decisions/0");
    assertThat(since.at("/published/days").intValue()).isEqualTo(22);
    says(
        mali,
        "later-published",
        "09:50",
        letter("2021-05-01").published("2021-06-01", "2021-06-02").designates("kidal"));
    var told = web.get(GAPS + "?country=ml&bekendOp=2021-05-31").json().at("/decisions/0");
    assertThat(told.at("/published/reason").stringValue()).isEqualTo("NOT_PUBLISHED");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "country=zz                      | invalid-country country",
        "office=Minister%20Z             | unknown-office office",
        "instrument=BRIEF                | invalid-value instrument",
        "from=2024-01-01&until=2024-01-01 | empty-period until",
        "from=2024&country=nl1           | invalid-country country, invalid-date from",
        "geldigOp=2024-01-01             | unknown-parameter geldigOp",
        "beschikbaarOp=2999-01-01T00:00:00Z | record-time-in-future beschikbaarOp"
      })
  @DisplayName("refuses what it cannot read, all at once")
  void refused(String query, String faults) {
    var reply = web.get(GAPS + "?" + query);
    assertThat(reply.status()).isEqualTo(400);
    assertThat(String.join(", ", reply.faults())).isEqualTo(faults);
  }

  @Test
  @DisplayName("a pinned answer is final up to the least that was read, and never changes")
  void pinned() {
    var pinned = GAPS + "?beschikbaarOp=2026-11-24T10:00:00Z";
    var reply = web.get(pinned);
    assertThat(reply.json().path("final").booleanValue()).isTrue();
    assertThat(reply.header("Cache-Control")).contains("immutable");
    assertThat(web.get(GAPS).json().path("recordedThrough").stringValue())
        .isEqualTo("2026-11-24T11:00:00.000Z");
    says(mali, "later", "11:30", letter("2024-01-01").designates("kidal"));
    assertThat(web.get(pinned).body()).isEqualTo(reply.body());
    assertThat(decisions(web.get(GAPS).json())).contains("later");
  }

  @Test
  @DisplayName("is not answered while one country cannot be: a median without it would be wrong")
  void trouble() {
    view.trouble(somalia.code(), CountryFault.GAP);
    assertThat(web.get(GAPS).problem()).isEqualTo("record-incomplete");
  }
}
