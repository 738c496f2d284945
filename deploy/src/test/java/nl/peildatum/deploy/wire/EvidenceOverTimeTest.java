package nl.peildatum.deploy.wire;

import static nl.peildatum.deploy.wire.Deed.annul;
import static nl.peildatum.deploy.wire.Deed.complete;
import static nl.peildatum.deploy.wire.Deed.correct;
import static nl.peildatum.deploy.wire.Deed.designate;
import static nl.peildatum.deploy.wire.Deed.fact;
import static nl.peildatum.deploy.wire.Deed.retract;
import static nl.peildatum.deploy.wire.Deed.succession;
import static nl.peildatum.deploy.wire.Letter.dataCorrection;
import static nl.peildatum.deploy.wire.Letter.letter;
import static nl.peildatum.deploy.wire.Letter.register;
import static nl.peildatum.deploy.wire.Letter.ruling;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import nl.peildatum.checkpoint.Checkpoint;
import nl.peildatum.checkpoint.KeyFiles;
import nl.peildatum.checkpoint.SignedNote;
import nl.peildatum.deploy.RunningProduct;
import nl.peildatum.deploy.verifier.VerifierCommands;
import nl.peildatum.merkle.TreeHash;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@DisplayName("Evidence of an answer stays valid when the record goes on")
class EvidenceOverTimeTest {
  private static final String RETRACTED = "cabanas";
  private static final String ANNULLED = "cuscatlan";

  @TempDir static Path folder;

  private static RunningProduct product;
  private static Wire wire;
  private static Country salvador;
  private static String key = "";

  /** The head when both designations stood. */
  private static long before;

  @BeforeAll
  static void record() throws IOException {
    product = RunningProduct.withTheLetter();
    wire = new Wire(product.url());
    key = wire.get("/v1/checkpoint/keys").is(200).body().strip();
    salvador = wire.country("SV");
    salvador.records(letter("sv-1", "2022-01-01").does(designate(RETRACTED, ANNULLED)));
    before = salvador.head();
    saved("retracted-before", evidence(RETRACTED));
    saved("annulled-before", evidence(ANNULLED));
    salvador.records(
        dataCorrection("sv-2", "2022-03-01").does(retract(fact("sv-1", 0, RETRACTED))));
    salvador.records(
        ruling("sv-3", "2022-04-01").does(annul("2022-01-01", fact("sv-1", 0, ANNULLED))));
    saved("retracted-after", evidence(RETRACTED));
    saved("annulled-after", evidence(ANNULLED));
    for (var name : new String[] {"retracted", "annulled"}) {
      Files.writeString(file(name + "-older.txt"), bundle(name + "-before").checkpoint());
      Files.writeString(file(name + "-proof.json"), proof(name));
    }
  }

  @AfterAll
  static void stop() {
    product.close();
  }

  @Test
  @DisplayName("by both verifiers, though the fact was retracted or annulled since")
  void olderEvidence() {
    valid("retracted-before");
    valid("annulled-before");
    assertThat(bundle("retracted-before").status()).isEqualTo("IN_FORCE");
    assertThat(bundle("annulled-before").status()).isEqualTo("IN_FORCE");
  }

  @Test
  @DisplayName("and new evidence gives the new answer, of a log that goes on from the older one")
  void newerEvidence() {
    assertThat(bundle("retracted-after").status()).isEqualTo("NEVER_DESIGNATED");
    assertThat(bundle("annulled-after").status()).isEqualTo("ANNULLED");
    validSince("retracted-after", "retracted");
    validSince("annulled-after", "annulled");
  }

  @Test
  @DisplayName("as does the older answer when it is asked again, in the log of today")
  void askedAgain() throws IOException {
    saved("again", evidence(RETRACTED) + "&sequence=" + before);
    assertThat(bundle("again").answer()).isEqualTo(bundle("retracted-before").answer());
    assertThat(bundle("again").size()).isGreaterThan(bundle("retracted-before").size());
    var proof = consistency(bundle("retracted-before").size(), bundle("again").size());
    Files.writeString(file("again-proof.json"), proof);
    VerifierCommands.assertValid(
        "--key",
        key,
        "--checkpoint",
        file("retracted-older.txt").toString(),
        "--consistency",
        file("again-proof.json").toString(),
        file("again").toString());
  }

