package nl.peildatum.query.ask;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.peildatum.query.parts.Said.alternativeWithout;
import static nl.peildatum.query.parts.Said.annulled;
import static nl.peildatum.query.parts.Said.correctedStart;
import static nl.peildatum.query.parts.Said.covered;
import static nl.peildatum.query.parts.Said.designated;
import static nl.peildatum.query.parts.Said.lifted;
import static nl.peildatum.query.parts.Said.noPolicy;
import static nl.peildatum.query.parts.Said.published;
import static nl.peildatum.query.parts.Said.registered;
import static nl.peildatum.query.parts.Said.registeredIn;
import static nl.peildatum.query.parts.Said.renamed;
import static nl.peildatum.query.parts.Said.retracted;
import static nl.peildatum.query.parts.Said.split;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.peildatum.area.AreaType;
import nl.peildatum.checkpoint.Checkpoint;
import nl.peildatum.checkpoint.SignatureType;
import nl.peildatum.checkpoint.SignerKey;
import nl.peildatum.codec.EventCodec;
import nl.peildatum.decision.DecisionId;
import nl.peildatum.decision.LegalSource;
import nl.peildatum.decision.Origin;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.decision.Statement;
import nl.peildatum.decision.Target;
import nl.peildatum.evidence.EvidenceVerifier;
import nl.peildatum.json.Json;
import nl.peildatum.merkle.MerkleTree;
import nl.peildatum.merkle.TreeHash;
import nl.peildatum.query.log.PolicyLog;
import nl.peildatum.query.parts.Country;
import nl.peildatum.query.view.PolicyView;
import nl.peildatum.testing.ApiClient;
import nl.peildatum.time.Lane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.annotation.DirtiesContext.MethodMode;
import tools.jackson.databind.JsonNode;

@DisplayName("evidence of an answer, over HTTP")
@SpringBootTest(
    classes = AskApplication.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "test.context=evidence")
class EvidenceEndpointTest {
  private static final String ADDRESS = "/v1/countries/ml/evidence";
  private static final SignerKey KEY =
      SignerKey.of("peildatum.example/log", SignatureType.ED25519, new byte[32]);

  private final Country mali = new Country("ML");
  private final MerkleTree tree = new MerkleTree();
  private final PolicyView view;
  private final PolicyLog log;
  private final ApiClient web;

  @Autowired
  EvidenceEndpointTest(PolicyView view, PolicyLog log, SetClock clock, @LocalServerPort int port) {
    this.view = view;
    this.log = log;
    this.web = ApiClient.onPort(port);
    clock.set("2026-11-24T12:00:00Z");
  }

  @BeforeEach
  void twoDecisions() {
    view.startOver();
    recorded("letter", "2026-11-20T09:00:00Z", designated("gao", "2023-01-11"));
    recorded("end", "2026-11-22T09:00:00Z", lifted("gao", "2023-02-01"));
    view.recordedThrough(Instant.parse("2026-11-24T13:00:00Z"));
    view.ready();
  }

  private void recorded(String id, String at, Statement... facts) {
    mali.decides(id, at, List.of(facts)).forEach(this::take);
  }

  private void take(RecordedEvent event) {
    var stored = EventCodec.write(event);
    view.take(event);
    log.take("ML", event.sequence(), tree.size(), stored);
    tree.append(TreeHash.ofLeaf(stored));
  }

  private void sign() {
    var checkpoint = new Checkpoint(KEY.verifierKey().name(), tree.size(), tree.root());
    log.take(checkpoint, checkpoint.signedBy(KEY));
  }

  private void isEvidence(String question, String answer) {
    var reply = web.get(ADDRESS + question);
    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    var verdict = EvidenceVerifier.verify(reply.body().getBytes(UTF_8), List.of(KEY.verifierKey()));
    assertThat(verdict.failures()).isEmpty();
    var served = Json.canonical(web.get(answer).body().getBytes(UTF_8));
    assertThat(reply.body()).startsWith("{\"answer\":" + new String(served, UTF_8) + ",");
  }

  @Test
  @DisplayName("the answer of policy with the same parameters, pinned by sequence, is in it")
  @DirtiesContext(methodMode = MethodMode.AFTER_METHOD)
  void evidence() {
    sign();
    var gao = "/v1/countries/ml/areas/Gao/policy?geldigOp=2023-01-15&sequence=";
    isEvidence("?area=Gao&geldigOp=2023-01-15&sequence=2", gao + "2");
    isEvidence("?area=Gao&geldigOp=2023-01-15", gao + "4");
    isEvidence("?area=Gao&geldigOp=2023-01-15&beschikbaarOp=2026-11-21T00:00:00Z", gao + "2");
    isEvidence(
        "?geldigOp=2023-03-01&sequence=4&basis=FORMAL&kind=REGION_15C&bekendOp=2023-02-15",
        "/v1/countries/ml/policy?geldigOp=2023-03-01&sequence=4&basis=FORMAL&kind=REGION_15C"
            + "&bekendOp=2023-02-15");
    assertThat(web.get(ADDRESS + "?geldigOp=2023-01-15&status=IN_FORCE").status()).isEqualTo(400);
  }

