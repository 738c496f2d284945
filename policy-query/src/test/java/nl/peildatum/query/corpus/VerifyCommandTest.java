package nl.peildatum.query.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.peildatum.area.CountryCode;
import nl.peildatum.checkpoint.Checkpoint;
import nl.peildatum.checkpoint.SignatureType;
import nl.peildatum.checkpoint.SignedNote;
import nl.peildatum.checkpoint.SignerKey;
import nl.peildatum.decision.Basis;
import nl.peildatum.evidence.EvidenceQuestion;
import nl.peildatum.evidence.VerifyCommand;
import nl.peildatum.json.Json;
import nl.peildatum.merkle.TreeHash;
import nl.peildatum.testing.BesideOthers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName(
    "The command that verifies a bundle says valid or what is invalid, by its exit code too")
@BesideOthers
class VerifyCommandTest {
  private static final CountryCode MALI = new CountryCode("ML");
  private static final EvidenceLog LOG = new EvidenceLog(Corpus.all().getLast().recordOf("ml"));
  private static final String KEY = EvidenceLog.KEY.toString();

  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private String bundle = "";

  @BeforeEach
  void writeBundle() throws IOException {
    var sequence = LOG.ends(MALI).getFirst();
    var question =
        new EvidenceQuestion(
            MALI, "gao", null, LocalDate.of(2023, 1, 11), sequence, Basis.OPERATIONAL, null);
    bundle = file("bundle.json", LOG.bundle(question, LOG.tree().size()));
  }

  @Test
  void valid() {
    assertThat(run("--key", KEY, bundle)).isZero();
    assertThat(said())
        .startsWith("valid\n  question: ML, geldigOp 2023-01-11, sequence ")
        .contains(", OPERATIONAL, area \"gao\"\n");
  }

  @Test
  @DisplayName("what is valid is told: the moment of the record, the place found, each answer")
  void whatIsAnswered() throws IOException {
    assertThat(run("--key", KEY, bundle)).isZero();
    assertThat(said())
        .contains("\n  record: sequence ", ", recorded at 20")
        .contains("\n  area: gao, Gao\n")
        .contains("\n  answer: REGION_15C {\"area\":\"gao\"}: IN_FORCE {\"level\":\"");
    var sequence = LOG.ends(MALI).getFirst();
    var cyrillic =
        new EvidenceQuestion(
            MALI, "g\u0430o", null, LocalDate.of(2023, 1, 11), sequence, Basis.OPERATIONAL, null);
    var alike = file("alike.json", LOG.bundle(cyrillic, LOG.tree().size()));
    assertThat(run("--key", KEY, alike)).isZero();
    assertThat(said())
        .contains(
            "\n  area: \"g\u0430o\", which is no place known to this register\n", "PLACE_UNKNOWN");
  }

  @Test
  @DisplayName("a file of keys may hold the key of the log among others")
  void keysInAFile() throws IOException {
    var other = EvidenceLog.key("elsewhere.example", 9);
    var keys = file("keys.txt", ("# keys\n" + other + "\n\n" + KEY + "\n").getBytes(UTF_8));
    assertThat(run(bundle, "--key", keys)).isZero();
  }

  @Test
  void invalid() throws IOException {
    var damaged = Files.readString(Path.of(bundle)).replace("2023-01-11", "2023-01-12");
    assertThat(run("--key", KEY, file("damaged.json", damaged.getBytes(UTF_8)))).isEqualTo(1);
    assertThat(said()).startsWith("invalid: event-hash: sequence ");
  }

  @Test
  @DisplayName("the right signature by another key is none")
  void anotherKey() {
    assertThat(run("--key", EvidenceLog.key(EvidenceLog.ORIGIN, 2).toString(), bundle))
        .isEqualTo(1);
    assertThat(said()).startsWith("invalid: checkpoint-signature: ");
  }

  @Test
  @DisplayName("a witness does not replace the log")
  void onlyAWitness() {
    var witness = SignerKey.of(EvidenceLog.ORIGIN, SignatureType.COSIGNATURE_V1, new byte[32]);
    assertThat(run("--key", witness.toString(), bundle)).isEqualTo(1);
  }

  @Test
  @DisplayName("an older checkpoint of the same log is its beginning")
  void olderCheckpoint() throws IOException {
    var size = LOG.tree().size();
    var older = file("older.txt", LOG.checkpoint(size - 2).bytes());
    assertThat(run("--key", KEY, "--checkpoint", older, "--consistency", proof(size - 2), bundle))
        .isZero();
    assertThat(run("--key", KEY, "--checkpoint", older, "--consistency", proof(size - 3), bundle))
        .isEqualTo(1);
    assertThat(said())
        .contains("invalid: consistency: ", ", or the lines are not the proof from ")
        .doesNotContain("forked");
  }

