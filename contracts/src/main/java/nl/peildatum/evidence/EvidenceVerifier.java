package nl.peildatum.evidence;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.peildatum.checkpoint.Checkpoint;
import nl.peildatum.checkpoint.MalformedNote;
import nl.peildatum.checkpoint.SignedNote;
import nl.peildatum.checkpoint.VerifierKey;
import nl.peildatum.json.Json;
import nl.peildatum.json.JsonSlice;
import nl.peildatum.json.NotCanonical;
import nl.peildatum.merkle.InclusionProof;
import nl.peildatum.merkle.TreeHash;
import nl.peildatum.record.CountryRecord;
import org.jspecify.annotations.Nullable;

/**
 * Verifies bundles with nothing but the bundle and the public key of the log. Whatever the bytes
 * hold, it ends with a verdict.
 */
public final class EvidenceVerifier {
  /** The most bytes of a bundle. */
  public static final int MOST_BYTES = 1 << 28;

  /** From this length on the answer is derived only from events that the log signed. */
  private static final int LONG = 1 << 24;

  private static final Set<String> MEMBERS =
      Set.of(
          "form",
          "question",
          "answer",
          "decidingEvents",
          "sources",
          "events",
          "inclusion",
          "checkpoint");
  private static final Set<String> OF_INCLUSION = Set.of("leafIndex", "treeSize", "hashes");

  private final List<VerifierKey> keys;
  private final Findings findings = new Findings();
  private @Nullable EvidenceQuestion question;
  private @Nullable Map<?, ?> answer;
  private @Nullable SignedNote note;
  private @Nullable Checkpoint checkpoint;
  private @Nullable Instant recordedAt;

  private EvidenceVerifier(List<VerifierKey> keys) {
    this.keys = keys;
  }

  /**
   * Verifies a bundle.
   *
   * @param keys of the log, and of witnesses whose cosignatures are told
   */
  public static BundleVerdict verify(byte[] bundle, List<VerifierKey> keys) {
    var verifier = new EvidenceVerifier(keys);
    verifier.verify(bundle);
    return new BundleVerdict(
        verifier.findings.inOrder(),
        Optional.ofNullable(verifier.question),
        Optional.ofNullable(verifier.answer),
        Optional.ofNullable(verifier.checkpoint),
        Optional.ofNullable(verifier.note),
        Optional.ofNullable(verifier.recordedAt));
  }

  private void verify(byte[] bundle) {
    if (bundle.length > MOST_BYTES) {
      findings.add(FailureCode.NOT_CANONICAL, "the file has more than " + MOST_BYTES + " bytes");
      return;
    }
    try {
      var root = JsonSlice.of(bundle);
      var form = root.members().get("form");
      if (!root.isObject()) {
        findings.add(FailureCode.UNKNOWN_FORM, "the file is no JSON object");
      } else if (form != null && !form.is(Json.canonical(EvidenceBundle.FORM))) {
        findings.add(FailureCode.UNKNOWN_FORM, "form is not " + EvidenceBundle.FORM);
      } else {
        verify(BundleParts.of("", root, MEMBERS, Set.of(), findings), bundle.length);
      }
    } catch (NotCanonical e) {
      findings.add(FailureCode.NOT_CANONICAL, String.valueOf(e.getMessage()));
    } catch (RuntimeException beyond) {
      findings.add(
          FailureCode.NOT_CANONICAL, "cannot be read: it is beyond what a bundle may hold");
    }
  }

  /**
   * @param length of the bundle in bytes
   */
  private void verify(BundleParts parts, int length) {
    var asked = parts.object("question").flatMap(it -> QuestionReader.read(it, findings));
    var answer = parts.object("answer");
    var events = parts.array("events");
    question = asked.orElse(null);
    parts.text("checkpoint").ifPresent(this::read);
    parts
        .object("inclusion")
        .flatMap(this::inclusion)
        .ifPresent(proof -> events.ifPresent(of -> verify(proof, of)));
    var sources = parts.array("sources");
    var deciding = parts.array("decidingEvents");
    if (asked.isEmpty() || events.isEmpty()) {
      return;
    }
    var record =
        EventChain.read(events.get(), CountryRecord.empty(asked.get().country()), findings);
    recordedAt = record.flatMap(CountryRecord::headRecordedAt).orElse(null);
    if (!endsAt(asked.get().sequence(), events.get())) {
      findings.add(
          FailureCode.QUESTION_SEQUENCE,
          asked.get().sequence() + " is not the sequence of the last event");
    } else if (record.isPresent() && answer.isPresent() && (length < LONG || isLogged())) {
      verify(asked.get(), record.get(), answer.get());
      references(asked.get(), record.get(), answer.get())
          .ifPresent(
              references -> {
                sources.ifPresent(given -> verifySources(given, references));
                deciding.ifPresent(given -> verifyDeciding(given, references));
              });
    }
    answer.ifPresent(it -> this.answer = (Map<?, ?>) plain(it));
  }