  @Test
  @DisplayName(
      "what corrected, annulled, published and retracted the facts of an answer decides it")
  @DirtiesContext(methodMode = MethodMode.AFTER_METHOD)
  void whatDecides() {
    recorded("mended", "2026-11-22T10:00:00Z", correctedStart(2, "gao", "2023-01-12"));
    recorded("annulled", "2026-11-22T11:00:00Z", annulledWithSource(2, "gao", "2023-01-20"));
    recorded("published", "2026-11-22T12:00:00Z", published("letter", "2023-01-13", "2023-01-14"));
    recorded("kidal", "2026-11-22T13:00:00Z", designated("kidal", "2023-01-11"));
    recorded("not-kidal", "2026-11-22T14:00:00Z", retracted(12, "kidal"));
    recorded("mistaken", "2026-11-22T15:00:00Z", annulledWithSource(4, "gao", "2023-02-02"));
    recorded("no-mistake", "2026-11-22T16:00:00Z", retracted(16, "gao"));
    sign();
    assertThat(deciding("gao", "2023-01-25&sequence=10")).isEqualTo("[1,2,5,6,7,8,9,10]");
    assertThat(deciding("gao", "2023-01-25&sequence=8&bekendOp=2023-01-11"))
        .as("the annulment is of the same day as the letter")
        .isEqualTo("[1,2,5,6,7,8]");
    assertThat(deciding("kidal", "2023-01-25&sequence=14")).isEqualTo("[13,14]");
    assertThat(deciding("gao", "2023-02-05&sequence=18"))
        .as("the End, and the designation before it that was corrected and annulled")
        .isEqualTo("[1,2,3,4,5,6,7,8,9,10,17,18]");
    assertThat(bundle("gao", "2023-01-25&sequence=8").path("sources").toString())
        .contains("NL24.1");
  }

  @Test
  @DisplayName("an annulment from the start decides that an area was never designated")
  @DirtiesContext(methodMode = MethodMode.AFTER_METHOD)
  void annulledFromTheStart() {
    recorded("kidal", "2026-11-22T10:00:00Z", designated("kidal", "2023-01-11"));
    recorded("ruling", "2026-11-22T11:00:00Z", annulledWithSource(6, "kidal", "2023-01-11"));
    sign();
    for (var day : List.of("2023-01-25&basis=FORMAL", "2023-01-01")) {
      var bundle = bundle("kidal", day + "&sequence=8");
      assertThat(bundle.at("/answer/answers/0/status").asString()).isEqualTo("NEVER_DESIGNATED");
      assertThat(bundle.path("decidingEvents")).hasToString("[5,6,7,8]");
      assertThat(bundle.path("sources").toString()).contains("NL24.1");
    }
    assertThat(deciding("segou", "2023-01-01&sequence=8")).as("of another area").isEqualTo("[]");
  }

  @Test
  @DisplayName("a retraction of the only designation decides that no lane of the kind is there")
  @DirtiesContext(methodMode = MethodMode.AFTER_METHOD)
  void retractedToNothing() {
    recorded("not-gao", "2026-11-22T10:00:00Z", retracted(2, "gao"), retracted(4, "gao"));
    sign();
    var question = "?geldigOp=2023-01-15&sequence=7";
    isEvidence(question, "/v1/countries/ml/policy" + question);
    var bundle = web.get(ADDRESS + question).json();
    assertThat(bundle.at("/answer/absence/status").asString()).isEqualTo("NOTHING_RECORDED");
    assertThat(bundle.path("decidingEvents")).hasToString("[5,6,7]");
  }

  @Test
  @DisplayName("the events that made an area of another decide what holds there")
  @DirtiesContext(methodMode = MethodMode.AFTER_METHOD)
  void areasOnTheWay() {
    recorded(
        "law",
        "2026-11-22T10:00:00Z",
        registeredIn("gao", "ansongo"),
        registered("almoustarat", AreaType.REGION, true),
        registered("tarkint", AreaType.REGION, true),
        split("2023-01-20", "gao", "almoustarat"),
        renamed("2023-01-25", "almoustarat", "tarkint"));
    sign();
    assertThat(deciding("almoustarat", "2023-01-22&sequence=10"))
        .as("split off Gao; not yet named otherwise")
        .isEqualTo("[1,2,5,7,9]");
    assertThat(deciding("tarkint", "2023-01-27&sequence=10")).isEqualTo("[1,2,5,7,8,9,10]");
    assertThat(deciding("almoustarat", "2023-01-27&sequence=10")).isEqualTo("[1,2,5,7,8,9,10]");
    assertThat(deciding("ansongo", "2023-01-27&sequence=10"))
        .as("lies in Gao")
        .isEqualTo("[1,2,5,6]");
    assertThat(deciding("gao", "2023-01-27&sequence=10")).isEqualTo("[1,2]");
  }