  @Test
  @DisplayName("a proof that was made for other sizes accuses nobody, and the one needed is told")
  void otherSizes() throws IOException {
    var size = LOG.tree().size();
    var older = file("older.txt", LOG.checkpoint(size - 2).bytes());
    var served = served(size - 3, size, size - 3);
    assertThat(run("--key", KEY, "--checkpoint", older, "--consistency", served, bundle))
        .isEqualTo(1);
    assertThat(said())
        .isEqualTo(
            "invalid: consistency: the proof is from %d to %d, and the one needed is from %d to %d:"
                    .formatted(size - 3, size, size - 2, size)
                + " /v1/checkpoint/consistency?from=%d&to=%d of the register\n"
                    .formatted(size - 2, size));
    out.reset();
    served = served(size - 2, size, size - 3);
    assertThat(run("--key", KEY, "--checkpoint", older, "--consistency", served, bundle))
        .isEqualTo(1);
    assertThat(said()).contains(": the log was forked or cut, or the proof was changed\n");
    served = served(size - 2, size, size - 2);
    assertThat(run("--key", KEY, "--checkpoint", older, "--consistency", served, bundle)).isZero();
  }

  @Test
  @DisplayName("another tree of the same size is a fork, whatever the proof")
  void forked() throws IOException {
    var size = LOG.tree().size();
    var root = LOG.tree().root(size - 1);
    var other = new Checkpoint(EvidenceLog.ORIGIN, size, root).signedBy(EvidenceLog.KEY);
    var older = file("forked.txt", other.bytes());
    for (var proof : List.of(served(size - 1, size, size - 1), proof(size))) {
      assertThat(run("--key", KEY, "--checkpoint", older, "--consistency", proof, bundle))
          .isEqualTo(1);
    }
    assertThat(said().lines())
        .hasSize(2)
        .allSatisfy(line -> assertThat(line).endsWith("of the same size: the log was forked"));
  }

  @Test
  @DisplayName("a checkpoint of more leaves shows an earlier file or a log that was cut")
  void newerCheckpoint() throws IOException {
    var size = LOG.tree().size();
    var question =
        new EvidenceQuestion(
            MALI,
            "gao",
            null,
            LocalDate.of(2023, 1, 11),
            LOG.ends(MALI).getFirst(),
            Basis.OPERATIONAL,
            null);
    var early = file("early.json", LOG.bundle(question, size - 2));
    var newer = file("newer.txt", LOG.checkpoint(size).bytes());
    var right = served(size - 2, size, size - 2);
    assertThat(run("--key", KEY, "--checkpoint", newer, "--consistency", right, early))
        .isEqualTo(1);
    assertThat(said())
        .contains("has %d leaves, that of this file %d".formatted(size, size - 2))
        .contains("a file made later must be compared, or the log was cut");
  }

  @Test
  @DisplayName("a witness that did not sign is told, and a mark before the keys is skipped")
  void absentWitness() throws IOException {
    var witness = SignerKey.of("w.example", SignatureType.COSIGNATURE_V1, new byte[32]);
    var keys = "\ufeff" + KEY + "\n" + witness + "\n";
    assertThat(run("--key", file("marked.txt", keys.getBytes(UTF_8)), bundle)).isZero();
    assertThat(said()).contains("\n  witness w.example: did not sign this checkpoint\n");
  }

  @Test
  @DisplayName("a place is told in quotation marks, short, with its blanks, and after the days")
  void placeWithBlanks() throws IOException {
    assertThat(placeTold("gao" + " ".repeat(300)))
        .isEqualTo("\"gao" + "\u2423".repeat(57) + "…\" of 303 characters");
    assertThat(placeTold("gao\n")).isEqualTo("\"gao?\"");
    assertThat(placeTold("gao\u0000")).isEqualTo("\"gao?\"");
    assertThat(placeTold("Deir  ez Zor\u00a0")).isEqualTo("\"Deir\u2423\u2423ez Zor\u2423\"");
    assertThat(placeTold("a\", \\b")).isEqualTo("\"a\\\", \\\\b\"");
  }

  private String placeTold(String area) throws IOException {
    out.reset();
    var question =
        new EvidenceQuestion(
            MALI,
            area,
            null,
            LocalDate.of(2023, 1, 11),
            LOG.ends(MALI).getFirst(),
            Basis.OPERATIONAL,
            null);
    var padded = file("padded.json", LOG.bundle(question, LOG.tree().size()));
    assertThat(run("--key", KEY, padded)).isZero();
    var told = said().lines().filter(line -> line.startsWith("  question: ")).findFirst();
    return told.orElseThrow().replaceFirst(".*, OPERATIONAL, area ", "");
  }

