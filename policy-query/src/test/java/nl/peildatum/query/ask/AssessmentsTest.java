package nl.peildatum.query.ask;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.StreamSupport;
import nl.peildatum.area.AreaType;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.query.parts.Country;
import nl.peildatum.query.parts.Said;
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
import tools.jackson.databind.json.JsonMapper;

@DisplayName("which policy governs a case, over HTTP")
@SpringBootTest(classes = AskApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class AssessmentsTest {
  private static final String ADDRESS = "/v1/assessments";
  private static final String RECORDED = "2026-11-24T09:00:00.000Z";
  private static final String LATER = "2026-11-24T10:00:00.000Z";
  private static final String APPEAL =
      """
      {"caseReference": "NL22.5703", "country": "ML", "area": "gao", "stage": "DISTRICT_COURT",
       "dates": {"application": "2022-03-01", "decision": "2022-09-01", "hearing": "2023-02-15"},
       "groups": [], "onlyRiskIs15c": true}
      """;

  private final Country mali = new Country("ML");
  private final List<RecordedEvent> letter =
      mali.designates("mali-2023-01-11", RECORDED, "2023-01-11", "gao", "mopti");
  private final PolicyView view;
  private final SetClock clock;
  private final ApiClient web;

  @Autowired
  AssessmentsTest(PolicyView view, SetClock clock, @LocalServerPort int port) {
    this.view = view;
    this.clock = clock;
    this.web = ApiClient.onPort(port);
  }

  @BeforeEach
  void theLetterIsRead() {
    clock.set("2026-11-24T12:00:00Z");
    view.startOver();
    letter.forEach(view::take);
    view.recordedThrough(Instant.parse("2026-11-24T11:00:00Z"));
    view.ready();
  }

  private Reply ask(String body, String... headers) {
    return web.post(ADDRESS, "application/json", body, headers);
  }

  private static List<String> options(JsonNode assessment) {
    return texts(assessment.path("elements"), "option");
  }

  private static List<String> notes(JsonNode element) {
    return texts(element.path("notes"), "code");
  }

  @Test
  @DisplayName("refuses the number of a person in every text of a case, whatever its field")
  void personalData() {
    var number = "V-nummer 280.123.4567";
    var sent =
        APPEAL
            .replace("NL22.5703", number)
            .replace("\"gao\"", "\"" + number + "\"")
            .replace("\"groups\": []", "\"groups\": [\"x\", \"" + number + "\"]");
    for (var address : List.of(ADDRESS, ADDRESS + "/hindsight")) {
      var refused = web.post(address, "application/json", sent).is(400);
      assertThat(refused.errors()).containsOnly("personal-data");
      assertThat(refused.errors("/pointer"))
          .containsExactlyInAnyOrder("/caseReference", "/area", "/groups/1");
    }
    var page =
        "/zaak?country=ML&stage=FIRST_DECISION&application=2022-03-01&decision=2022-09-01&area=";
    var html = ApiClient.exchange(web.to(page + "2801234567").header("Accept", "text/html"));
    assertThat(html.statusCode()).isEqualTo(400);
  }

  private static List<String> texts(JsonNode list, String name) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(item -> item.path(name).stringValue("?"))
        .toList();
  }

  @Test
  @DisplayName("before a district court: at the hearing the letter counts, at the decision not yet")
  void districtCourt() {
    var reply = ask(APPEAL);
    assertThat(reply.status()).isEqualTo(200);
    var assessment = reply.json();
    assertThat(assessment.path("caseReference").stringValue()).isEqualTo("NL22.5703");
    assertThat(options(assessment)).containsExactly("AT_HEARING", "AT_DECISION", "AT_APPLICATION");
    var hearing = assessment.at("/elements/0");
    assertThat(hearing.path("rule").stringValue()).isEqualTo("art. 83 Vw 2000");
    assertThat(hearing.path("checkedAgainst").stringValue()).isEqualTo("2015-11-13");
    assertThat(hearing.path("geldigOp").stringValue()).isEqualTo("2023-02-15");
    assertThat(hearing.path("sequence").longValue()).isEqualTo(3);
    assertThat(hearing.at("/answers/0/status").stringValue()).isEqualTo("IN_FORCE");
    assertThat(notes(hearing)).containsExactly("PUBLICATION_NOT_RECORDED");
    assertThat(assessment.at("/elements/1/answers/0/status").stringValue()).isEqualTo("NOT_YET");
    assertThat(assessment.at("/elements/2/answers/0/status").stringValue()).isEqualTo("NOT_YET");
  }

  @Test
  @DisplayName(
      "dates that no case has in that order are refused, each pair once; one day may be both")
  void datesOutOfOrder() {
    var swapped = APPEAL.replace("2022-03-01", "2023-03-01");
    var refused = ask(swapped);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(texts(refused.json().path("errors"), "pointer")).containsExactly("/dates/decision");
    assertThat(texts(refused.json().path("errors"), "type"))
        .containsExactly("/problems/dates-out-of-order");
    var hearing = ask(APPEAL.replace("2023-02-15", "2022-08-31"));
    assertThat(texts(hearing.json().path("errors"), "pointer")).containsExactly("/dates/hearing");
    var oneDay = APPEAL.replace("2022-03-01", "2022-09-01").replace("2023-02-15", "2022-09-01");
    assertThat(ask(oneDay).status()).isEqualTo(200);
  }

  @Test
  @DisplayName("a bekendOp that had not come is told, and flagged where policy is asked")
  void bekendOpToCome() {
    var noted = ask(APPEAL.replaceFirst("\\{", "{\"bekendOp\": \"2027-06-01\", "));
    assertThat(noted.json().at("/elements/0/notes/0/code").stringValue())
        .isEqualTo("AS_DECIDED_SO_FAR");
    assertThat(noted.json().at("/elements/0/notes/0/detail").stringValue()).contains("2027-06-01");
    for (var address : List.of("/v1/countries/ml/policy", "/v1/sources")) {
      var question = address + "?geldigOp=2023-02-01&caseNumber=NL22.5703&bekendOp=";
      if (!address.endsWith("sources")) {
        question = question.replace("&caseNumber=NL22.5703", "");
      }
      assertThat(web.get(question + "2027-06-01").json().path("asDecidedSoFar").booleanValue())
          .as(question)
          .isTrue();
      assertThat(web.get(question + "2026-11-24").json().path("asDecidedSoFar").booleanValue())
          .as(question)
          .isFalse();
    }
  }

  @Test
  @DisplayName("an option that is asked for by name is answered, also where another goes before it")
  void rulingAskedForByName() {
    var body =
        APPEAL
            .replaceFirst("\"dates\": *\\{", "\"dates\": {\"ruling\": \"2023-03-01\", ")
            .replaceFirst("\\{", "{\"options\": [\"AT_RULING\"], ");
    var first = ask(body);
    assertThat(options(first.json()))
        .containsExactly("AT_HEARING", "AT_DECISION", "AT_APPLICATION", "AT_RULING");
    var receipt = "{\"receipt\": \"" + first.json().path("receipt").stringValue() + "\"}";
    assertThat(options(ask(receipt).json())).contains("AT_RULING");
  }

  @Test
  @DisplayName("a note about a corrected fact names the letter that decided it, not the correction")
  void notesOfCorrectedFact() {
    var corrections = List.of(Said.correctedStart(2, "gao", "2023-01-12"));
    mali.decides("typed-wrongly", LATER, corrections).forEach(view::take);
    var hearing = ask(APPEAL).json().at("/elements/0");
    assertThat(hearing.at("/answers/0/fact/decisionId").stringValue()).isEqualTo("typed-wrongly");
    assertThat(texts(hearing.path("notes"), "detail"))
        .hasSize(1)
        .allSatisfy(detail -> assertThat(detail).startsWith("Decision mali-2023-01-11 "));
  }

  @Test
  @DisplayName("that this register had erred counts at the hearing, however late it was published")
  void correctionPublishedLater() {
    var correction = Said.correctedStart(2, "gao", "2023-02-20", "2026-11-24");
    mali.decides("typed-wrongly", LATER, List.of(correction)).forEach(view::take);
    var hearing = ask(APPEAL).json().at("/elements/0");
    assertThat(hearing.at("/answers/0/status").stringValue()).isEqualTo("NOT_YET");
    assertThat(notes(hearing)).doesNotContain("PUBLISHED_LATER");
  }

  private static final String NOT_APPLIED = "OTHER_AREAS_MAY_BEAR";

  private void policyThatNobodyCanPlace() {
    var belt = Said.registered("belt", AreaType.CONTROL_AREA, false);
    mali.decides("areas", LATER, List.of(belt)).forEach(view::take);
    mali.designates("belt-2023", "2026-11-24T10:30:00.000Z", "2023-02-01", "belt")
        .forEach(view::take);
  }

  @Test
  @DisplayName("policy of an area that cannot be placed is not applied, and a note names the area")
  void otherAreas() {
    policyThatNobodyCanPlace();
    var assessment = ask(APPEAL).json();
    assertThat(assessment.at("/elements/0/answers")).hasSize(1);
    var note = assessment.at("/elements/0/notes/0");
    assertThat(note.path("code").stringValue()).isEqualTo(NOT_APPLIED);
    assertThat(note.path("detail").stringValue()).contains("belt");
    assertThat(notes(assessment.at("/elements/1"))).doesNotContain(NOT_APPLIED);
  }

  @Test
  @DisplayName("a receipt gives the same bytes again after whatever was recorded since")
  void receipt() {
    var first = ask(APPEAL);
    var receipt = first.json().path("receipt").stringValue();
    mali.decides("lifted", LATER, List.of(Said.lifted("gao", "2023-02-01"))).forEach(view::take);
    assertThat(ask(APPEAL).json().at("/elements/0/answers/0/status").stringValue())
        .isEqualTo("ENDED");
    var again = ask("{\"caseReference\": \"NL22.5703\", \"receipt\": \"" + receipt + "\"}");
    assertThat(again.body()).isEqualTo(first.body());
  }

  @Test
  @DisplayName("a receipt is answered in its own language, and the answer says which that is")
  void languageOfReceipt() {
    var first = ask(APPEAL, "Accept-Language", "nl");
    var receipt = first.json().path("receipt").stringValue();
    var again =
        ask(
            "{\"caseReference\": \"NL22.5703\", \"receipt\": \"" + receipt + "\"}",
            "Accept-Language",
            "en");
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.header("Content-Language")).isEqualTo("nl");
    assertThat(
            ask("{\"receipt\": \"r1.AAAA\"}", "Accept-Language", "en").header("Content-Language"))
        .isEqualTo("en");
  }

  @Test
  @DisplayName("a receipt gives the same bytes after a thousand decisions and a full rebuild")
  void receiptAfterAThousandDecisions() {
    var first = ask(APPEAL);
    var receipt = first.json().path("receipt").stringValue();
    var events = new ArrayList<>(letter);
    for (var number = 0; number < 1_000; number++) {
      var day = LocalDate.parse("2023-01-01").plusDays(number % 300).toString();
      var said = number % 3 == 0 ? Said.lifted("gao", day) : Said.designated("gao", day);
      events.addAll(mali.decides("d-" + number, at(number), List.of(said)));
    }
    view.startOver();
    events.forEach(view::take);
    view.recordedThrough(Instant.parse("2026-11-24T11:00:00Z"));
    view.ready();
    assertThat(ask(APPEAL).body()).isNotEqualTo(first.body());
    assertThat(ask("{\"caseReference\": \"NL22.5703\", \"receipt\": \"" + receipt + "\"}").body())
        .isEqualTo(first.body());
  }

  private static String at(int number) {
    return Instant.parse(LATER).plusMillis(number).toString();
  }

  @Test
  @DisplayName("a receipt that was changed, or is of another version, is refused by name")
  void receiptRefused() {
    var receipt = ask(APPEAL).json().path("receipt").stringValue();
    assertThat(ask("{\"receipt\": \"" + receipt.substring(1) + "\"}").problem())
        .isEqualTo("receipt-version-unknown");
    assertThat(
            ask("{\"receipt\": \"" + changed(receipt, "\"form\":1", "\"form\":2") + "\"}")
                .problem())
        .isEqualTo("receipt-version-unknown");
    assertThat(
            ask("{\"receipt\": \"" + changed(receipt, "\"rules\":1", "\"rules\":2") + "\"}")
                .problem())
        .isEqualTo("receipt-version-unknown");
    var broken = ask("{\"receipt\": \"r1.AAAA\"}");
    assertThat(broken.problem()).isEqualTo("receipt-broken");
    assertThat(told(broken)).containsExactly(BROKEN);
    assertThat(ask("{\"receipt\": \"" + known(receipt, "yesterday") + "\"}").problem())
        .isEqualTo("receipt-broken");
    assertThat(ask("{\"receipt\": \"" + receipt + "\", \"country\": \"ML\"}").problem())
        .isEqualTo("unknown-field");
  }

  private static final String BROKEN =
      "/receipt This is no receipt as this product writes them. Copy it whole, from r1. to its"
          + " end.";

  private static List<String> told(Reply refused) {
    return StreamSupport.stream(refused.json().path("errors").spliterator(), false)
        .map(
            error -> error.path("pointer").stringValue() + " " + error.path("detail").stringValue())
        .toList();
  }

  @Test
  @DisplayName("a group without a name is refused, and one outside a list is shown in one")
  void groupsWrittenWrongly() {
    assertThat(told(ask(APPEAL.replace("\"groups\": []", "\"groups\": [\"\", \"x\", \" \"]"))))
        .containsExactly(
            "/groups/0 groups[0] is empty. Leave it out.",
            "/groups/2 groups[2] is empty. Leave it out.");
    assertThat(told(ask(APPEAL.replace("\"groups\": []", "\"groups\": \"lhbti\""))))
        .containsExactly(
            "/groups Write a list in groups, for example \"groups\": [\"lhbti\"], not \"lhbti\".");
    assertThat(told(ask(APPEAL.replace("\"groups\": []", "\"groups\": 3"))))
        .containsExactly("/groups Write a list in groups, for example \"groups\": […], not 3.");
  }

  @ParameterizedTest
  @CsvSource({
    "AS_KNOWN_ON, asKnownOn, Option AS_KNOWN_ON needs it",
    "AT_TERM_END, termEnd, Option AT_TERM_END needs it",
    "AT_RULING, ruling, Option AT_RULING needs it",
    "MORE_FAVOURABLE, decision, At stage DISTRICT_COURT the answer turns on it",
  })
  @DisplayName("a date that is missing is asked for by the option, or by the stage, that needs it")
  void whatNeedsTheDate(String option, String date, String why) {
    var body =
        APPEAL
            .replaceFirst("\\{", "{\"options\": [\"" + option + "\"], ")
            .replace("\"decision\":", date.equals("decision") ? "\"asKnownOn\":" : "\"decision\":");
    assertThat(told(ask(body)))
        .containsExactly(
            "/dates/%s State dates.%s, for example \"dates\": { \"%s\": \"2023-01-11\" }."
                    .formatted(date, date, date)
                + " "
                + why
                + ", and this register does not guess it.");
  }

  private static String olderPolicy(JsonNode element) {
    return StreamSupport.stream(element.path("notes").spliterator(), false)
        .map(note -> note.path("detail").stringValue())
        .filter(detail -> detail.contains("favourable"))
        .reduce("", String::concat);
  }

  @Test
  @DisplayName("beside a disputed answer older policy may have been more favourable")
  void olderThanTheDisputed() {
    var lifted = List.of(Said.liftedWithClaims("gao", "2023-03-01", "2023-05-01"));
    mali.decides("lifted", LATER, lifted).forEach(view::take);
    var body =
        """
        {"country": "ML", "area": "gao", "stage": "FIRST_DECISION", "groups": [],
         "dates": {"application": "2023-01-20", "decision": "%s"}}
        """;
    var between = ask(body.formatted("2023-04-01")).json().at("/elements/0");
    assertThat(between.at("/answers/0/status").stringValue()).isEqualTo("DISPUTED");
    assertThat(notes(between)).contains("OLDER_POLICY_MAY_HAVE_BEEN_MORE_FAVOURABLE");
    assertThat(olderPolicy(between))
        .isEqualTo(
            "On 2023-01-20, the day of the application, policy in this lane may have been more"
                + " favourable: sources differ about it.");
    var after = ask(body.formatted("2023-06-01")).json().at("/elements/0");
    assertThat(after.at("/answers/0/status").stringValue()).isEqualTo("ENDED");
    assertThat(olderPolicy(after)).endsWith("policy in this lane was more favourable.");
  }

  /** The receipt, had somebody else written when its record was known. */
  private static String known(String receipt, String at) {
    return changed(receipt, "\"beschikbaarOp\":\"[^\"]*\"", "\"beschikbaarOp\":\"" + at + "\"");
  }

  private static String changed(String receipt, String from, String to) {
    var json = new String(Base64.getUrlDecoder().decode(receipt.substring(3)), UTF_8);
    var changed = json.replaceFirst(from, to);
    return "r1." + Base64.getUrlEncoder().withoutPadding().encodeToString(changed.getBytes(UTF_8));
  }

  @Test
  @DisplayName(
      "a date that is needed and missing is named, and so is everything else that is wrong")
  void everythingWrong() {
    var reply =
        ask(
            """
            {"country": "Mali", "stage": "DISTRICT_COURT", "name": "x", "options": ["AT_GRANT"],
             "dates": {"decision": "2022-02-30", "verdict": "2023-01-01"}}
            """);
    assertThat(reply.status()).isEqualTo(400);
    assertThat(
            StreamSupport.stream(reply.json().path("errors").spliterator(), false)
                .map(e -> e.path("type").stringValue() + " " + e.path("pointer").stringValue()))
        .containsExactlyInAnyOrder(
            "/problems/unknown-field /name",
            "/problems/invalid-value /country",
            "/problems/invalid-date /dates/decision",
            "/problems/unknown-field /dates/verdict",
            "/problems/invalid-value /options/0");
    var missing = ask("{\"country\": \"ML\", \"stage\": \"DISTRICT_COURT\", \"dates\": {}}");
    assertThat(texts(missing.json().path("errors"), "pointer"))
        .containsExactlyInAnyOrder("/dates/hearing", "/dates/decision", "/dates/application");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0000-01-01T00:00:00+18:00",
        "9999-12-31T23:59:59-18:00",
        "+12023-01-11T00:00:00Z",
        "2026-11-24"
      })
  @DisplayName("an instant that cannot be written is refused, with the bounds")
  void instantsHaveBounds(String instant) {
    var refused =
        ask(APPEAL.replaceFirst("\\{", "{\"beschikbaarOp\": \"%s\", ".formatted(instant)));
    assertThat(refused.problem()).isEqualTo("invalid-instant");
    assertThat(texts(refused.json().path("errors"), "pointer")).containsExactly("/beschikbaarOp");
    assertThat(refused.body()).contains("0000-01-01T00:00:00.000Z", "9999-12-31T23:59:59.999Z");
  }

  @ParameterizedTest
  @ValueSource(strings = {"9223372036854775808", "1e300"})
  @DisplayName("a sequence that is larger than any can be is refused as such")
  void sequenceTooLarge(String sequence) {
    var refused = ask(APPEAL.replaceFirst("\\{", "{\"sequence\": %s, ".formatted(sequence)));
    assertThat(texts(refused.json().path("errors"), "pointer")).containsExactly("/sequence");
    assertThat(refused.body()).contains("larger than any number here can be");
  }

  @Test
  @DisplayName("the texts come in the language that is asked for")
  void language() {
    var dutch = ask(APPEAL, "Accept-Language", "nl-NL, en;q=0.5");
    assertThat(dutch.header("Content-Language")).isEqualTo("nl");
    assertThat(dutch.json().at("/elements/0/notes/0/detail").stringValue())
        .startsWith("Besluit mali-2023-01-11 is van na het bestreden besluit");
    assertThat(ask(APPEAL).header("Content-Language")).isEqualTo("en");
  }

  @Test
  @DisplayName("lines come out in the order they went in, a problem in the place of a bad one")
  void lines() {
    var line = APPEAL.replace("\n", " ");
    var body =
        line
            + "\n{\"caseReference\": \"bad\", \"country\": \"ML\", \"stage\": \"X\"}\n\nno json\n"
            + line.replace("NL22.5703", "NL22.19789");
    var reply = web.post(ADDRESS, "application/x-ndjson", body);
    assertThat(reply.header("Content-Type")).startsWith("application/x-ndjson");
    var lines = reply.body().lines().map(JsonMapper.builder().build()::readTree).toList();
    assertThat(lines).hasSize(4);
    assertThat(lines.get(0).path("caseReference").stringValue()).isEqualTo("NL22.5703");
    assertThat(lines.get(1).path("caseReference").stringValue()).isEqualTo("bad");
    assertThat(lines.get(1).path("status").intValue()).isEqualTo(400);
    assertThat(lines.get(2).path("type").stringValue()).isEqualTo("/problems/malformed-json");
    assertThat(lines.get(3).path("caseReference").stringValue()).isEqualTo("NL22.19789");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-31T21:59:00Z, 2026-04-01, true",
    "2026-03-31T22:30:00Z, 2026-04-01, false",
    "2026-03-28T22:59:59Z, 2026-03-29, true",
    "2026-03-28T23:00:00Z, 2026-03-29, false",
    "2026-10-25T22:59:59Z, 2026-10-26, true",
    "2026-10-25T23:00:00Z, 2026-10-26, false",
  })
  @DisplayName("a day begins at midnight in Amsterdam, also where it has 23 or 25 hours")
  void dayInAmsterdam(String knownAt, String decision, boolean hasNotCome) {
    var asked =
        ask(
            """
            {"country": "ML", "area": "gao", "stage": "FIRST_DECISION", "beschikbaarOp": "%s",
             "dates": {"application": "2022-03-01", "decision": "%s"}}
            """
                .formatted(knownAt, decision));
    assertThat(notes(asked.json().at("/elements/0")).contains("AS_DECIDED_SO_FAR"))
        .isEqualTo(hasNotCome);
  }
}
