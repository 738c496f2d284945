package nl.peildatum.query.ask;

import static nl.peildatum.query.parts.Said.annulled;
import static nl.peildatum.query.parts.Said.completeFrom;
import static nl.peildatum.query.parts.Said.designated;
import static nl.peildatum.query.parts.Said.designatedWithClaims;
import static nl.peildatum.query.parts.Said.designatedWithoutStart;
import static nl.peildatum.query.parts.Said.lifted;
import static nl.peildatum.query.parts.Said.liftedWithClaims;
import static nl.peildatum.query.parts.Said.noPolicy;
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

@DisplayName("what there is to say over HTTP about a region on a day")
@SpringBootTest(classes = AskApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class StatusTest {
  private static final String NINE = "2026-11-24T09:00:00.000Z";
  private static final String TEN = "2026-11-24T10:00:00.000Z";

  private final Country mali = new Country("ML");
  private final PolicyView view;
  private final ApiClient web;

  @Autowired
  StatusTest(PolicyView view, @LocalServerPort int port) {
    this.view = view;
    this.web = ApiClient.onPort(port);
  }

  @BeforeEach
  void nothingIsRecorded() {
    view.startOver();
    view.recordedThrough(Instant.parse(TEN));
    view.ready();
  }

  private void letter(Statement... said) {
    mali.decides("letter", NINE, List.of(said)).forEach(view::take);
  }

  private JsonNode gao(String coordinates) {
    var answers = web.get("/v1/countries/ml/areas/gao/policy?" + coordinates).json();
    assertThat(answers.at("/answers/0/kind").stringValue()).isEqualTo("REGION_15C");
    return answers.path("answers").path(0);
  }

  private String status(String day) {
    return gao("geldigOp=" + day).path("status").stringValue();
  }

  @Test
  @DisplayName("NOTHING_RECORDED: no policy fact about the country")
  void nothingRecorded() {
    assertThat(status("2023-01-11")).isEqualTo("NOTHING_RECORDED");
  }

  @Test
  @DisplayName("NOT_YET the day before, IN_FORCE on the day")
  void notYetAndInForce() {
    letter(designated("gao", "2023-01-11"));
    var before = gao("geldigOp=2023-01-10");
    assertThat(before.path("status").stringValue()).isEqualTo("NOT_YET");
    assertThat(before.at("/pending/from").stringValue()).isEqualTo("2023-01-11");
    assertThat(before.at("/nextChange/on").stringValue()).isEqualTo("2023-01-11");
    assertThat(status("2023-01-11")).isEqualTo("IN_FORCE");
  }

  @Test
  @DisplayName("NEVER_DESIGNATED: the list names others, and was closed")
  void neverDesignated() {
    letter(designated("mopti", "2023-01-11"));
    var answer = gao("geldigOp=2023-01-11");
    assertThat(answer.path("status").stringValue()).isEqualTo("NEVER_DESIGNATED");
    assertThat(answer.path("closedList").booleanValue()).isTrue();
    assertThat(answer.at("/closedBy/decisionId").stringValue()).isEqualTo("letter");
  }

  @Test
  @DisplayName("ENDED: lifted, and says by what")
  void ended() {
    letter(designated("gao", "2023-01-11"), lifted("gao", "2024-01-01"));
    var answer = gao("geldigOp=2024-01-01");
    assertThat(answer.path("status").stringValue()).isEqualTo("ENDED");
    assertThat(answer.path("by").stringValue()).isEqualTo("END");
    assertThat(answer.path("endedOn").stringValue()).isEqualTo("2024-01-01");
  }

  @Test
  @DisplayName("ENDED: after a disputed end, all claims about its first day are shown")
  void endedOnADisputedDay() {
    letter(designated("gao", "2023-01-11"), liftedWithClaims("gao", "2024-01-01", "2024-03-01"));
    var answer = gao("geldigOp=2024-03-01");
    assertThat(answer.path("status").stringValue()).isEqualTo("ENDED");
    assertThat(answer.path("endedOn").stringValue()).isEqualTo("2024-01-01");
    assertThat(answer.at("/claims/0/from").stringValue()).isEqualTo("2024-01-01");
    assertThat(answer.at("/claims/1/from").stringValue()).isEqualTo("2024-03-01");
    assertThat(gao("geldigOp=2024-02-01").path("status").stringValue()).isEqualTo("DISPUTED");
  }

  @Test
  @DisplayName("ANNULLED: a court took it away, and the ruling is named")
  void annulledByCourt() {
    letter(designated("gao", "2023-01-11"), annulled(2, "gao", "2023-01-11"));
    var answer = gao("geldigOp=2023-02-01");
    assertThat(answer.path("status").stringValue()).isEqualTo("ANNULLED");
    assertThat(answer.at("/annulledBy/ruling/caseNumber").stringValue()).isEqualTo("NL22.5703");
  }

  @Test
  @DisplayName("DISPUTED: sources differ about the start, and all claims are shown")
  void disputed() {
    letter(designatedWithClaims("gao", "2023-07-07", "2023-07-09"));
    var answer = gao("geldigOp=2023-07-08");
    assertThat(answer.path("status").stringValue()).isEqualTo("DISPUTED");
    assertThat(answer.path("claims").size()).isEqualTo(2);
    assertThat(status("2023-07-09")).isEqualTo("IN_FORCE");
  }

  @Test
  @DisplayName("ANNOUNCED: decided without a start; on the formal basis also while unpublished")
  void announced() {
    letter(designatedWithoutStart("gao"), designated("mopti", "2023-01-11"));
    assertThat(status("2023-01-11")).isEqualTo("ANNOUNCED");
    var formal =
        web.get("/v1/countries/ml/areas/mopti/policy?geldigOp=2023-01-11&basis=FORMAL").json();
    assertThat(formal.at("/answers/0/status").stringValue()).isEqualTo("ANNOUNCED");
    assertThat(formal.path("basis").stringValue()).isEqualTo("FORMAL");
  }

  @Test
  @DisplayName("OUTSIDE_COVERAGE: the register does not claim to know that far back")
  void outsideCoverage() {
    letter(completeFrom("2012-01-01"), designated("mopti", "2023-01-11"));
    var answer = gao("geldigOp=2011-12-31");
    assertThat(answer.path("status").stringValue()).isEqualTo("OUTSIDE_COVERAGE");
    assertThat(answer.at("/fact/retroactive").booleanValue())
        .as("retroactive is said of a Set or an End only")
        .isFalse();
    assertThat(status("2012-01-01")).isEqualTo("NEVER_DESIGNATED");
  }

  @Test
  @DisplayName("NO_COUNTRY_POLICY: declared, with a source")
  void noCountryPolicy() {
    letter(noPolicy("2012-01-01", "2013-01-01"), designated("gao", "2023-01-11"));
    assertThat(status("2012-06-01")).isEqualTo("NO_COUNTRY_POLICY");
    assertThat(status("2013-01-01")).isEqualTo("NOT_YET");
  }

  @Test
  @DisplayName("that there was no policy was never announced: bekendOp does not filter it")
  void noCountryPolicyIsNotFiltered() {
    letter(noPolicy("2012-01-01", "2013-01-01"), designated("gao", "2023-01-11"));
    assertThat(status("2012-06-01&bekendOp=2012-06-01")).isEqualTo("NO_COUNTRY_POLICY");
  }

  @Test
  @DisplayName("PLACE_UNKNOWN: never an absence of policy")
  void placeUnknown() {
    letter(designated("gao", "2023-01-11"));
    var answer = web.get("/v1/countries/ml/areas/Timboektoe-Zuid/policy?geldigOp=2023-01-11");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().at("/answers/0/status").stringValue()).isEqualTo("PLACE_UNKNOWN");
  }

  @Test
  @DisplayName("bekendOp counts only what was public by then")
  void bekendOp() {
    letter(designated("gao", "2023-01-11"));
    assertThat(gao("geldigOp=2023-01-11&bekendOp=2023-01-10").path("status").stringValue())
        .isEqualTo("NOTHING_RECORDED");
    assertThat(gao("geldigOp=2023-01-11&bekendOp=2023-01-11").path("status").stringValue())
        .isEqualTo("IN_FORCE");
  }
}