  @Test
  @DisplayName("a witness that signed more than once is told with its first and its last time")
  void severalTimes() throws IOException {
    var witness = SignerKey.of("w.example", SignatureType.COSIGNATURE_V1, new byte[32]);
    var tree = Json.object(Files.readAllBytes(Path.of(bundle)));
    var note = SignedNote.read(String.valueOf(tree.get("checkpoint")).getBytes(UTF_8));
    for (var time : List.of(4_000_000_000L, 1_000_000_000L, 4_100_000_000L, 1_100_000_000L)) {
      note = note.and(witness.cosign(note.text(), time));
    }
    tree.put("checkpoint", note.toString());
    var keys = file("keys.txt", (KEY + "\n" + witness + "\n").getBytes(UTF_8));
    assertThat(run("--key", keys, file("cosigned.json", Json.canonical(tree)))).isZero();
    assertThat(said())
        .contains("\n  witness: w.example, first 2001-09-09T01:46:40Z, last 2099-12-03T")
        .contains("\n  witness w.example: 2001-09-09T01:46:40Z is before the last event")
        .contains("\n  witness w.example: 2004-11-09T11:33:20Z is before the last event");
  }

  @Test
  @DisplayName(
      "a proof whose sizes are no whole numbers is told as such, and half a letter is none")
  void sizesThatAreNone() throws IOException {
    var size = LOG.tree().size();
    var older = file("older.txt", LOG.checkpoint(size - 2).bytes());
    var served = new String(Files.readAllBytes(Path.of(served(size - 2, size, size - 2))), UTF_8);
    var from = "\"from\":" + (size - 2);
    for (var other : List.of("4.5", "\"5\"", "99999999999999999999", "-1", "null", "[]")) {
      out.reset();
      var proof = file("odd.json", served.replace(from, "\"from\":" + other).getBytes(UTF_8));
      assertThat(run("--key", KEY, "--checkpoint", older, "--consistency", proof, bundle))
          .isEqualTo(1);
      assertThat(said())
          .startsWith("invalid: consistency: the sizes that the proof states are no whole numbers");
    }
    out.reset();
    var same = file("same.json", served.replace(from, from + ".0").getBytes(UTF_8));
    assertThat(run("--key", KEY, "--checkpoint", older, "--consistency", same, bundle)).isZero();
    var half = file("half.json", served.replace(from, "\"x\":\"\\ud800\"," + from).getBytes(UTF_8));
    assertThat(run("--key", KEY, "--checkpoint", older, "--consistency", half, bundle))
        .isEqualTo(1);
  }

  private List<String> hashes(long from) {
    return LOG.tree().consistency(from, LOG.tree().size()).hashes().stream()
        .map(TreeHash::base64)
        .toList();
  }

  private String proof(long from) throws IOException {
    return file("proof.txt", String.join("\n", hashes(from)).getBytes(UTF_8));
  }

  /** As the service gives it, with the hashes of the proof from a size that may be another one. */
  private String served(long from, long to, long madeFrom) throws IOException {
    var proof = Map.of("from", from, "to", to, "hashes", hashes(madeFrom));
    return file("proof.json", Json.canonical(proof));
  }

  @Test
  void wrongUsage() {
    assertThat(run()).isEqualTo(2);
    assertThat(run(bundle)).isEqualTo(2);
    assertThat(run("--key", KEY)).isEqualTo(2);
    assertThat(run("--key", KEY, bundle, bundle)).isEqualTo(2);
    assertThat(run("--key", KEY, "--key", KEY, bundle)).isEqualTo(2);
    assertThat(run("--key", "nowhere.txt", bundle)).isEqualTo(2);
    assertThat(run("--key", KEY.replace('A', 'B'), bundle)).isEqualTo(2);
    assertThat(run("--key", KEY, "--checkpoint", bundle, bundle)).isEqualTo(2);
    assertThat(run("--key", KEY, "--quick", bundle)).isEqualTo(2);
    assertThat(run("--key", KEY, folder.resolve("none.json").toString())).isEqualTo(2);
    assertThat(said()).isEmpty();
    assertThat(err.toString(UTF_8)).contains("Usage: ").doesNotContain("\tat ");
  }

  private int run(String... arguments) {
    return VerifyCommand.run(
        arguments, new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
  }

  private String said() {
    return out.toString(UTF_8).replace("\r", "");
  }

  private String file(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes).toString();
  }
}
