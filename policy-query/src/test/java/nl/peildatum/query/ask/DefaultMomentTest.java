package nl.peildatum.query.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import nl.peildatum.query.parts.Country;
import nl.peildatum.query.view.PolicyView;
import nl.peildatum.testing.ApiClient;
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

@DisplayName("a question that names no moment of the record")
@SpringBootTest(
    classes = AskApplication.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "peildatum.query.lag-limit=3s")
class DefaultMomentTest {
  private static final String HEAD = "2026-11-24T11:00:00.000Z";
  private static final String OTHER_HEAD = "2026-11-24T10:00:00.000Z";
  private static final String NOW = "2026-11-24T12:00:00.000Z";
  private static final String MALI = "/v1/countries/ml/policy";

  private final PolicyView view;
  private final SetClock clock;
  private final ApiClient web;

  @Autowired
  DefaultMomentTest(PolicyView view, SetClock clock, @LocalServerPort int port) {
    this.view = view;
    this.clock = clock;
    this.web = ApiClient.onPort(port);
  }

  @BeforeEach
  void given() {
    clock.set(NOW);
    view.startOver();
    new Country("ML").designates("ml-1", HEAD, "2023-01-11", "gao").forEach(view::take);
    new Country("IQ").designates("iq-1", OTHER_HEAD, "2023-01-11", "ninewa").forEach(view::take);
    view.ready();
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        MALI,
        "/v1/countries/ml/areas/gao/policy",
        "/v1/countries/ml/areas/atlantis/policy",
        "/v1/countries/ml/areas",
        "/v1/countries/ml/groups",
        "/v1/countries/ml/timeline",
        "/v1/countries/ml/record",
        "/v1/countries/ml/comparison?otherGeldigOp=2023-01-11",
        "/v1/countries",
        "/v1/changes",
        "/v1/changes?axis=bekend",
        "/v1/changes?country=ml",
        "/v1/announcement-gaps"
      })
  @DisplayName("is answered as of what was read through, and is final")
  void readThrough(String question) {
    view.recordedThrough(Instant.parse("2026-11-24T11:59:57.000Z"));
    var answer = web.get(question).json();
    assertThat(answer.path("beschikbaarOp").stringValue()).isEqualTo("2026-11-24T11:59:57.000Z");
    assertThat(answer.path("final").booleanValue()).isTrue();
    assertThat(answer.has("recordedThrough")).isFalse();
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        MALI,
        "/v1/countries",
        "/v1/changes",
        "/v1/changes?country=ml",
        MALI + "?kind=SAFE_COUNTRY"
      })
  @DisplayName("is answered as of the clock, and not finally, where the node is further behind")
  void behind(String question) {
    view.recordedThrough(Instant.parse("2026-11-24T11:59:56.999Z"));
    var answer = web.get(question).json();
    assertThat(answer.path("beschikbaarOp").stringValue()).isEqualTo(NOW);
    assertThat(answer.path("final").booleanValue()).isFalse();
    assertThat(answer.path("recordedThrough").stringValue()).isEqualTo("2026-11-24T11:59:56.999Z");
  }

  @ParameterizedTest
  @ValueSource(strings = {MALI, "/v1/countries"})
  @DisplayName("is not answered finally where it is not known what was read through")
  void unknown(String question) {
    var answer = web.get(question).json();
    assertThat(answer.path("beschikbaarOp").stringValue()).isEqualTo(NOW);
    assertThat(answer.path("final").booleanValue()).isFalse();
    assertThat(answer.path("recordedThrough").isNull()).isTrue();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    MALI + ", " + HEAD,
    "/v1/changes?country=ml, " + HEAD,
    "/v1/countries/iq/policy, 2026-11-24T10:59:59.000Z",
    "/v1/changes?country=iq, 2026-11-24T10:59:59.000Z",
    "/v1/countries/td/policy, 2026-11-24T10:59:59.000Z",
    "/v1/countries, 2026-11-24T10:59:59.000Z"
  })
  @DisplayName(
      "counts a decision that was read before the watermark that covers it, of its country")
  void headBeforeWatermark(String question, String moment) {
    clock.set(HEAD);
    view.recordedThrough(Instant.parse("2026-11-24T10:59:59.000Z"));
    var answer = web.get(question).json();
    assertThat(answer.path("beschikbaarOp").stringValue()).isEqualTo(moment);
    assertThat(answer.path("final").booleanValue()).isTrue();
    assertThat(answer.at("/countries/0/country").stringValue("IQ")).isEqualTo("IQ");
  }

  @Test
  @DisplayName("is the same for everyone, however far the clocks of the nodes are apart")
  void sameForAll() {
    view.recordedThrough(Instant.parse("2026-11-24T11:59:58.000Z"));
    var one = web.get(MALI + "?geldigOp=2023-01-11").body();
    clock.set("2026-11-24T11:00:00.000Z");
    assertThat(web.get(MALI + "?geldigOp=2023-01-11").body()).isEqualTo(one);
  }

  @Test
  @DisplayName("is answered with the bytes that its coordinates, named, are answered with")
  void asNamed() {
    view.recordedThrough(Instant.parse("2026-11-24T11:59:58.000Z"));
    var body = web.get(MALI).body();
    var named = MALI + "?geldigOp=2026-11-24&beschikbaarOp=2026-11-24T11:59:58.000Z";
    assertThat(web.get(named).body()).isEqualTo(body);
  }

  @Test
  @DisplayName("may ask about a day that begins before what was read through has come to it")
  void midnight() {
    view.recordedThrough(Instant.parse("2026-11-24T22:59:59.500Z"));
    clock.set("2026-11-24T23:00:00.000Z");
    var answer = web.get(MALI).json();
    assertThat(answer.path("geldigOp").stringValue()).isEqualTo("2026-11-25");
    assertThat(answer.path("asDecidedSoFar").booleanValue()).isTrue();
    view.recordedThrough(Instant.parse("2026-11-24T23:00:00.000Z"));
    assertThat(web.get(MALI).json().path("asDecidedSoFar").booleanValue()).isFalse();
  }
}
