package nl.peildatum.law;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import nl.peildatum.checkpoint.Checkpoint;
import nl.peildatum.checkpoint.SignatureType;
import nl.peildatum.checkpoint.SignerKey;
import nl.peildatum.checkpoint.VerifierKey;
import nl.peildatum.codec.EventCodec;
import nl.peildatum.decision.Basis;
import nl.peildatum.evidence.EvidenceBundle;
import nl.peildatum.evidence.EvidenceQuestion;
import nl.peildatum.evidence.EvidenceVerifier;
import nl.peildatum.json.Json;
import nl.peildatum.law.painter.Painter;
import nl.peildatum.law.painter.Paper;
import nl.peildatum.merkle.MerkleTree;
import nl.peildatum.merkle.TreeHash;
import nl.peildatum.record.CountryRecord;
import org.jspecify.annotations.Nullable;

/**
 * Evidence of answers about an invented record, sound and damaged, with what the verifier says of
 * it: for another verifier to be held against.
 */
public final class InventedBundles {
  private static final SignerKey KEY = key();
  private static final String ATLANTIS = "atlantis";

  private final Paper paper;
  private final List<byte[]> stored;
  private final CountryRecord record;
  private final SplittableRandom random;

  private InventedBundles(long seed) {
    paper = Invention.paper(seed);
    var events = Scribe.events(paper);
    stored = events.stream().map(EventCodec::write).toList();
    record = Scribe.fold(events);
    random = new SplittableRandom(seed);
  }

  /**
   * Writes bundles into a folder, with the public key in {@code key.txt}, and {@code verdicts.tsv}
   * with file, codes of the failures and what was done to the bundle.
   *
   * @param questions about each record
   */
  public static void write(Path folder, long firstSeed, int records, int questions)
      throws IOException {
    var verdicts = new ArrayList<String>();
    for (var seed = firstSeed; seed < firstSeed + records; seed++) {
      var invented = new InventedBundles(seed);
      for (var count = 0; count < questions; count++) {
        for (var bundle : invented.soundAndDamaged().entrySet()) {
          var name = verdicts.size() + ".json";
          Files.write(folder.resolve(name), bundle.getValue());
          verdicts.add(String.join("\t", name, codes(bundle.getValue()), bundle.getKey()));
        }
      }
    }
    Files.writeString(folder.resolve("key.txt"), KEY.verifierKey().toString());
    Files.write(folder.resolve("verdicts.tsv"), verdicts);
  }

  private static String codes(byte[] bundle) {
    var keys = List.of(VerifierKey.read(KEY.verifierKey().toString()));
    var failures = EvidenceVerifier.verify(bundle, keys).failures();
    return String.join(
        ",", failures.stream().map(failure -> failure.code().code()).distinct().toList());
  }

  private static SignerKey key() {
    var seed = new byte[32];
    Arrays.fill(seed, (byte) 7);
    return SignerKey.of("invented.example/log", SignatureType.ED25519, seed);
  }

  /** By what was done to it. */
  private Map<String, byte[]> soundAndDamaged() throws IOException {
    var sound = bundle(question());
    var bundles = new LinkedHashMap<String, byte[]>();
    bundles.put("sound", sound);
    switch (random.nextInt(5)) {
      case 0 -> bundles.put("a byte changed", withAnotherByte(sound));
      case 1 -> bundles.put("another day", with(sound, "question", "geldigOp", "2011-11-11"));
      case 2 -> bundles.put("another status", with(sound, "answer", "final", false));
      case 3 -> bundles.put("another leaf", with(sound, "inclusion", "leafIndex", 0));
      default -> bundles.put("other sources", withOtherSources(sound));
    }
    return bundles;
  }

  private byte[] withAnotherByte(byte[] sound) {
    var changed = sound.clone();
    changed[random.nextInt(changed.length)] ^= 1;
    return changed;
  }

  private static byte[] with(byte[] sound, String member, String name, Object value) {
    var bundle = Json.object(sound);
    if (bundle.get(member) instanceof Map<?, ?> inner) {
      var changed = new LinkedHashMap<Object, Object>(inner);
      changed.put(name, value);
      bundle.put(member, changed);
    }
    return Json.canonical(bundle);
  }

  private static byte[] withOtherSources(byte[] sound) {
    var bundle = Json.object(sound);
    bundle.put("sources", List.of(Map.of("type", "LAW")));
    return Json.canonical(bundle);
  }

  private byte[] bundle(EvidenceQuestion question) throws IOException {
    var events = stored.subList(0, (int) question.sequence());
    var tree = new MerkleTree();
    var before = 1 + random.nextInt(9);
    foreign(tree, before);
    events.forEach(event -> tree.append(TreeHash.ofLeaf(event)));
    foreign(tree, random.nextInt(9));
    var checkpoint =
        new Checkpoint(KEY.verifierKey().name(), tree.size(), tree.root()).signedBy(KEY);
    var leaf = before + question.sequence() - 1;
    var written = new ByteArrayOutputStream();
    new EvidenceBundle(question, record, tree.inclusion(leaf, tree.size()), checkpoint)
        .write(events, written);
    return written.toByteArray();
  }

  private void foreign(MerkleTree tree, int count) {
    for (var one = 0; one < count; one++) {
      tree.append(TreeHash.ofLeaf(new byte[] {(byte) random.nextInt(256)}));
    }
  }

  private EvidenceQuestion question() {
    var decisions = 1 + random.nextInt(paper.decisions().size());
    return new EvidenceQuestion(
        World.MALI,
        random.nextInt(5) == 0 ? null : place(),
        random.nextInt(6) == 0 ? World.kind(random.nextInt(World.LANES.size())) : null,
        World.date(day()),
        paper.head(decisions),
        random.nextBoolean() ? Basis.OPERATIONAL : Basis.FORMAL,
        World.dateOrNull(random.nextInt(3) == 0 ? (@Nullable Integer) day() : null));
  }

  private int day() {
    return Painter.FIRST + random.nextInt(Painter.LAST - Painter.FIRST + 1);
  }

  private String place() {
    var area = random.nextInt(World.AREAS.size());
    return switch (random.nextInt(12)) {
      case 0 -> ATLANTIS;
      case 1 -> World.otherName(area);
      default -> World.AREAS.get(area);
    };
  }
}
