package nl.peildatum.query.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.peildatum.area.CountryCode;
import nl.peildatum.checkpoint.Checkpoint;
import nl.peildatum.checkpoint.SignatureType;
import nl.peildatum.checkpoint.SignedNote;
import nl.peildatum.checkpoint.SignerKey;
import nl.peildatum.codec.EventCodec;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.decision.Statement.DecisionRecorded;
import nl.peildatum.evidence.EvidenceBundle;
import nl.peildatum.evidence.EvidenceQuestion;
import nl.peildatum.merkle.MerkleTree;
import nl.peildatum.merkle.TreeHash;
import nl.peildatum.record.CountryRecord;

/** A log over stored events of all countries, signed with a key that everyone may know. */
final class EvidenceLog {
  static final String ORIGIN = "peildatum.example/log";
  static final SignerKey KEY = key(ORIGIN, 1);

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Logged(RecordedEvent event, byte[] stored) {
    CountryCode country() {
      return event.envelope().country();
    }
  }

  private final MerkleTree tree = new MerkleTree();
  private final Map<CountryCode, List<byte[]>> stored = new HashMap<>();
  private final Map<CountryCode, List<Long>> leaves = new HashMap<>();
  private final Map<CountryCode, CountryRecord> records = new HashMap<>();
  private final Map<CountryCode, List<Long>> ends = new HashMap<>();

  /**
   * @param lines the stored events of each country in sequence
   */
  EvidenceLog(List<String> lines) {
    lines.stream()
        .map(line -> line.getBytes(UTF_8))
        .map(bytes -> new Logged(EventCodec.read(bytes), bytes))
        .sorted(Comparator.comparing(logged -> logged.event().envelope().recordedAt()))
        .forEach(this::append);
  }

  private void append(Logged logged) {
    var country = logged.country();
    leaves.computeIfAbsent(country, _ -> new ArrayList<>()).add(tree.size());
    stored.computeIfAbsent(country, _ -> new ArrayList<>()).add(logged.stored());
    tree.append(TreeHash.ofLeaf(logged.stored()));
    records.put(country, record(country).and(logged.event()));
    if (logged.event().statement() instanceof DecisionRecorded decision) {
      ends.computeIfAbsent(country, _ -> new ArrayList<>()).add(decision.lastSequence());
    }
  }

  /** The public key with a name and a seed of one value. */
  static SignerKey key(String name, int seed) {
    var bytes = new byte[32];
    Arrays.fill(bytes, (byte) seed);
    return SignerKey.of(name, SignatureType.ED25519, bytes);
  }

  MerkleTree tree() {
    return tree;
  }

  List<CountryCode> countries() {
    return records.keySet().stream().sorted().toList();
  }

  /** The last sequences of the decisions of a country. */
  List<Long> ends(CountryCode country) {
    return ends.getOrDefault(country, List.of());
  }

  /** The number of leaves when an event was the last one. */
  long sizeWith(CountryCode country, long sequence) {
    return leaf(country, sequence) + 1;
  }

  long leaf(CountryCode country, long sequence) {
    return leaves.getOrDefault(country, List.of()).get((int) sequence - 1);
  }

  /** The stored events of a country up to a sequence, inclusive. */
  List<byte[]> stored(CountryCode country, long sequence) {
    return stored.getOrDefault(country, List.of()).subList(0, (int) sequence);
  }

  CountryRecord record(CountryCode country) {
    return records.getOrDefault(country, CountryRecord.empty(country));
  }

  SignedNote checkpoint(long size) {
    return new Checkpoint(ORIGIN, size, tree.root(size)).signedBy(KEY);
  }

  /**
   * @param treeSize of the checkpoint
   */
  byte[] bundle(EvidenceQuestion question, long treeSize) {
    var country = question.country();
    var bundle =
        new EvidenceBundle(
            question,
            record(country),
            tree.inclusion(leaf(country, question.sequence()), treeSize),
            checkpoint(treeSize));
    var bytes = new ByteArrayOutputStream();
    try {
      bundle.write(stored(country, question.sequence()), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
