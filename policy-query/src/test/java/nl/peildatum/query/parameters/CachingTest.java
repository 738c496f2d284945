package nl.peildatum.query.parameters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import nl.peildatum.query.ask.AskApplication;
import nl.peildatum.query.ask.SetClock;
import nl.peildatum.query.parts.Country;
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

@DisplayName("what caches may do with an answer")
@SpringBootTest(classes = AskApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class CachingTest {
  private static final String RECORDED = "2026-11-24T09:00:00.000Z";
  private static final String THROUGH = "2026-11-24T11:59:59.000Z";
  private static final String FOR_EVER = "public, max-age=31536000, immutable";
  private static final String ML = "/v1/countries/ml";
  private static final String GAO = ML + "/areas/gao/policy";

  private final PolicyView view;
  private final SetClock clock;
  private final ApiClient web;
  private Country mali = new Country("ML");

  @Autowired
  CachingTest(PolicyView view, SetClock clock, @LocalServerPort int port) {
    this.view = view;
    this.clock = clock;
    this.web = ApiClient.onPort(port);
  }

  @BeforeEach
  void given() {
    clock.set("2026-11-24T12:00:00Z");
    view.startOver();
    mali = new Country("ML");
    mali.designates("ml-1", RECORDED, "2023-01-11", "gao", "mopti").forEach(view::take);
    view.recordedThrough(Instant.parse(THROUGH));
    view.ready();
  }

  private void isRecorded(String id, String country, String area) {
    var land = country.equals("ML") ? mali : new Country(country);
    land.designates(id, "2026-11-24T11:59:59.500Z", "2023-01-11", area).forEach(view::take);
    view.recordedThrough(Instant.parse("2026-11-24T11:59:59.900Z"));
  }

  private Reply ifChanged(String path, Reply before) {
    return web.send("GET", path, Map.of("If-None-Match", before.header("ETag")));
  }

  private static String canonical(Reply reply) {
    return reply.header("Link").replaceFirst("^<([^>]*)>; rel=\"canonical\".*", "$1");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        ML + "/policy?geldigOp=2023-01-11&sequence=3",
        GAO + "?geldigOp=2023-01-11&sequence=3",
        GAO + "?geldigOp=2023-01-11&beschikbaarOp=" + RECORDED,
        ML + "/areas/atlantis/policy?geldigOp=2023-01-11&sequence=3",
        ML + "/areas?geldigOp=2023-01-11&sequence=3",
        ML + "/groups?geldigOp=2023-01-11&sequence=3",
        ML + "/timeline?sequence=3",
        ML + "/record?sequence=3",
        ML + "/comparison?geldigOp=2023-01-11&sequence=3&otherGeldigOp=2023-01-12&otherSequence=0",
        "/v1/changes?beschikbaarOp=" + THROUGH,
        "/v1/sources?caseNumber=NL22.5703&geldigOp=2023-01-11&beschikbaarOp=" + THROUGH,
        "/v1/countries?beschikbaarOp=" + THROUGH
      })
  @DisplayName("one that is final, at an address that names every clock, is kept for ever")
  void pinned(String path) {
    var reply = web.get(path);
    assertThat(reply.headers("Cache-Control")).containsExactly(FOR_EVER);
    assertThat(reply.headers("ETag")).hasSize(1);
    assertThat(reply.header("ETag")).matches("\"[0-9a-f]{32}\"");
    assertThat(reply.headers("Vary")).containsExactly("Accept, Accept-Encoding");
    isKnown(path, reply);
    assertThat(web.get(canonical(reply)).body()).isEqualTo(reply.body());
  }

  private void isKnown(String path, Reply reply) {
    for (var tags : new String[] {reply.header("ETag"), "\"x\", " + reply.header("ETag"), "*"}) {
      for (var method : new String[] {"GET", "HEAD"}) {
        var again = web.send(method, path, Map.of("If-None-Match", tags));
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.header("ETag")).isEqualTo(reply.header("ETag"));
        assertThat(again.header("Cache-Control")).isEqualTo(reply.header("Cache-Control"));
        assertThat(again.header("Vary")).isEqualTo(reply.header("Vary"));
        assertThat(again.header("API-Version")).isEqualTo("1.0.0");
      }
    }
    assertThat(web.send("GET", path, Map.of("If-None-Match", "\"x\"")).status()).isEqualTo(200);
    var head = web.send("HEAD", path, Map.of());
    assertThat(head.header("ETag")).isEqualTo(reply.header("ETag"));
    assertThat(head.header("Link")).isEqualTo(reply.header("Link"));
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        ML + "/policy",
        ML + "/policy?geldigOp=2023-01-11&kind=REGION_15C&basis=FORMAL&bekendOp=2023-01-11",
        GAO,
        ML + "/areas/atlantis/policy",
        ML + "/areas",
        ML + "/groups",
        ML + "/timeline?from=2022-01-01",
        ML + "/record?after=1",
        ML + "/comparison?otherGeldigOp=2022-01-01",
        ML + "/comparison?geldigOp=2023-01-11&sequence=3&otherGeldigOp=2022-01-01",
        "/v1/changes?country=ml",
        "/v1/changes?axis=bekend",
        "/v1/announcement-gaps",
        "/v1/countries"
      })
  @DisplayName("one that is final is asked for again, and not sent until something is recorded")
  void unpinned(String path) {
    var reply = web.get(path);
    assertThat(reply.headers("Cache-Control")).containsExactly("no-cache");
    assertThat(reply.headers("ETag")).hasSize(1);
    assertThat(reply.header("ETag")).matches("W/\"[0-9a-f]{32}\"");
    assertThat(reply.headers("Vary")).containsExactly("Accept, Accept-Encoding");
    isKnown(path, reply);

    view.recordedThrough(Instant.parse("2026-11-24T11:59:59.400Z"));
    assertThat(ifChanged(path, reply).status()).isEqualTo(304);
    isRecorded("ml-2", "ML", "kidal");
    var changed = ifChanged(path, reply);
    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.header("ETag")).isNotEqualTo(reply.header("ETag"));
  }

  @Test
  @DisplayName("what is recorded of one country changes no answer about another")
  void otherCountry() {
    var policy = web.get(GAO);
    var countries = web.get("/v1/countries");
    isRecorded("iq-1", "IQ", "ninewa");
    assertThat(ifChanged(GAO, policy).status()).isEqualTo(304);
    assertThat(ifChanged("/v1/countries", countries).status()).isEqualTo(200);
  }

  @Test
  @DisplayName("a day that begins makes an answer about today another one")
  void today() {
    view.recordedThrough(Instant.parse("2026-11-24T22:59:59Z"));
    clock.set("2026-11-24T22:59:59Z");
    var today = web.get(GAO);
    var named = web.get(GAO + "?geldigOp=2026-11-25");
    clock.set("2026-11-24T23:00:00Z");
    var tomorrow = ifChanged(GAO, today);
    assertThat(tomorrow.status()).isEqualTo(200);
    assertThat(ifChanged(GAO, tomorrow).status()).isEqualTo(304);
    assertThat(ifChanged(GAO + "?geldigOp=2026-11-25", named).status()).isEqualTo(304);
    view.recordedThrough(Instant.parse("2026-11-24T23:00:00Z"));
    assertThat(ifChanged(GAO, tomorrow).status()).as("no longer as decided so far").isEqualTo(200);
    assertThat(ifChanged(GAO + "?geldigOp=2026-11-25", named).status()).isEqualTo(200);
  }

  @ParameterizedTest(name = "{0} and {1}")
  @CsvSource({
    ML + "/policy," + ML + "/policy?basis=FORMAL",
    ML + "/policy," + ML + "/policy?kind=REGION_15C",
    ML + "/policy," + ML + "/policy?bekendOp=2023-01-11",
    ML + "/policy," + ML + "/policy?geldigOp=2023-01-11",
    GAO + "," + ML + "/areas/mopti/policy",
    ML + "/timeline," + ML + "/timeline?from=2022-01-01",
    ML + "/record," + ML + "/record?after=1",
    ML + "/policy,/v1/countries/td/policy",
    "/v1/changes,/v1/changes?country=ml",
    "/v1/changes?axis=bekend,/v1/changes"
  })
  @DisplayName("two questions have two tags, and so have two forms of one answer")
  void tagsOfTheirOwn(String one, String other) {
    assertThat(web.get(one).header("ETag")).isNotEqualTo(web.get(other).header("ETag"));
    var lines = web.send("GET", ML + "/policy", Map.of("Accept", "application/x-ndjson"));
    assertThat(lines.header("ETag")).startsWith("W/");
    assertThat(lines.header("ETag")).isNotEqualTo(web.get(ML + "/policy").header("ETag"));
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        ML + "/policy",
        GAO,
        ML + "/policy?geldigOp=2023-01-11&beschikbaarOp=2026-11-24T12:00:00Z",
        ML + "/timeline",
        "/v1/countries",
        "/v1/changes"
      })
  @DisplayName("one that is not final is kept by nobody, and has no tag and no lasting address")
  void notFinal(String path) {
    view.startOver();
    mali.designates("ml-1", RECORDED, "2023-01-11", "gao").forEach(view::take);
    view.ready();
    var reply = web.get(path);
    assertThat(reply.json().path("final").booleanValue()).isFalse();
    assertThat(reply.headers("Cache-Control")).containsExactly("no-store");
    assertThat(reply.headers("ETag")).isEmpty();
    assertThat(reply.header("Link")).doesNotContain("canonical");
    assertThat(web.send("GET", path, Map.of("If-None-Match", "*")).status()).isEqualTo(200);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        ML + "/hindsight?geldigOp=2023-01-11",
        ML + "/counterfactual?without=ml-1",
        ML + "/answer-changes"
      })
  @DisplayName("one that moves with what is known now is kept by nobody")
  void never(String path) {
    var reply = web.get(path);
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.headers("Cache-Control")).containsExactly("no-store");
    assertThat(reply.headers("ETag")).isEmpty();
    assertThat(reply.header("Link")).doesNotContain("canonical");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "/v1/openapi.json",
        "/v1/asyncapi.json",
        "/v1/schemas/region-15c-designated.v1",
        "/v1/schemas/decision-file.json",
        "/v1/decisions/ml-1",
        "/problems/invalid-date"
      })
  @DisplayName("what has no clock is asked for again, by a tag of its bytes")
  void withoutClocks(String path) {
    var reply = web.get(path);
    assertThat(reply.headers("Cache-Control")).containsExactly("no-cache");
    assertThat(reply.header("ETag")).matches("\"[0-9a-f]{32}\"");
    assertThat(canonical(reply)).isEqualTo(path);
    isKnown(path, reply);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "/v1/countries/ML/policy, " + ML + "/policy?beschikbaarOp=" + THROUGH + "&geldigOp=2026-11-24",
    "/v1/countries/ML/areas/ML-7/policy?geldigOp=2023-01-11&sequence=3&kind=REGION_15C,"
        + GAO
        + "?beschikbaarOp="
        + RECORDED
        + "&geldigOp=2023-01-11&kind=REGION_15C",
    ML
        + "/areas/at%20lantis/policy?geldigOp=2023-01-11&sequence=0,"
        + ML
        + "/areas/at%20lantis/policy?geldigOp=2023-01-11&sequence=0",
    ML
        + "/policy?geldigOp=2023-01-11&beschikbaarOp=2026-11-24T10:00:00%2B01:00&bekendOp=2023-01-11,"
        + ML
        + "/policy?bekendOp=2023-01-11&beschikbaarOp="
        + RECORDED
        + "&geldigOp=2023-01-11",
    ML + "/record?after=01, " + ML + "/record?after=1&beschikbaarOp=" + THROUGH,
    "/v1/changes?country=ML, /v1/changes?beschikbaarOp=" + THROUGH + "&country=ml",
    "/v1/changes?axis=bekend&from=2026-11-24T10:00:00%2B01:00,"
        + " /v1/changes?axis=bekend&beschikbaarOp="
        + THROUGH
        + "&from="
        + RECORDED,
    "/v1/sources?caseNumber=AWB%2016/15879&geldigOp=2023-01-11,"
        + " /v1/sources?beschikbaarOp="
        + THROUGH
        + "&caseNumber=AWB%2016%2F15879&geldigOp=2023-01-11",
    ML
        + "/comparison?geldigOp=2023-01-11&sequence=0&otherGeldigOp=2023-01-12,"
        + ML
        + "/comparison?geldigOp=2023-01-11&otherBeschikbaarOp="
        + THROUGH
        + "&otherGeldigOp=2023-01-12&sequence=0"
  })
  @DisplayName("each names the address that gives the same bytes for ever")
  void canonicalAddress(String path, String address) {
    var reply = web.get(path);
    assertThat(canonical(reply)).isEqualTo(address);
    var kept = web.get(address);
    assertThat(kept.header("Cache-Control")).isEqualTo(FOR_EVER);
    assertThat(canonical(kept)).isEqualTo(address);
    if (!path.contains("sources")) {
      assertThat(kept.body()).isEqualTo(reply.body());
    }
    isRecorded("ml-2", "ML", "kidal");
    assertThat(web.get(address).body()).isEqualTo(kept.body());
  }

  @Test
  @DisplayName("what the client has hides no problem of the question or of the record")
  void trouble() {
    var reply = web.get(GAO);
    view.trouble(mali.code(), CountryFault.GAP);
    assertThat(ifChanged(GAO, reply).status()).isEqualTo(503);
    assertThat(ifChanged(GAO + "?kind=x", reply).status()).isEqualTo(400);
  }
}
