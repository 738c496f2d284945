package nl.peildatum.query.ask;

import static nl.peildatum.query.parts.Said.annulled;
import static nl.peildatum.query.parts.Said.correctedStart;
import static nl.peildatum.query.parts.Said.designated;
import static nl.peildatum.query.parts.Said.lifted;
import static nl.peildatum.query.parts.Said.published;
import static nl.peildatum.query.parts.Said.retracted;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import nl.peildatum.decision.Statement;
import nl.peildatum.query.parts.Country;
import nl.peildatum.query.view.PolicyView;
import nl.peildatum.testing.ApiClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@DisplayName("hindsight: known then and now, valid then and today")
@SpringBootTest(classes = AskApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class HindsightEndpointTest {
  private static final String ON_1_FEBRUARY =
      "/v1/countries/ml/hindsight?geldigOp=2023-02-01&sequence=2";

  private final Country mali = new Country("ML");
  private final PolicyView view;
  private final SetClock clock;
  private final ApiClient web;

  @Autowired
  HindsightEndpointTest(PolicyView view, SetClock clock, @LocalServerPort int port) {
    this.view = view;
    this.clock = clock;
    this.web = ApiClient.onPort(port);
  }

  @BeforeEach
  void gaoIsDesignated() {
    clock.set("2026-11-24T12:00:00Z");
    view.startOver();
    recorded("letter", "2026-11-24T09:00:00Z", designated("gao", "2023-01-11"));
    view.recordedThrough(Instant.parse("2026-11-24T11:00:00Z"));
    view.ready();
  }

  private void recorded(String id, String at, Statement... facts) {
    mali.decides(id, at, List.of(facts)).forEach(view::take);
  }

  private JsonNode gao(String question) {
    return web.get(question).json().at("/lanes/0");
  }

  @Test
  @DisplayName("with nothing learned since, nothing changes")
  void nothingLearned() {
    var reply = web.get(ON_1_FEBRUARY).json();
    assertThat(reply.path("changed").booleanValue()).isFalse();
    assertThat(reply.at("/lanes/0/validThen/because").size()).isZero();
    assertThat(reply.at("/now/geldigOp").stringValue()).isEqualTo("2026-11-24");
    assertThat(reply.at("/now/sequence").longValue()).isEqualTo(2);
  }

  @Test
  @DisplayName("a later decision changes today and leaves the day of then")
  void laterDecision() {
    recorded("end", "2026-11-24T10:00:00Z", lifted("gao", "2024-01-01"));
    var lane = gao(ON_1_FEBRUARY);

    assertThat(lane.at("/validThen/changed").booleanValue()).isFalse();
    assertThat(lane.at("/validToday/changed").booleanValue()).isTrue();
    assertThat(lane.at("/validToday/knownThen/status").stringValue()).isEqualTo("IN_FORCE");
    assertThat(lane.at("/validToday/knownNow/status").stringValue()).isEqualTo("ENDED");
    assertThat(lane.at("/validToday/because/0/decisionId").stringValue()).isEqualTo("end");
    assertThat(web.get(ON_1_FEBRUARY).json().path("changed").booleanValue()).isFalse();
  }

  @Test
  @DisplayName("a correction, a retraction and an annulment each say what they are")
  void whatWasLearned() {
    recorded("repair", "2026-11-24T10:00:00Z", correctedStart(2, "gao", "2023-03-01"));
    assertThat(learned(ON_1_FEBRUARY)).isEqualTo("NOT_YET by CORRECTION 4");

    recorded("ruling", "2026-11-24T10:10:00Z", annulled(4, "gao", "2023-03-01"));
    assertThat(learned("/v1/countries/ml/hindsight?geldigOp=2023-04-01&sequence=4"))
        .isEqualTo("ANNULLED by ANNULMENT 6");

    recorded("oops", "2026-11-24T10:20:00Z", retracted(4, "gao"));
    assertThat(learned("/v1/countries/ml/hindsight?geldigOp=2023-04-01&sequence=6"))
        .isEqualTo("NOTHING_RECORDED by RETRACTION 8");
  }

  @Test
  @DisplayName("a publication changes what stood formally, and nothing of how the IND acted")
  void publication() {
    recorded("gazette", "2026-11-24T10:00:00Z", published("letter", "2023-02-20", "2023-01-11"));
    assertThat(gao(ON_1_FEBRUARY).at("/validThen/changed").booleanValue()).isFalse();
    assertThat(learned(ON_1_FEBRUARY + "&basis=FORMAL")).isEqualTo("IN_FORCE by PUBLICATION 4");
    assertThat(gao(ON_1_FEBRUARY + "&basis=FORMAL").at("/validThen/knownThen/status").stringValue())
        .isEqualTo("ANNOUNCED");
  }

  private String learned(String question) {
    var reply = web.get(question).json();
    assertThat(reply.path("changed").booleanValue()).isTrue();
    var then = reply.at("/lanes/0/validThen");
    var fact = then.at("/because/0/facts/0");
    return "%s by %s %d"
        .formatted(
            then.at("/knownNow/status").stringValue(),
            fact.path("learned").stringValue(),
            fact.path("sequence").longValue());
  }

  @Test
  @DisplayName("what was undone since is no change")
  void undone() {
    recorded("repair", "2026-11-24T10:00:00Z", lifted("gao", "2023-01-20"));
    recorded("oops", "2026-11-24T10:10:00Z", retracted(4, "gao"));
    assertThat(gao(ON_1_FEBRUARY).at("/validThen/changed").booleanValue()).isFalse();
    assertThat(gao(ON_1_FEBRUARY).at("/validThen/because").size()).isZero();
  }

  @Test
  @DisplayName("holds what is known now, so it is never final and never kept")
  void neverFinal() {
    var reply = web.get(ON_1_FEBRUARY);
    assertThat(reply.json().path("final").booleanValue()).isFalse();
    assertThat(reply.json().path("recordedThrough").stringValue()).startsWith("2026-11-24T11:00");
    assertThat(reply.header("Cache-Control")).isEqualTo("no-store");
  }

  @Test
  @DisplayName("where no lane is known it says what there is to say of the country")
  void noLane() {
    var nothing = web.get("/v1/countries/td/hindsight?geldigOp=2023-02-01").json();
    assertThat(nothing.at("/absence/validThen/knownThen/status").stringValue())
        .isEqualTo("NOTHING_RECORDED");
    assertThat(nothing.path("lanes").size()).isZero();
  }

  @Test
  @DisplayName("takes a moment with a day only, as any question")
  void strict() {
    assertThat(web.get("/v1/countries/ml/hindsight?sequence=2").faults())
        .containsExactly("geldig-op-missing geldigOp");
    assertThat(web.get("/v1/countries/ml/hindsight?otherGeldigOp=2023-01-01").faults())
        .containsExactly("unknown-parameter otherGeldigOp");
  }
}