  @Test
  @DisplayName("but a log that was cut is found by the checkpoint that somebody kept")
  void cut() throws IOException {
    Files.writeString(file("newer.txt"), bundle("retracted-after").checkpoint());
    invalidSince("retracted-before", file("newer.txt"), "consistency");
  }

  @Test
  @DisplayName("and so is a log that was forked, though its own key signed both")
  void forked() throws IOException {
    Files.writeString(file("forked.txt"), forked("retracted-before"));
    invalidSince("retracted-after", file("forked.txt"), "consistency");
  }

  @Test
  @DisplayName("and neither is evidence of an event that a forked log or a cut record lacks")
  void notInIt() throws IOException {
    var bundle = bundle("retracted-after").json();
    bundle.put("checkpoint", forked("retracted-after"));
    Files.writeString(file("in-fork"), bundle.toString());
    VerifierCommands.assertInvalid("inclusion", "--key", key, file("in-fork").toString());

    var cut = bundle("retracted-after").json();
    cut.withArray("/events").remove((int) before);
    Files.writeString(file("cut"), cut.toString());
    VerifierCommands.assertInvalid("event-chain", "--key", key, file("cut").toString());
  }

  @Test
  @DisplayName(
      "evidence of an annulled designation names the annulment and the ruling, or is invalid")
  void annulment() throws IOException {
    valid("annulled-after");
    var annulment = bundle("annulled-after").event("fact-annulled.v1");
    var ruling = annulment.path("ruling");
    assertThat(ruling.path("caseNumber").asString()).isEqualTo("NL00.1");
    assertThat(bundle("annulled-after").json().path("sources")).contains(ruling);
    assertThat(bundle("annulled-after").json().path("decidingEvents"))
        .contains(annulment.path("sequence"));

    var unnamed = bundle("annulled-after").json();
    without(unnamed.withArray("/decidingEvents"), annulment.path("sequence"));
    isInvalid("deciding-events", unnamed);
    var unproven = bundle("annulled-after").json();
    without(unproven.withArray("/sources"), ruling);
    isInvalid("sources", unproven);
    var hidden = bundle("annulled-after").json();
    without(hidden.withArray("/events"), annulment);
    isInvalid("half-decision", hidden);
  }

  @Test
  @DisplayName(
      "evidence of each kind of absence names, for both verifiers, what was decided on the area")
  void absence() throws IOException {
    var marino = wire.country("SM");
    marino.records(
        letter("sm-1", "2024-03-01").does(designate("serravalle", "domagnano", "faetano")));
    marino.records(
        ruling("sm-2", "2024-06-03").does(annul("2024-03-01", fact("sm-1", 0, "serravalle"))));
    marino.records(
        dataCorrection("sm-3", "2024-07-01")
            .does(correct(fact("sm-1", 0, "domagnano"), Map.of("noFormalAct", true))));
    marino.records(
        register("sm-4", "2024-08-01")
            .does(
                Deed.register("torraccia", "Torraccia", "DISTRICT"),
                succession("SPLIT", "2024-04-01", "faetano", "torraccia"),
                complete("2020-01-01")));
    var formal = "&geldigOp=2024-04-10&basis=FORMAL&area=";
    isDecided(formal + "serravalle", "NEVER_DESIGNATED", "[1,2,5,6,9,12]");
    assertThat(bundle("absence").json().path("sources").toString()).contains("NL00.1");
    isDecided(formal + "domagnano", "NEVER_DESIGNATED", "[1,3,7,8,9,12]");
    isDecided(formal + "faetano", "ANNOUNCED", "[1,4]");
    isDecided("&geldigOp=2024-02-01&area=serravalle", "NEVER_DESIGNATED", "[1,2,5,6,9,12]");
    isDecided("&geldigOp=2024-02-01&area=torraccia", "NOT_YET", "[1,4,9,10,11,12]");
    isDecided("&geldigOp=2024-04-10&area=torraccia", "IN_FORCE", "[1,4,9,10,11]");
    isDecided("&geldigOp=2019-02-01&area=acquaviva", "OUTSIDE_COVERAGE", "[9,12]");
    isDecided("&geldigOp=2024-04-10&area=nergens", "PLACE_UNKNOWN", "[]");
  }