  @Test
  @DisplayName("coverage, and a declaration of no policy, decide an absence within or outside them")
  @DirtiesContext(methodMode = MethodMode.AFTER_METHOD)
  void coverage() {
    recorded("read", "2026-11-22T10:00:00Z", covered("2020-01-01", "2024-01-01", "REGION_15C"));
    recorded("else", "2026-11-22T11:00:00Z", covered("2019-01-01", "2024-01-01", "ARTICLE_1F"));
    recorded("none", "2026-11-22T12:00:00Z", noPolicy("2021-01-01", "2022-01-01"));
    recorded("not-read", "2026-11-22T13:00:00Z", retractedWithoutLane(6, "coverage-stated.v1"));
    sign();
    assertThat(decides("OUTSIDE_COVERAGE", "kidal", "2019-06-01&sequence=10")).isEqualTo("[5,6]");
    assertThat(decides("NEVER_DESIGNATED", "kidal", "2020-06-01&sequence=10"))
        .isEqualTo("[5,6,9,10]");
    assertThat(decides("NO_COUNTRY_POLICY", "kidal", "2021-06-01&sequence=10"))
        .isEqualTo("[5,6,9,10]");
    assertThat(decides("NOT_YET", "gao", "2020-06-01&sequence=10")).isEqualTo("[1,2,5,6,9,10]");
    assertThat(decides("IN_FORCE", "gao", "2023-01-15&sequence=10")).isEqualTo("[1,2]");
    assertThat(decides("OUTSIDE_COVERAGE", "kidal", "2020-06-01&sequence=12"))
        .as("a kind that no coverage names any more")
        .isEqualTo("[7,8,11,12]");
  }

  private String decides(String status, String area, String day) {
    var bundle = bundle(area, day);
    assertThat(bundle.at("/answer/answers/0/status").asString()).isEqualTo(status);
    return bundle.path("decidingEvents").toString();
  }

  private static Statement retractedWithoutLane(long sequence, String type) {
    var by = ((Statement.Retracted) retracted(sequence, "gao")).origin();
    return new Statement.Retracted(by, new Target(sequence, new DecisionId("read"), type, null));
  }

  @Test
  @DisplayName("a retraction of an alternative in another country decides what stands beside it")
  @DirtiesContext(methodMode = MethodMode.AFTER_METHOD)
  void retractedAbroad() {
    recorded("one", "2026-11-22T10:00:00Z", alternativeWithout("country:NE", "a", "2023-01-11"));
    recorded("two", "2026-11-22T11:00:00Z", alternativeWithout("country:NE", "b", "2023-02-01"));
    var lane = Lane.of("RELOCATION_ALTERNATIVE", Map.of("target", "country:NE"));
    var mistaken = new Target(8, new DecisionId("two"), "relocation-alternative-set.v1", lane);
    var by = ((Statement.Retracted) retracted(8, "gao")).origin();
    recorded("mistake", "2026-11-22T12:00:00Z", new Statement.Retracted(by, mistaken));
    sign();
    var question = "?kind=RELOCATION_ALTERNATIVE&geldigOp=2023-03-01&sequence=10";
    isEvidence(question, "/v1/countries/ml/policy" + question);
    assertThat(web.get(ADDRESS + question).json().path("decidingEvents").toString())
        .isEqualTo("[5,6,9,10]");
  }

  private String deciding(String area, String day) {
    return bundle(area, day).path("decidingEvents").toString();
  }

  private JsonNode bundle(String area, String day) {
    var question = "?kind=REGION_15C&area=" + area + "&geldigOp=" + day;
    isEvidence(
        question, "/v1/countries/ml/areas/" + area + "/policy?kind=REGION_15C&geldigOp=" + day);
    return web.get(ADDRESS + question).json();
  }

  private static Statement annulledWithSource(long sequence, String area, String from) {
    var said = (Statement.Annulled) annulled(sequence, area, from);
    var ruling =
        new LegalSource(Map.of("type", "RULING", "role", "TRIGGER", "caseNumber", "NL24.1"));
    var by = said.origin();
    var origin = new Origin(by.act(), by.instrument(), List.of(ruling), by.remarks());
    return new Statement.Annulled(origin, said.target(), said.from(), ruling);
  }

  @Test
  @DisplayName("an empty area is refused, as no verifier takes it for a question")
  @DirtiesContext(methodMode = MethodMode.AFTER_METHOD)
  void emptyArea() {
    sign();
    var reply = web.get(ADDRESS + "?geldigOp=2023-01-15&area=");
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.problem()).isEqualTo("invalid-value");
    assertThat(reply.json().at("/errors/0/parameter").stringValue()).isEqualTo("area");
  }

  @Test
  @DisplayName("before a checkpoint covers it, and before anything was recorded, there is none")
  @DirtiesContext(methodMode = MethodMode.AFTER_METHOD)
  void noEvidence() {
    assertThat(web.get(ADDRESS + "?geldigOp=2023-01-15&sequence=4").json().path("type"))
        .hasToString("\"/problems/checkpoint-missing\"");
    assertThat(web.get("/v1/countries/so/evidence").json().path("type"))
        .hasToString("\"/problems/no-evidence\"");
    assertThat(web.get("/v1/countries/zz/evidence").status()).isEqualTo(404);
  }
}
