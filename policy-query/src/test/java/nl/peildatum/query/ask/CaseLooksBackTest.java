package nl.peildatum.query.ask;

import static nl.peildatum.query.parts.Said.annulled;
import static nl.peildatum.query.parts.Said.correctedStart;
import static nl.peildatum.query.parts.Said.designated;
import static nl.peildatum.query.parts.Said.lifted;
import static nl.peildatum.query.parts.Said.published;
import static nl.peildatum.query.parts.Said.retracted;
import static nl.peildatum.query.parts.Said.split;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import nl.peildatum.area.AreaType;
import nl.peildatum.decision.Statement;
import nl.peildatum.query.parts.Country;
import nl.peildatum.query.parts.Said;
import nl.peildatum.query.view.PolicyView;
import nl.peildatum.testing.ApiClient;
import nl.peildatum.testing.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@DisplayName("a case in hindsight: known then and now, valid then and today")
@SpringBootTest(classes = AskApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class CaseLooksBackTest {
  private static final String JSON = "application/json";
  private static final String ADDRESS = "/v1/assessments/hindsight";
  private static final String RECORDED = "2026-11-24T09:00:00.000Z";
  private static final String LATER = "2026-11-24T10:00:00.000Z";

  private final Country mali = new Country("ML");
  private final PolicyView view;
  private final SetClock clock;
  private final ApiClient web;

  @Autowired
  CaseLooksBackTest(PolicyView view, SetClock clock, @LocalServerPort int port) {
    this.view = view;
    this.clock = clock;
    this.web = ApiClient.onPort(port);
  }

  @BeforeEach
  void theLetterIsRead() {
    clock.set("2026-11-24T12:00:00Z");
    view.startOver();
    recorded("mali-2023-01-11", RECORDED, designated("gao", "2023-01-11"));
    view.recordedThrough(Instant.parse("2026-11-24T11:00:00Z"));
    view.ready();
  }

  private void recorded(String id, String at, Statement... facts) {
    mali.decides(id, at, List.of(facts)).forEach(view::take);
  }

  private static String appeal(String area, String members) {
    return """
    {"caseReference": "NL22.5703", "country": "ML", "area": "%s", "stage": "DISTRICT_COURT",
     "dates": {"application": "2022-03-01", "decision": "2022-09-01", "hearing": "2023-02-15"},
     "groups": [], "onlyRiskIs15c": true%s}
    """
        .formatted(area, members);
  }

  private Reply ask(String body, String... headers) {
    return web.post(ADDRESS, JSON, body, headers);
  }

  private JsonNode hearing(String members) {
    return ask(appeal("gao", members)).json().at("/elements/0");
  }

  private static List<String> wouldHaveChanged(JsonNode element) {
    return element
        .path("wouldHaveChanged")
        .propertyStream()
        .filter(sort -> sort.getValue().booleanValue())
        .map(java.util.Map.Entry::getKey)
        .toList();
  }

  private static String because(JsonNode element) {
    return StreamSupport.stream(element.path("because").spliterator(), false)
        .map(one -> one.path("decisionId").stringValue() + " " + one.path("learned"))
        .toList()
        .toString();
  }

  @Test
  @DisplayName("with nothing learned since, nothing changes, and it says from where it looked")
  void nothingLearned() {
    var reply = ask(appeal("gao", ", \"sequence\": 2"));
    var answer = reply.json();
    assertThat(reply.status()).isEqualTo(200);
    assertThat(answer.path("caseReference").stringValue()).isEqualTo("NL22.5703");
    assertThat(answer.path("changed").booleanValue()).isFalse();
    assertThat(answer.at("/now/geldigOp").stringValue()).isEqualTo("2026-11-24");
    assertThat(answer.at("/now/sequence").longValue()).isEqualTo(2);
    var hearing = answer.at("/elements/0");
    assertThat(hearing.path("rule").stringValue()).isEqualTo("art. 83 Vw 2000");
    assertThat(hearing.path("knownThen").toString()).isEqualTo("{\"sequence\":2}");
    assertThat(hearing.at("/lanes/0/validThen/knownThen/status").stringValue())
        .isEqualTo("IN_FORCE");
    assertThat(hearing.at("/lanes/0/validToday/knownNow/subject/area").stringValue())
        .isEqualTo("gao");
    assertThat(wouldHaveChanged(hearing)).isEmpty();
    assertThat(hearing.path("because").size()).isZero();
    assertThat(hearing.path("conclusion").stringValue())
        .isEqualTo(
            "As known now, policy on 2023-02-15 reads the same as by what this register had"
                + " recorded up to sequence 2. No later correction of this register would have"
                + " changed it. No later publication would have changed it. No later annulment"
                + " would have changed it.");
  }

  @Test
  @DisplayName("what was public is told in other words than what was recorded, with no correction")
  void publicOrRecorded() {
    assertThat(ask(appeal("gao", "")).json().at("/elements/0/conclusion").stringValue())
        .contains(" by what was public on 2023-02-15. Corrections of errors of this register count")
        .doesNotContain("recorded up to", "No later correction");
    assertThat(
            ask(appeal("gao", ", \"sequence\": 2")).json().at("/elements/0/conclusion").toString())
        .doesNotContain("public on");
  }

  @Test
  @DisplayName("holds what is known now: never final, kept by no cache, without a receipt")
  void neverFinal() {
    var reply = ask(appeal("gao", ""));
    assertThat(reply.header("Cache-Control")).isEqualTo("no-store");
    assertThat(reply.json().path("final").booleanValue()).isFalse();
    assertThat(reply.json().path("recordedThrough").stringValue()).startsWith("2026-11-24T11:00");
    assertThat(reply.json().has("receipt")).isFalse();
  }

  @Test
  @DisplayName("a correction is named, from a receipt as from the sequence that it is pinned to")
  void correction() {
    var receipt =
        web.post("/v1/assessments", JSON, appeal("gao", "")).json().path("receipt").stringValue();
    recorded("typed-wrongly", LATER, correctedStart(2, "gao", "2023-02-20"));
    var hearing = hearing(", \"sequence\": 2");
    assertThat(because(hearing)).isEqualTo("[typed-wrongly [\"CORRECTION\"]]");
    assertThat(wouldHaveChanged(hearing)).containsExactly("correction");
    assertThat(hearing.at("/lanes/0/validThen/knownNow/status").stringValue()).isEqualTo("NOT_YET");
    assertThat(hearing.at("/because/0").toString())
        .startsWith(
            "{\"sequence\":4,\"decisionId\":\"typed-wrongly\","
                + "\"recordedAt\":\"2026-11-24T10:00:00.000Z\",\"decidedOn\":\"2026-11-24\"")
        .endsWith("\"facts\":[4]}");
    var again = ask("{\"caseReference\": \"NL22.5703\", \"receipt\": \"" + receipt + "\"}").json();
    assertThat(again).isEqualTo(ask(appeal("gao", ", \"sequence\": 2")).json());
  }

  @Test
  @DisplayName("by public knowledge this register's own correction is never later")
  void correctionOfPublicKnowledge() {
    recorded("typed-wrongly", LATER, correctedStart(2, "gao", "2023-02-20"));
    var hearing = hearing("");
    assertThat(hearing.path("knownThen").toString())
        .isEqualTo("{\"bekendOp\":\"2023-02-15\",\"sequence\":4}");
    assertThat(hearing.path("knownNow").toString()).isEqualTo("{\"sequence\":4}");
    assertThat(hearing.path("changed").booleanValue()).isFalse();
    assertThat(hearing.at("/lanes/0/validThen/knownThen/status").stringValue())
        .isEqualTo("NOT_YET");
  }

  @Test
  @DisplayName("an annulment of what was corrected first is tried on the corrected fact")
  void annulmentOfTheCorrected() {
    recorded("typed-wrongly", LATER, correctedStart(2, "gao", "2023-01-12"));
    recorded("ruling", "2026-11-24T10:10:00Z", annulled(4, "gao", "2023-01-12"));
    var hearing = hearing(", \"sequence\": 2");
    assertThat(because(hearing)).isEqualTo("[ruling [\"ANNULMENT\"]]");
    assertThat(wouldHaveChanged(hearing)).containsExactly("annulment");
  }

  @Test
  @DisplayName(
      "annulments are tried without a later retraction of one of them, and each hides the letter"
          + " from its own day on, whichever was recorded first")
  void annulledAnew() {
    var early = "2023-01-11";
    var late = "2023-03-01";
    recorded("ruling", LATER, annulled(2, "gao", late));
    recorded("oops", "2026-11-24T10:10:00Z", retracted(4, "gao"));
    assertThat(wouldHaveChanged(hearing(", \"sequence\": 2"))).isEmpty();
    recorded("ruling-anew", "2026-11-24T10:20:00Z", annulled(2, "gao", early));
    assertThat(wouldHaveChanged(hearing(", \"sequence\": 2"))).containsExactly("annulment");
    recorded("oops-anew", "2026-11-24T10:30:00Z", retracted(8, "gao"));
    recorded("ruling-again", "2026-11-24T10:40:00Z", annulled(2, "gao", late));
    assertThat(wouldHaveChanged(hearing(", \"sequence\": 2")))
        .containsExactly("correction", "annulment");
  }

  @Test
  @DisplayName(
      "that the register stated later that there had been no policy is no later decision on policy")
  void noPolicyStatedLater() {
    recorded("no-policy", LATER, Said.noPolicy("2011-06-19", "2023-01-11"));
    var decision = ask(appeal("gao", ", \"sequence\": 2")).json().at("/elements/1");
    assertThat(because(decision)).isEqualTo("[no-policy [\"NO_COUNTRY_POLICY\"]]");
    assertThat(wouldHaveChanged(decision)).containsExactly("register");
    assertThat(decision.path("conclusion").stringValue())
        .doesNotContain("decision on policy would have changed")
        .contains("that is no decision on policy");
  }

  @Test
  @DisplayName("a letter of after the day changes only the reason why nothing stood on it")
  void letterOfAfterTheDay() {
    var decision = ask(appeal("gao", "")).json().at("/elements/1");
    assertThat(decision.path("geldigOp").stringValue()).isEqualTo("2022-09-01");
    assertThat(decision.at("/lanes/0/validThen/knownNow/status").stringValue())
        .isEqualTo("NOT_YET");
    assertThat(decision.path("changed").booleanValue()).isTrue();
    assertThat(decision.path("conclusion").stringValue())
        .startsWith("No policy stood on 2022-09-01")
        .doesNotContain("decision on policy would have changed");
  }

  @Test
  @DisplayName(
      "a letter that names a lane which reads as before on the day changes nothing, and is not"
          + " named: in the place itself, below it, and in the country")
  void letterAfterTheDecision() {
    recorded("no-policy", LATER, Said.noPolicy("2011-06-19", "2023-01-11"));
    recorded("towns", "2026-11-24T10:05:00Z", Said.registeredIn("gao", "ansongo"));
    recorded(
        "alternative", "2026-11-24T10:10:00Z", Said.alternative("gao", "bamako", "2023-01-11"));
    for (var asked : List.of("\"gao\"", "\"ansongo\"", "null")) {
      for (var from : List.of("", ", \"sequence\": 6")) {
        var body = appeal("gao", from).replace("\"gao\"", asked);
        var decision = ask(body).json().at("/elements/1");
        assertThat(decision.path("geldigOp").stringValue()).isEqualTo("2022-09-01");
        assertThat(decision.path("changed").booleanValue()).as(asked + from).isFalse();
        assertThat(decision.path("because").size()).isZero();
        assertThat(wouldHaveChanged(decision)).isEmpty();
        assertThat(decision.path("conclusion").stringValue())
            .doesNotContain("would have changed the answer");
      }
    }
  }

  @Test
  @DisplayName("by public knowledge such a statement is never later: it was never announced")
  void noPolicyIsNeverFiltered() {
    recorded("no-policy", LATER, Said.noPolicy("2011-06-19", "2023-01-11"));
    var decision = ask(appeal("gao", "")).json().at("/elements/1");
    assertThat(decision.path("changed").booleanValue()).isFalse();
    assertThat(decision.at("/lanes/0/validThen/knownThen/status").stringValue())
        .isEqualTo("NO_COUNTRY_POLICY");
  }

  @Test
  @DisplayName("a publication after the hearing takes the letter out, as known now")
  void publication() {
    recorded("gazette", LATER, published("mali-2023-01-11", "2023-03-01", "2023-01-11"));
    var hearing = hearing(", \"sequence\": 2");
    assertThat(because(hearing)).isEqualTo("[gazette [\"PUBLICATION\"]]");
    assertThat(wouldHaveChanged(hearing)).containsExactly("publication");
    assertThat(hearing.at("/knownThen").has("leftOut")).isFalse();
    assertThat(hearing.at("/knownNow/leftOut").toString()).isEqualTo("[\"mali-2023-01-11\"]");
    assertThat(hearing.path("conclusion").stringValue())
        .endsWith(
            "Left out under art. 83 Vw 2000: mali-2023-01-11, published (or, without a publication"
                + " on record, decided) after 2023-02-15.");
    assertThat(hearing.at("/lanes/0/validThen/knownNow/status").stringValue())
        .isEqualTo("NOTHING_RECORDED");
    assertThat(hearing.at("/lanes/0/validToday/changed").booleanValue()).isFalse();
  }

  @Test
  @DisplayName(
      "by public knowledge art. 83 reads that publication from the whole record, then as now")
  void publicationOnTheWholeRecord() {
    recorded("gazette", LATER, published("mali-2023-01-11", "2023-03-01", "2023-01-11"));
    var hearing = hearing("");
    assertThat(hearing.path("changed").booleanValue()).isFalse();
    for (var known : List.of("/knownThen/leftOut", "/knownNow/leftOut")) {
      assertThat(hearing.at(known).toString()).isEqualTo("[\"mali-2023-01-11\"]");
    }
  }

  @Test
  @DisplayName("a publication by the day of the hearing changes nothing")
  void publishedInTime() {
    recorded("gazette", LATER, published("mali-2023-01-11", "2023-02-15", "2023-01-11"));
    var hearing = hearing(", \"sequence\": 2");
    assertThat(hearing.path("changed").booleanValue()).isFalse();
    assertThat(wouldHaveChanged(hearing)).isEmpty();
  }

  @Test
  @DisplayName(
      "of two publications, one retracted and tried without that, the one that was public in time"
          + " counts, though the other was recorded last")
  void publishedAnew() {
    recorded("gazette", LATER, published("mali-2023-01-11", "2023-02-01", "2023-01-11"));
    recorded("oops", "2026-11-24T10:10:00Z", retracted(4, "gao"));
    recorded(
        "gazette-anew",
        "2026-11-24T10:20:00Z",
        published("mali-2023-01-11", "2023-03-01", "2023-01-11"));
    var members = ", \"sequence\": 2, \"basis\": \"FORMAL\", \"bekendOp\": \"2023-02-15\"";
    var body = appeal("gao", members).replace("2022-09-01", "2023-02-10");
    var decision = ask(body).json().at("/elements/1");
    assertThat(decision.path("geldigOp").stringValue()).isEqualTo("2023-02-10");
    assertThat(decision.path("changed").booleanValue()).isFalse();
    assertThat(wouldHaveChanged(decision)).containsExactly("correction", "publication");
  }

  @Test
  @DisplayName("a later change of substance changes today and leaves the day of then")
  void laterPolicy() {
    recorded("end", LATER, lifted("gao", "2024-01-01"));
    var hearing = hearing(", \"sequence\": 2");
    assertThat(hearing.path("changed").booleanValue()).isFalse();
    assertThat(hearing.path("because").size()).isZero();
    var lane = hearing.at("/lanes/0");
    assertThat(lane.at("/validThen/changed").booleanValue()).isFalse();
    assertThat(lane.at("/validToday/changed").booleanValue()).isTrue();
    assertThat(lane.at("/validToday/knownThen/status").stringValue()).isEqualTo("IN_FORCE");
    assertThat(lane.at("/validToday/knownNow/status").stringValue()).isEqualTo("ENDED");
  }

  @Test
  @DisplayName("what was undone since is no change; both sorts are tried alone")
  void undone() {
    recorded("end", LATER, lifted("gao", "2023-02-01"));
    recorded("oops", "2026-11-24T10:10:00Z", retracted(4, "gao"));
    var hearing = hearing(", \"sequence\": 2");
    assertThat(hearing.path("changed").booleanValue()).isFalse();
    assertThat(hearing.path("because").size()).isZero();
    assertThat(wouldHaveChanged(hearing)).containsExactly("correction", "policy");
  }

  @Test
  @DisplayName("the same policy stands side by side, whichever area of its lineage answers")
  void lineage() {
    recorded("areas", LATER, Said.registered("menaka-nord", AreaType.REGION, true));
    recorded("split", "2026-11-24T10:10:00Z", split("2023-02-10", "gao", "menaka-nord"));
    var answer = ask(appeal("menaka-nord", ", \"sequence\": 2")).json();
    var hearing = answer.at("/elements/0");
    assertThat(hearing.path("lanes").size()).isEqualTo(1);
    var then = hearing.at("/lanes/0/validThen");
    assertThat(then.at("/knownThen/status").stringValue()).isEqualTo("PLACE_UNKNOWN");
    assertThat(then.at("/knownNow/status").stringValue()).isEqualTo("IN_FORCE");
    assertThat(then.at("/knownNow/lineage/0/kind").stringValue()).isEqualTo("SPLIT");
    assertThat(wouldHaveChanged(hearing)).containsExactly("register");
  }

  @Test
  @DisplayName("the notes of the assessment stay, in the language that is asked for")
  void notes() {
    var dutch = ask(appeal("gao", ", \"sequence\": 2"), "Accept-Language", "nl");
    var assessed =
        web.post(
            "/v1/assessments", JSON, appeal("gao", ", \"sequence\": 2"), "Accept-Language", "nl");
    assertThat(dutch.header("Content-Language")).isEqualTo("nl");
    assertThat(dutch.json().at("/elements/0/notes"))
        .isNotEmpty()
        .isEqualTo(assessed.json().at("/elements/0/notes"));
    assertThat(dutch.json().at("/elements/0/conclusion").stringValue())
        .startsWith(
            "Naar wat nu bekend is luidt het beleid op 2023-02-15 hetzelfde als naar wat dit"
                + " register tot en met volgnummer 2 had vastgelegd.");
  }

  @Test
  @DisplayName("everything that is wrong is told at once, as for an assessment")
  void everythingWrong() {
    var body = "{\"country\": \"Mali\", \"stage\": \"DISTRICT_COURT\", \"name\": \"x\"}";
    var assessed = web.post("/v1/assessments", JSON, body);
    assertThat(ask(body).status()).isEqualTo(400);
    assertThat(ask(body).json().path("errors")).isEqualTo(assessed.json().path("errors"));
    assertThat(ask("{\"receipt\": \"r1.AAAA\"}").problem()).isEqualTo("receipt-broken");
    assertThat(ask("no json").problem()).isEqualTo("malformed-json");
    assertThat(ask(appeal("gao", ", \"sequence\": 1")).json().at("/errors/0").toString())
        .contains("sequence-inside-decision", "\"pointer\":\"/sequence\"");
    assertThat(ask(appeal("gao", ", \"beschikbaarOp\": \"2999-01-01T00:00:00Z\"")).problem())
        .isEqualTo("record-time-in-future");
    assertThat(web.post(ADDRESS + "?x=1", JSON, appeal("gao", "")).problem())
        .isEqualTo("unknown-parameter");
    assertThat(web.post(ADDRESS, "application/x-ndjson", "").status()).isEqualTo(415);
    assertThat(ask(appeal("gao", ""), "Accept", "text/csv").status()).isEqualTo(406);
    assertThat(ask("\"" + "x".repeat(70_000) + "\"").status()).isEqualTo(413);
  }

  @Test
  @DisplayName("a receipt of another record is refused")
  void anotherRecord() {
    var receipt =
        web.post("/v1/assessments", JSON, appeal("gao", "")).json().path("receipt").stringValue();
    view.startOver();
    new Country("ML")
        .designates("mali-2023-01-11", RECORDED, "2023-03-01", "gao")
        .forEach(view::take);
    view.recordedThrough(Instant.parse("2026-11-24T11:00:00Z"));
    view.ready();
    assertThat(ask("{\"receipt\": \"" + receipt + "\"}").problem())
        .isEqualTo("receipt-does-not-match");
  }
}
