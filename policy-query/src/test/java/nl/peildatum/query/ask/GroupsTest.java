package nl.peildatum.query.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import nl.peildatum.query.parts.Country;
import nl.peildatum.query.parts.Said;
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

@DisplayName("A group is known by its id, in any case")
@SpringBootTest(classes = AskApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class GroupsTest {
  private static final String GROUPS = "/v1/countries/ml/groups?geldigOp=2023-02-01";

  private final Country mali = new Country("ML");
  private final PolicyView view;
  private final SetClock clock;
  private final ApiClient web;

  @Autowired
  GroupsTest(PolicyView view, SetClock clock, @LocalServerPort int port) {
    this.view = view;
    this.clock = clock;
    this.web = ApiClient.onPort(port);
  }

  @BeforeEach
  void twoGroups() {
    clock.set("2026-11-24T12:00:00Z");
    view.startOver();
    mali.decides(
            "letter",
            "2026-11-24T09:00:00Z",
            List.of(
                Said.riskProfile("lhbt", "LHBT-personen", "2023-01-11"),
                Said.alternativeWithout("bamako", "women", "2023-01-11")))
        .forEach(view::take);
    view.recordedThrough(Instant.parse("2026-11-24T11:00:00Z"));
    view.ready();
  }

  private JsonNode decided(String groups) {
    var body =
        """
        {"country": "ML", "area": "gao", "stage": "FIRST_DECISION", "onlyRiskIs15c": false,
         "dates": {"application": "2023-01-15", "decision": "2023-02-01"}%s}
        """
            .formatted(groups);
    return web.post("/v1/assessments", "application/json", body).json().at("/elements/0");
  }

  private static List<String> notes(JsonNode element) {
    return StreamSupport.stream(element.path("notes").spliterator(), false)
        .map(note -> note.path("code").stringValue() + " " + note.path("kind").stringValue("-"))
        .toList();
  }

  private static String applies(JsonNode element, String kind) {
    return StreamSupport.stream(element.path("answers").spliterator(), false)
        .filter(answer -> answer.path("kind").stringValue().equals(kind))
        .map(answer -> String.valueOf(answer.path("applies").booleanValue(true)))
        .findFirst()
        .orElse("-");
  }

  @Test
  @DisplayName("upper and lower case do not matter, of a group that is meant or left out")
  void inAnyCase() {
    var lhbt = decided(", \"groups\": [\"LHBT\"]");
    assertThat(applies(lhbt, "RISK_PROFILE")).isEqualTo("true");
    assertThat(notes(lhbt)).isEmpty();
    var women = decided(", \"groups\": [\"Women\"]");
    assertThat(applies(women, "RELOCATION_ALTERNATIVE")).isEqualTo("false");
    assertThat(notes(women))
        .containsExactly("GROUP_EXCLUDED RELOCATION_ALTERNATIVE", "NOT_OF_THE_GROUP RISK_PROFILE");
  }

  @Test
  @DisplayName("a group that no lane knows is told, with the nearest ids")
  void unknown() {
    var element = decided(", \"groups\": [\"foo\", \"LHTB\"]");
    assertThat(notes(element)).startsWith("GROUP_UNKNOWN -", "GROUP_UNKNOWN -");
    assertThat(element.at("/notes/0/detail").stringValue()).contains("LHTB", "lhbt");
    assertThat(element.at("/notes/1/detail").stringValue()).contains("foo").doesNotContain("lhbt");
  }

  @Test
  @DisplayName("a group that no lane knows leaves open whether policy of a group applies")
  void unknownLeavesOpen() {
    var element = decided(", \"groups\": [\"lhbtiq\"]");
    assertThat(applies(element, "RISK_PROFILE")).isEqualTo("true");
    assertThat(applies(element, "RELOCATION_ALTERNATIVE")).isEqualTo("true");
    assertThat(notes(element))
        .containsExactly(
            "GROUP_UNKNOWN -",
            "GROUP_LEFT_OPEN RELOCATION_ALTERNATIVE",
            "GROUP_LEFT_OPEN RISK_PROFILE");
    assertThat(element.at("/notes/0/detail").stringValue()).endsWith("Nearest: lhbt.");
  }

  @Test
  @DisplayName("a group is meant by its name too, and found by a part of its name")
  void byName() {
    var element = decided(", \"groups\": [\"lhbt personen\"]");
    assertThat(applies(element, "RISK_PROFILE")).isEqualTo("true");
    assertThat(notes(element)).isEmpty();
    var part = decided(", \"groups\": [\"personen\"]");
    assertThat(part.at("/notes/0/detail").stringValue()).endsWith("Nearest: lhbt.");
  }

  @Test
  @DisplayName("a group that only an End names is not known: a slip hides no policy of another")
  void onlyEnded() {
    mali.decides(
            "slip", "2026-11-24T10:00:00Z", List.of(Said.riskProfileEnded("lhbti", "2023-01-20")))
        .forEach(view::take);
    var element = decided(", \"groups\": [\"LHBTI\"]");
    assertThat(notes(element))
        .contains("GROUP_UNKNOWN -", "GROUP_LEFT_OPEN RISK_PROFILE")
        .doesNotContain("NOT_OF_THE_GROUP RISK_PROFILE");
    assertThat(applies(element, "RISK_PROFILE")).isEqualTo("true");
    assertThat(web.get(GROUPS).json().path("groups").toString()).doesNotContain("lhbti");
  }

  @Test
  @DisplayName("where groups are not stated, each lane that depends on one says so")
  void notStated() {
    var element = decided("");
    assertThat(notes(element))
        .containsExactly(
            "GROUPS_NOT_STATED RELOCATION_ALTERNATIVE", "GROUPS_NOT_STATED RISK_PROFILE");
    assertThat(applies(element, "RELOCATION_ALTERNATIVE")).isEqualTo("true");
  }

  @Test
  @DisplayName("that the only risk is not stated hides no group that is left out")
  void bothNotStated() {
    var body =
        """
        {"country": "ML", "stage": "FIRST_DECISION",
         "dates": {"application": "2023-01-15", "decision": "2023-02-01"}, "groups": ["women"]}
        """;
    var element = web.post("/v1/assessments", "application/json", body).json().at("/elements/0");
    assertThat(applies(element, "RELOCATION_ALTERNATIVE")).isEqualTo("false");
  }

  @Test
  @DisplayName("a group has the name that was recorded last, in whichever lane")
  void lastName() {
    mali.decides(
            "later",
            "2026-11-24T10:00:00Z",
            List.of(Said.alternativeWithout("gao", "lhbt", "LHBTIQ+-personen", "2023-01-11")))
        .forEach(view::take);
    assertThat(web.get(GROUPS).json().at("/groups/0/name").stringValue())
        .isEqualTo("LHBTIQ+-personen");
  }

  @Test
  @DisplayName("the groups of a country are listed, as known at a moment")
  void listed() {
    var now = web.get(GROUPS + "&sequence=3");
    assertThat(now.json().path("groups").toString())
        .isEqualTo(
            "[{\"id\":\"lhbt\",\"name\":\"LHBT-personen\",\"kinds\":[\"RISK_PROFILE\"]},"
                + "{\"id\":\"women\",\"kinds\":[\"RELOCATION_ALTERNATIVE\"]}]");
    assertThat(now.json().path("final").booleanValue()).isTrue();
    assertThat(now.header("Cache-Control")).contains("immutable");
    assertThat(web.get(GROUPS + "&sequence=0").json().path("groups").size()).isZero();
    assertThat(web.get(GROUPS + "&kind=RISK_PROFILE").json().path("groups").size()).isOne();
    assertThat(web.get(GROUPS + "&group=lhbt").status()).isEqualTo(400);
  }
}
