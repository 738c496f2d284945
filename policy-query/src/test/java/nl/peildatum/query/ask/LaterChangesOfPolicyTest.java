package nl.peildatum.query.ask;

import static nl.peildatum.query.parts.Country.origin;
import static nl.peildatum.query.parts.Said.annulled;
import static nl.peildatum.query.parts.Said.by;
import static nl.peildatum.query.parts.Said.commenced;
import static nl.peildatum.query.parts.Said.designated;
import static nl.peildatum.query.parts.Said.designatedWithoutStart;
import static nl.peildatum.query.parts.Said.noPolicy;
import static nl.peildatum.query.parts.Said.published;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import nl.peildatum.area.Area;
import nl.peildatum.area.AreaId;
import nl.peildatum.area.AreaType;
import nl.peildatum.decision.InstrumentType;
import nl.peildatum.decision.Statement;
import nl.peildatum.decision.Statement.AreaRegistered;
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

@DisplayName("Art. 83 Vw 2000: decision 1 September 2022, hearing 15 February 2023")
@SpringBootTest(classes = AskApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class LaterChangesOfPolicyTest {
  private final PolicyView view;
  private final SetClock clock;
  private final ApiClient web;
  private Country mali = new Country("ML");
  private int recorded;

  @Autowired
  LaterChangesOfPolicyTest(PolicyView view, SetClock clock, @LocalServerPort int port) {
    this.view = view;
    this.clock = clock;
    this.web = ApiClient.onPort(port);
  }

  @BeforeEach
  void nothingIsRead() {
    clock.set("2026-11-24T12:00:00Z");
    view.startOver();
    mali = new Country("ML");
    recorded = 0;
    records("kidal", by(designated("kidal", "2012-01-01"), "2012-01-01", "2012-01-05"));
    view.recordedThrough(Instant.parse("2026-11-24T11:00:00Z"));
    view.ready();
  }

  private void records(String id, Statement... facts) {
    var at = Instant.parse("2026-11-24T09:00:00Z").plusSeconds(recorded++).toString();
    mali.decides(id, at, List.of(facts)).forEach(view::take);
  }

  /** A letter that designates Gao from the day on which it was decided. */
  private void letter(String decidedOn) {
    records("letter", by(designated("gao", decidedOn), decidedOn, null));
  }

  private void letterPublished(String decidedOn, String publishedOn) {
    records("letter", by(designated("gao", decidedOn), decidedOn, publishedOn));
  }

  private void gazette(String publishedOn) {
    records("gazette", by(published("letter", publishedOn, publishedOn), "2026-11-01", null));
  }

  private String atHearing() {
    return atHearing("");
  }

  private String atHearing(String members) {
    return atHearing("gao", members);
  }

  private String atHearing(String area, String members) {
    var appeal =
        """
        {"caseReference": "NL22.5703", "country": "ML", "area": "%s", "stage": "DISTRICT_COURT",
         "dates": {"application": "2022-03-01", "decision": "2022-09-01", "hearing": "2023-02-15"},
         "groups": [], "onlyRiskIs15c": true%s}
        """
            .formatted(area, members);
    return told(web.post("/v1/assessments", "application/json", appeal).json());
  }

  private static String told(JsonNode assessment) {
    assertThat(assessment.path("elements").size()).as(assessment.toString()).isPositive();
    var hearing = assessment.at("/elements/0");
    var notes =
        StreamSupport.stream(hearing.path("notes").spliterator(), false)
            .map(note -> note.path("code").stringValue() + decision(note.path("detail")))
            .toList();
    return hearing.at("/answers/0/status").stringValue() + " " + notes;
  }

  private static String decision(JsonNode detail) {
    return detail.stringValue().contains("letter") ? " letter" : "";
  }

  @Test
  @DisplayName("published by the hearing it counts, and the note says that it is of later")
  void publishedInTime() {
    letterPublished("2023-01-11", "2023-02-15");
    assertThat(atHearing()).isEqualTo("IN_FORCE [ANNOUNCED_AFTER_DECISION letter]");
  }

  @Test
  @DisplayName("the same letter published by a RecordPublication: the same result")
  void publishedInTimeByRecordPublication() {
    letter("2023-01-11");
    gazette("2023-02-15");
    assertThat(atHearing()).isEqualTo("IN_FORCE [ANNOUNCED_AFTER_DECISION letter]");
  }

  @Test
  @DisplayName("published after the hearing it is left out, whichever way that is on record")
  void publishedLater() {
    letterPublished("2023-01-11", "2023-02-16");
    assertThat(atHearing()).isEqualTo("NEVER_DESIGNATED [PUBLISHED_LATER letter]");
    nothingIsRead();
    letter("2023-01-11");
    gazette("2023-02-16");
    assertThat(atHearing()).isEqualTo("NEVER_DESIGNATED [PUBLISHED_LATER letter]");
    assertThat(atHearing(", \"bekendOp\": \"2023-02-15\""))
        .as("the publication is read from the whole record, whatever was public by then")
        .isEqualTo("NEVER_DESIGNATED [PUBLISHED_LATER letter]");
  }

  @Test
  @DisplayName("what is left out is told once for each lane that it is about")
  void leftOutByLane() {
    records(
        "letter",
        by(designated("gao", "2023-02-16"), "2023-02-16", null),
        by(designated("kidal", "2023-02-16"), "2023-02-16", null));
    assertThat(leftOut("\"area\": \"gao\",")).containsExactly("REGION_15C gao");
    assertThat(leftOut("")).containsExactly("REGION_15C gao", "REGION_15C kidal");
  }

  private List<String> leftOut(String area) {
    var appeal =
        """
        {"country": "ML", %s "stage": "DISTRICT_COURT", "groups": [],
         "dates": {"application": "2022-03-01", "decision": "2022-09-01", "hearing": "2023-02-15"}}
        """
            .formatted(area);
    var assessment = web.post("/v1/assessments", "application/json", appeal).json();
    return StreamSupport.stream(assessment.at("/elements/0/notes").spliterator(), false)
        .filter(note -> note.path("code").stringValue().equals("DECIDED_LATER"))
        .map(note -> note.path("kind").stringValue("") + " " + note.at("/subject/area").asString())
        .toList();
  }

  @Test
  @DisplayName("decided after the hearing and not published, it is left out too")
  void decidedLater() {
    letter("2023-02-16");
    assertThat(atHearing()).isEqualTo("NEVER_DESIGNATED [DECIDED_LATER letter]");
  }

  @Test
  @DisplayName("left out inside the place asked for, and of a place that is not known, it is told")
  void leftOutNearby() {
    var city = new Area(new AreaId("city"), "Stad", AreaType.OTHER, null, new AreaId("gao"), true);
    records("areas", new AreaRegistered(origin(0), city));
    records("letter", by(designated("city", "2023-02-16"), "2023-02-16", null));
    assertThat(atHearing()).isEqualTo("NEVER_DESIGNATED [DECIDED_LATER letter]");
    assertThat(atHearing("nowhere", "")).contains("DECIDED_LATER letter");
    assertThat(atHearing("mopti", "")).doesNotContain("DECIDED_LATER");
  }

  @Test
  @DisplayName("decided by the hearing with no publication on record it counts, with one note")
  void publicationNotRecorded() {
    letter("2023-02-15");
    assertThat(atHearing()).isEqualTo("IN_FORCE [PUBLICATION_NOT_RECORDED letter]");
  }

  @Test
  @DisplayName("what the contested decision could apply counts without a note")
  void couldBeApplied() {
    letterPublished("2022-09-01", "2022-09-01");
    assertThat(atHearing()).isEqualTo("IN_FORCE []");
    nothingIsRead();
    letter("2022-09-01");
    assertThat(atHearing()).isEqualTo("IN_FORCE []");
  }

  @Test
  @DisplayName("decided before the contested decision and published after it, it is tested")
  void publishedAfterTheDecision() {
    letterPublished("2022-08-01", "2023-02-15");
    assertThat(atHearing()).startsWith("IN_FORCE");
    nothingIsRead();
    letterPublished("2022-08-01", "2023-02-16");
    assertThat(atHearing()).isEqualTo("NEVER_DESIGNATED [PUBLISHED_LATER letter]");
  }

  @Test
  @DisplayName("what is left out about another region is not told to somebody from Gao")
  void ofAnotherRegion() {
    records("kidal-2024", by(designated("kidal", "2024-01-01"), "2024-01-01", null));
    assertThat(atHearing()).isEqualTo("NEVER_DESIGNATED []");
  }

  @Test
  @DisplayName("that the register says later that there was no policy is not tested")
  void registerIsNotTested() {
    view.startOver();
    mali = new Country("ML");
    view.ready();
    records(
        "no-policy",
        by(noPolicy("2022-01-01", "2024-01-01"), InstrumentType.REGISTER, "2026-11-24", null));
    view.recordedThrough(Instant.parse("2026-11-24T11:00:00Z"));
    assertThat(atHearing()).isEqualTo("NO_COUNTRY_POLICY []");
  }

  @Test
  @DisplayName(
      "a letter that was recorded by the register's own error, and taken back, is not named")
  void retracted() {
    records("letter", by(designated("gao", "2023-02-16"), "2023-02-16", null));
    records("error", Said.retracted(4, "gao"));
    assertThat(atHearing()).isEqualTo("NEVER_DESIGNATED []");
    assertThat(atHearing(", \"beschikbaarOp\": \"2026-11-24T09:00:01Z\""))
        .as("as known before it was taken back")
        .contains("DECIDED_LATER letter");
  }

  @Test
  @DisplayName("nor is one that was corrected first, nor one that was published after the hearing")
  void retractedAfterCorrectionAndPublication() {
    letter("2023-01-11");
    gazette("2023-02-16");
    records("repair", Said.correctedStart(4, "gao", "2023-01-12"));
    assertThat(atHearing()).isEqualTo("NEVER_DESIGNATED [PUBLISHED_LATER letter]");
    records("error", Said.retracted(8, "gao"));
    assertThat(atHearing()).isEqualTo("NEVER_DESIGNATED []");
  }

  @Test
  @DisplayName("nor is an annulment that was taken back, nor one of what was taken back")
  void retractedAnnulment() {
    letter("2022-01-11");
    records("letter-of-2023", by(annulled(4, "gao", "2022-06-01"), "2023-02-16", null));
    assertThat(atHearing()).isEqualTo("IN_FORCE [DECIDED_LATER letter]");
    records("error", Said.retracted(6, "gao"));
    assertThat(atHearing()).isEqualTo("IN_FORCE []");
    records("letter-of-2024", by(annulled(4, "gao", "2022-06-01"), "2024-02-16", null));
    records("another-error", Said.retracted(4, "gao"));
    assertThat(atHearing()).isEqualTo("NEVER_DESIGNATED []");
  }

  @Test
  @DisplayName("nor is a commencement that was taken back")
  void retractedCommencement() {
    records("announced", by(designatedWithoutStart("gao"), "2022-01-01", "2022-01-05"));
    records("letter", by(commenced(4, "gao", "2022-02-01"), "2023-02-16", null));
    assertThat(atHearing()).startsWith("ANNOUNCED").contains("DECIDED_LATER letter");
    records("error", Said.retracted(6, "gao"));
    assertThat(atHearing()).startsWith("ANNOUNCED").doesNotContain("DECIDED_LATER");
  }

  @Test
  @DisplayName("of a letter of which one designation was taken back, the other is named")
  void retractedInPart() {
    records(
        "letter",
        by(designated("gao", "2023-02-16"), "2023-02-16", null),
        by(designated("kidal", "2023-02-16"), "2023-02-16", null));
    records("error", Said.retracted(4, "gao"));
    assertThat(leftOut("")).containsExactly("REGION_15C kidal");
    assertThat(leftOut("\"area\": \"gao\",")).isEmpty();
  }

  @Test
  @DisplayName("in higher appeal the same test needs the day of the decision")
  void higherAppeal() {
    letter("2023-02-16");
    var appeal =
        """
        {"country": "ML", "area": "gao", "stage": "HIGHER_APPEAL", "groups": [],
         "dates": {"districtCourtRuling": "2023-02-15"%s}}
        """;
    var missing = web.post("/v1/assessments", "application/json", appeal.formatted(""));
    assertThat(missing.status()).isEqualTo(400);
    assertThat(missing.json().at("/errors/0/pointer").stringValue()).isEqualTo("/dates/decision");
    var whole = appeal.formatted(", \"decision\": \"2022-09-01\"");
    assertThat(told(web.post("/v1/assessments", "application/json", whole).json()))
        .isEqualTo("NEVER_DESIGNATED [DECIDED_LATER letter]");
  }

  @Test
  @DisplayName("what was known on a day is looked at by the earlier of that day and bekendOp")
  void asKnownOn() {
    records("letter", by(designated("gao", "2022-01-01"), "2023-01-11", null));
    var known =
        """
        {"country": "ML", "area": "gao", "stage": "FIRST_DECISION", "options": ["AS_KNOWN_ON"],
         "dates": {"application": "2022-03-01", "decision": "2022-09-01", "asKnownOn": "2023-02-01"},
         "groups": []%s}
        """;
    assertThat(asKnownOn(known.formatted(""))).isEqualTo("2023-02-01 IN_FORCE");
    assertThat(asKnownOn(known.formatted(", \"bekendOp\": \"2023-01-10\"")))
        .isEqualTo("2023-01-10 NEVER_DESIGNATED");
    assertThat(asKnownOn(known.formatted(", \"bekendOp\": \"2024-01-01\"")))
        .isEqualTo("2023-02-01 IN_FORCE");
  }

  private String asKnownOn(String body) {
    var element = web.post("/v1/assessments", "application/json", body).json().at("/elements/2");
    assertThat(element.path("option").stringValue()).isEqualTo("AS_KNOWN_ON");
    return element.path("bekendOp").stringValue()
        + " "
        + element.at("/answers/0/status").stringValue();
  }
}