  /** Whether the last event says that it has this sequence; without events the last one is 0. */
  private static boolean endsAt(long sequence, List<JsonSlice> events) {
    if (events.isEmpty()) {
      return sequence == 0;
    }
    var stated = events.getLast().isObject() ? events.getLast().members().get("sequence") : null;
    return stated != null && stated.is(Json.canonical(sequence));
  }

  /** Whether the events are those that the log signed, as far as was found. */
  private boolean isLogged() {
    return checkpoint != null
        && !findings.has(
            FailureCode.MISSING_MEMBER,
            FailureCode.INCLUSION,
            FailureCode.CHECKPOINT_SIGNATURE,
            FailureCode.TREE_SIZE);
  }

  private void read(String text) {
    try {
      var read = SignedNote.read(text.getBytes(StandardCharsets.UTF_8));
      checkpoint = Checkpoint.read(read.text());
      note = read;
      if (!CheckpointSignatures.isSigned(read, checkpoint, keys)) {
        findings.add(
            FailureCode.CHECKPOINT_SIGNATURE,
            "no right signature of " + checkpoint.origin() + " by the key given");
      }
    } catch (MalformedNote e) {
      findings.add(FailureCode.CHECKPOINT_FORM, String.valueOf(e.getMessage()));
    }
  }

  private Optional<InclusionProof> inclusion(JsonSlice object) {
    var parts = BundleParts.of("/inclusion", object, OF_INCLUSION, Set.of(), findings);
    var leafIndex = parts.number("leafIndex");
    var treeSize = parts.number("treeSize");
    var hashes = parts.array("hashes").flatMap(this::hashes);
    return leafIndex.isEmpty() || treeSize.isEmpty()
        ? Optional.empty()
        : hashes.map(read -> new InclusionProof(leafIndex.get(), treeSize.get(), read));
  }

  private Optional<List<TreeHash>> hashes(List<JsonSlice> items) {
    var hashes = new ArrayList<TreeHash>();
    for (var item : items.subList(0, Math.min(items.size(), Long.SIZE))) {
      (plain(item) instanceof String text ? TreeHash.fromBase64(text) : Optional.<TreeHash>empty())
          .ifPresent(hashes::add);
    }
    if (hashes.size() < items.size()) {
      findings.add(FailureCode.INCLUSION, "the hashes are not at most 64 texts of 32 bytes");
      return Optional.empty();
    }
    return Optional.of(hashes);
  }

  private void verify(InclusionProof proof, List<JsonSlice> events) {
    var signed = checkpoint;
    if (signed == null) {
      return;
    }
    if (proof.treeSize() != signed.size()) {
      findings.add(
          FailureCode.TREE_SIZE,
          "the proof is about %d leaves, the checkpoint about %d"
              .formatted(proof.treeSize(), signed.size()));
    }
    if (!events.isEmpty()
        && !proof.proves(TreeHash.ofLeaf(events.getLast().bytes()), signed.root())) {
      findings.add(
          FailureCode.INCLUSION,
          "the last event is not leaf %d of the tree".formatted(proof.leafIndex()));
    }
  }

  private void verify(EvidenceQuestion asked, CountryRecord record, JsonSlice given) {
    try {
      var derived = Json.object(PinnedAnswer.body(asked, record));
      if (!given.is(Json.canonical(derived))) {
        var canonical = JsonSlice.of(Json.canonical(derived)).plain();
        findings.add(
            FailureCode.ANSWER,
            "differs at /answer" + JsonDifference.first(plain(given), canonical));
      }
    } catch (RuntimeException notDerived) {
      findings.add(
          FailureCode.ANSWER,
          "no answer can be derived from these events: they do not go together");
    }
  }

  private Optional<AnswerReferences> references(
      EvidenceQuestion asked, CountryRecord record, JsonSlice given) {
    try {
      return Optional.of(new AnswerReferences((Map<?, ?>) plain(given), asked, record));
    } catch (RuntimeException notFound) {
      findings.add(
          FailureCode.ANSWER,
          "what it rests on cannot be found in these events: it is not of the form of an answer");
      return Optional.empty();
    }
  }

  private void verifySources(List<JsonSlice> given, AnswerReferences references) {
    var expected = references.sources();
    if (!plain(given).equals(expected)) {
      findings.add(
          FailureCode.SOURCES, "differ at /sources" + JsonDifference.first(plain(given), expected));
    }
  }

  private void verifyDeciding(List<JsonSlice> given, AnswerReferences references) {
    var expected = references.decidingEvents();
    var written =
        plain(given).stream().map(it -> it instanceof Integer whole ? Long.valueOf(whole) : it);
    var read = written.toList();
    if (!read.equals(expected)) {
      findings.add(FailureCode.DECIDING_EVENTS, "are not " + expected);
    }
  }

  private static List<Object> plain(List<JsonSlice> items) {
    var plain = new ArrayList<Object>();
    items.forEach(item -> plain.add(plain(item)));
    return plain;
  }

  private static Object plain(JsonSlice slice) {
    return Optional.ofNullable(slice.plain()).orElse("null");
  }
}
