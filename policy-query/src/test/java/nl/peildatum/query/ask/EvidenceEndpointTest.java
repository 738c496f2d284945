package nl.peildatum.query.ask;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.peildatum.query.parts.Said.designated;
import static nl.peildatum.query.parts.Said.lifted;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import nl.peildatum.checkpoint.Checkpoint;
import nl.peildatum.checkpoint.SignatureType;
import nl.peildatum.checkpoint.SignerKey;
import nl.peildatum.codec.EventCodec;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.decision.Statement;
import nl.peildatum.evidence.EvidenceVerifier;
import nl.peildatum.json.Json;
import nl.peildatum.merkle.MerkleTree;
import nl.peildatum.merkle.TreeHash;
import nl.peildatum.query.log.PolicyLog;
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
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.annotation.DirtiesContext.MethodMode;

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
  EvidenceEndpointTest(
      PolicyView view, PolicyLog log, SetClock clock, @LocalServerPort int port) {
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
    var verdict =
        EvidenceVerifier.verify(reply.body().getBytes(UTF_8), List.of(KEY.verifierKey()));
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