  private static void isDecided(String question, String status, String deciding)
      throws IOException {
    saved("absence", "/v1/countries/sm/evidence?kind=REGION_15C" + question);
    valid("absence");
    assertThat(bundle("absence").status()).as(question).isEqualTo(status);
    assertThat(bundle("absence").json().path("decidingEvents")).as(question).hasToString(deciding);
  }

  private static void without(ArrayNode list, JsonNode item) {
    var size = list.size();
    assertThat(list.removeIf(item::equals)).hasSize(size - 1);
  }

  private static void isInvalid(String code, ObjectNode bundle) throws IOException {
    Files.writeString(file(code), bundle.toString());
    VerifierCommands.assertInvalid(code, "--key", key, file(code).toString());
  }

  @Test
  @DisplayName("a proof of other sizes accuses nobody: it is told where the one needed is")
  void otherSizes() throws IOException {
    var from = bundle("retracted-before").size();
    var to = bundle("retracted-after").size();
    var proof = file("other-proof.json");
    Files.writeString(proof, consistency(1, to));
    var since = since("retracted-after", file("retracted-older.txt"), "other");
    VerifierCommands.assertPrinted(
        "invalid: consistency: the proof is from 1 to %d, and the one needed is from %d to %d: "
                .formatted(to, from, to)
            + "/v1/checkpoint/consistency?from=%d&to=%d of the register\n".formatted(from, to),
        since);
    Files.writeString(proof, consistency(from, to));
    VerifierCommands.assertValid(since);
  }

  /** A checkpoint of the same size as that of a bundle, with another tree, signed by the log. */
  private static String forked(String name) {
    var signed = Checkpoint.read(SignedNote.read(bytes(bundle(name).checkpoint())).text());
    var other = TreeHash.ofLeaf(bytes("another history"));
    var signer = KeyFiles.signers(product.data().resolve("checkpoint-keys")).getFirst();
    return new Checkpoint(signed.origin(), signed.size(), other).signedBy(signer).toString();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void valid(String name) {
    VerifierCommands.assertValid("--key", key, file(name).toString());
  }

  private static void validSince(String bundle, String older) {
    VerifierCommands.assertValid(since(bundle, file(older + "-older.txt"), older));
  }

  private static void invalidSince(String bundle, Path older, String code) {
    VerifierCommands.assertInvalid(code, since(bundle, older, "retracted"));
  }

  private static String[] since(String bundle, Path older, String proof) {
    return new String[] {
      "--key",
      key,
      "--checkpoint",
      older.toString(),
      "--consistency",
      file(proof + "-proof.json").toString(),
      file(bundle).toString()
    };
  }

  private static Path file(String name) {
    return folder.resolve(name);
  }

  private static String evidence(String area) {
    return salvador.path() + "/evidence?geldigOp=2022-06-01&kind=REGION_15C&area=" + area;
  }

  /** Saves the evidence as soon as the log holds the record. */
  private static void saved(String name, String address) throws IOException {
    await(name)
        .atMost(Duration.ofSeconds(20))
        .until(() -> wire.get(address).status() == HttpURLConnection.HTTP_OK);
    Files.write(file(name), wire.get(address).is(200).bytes());
  }

  private static String proof(String name) {
    return consistency(bundle(name + "-before").size(), bundle(name + "-after").size());
  }

  private static String consistency(long from, long to) {
    var address = "/v1/checkpoint/consistency?from=%d&to=%d".formatted(from, to);
    return wire.get(address).is(200).body();
  }

  private static Bundle bundle(String name) {
    try {
      return new Bundle((ObjectNode) JsonMapper.shared().readTree(Files.readAllBytes(file(name))));
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }

  private record Bundle(ObjectNode json) {
    String checkpoint() {
      return json.path("checkpoint").asString();
    }

    long size() {
      return json.at("/inclusion/treeSize").asLong();
    }

    JsonNode event(String type) {
      return json.path("events")
          .valueStream()
          .filter(event -> event.path("type").asString().equals(type))
          .findFirst()
          .orElseThrow();
    }

    String answer() {
      return json.path("answer").toString();
    }

    String status() {
      var answer = json.at("/answer/answers/0/status").asString("");
      return answer.isEmpty() ? json.at("/answer/absence/status").asString("") : answer;
    }
  }
}
