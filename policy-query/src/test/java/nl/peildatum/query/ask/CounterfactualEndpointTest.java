package nl.peildatum.query.ask;

import static nl.peildatum.query.parts.Said.correctedStart;
import static nl.peildatum.query.parts.Said.designated;
import static nl.peildatum.query.parts.Said.lifted;
import static nl.peildatum.query.parts.Said.registered;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import nl.peildatum.area.AreaType;
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

@DisplayName("what would be answered if the record were another, over HTTP")
@SpringBootTest(classes = AskApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class CounterfactualEndpointTest {
  private static final String ADDRESS = "/v1/countries/ml/counterfactual";
  private static final String IN_FEBRUARY = ADDRESS + "?area=gao&geldigOp=2023-02-15";

  private final Country mali = new Country("ML");
  private final PolicyView view;
  private final SetClock clock;
  private final ApiClient web;

  @Autowired
  CounterfactualEndpointTest(PolicyView view, SetClock clock, @LocalServerPort int port) {
    this.view = view;
    this.clock = clock;
    this.web = ApiClient.onPort(port);
  }

  @BeforeEach
  void aLetterAnEndAndARepair() {
    clock.set("2026-11-24T12:00:00Z");
    view.startOver();
    recorded("letter", "2026-11-20T09:00:00Z", designated("gao", "2023-01-11"));
    recorded("end", "2026-11-22T09:00:00Z", lifted("gao", "2023-02-01"));
    recorded("repair", "2026-11-24T09:00:00Z", correctedStart(2, "gao", "2023-02-20"));
    view.recordedThrough(Instant.parse("2026-11-24T13:00:00Z"));
    view.ready();
  }

  private void recorded(String id, String at, Statement... facts) {
    mali.decides(id, at, List.of(facts)).forEach(view::take);
  }

  private String status(String question) {
    return web.get(question).json().at("/answers/0/status").stringValue("?");
  }

  @Test
  @DisplayName("without a decision, and without what was said of its facts")
  void without() {
    assertThat(status(IN_FEBRUARY + "&without=end&sequence=4")).isEqualTo("IN_FORCE");
    assertThat(status(IN_FEBRUARY + "&without=repair")).isEqualTo("ENDED");
    assertThat(status(IN_FEBRUARY + "&without=letter")).isEqualTo("ENDED");
    assertThat(status(ADDRESS + "?area=gao&geldigOp=2023-01-15&without=letter"))
        .isEqualTo("NEVER_DESIGNATED");
  }

  @Test
  @DisplayName("it is marked as what it is, never final, and kept by nobody")
  void marked() {
    var reply = web.get(IN_FEBRUARY + "&without=end&sequence=4");
    assertThat(reply.json().path("hypothetical").booleanValue()).isTrue();
    assertThat(reply.json().path("final").booleanValue()).isFalse();
    assertThat(reply.json().path("supposing").toString()).isEqualTo("{\"without\":\"end\"}");
    assertThat(reply.json().path("sequence").longValue()).isEqualTo(4);
    assertThat(reply.header("Cache-Control")).isEqualTo("no-store");
    assertThat(view.record(mali.code()).head()).isEqualTo(6);
    assertThat(status("/v1/countries/ml/areas/gao/policy?geldigOp=2023-01-15&sequence=4"))
        .isEqualTo("IN_FORCE");
  }

  @Test
  @DisplayName("as if a correction had been known on a day: it, and nothing else from later")
  void asIfKnownEarlier() {
    var supposed = IN_FEBRUARY + "&asIfKnownOn=2026-11-21&decision=";
    var reply = web.get(supposed + "repair").json();
    assertThat(reply.at("/answers/0/status").stringValue()).isEqualTo("NOT_YET");
    assertThat(reply.path("sequence").longValue()).isEqualTo(2);
    assertThat(reply.path("beschikbaarOp").stringValue()).isEqualTo("2026-11-21T22:59:59.999Z");
    assertThat(reply.path("supposing").toString())
        .isEqualTo("{\"asIfKnownOn\":\"2026-11-21\",\"decision\":\"repair\"}");
    assertThat(status(supposed + "end")).isEqualTo("ENDED");
    assertThat(status(supposed + "letter")).isEqualTo("IN_FORCE");
    assertThat(
            status(
                IN_FEBRUARY.replace("02-15", "02-25") + "&asIfKnownOn=2026-11-21&decision=repair"))
        .isEqualTo("IN_FORCE");
    assertThat(status(IN_FEBRUARY + "&asIfKnownOn=2026-11-19&decision=repair"))
        .isEqualTo("NOTHING_RECORDED");
  }

  @Test
  @DisplayName("an area that only the decision registered is not known without it")
  void areas() {
    recorded("areas", "2026-11-24T09:30:00Z", registered("nieuwland", AreaType.CITY, true));
    var nieuwland = ADDRESS + "?area=nieuwland&geldigOp=2023-02-15&without=";
    assertThat(status(nieuwland + "areas")).isEqualTo("PLACE_UNKNOWN");
    assertThat(status(nieuwland + "repair")).isEqualTo("NEVER_DESIGNATED");
  }

  @Test
  @DisplayName("of the whole country, every lane, or why there is none")
  void ofCountry() {
    var all = web.get(ADDRESS + "?geldigOp=2023-02-15&without=end&sequence=4").json();
    assertThat(all.path("answers").size()).isEqualTo(1);
    var none = web.get(ADDRESS + "?geldigOp=2023-02-15&without=letter&sequence=2").json();
    assertThat(none.at("/absence/status").stringValue()).isEqualTo("NOTHING_RECORDED");
  }

  @Test
  @DisplayName("one thing is supposed, of a decision that is known, of a day that has come")
  void refused() {
    assertThat(web.get(ADDRESS).problem()).isEqualTo("not-one-supposition");
    assertThat(web.get(IN_FEBRUARY + "&without=end&decision=end").problem())
        .isEqualTo("not-one-supposition");
    assertThat(web.get(IN_FEBRUARY + "&asIfKnownOn=2026-11-21").problem())
        .isEqualTo("not-one-supposition");
    assertThat(web.get(IN_FEBRUARY + "&without=end&without=letter").problem())
        .isEqualTo("repeated-parameter");
    assertThat(web.get(IN_FEBRUARY + "&without=nobody").problem()).isEqualTo("decision-not-known");
    assertThat(web.get(IN_FEBRUARY + "&without=NO%20ID").problem()).isEqualTo("decision-not-known");
    assertThat(web.get(IN_FEBRUARY + "&without=repair&sequence=4").problem())
        .isEqualTo("decision-not-known");
    assertThat(web.get(IN_FEBRUARY + "&asIfKnownOn=2026-11-25&decision=end").problem())
        .isEqualTo("record-time-in-future");
    assertThat(web.get(IN_FEBRUARY + "&asIfKnownOn=2026-11-21&decision=end&sequence=2").problem())
        .isEqualTo("two-record-times");
    assertThat(web.get(ADDRESS + "?asIfKnownOn=2026-11-21&decision=end").problem())
        .isEqualTo("geldig-op-missing");
  }
}
