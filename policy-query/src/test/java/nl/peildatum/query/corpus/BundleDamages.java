package nl.peildatum.query.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static nl.peildatum.query.corpus.SoundBundle.event;
import static nl.peildatum.query.corpus.SoundBundle.forge;
import static nl.peildatum.query.corpus.SoundBundle.list;
import static nl.peildatum.query.corpus.SoundBundle.object;
import static nl.peildatum.query.corpus.SoundBundle.seal;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import nl.peildatum.checkpoint.Checkpoint;
import nl.peildatum.evidence.EvidenceQuestion;
import nl.peildatum.evidence.PinnedAnswer;
import nl.peildatum.json.Json;
import nl.peildatum.merkle.InclusionProof;
import nl.peildatum.merkle.TreeHash;

/** All ways in which bundles are damaged. */
final class BundleDamages {
  private static final List<String> MEMBERS =
      List.of(
          "answer",
          "checkpoint",
          "decidingEvents",
          "events",
          "form",
          "inclusion",
          "question",
          "sources");

  /** Names that every object has in languages with prototypes. */
  private static final List<String> NAMES_OF_ALL =
      List.of("__proto__", "constructor", "hasOwnProperty", "toString", "valueOf");

  private BundleDamages() {}

  static List<BundleDamage> all() {
    return List.of(
        bytes("a flipped bit", "*", BundleDamages::flipped),
        bytes("a cut end", "not-canonical", (b, r) -> Arrays.copyOf(b, r.nextInt(b.length))),
        bytes("a cut middle", "*", BundleDamages::withoutMiddle),
        bytes("a byte more", "*", BundleDamages::withByte),
        bytes("a line end at the end", "not-canonical", (b, _) -> joined(b, b.length, "\n")),
        bytes("a byte order mark", "not-canonical", (b, _) -> joined(b, 0, "\uFEFF")),
        bytes("a space", "not-canonical", (b, _) -> joined(b, 1, " ")),
        bytes("no object", "unknown-form", (_, _) -> "[]".getBytes(UTF_8)),
        bytes("nothing", "not-canonical", (_, _) -> new byte[0]),
        bytes("deep nesting", "not-canonical", (_, _) -> "[".repeat(1 << 20).getBytes(UTF_8)),
        bytes("deep objects", "not-canonical", (_, _) -> "{\"a\":".repeat(1 << 18).getBytes(UTF_8)),
        bytes("a giant number", "not-canonical", (b, _) -> first(b, "9".repeat(1 << 18))),
        bytes("a giant exponent", "not-canonical", (b, _) -> first(b, "1e999999999")),
        bytes("a number not shortest", "not-canonical", (b, _) -> first(b, "1.0")),
        bytes("minus zero", "not-canonical", (b, _) -> first(b, "-0")),
        bytes("half a character", "not-canonical", (b, _) -> first(b, "\"\\ud800\"")),
        bytes("an escape too many", "not-canonical", (b, _) -> first(b, "\"\\u0041\"")),
        bytes("the same name twice", "not-canonical", BundleDamages::doubled),
        bytes("names out of order", "not-canonical", (b, _) -> joined(b, 1, "\"zzz\":1,")),
        tree("a value edited anywhere", "*", BundleDamages::edited),
        tree("a member left out anywhere", "*", BundleDamages::leftOut),
        tree("a member of the bundle left out", "missing-member", BundleDamages::withoutMember),
        tree("a member of another type", "missing-member", BundleDamages::ofAnotherType),
        tree("no basis", "missing-member", (t, _) -> object(t, "question").remove("basis") != null),
        tree("an unknown member", "unknown-member", (t, _) -> t.put("extra", 1) == null),
        tree(
            "an unknown member of the question",
            "unknown-member",
            (t, _) -> object(t, "question").put("status", "IN_FORCE") == null),
        tree(
            "an unknown member of the inclusion",
            "unknown-member",
            (t, _) -> object(t, "inclusion").put("root", "") == null),
        tree(
            "an unknown member with a name of all objects", "unknown-member", BundleDamages::ofAll),
        tree("a member of the answer with such a name", "answer", BundleDamages::ofAllInAnswer),
        tree("inclusion hashes in lists", "inclusion", BundleDamages::wrappedHashes),
        tree("an inclusion hash that is no text", "inclusion", BundleDamages::noTextInHashes),
        tree("a fact whose sequence is no number", "answer", BundleDamages::noNumberInFact),
        tree("another form", "unknown-form", (t, _) -> put(t, "form", "peildatum-evidence.v2")),
        tree("an event edited", "event-hash", (t, r) -> editEvent(t, r) >= 0),
        tree("an event without hash", "event-hash", BundleDamages::withoutHash),
        tree("an event edited and sealed", "event-chain", BundleDamages::editedAndSealed),
        tree("a forked chain", "*", BundleDamages::forked),
        tree("a last event forged", "inclusion", BundleDamages::lastForged),
        tree("two events swapped", "event-chain", BundleDamages::swapped),
        tree("an event twice", "event-chain", BundleDamages::repeated),
        tree("an event left out", "event-chain", BundleDamages::withoutEvent),
        tree("an event recorded earlier", "event-chain", BundleDamages::recordedEarlier),
        tree("no events", "event-chain", (t, _) -> put(t, "events", List.of())),
        tree("a last event left out", "*", (t, _) -> removeLast(t) && isLeft(t)),
        tree("a decision cut in two", "half-decision", BundleDamages::halfDecision),
        tree("another sequence", "question-sequence", BundleDamages::anotherSequence),
        sound("a chain cut at a decision", "inclusion", BundleDamages::cutAtDecision),
        sound("the answer of another day", "answer", BundleDamages::ofAnotherDay),
        sound("the question of another day", "answer", BundleDamages::askedOnAnotherDay),
        tree("no inclusion hash", "inclusion", BundleDamages::withoutInclusionHash),
        tree("another leaf", "inclusion", BundleDamages::anotherLeaf),
        sound("another tree size", "tree-size", BundleDamages::anotherTreeSize),
        sound("a foreign checkpoint", "checkpoint-signature", BundleDamages::foreign),
        sound("a checkpoint of another name", "checkpoint-signature", BundleDamages::ofOtherName),
        sound("a checkpoint of another size", "inclusion", BundleDamages::ofOtherSize),
        tree("no checkpoint", "checkpoint-form", (t, r) -> put(t, "checkpoint", noNote(r))),
        tree("deciding events", "deciding-events", BundleDamages::otherEvents),
        tree("sources", "sources", (t, _) -> list(t, "sources").add(Map.of("type", "LAW"))));
  }

  private static BundleDamage bytes(
      String name, String code, BiFunction<byte[], Random, byte[]> hand) {
    return new BundleDamage(
        name, code, (sound, random) -> Optional.of(hand.apply(sound.bytes(), random)));
  }

  /** A change of the tree, which is written in RFC 8785 form again. */
  private static BundleDamage tree(
      String name, String code, BiPredicate<Map<String, Object>, Random> hand) {
    return sound(
        name,
        code,
        (sound, random) -> {
          var tree = sound.tree();
          return hand.test(tree, random) ? Optional.of(tree) : Optional.empty();
        });
  }

  private static BundleDamage sound(
      String name,
      String code,
      BiFunction<SoundBundle, Random, Optional<Map<String, Object>>> hand) {
    return new BundleDamage(
        name, code, (sound, random) -> hand.apply(sound, random).map(Json::canonical));
  }

  private static byte[] flipped(byte[] bytes, Random random) {
    var flipped = bytes.clone();
    flipped[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
    return flipped;
  }

  private static byte[] withoutMiddle(byte[] bytes, Random random) {
    var from = random.nextInt(bytes.length);
    var until = from + 1 + random.nextInt(Math.min(200, bytes.length - from));
    return joined(Arrays.copyOf(bytes, from), Arrays.copyOfRange(bytes, until, bytes.length));
  }

  private static byte[] withByte(byte[] bytes, Random random) {
    var at = random.nextInt(bytes.length);
    var more = new byte[] {(byte) random.nextInt(256)};
    return joined(
        joined(Arrays.copyOf(bytes, at), more), Arrays.copyOfRange(bytes, at, bytes.length));
  }

  private static byte[] joined(byte[] bytes, int at, String more) {
    return joined(
        joined(Arrays.copyOf(bytes, at), more.getBytes(UTF_8)),
        Arrays.copyOfRange(bytes, at, bytes.length));
  }

  private static byte[] joined(byte[] one, byte[] other) {
    var both = new ByteArrayOutputStream();
    both.writeBytes(one);
    both.writeBytes(other);
    return both.toByteArray();
  }

  /** With one more member before all others. */
  private static byte[] first(byte[] bytes, String value) {
    return joined(bytes, 1, "\"a\":" + value + ",");
  }

  private static byte[] doubled(byte[] bytes, Random random) {
    var name = random.nextBoolean() ? "answer" : "\\u0061nswer";
    return joined(bytes, 1, "\"" + name + "\":{},");
  }

  private static boolean put(Map<String, Object> tree, String name, Object value) {
    tree.put(name, value);
    return true;
  }

  private static <T> T any(List<T> of, Random random) {
    return of.get(random.nextInt(of.size()));
  }

  private static boolean edited(Map<String, Object> tree, Random random) {
    var inside = SoundBundle.edits(requireNonNull(tree.get(any(MEMBERS, random))), random);
    any(inside.isEmpty() ? SoundBundle.edits(tree, random) : inside, random).run();
    return true;
  }

  private static boolean leftOut(Map<String, Object> tree, Random random) {
    any(SoundBundle.removals(tree), random).run();
    return true;
  }

  private static boolean withoutMember(Map<String, Object> tree, Random random) {
    return tree.remove(any(MEMBERS, random)) != null;
  }

  private static boolean ofAnotherType(Map<String, Object> tree, Random random) {
    var name = any(MEMBERS, random);
    return !name.equals("form") && put(tree, name, 7);
  }

  private static int eventAt(Map<String, Object> tree, Random random) {
    return random.nextInt(list(tree, "events").size());
  }

  private static int editEvent(Map<String, Object> tree, Random random) {
    var index = eventAt(tree, random);
    event(tree, index).put("decisionId", "another-decision");
    return index;
  }

  private static boolean withoutHash(Map<String, Object> tree, Random random) {
    return event(tree, eventAt(tree, random)).remove("hash") != null;
  }

  private static boolean editedAndSealed(Map<String, Object> tree, Random random) {
    var index = eventAt(tree, random);
    if (index == list(tree, "events").size() - 1) {
      return false;
    }
    event(tree, index).put("extra", "x");
    seal(event(tree, index));
    return true;
  }

  private static boolean forked(Map<String, Object> tree, Random random) {
    var index = eventAt(tree, random);
    any(SoundBundle.edits(event(tree, index), random), random).run();
    forge(tree, index);
    return true;
  }

  private static boolean lastForged(Map<String, Object> tree, Random random) {
    var last = event(tree, list(tree, "events").size() - 1);
    last.put("extra", random.nextInt());
    seal(last);
    return true;
  }

  private static boolean swapped(Map<String, Object> tree, Random random) {
    var events = list(tree, "events");
    var one = eventAt(tree, random);
    var other = eventAt(tree, random);
    Collections.swap(events, one, other);
    return one != other;
  }

  private static boolean repeated(Map<String, Object> tree, Random random) {
    var events = list(tree, "events");
    var index = eventAt(tree, random);
    events.add(index, events.get(index));
    return true;
  }

  private static boolean withoutEvent(Map<String, Object> tree, Random random) {
    var events = list(tree, "events");
    return events.size() > 1 && events.remove(random.nextInt(events.size() - 1)) != null;
  }

  private static boolean recordedEarlier(Map<String, Object> tree, Random random) {
    var index = eventAt(tree, random);
    event(tree, index).put("recordedAt", "2001-01-01T00:00:00.000Z");
    forge(tree, index);
    return index > 0;
  }

  private static boolean removeLast(Map<String, Object> tree) {
    var events = list(tree, "events");
    return events.size() > 1 && events.removeLast() != null;
  }

  private static boolean isLeft(Map<String, Object> tree) {
    return !list(tree, "events").isEmpty();
  }

  private static boolean halfDecision(Map<String, Object> tree, Random random) {
    return removeLast(tree)
        && !event(tree, list(tree, "events").size() - 1).getOrDefault("decisionId", "").equals("")
        && !endsDecision(tree);
  }

  private static boolean endsDecision(Map<String, Object> tree) {
    var events = list(tree, "events");
    for (var i = events.size() - 1; i >= 0; i--) {
      var event = event(tree, i);
      if (event.get("lastSequence") instanceof Number last) {
        return last.intValue() == events.size();
      }
    }
    return true;
  }

  private static boolean anotherSequence(Map<String, Object> tree, Random random) {
    return put(object(tree, "question"), "sequence", list(tree, "events").size() + 1);
  }

  private static Map<String, Object> answer(SoundBundle sound, EvidenceQuestion question) {
    return Json.object(PinnedAnswer.body(question, sound.log().record(question.country())));
  }

  /** A whole bundle about an earlier decision, with the proof and checkpoint of the later one. */
  private static Optional<Map<String, Object>> cutAtDecision(SoundBundle sound, Random random) {
    var asked = sound.question();
    var earlier =
        sound.log().ends(asked.country()).stream().filter(end -> end < asked.sequence()).toList();
    if (earlier.isEmpty()) {
      return Optional.empty();
    }
    var cut = at(asked, any(earlier, random));
    var tree = Json.object(sound.log().bundle(cut, sound.treeSize()));
    tree.put("inclusion", object(sound.tree(), "inclusion"));
    return Optional.of(tree);
  }

  private static EvidenceQuestion at(EvidenceQuestion asked, long sequence) {
    return new EvidenceQuestion(
        asked.country(),
        asked.area(),
        asked.kind(),
        asked.geldigOp(),
        sequence,
        asked.basis(),
        asked.bekendOp());
  }

  private static EvidenceQuestion daysLater(EvidenceQuestion asked, long days) {
    return new EvidenceQuestion(
        asked.country(),
        asked.area(),
        asked.kind(),
        asked.geldigOp().plusDays(days),
        asked.sequence(),
        asked.basis(),
        asked.bekendOp());
  }

  private static Optional<Map<String, Object>> ofAnotherDay(SoundBundle sound, Random random) {
    var tree = sound.tree();
    var other = daysLater(sound.question(), 1 + random.nextInt(1000));
    tree.put("answer", answer(sound, other));
    return Optional.of(tree);
  }

  private static Optional<Map<String, Object>> askedOnAnotherDay(SoundBundle sound, Random random) {
    var tree = sound.tree();
    var day = sound.question().geldigOp().minusDays(1 + random.nextInt(1000));
    object(tree, "question").put("geldigOp", day.toString());
    return Optional.of(tree);
  }

  private static boolean ofAll(Map<String, Object> tree, Random random) {
    var name = any(NAMES_OF_ALL, random);
    return switch (random.nextInt(3)) {
      case 0 -> put(tree, name, "more");
      case 1 -> put(object(tree, "question"), name, Map.of());
      default -> put(object(tree, "inclusion"), name, 1);
    };
  }

  private static boolean ofAllInAnswer(Map<String, Object> tree, Random random) {
    var objects = new ArrayList<>(entries(tree));
    objects.add(object(tree, "answer"));
    return put(any(objects, random), any(NAMES_OF_ALL, random), Map.of());
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> entries(Map<String, Object> tree) {
    return (List<Map<String, Object>>) (List<?>) list(object(tree, "answer"), "answers");
  }

  private static boolean wrappedHashes(Map<String, Object> tree, Random random) {
    var hashes = list(object(tree, "inclusion"), "hashes");
    var isAll = random.nextBoolean();
    hashes.replaceAll(hash -> isAll || random.nextBoolean() ? List.of(hash) : hash);
    return hashes.stream().anyMatch(List.class::isInstance);
  }

  private static boolean noTextInHashes(Map<String, Object> tree, Random random) {
    var hashes = list(object(tree, "inclusion"), "hashes");
    hashes.add(random.nextInt(hashes.size() + 1), any(List.of(Map.of(), 1, true), random));
    return true;
  }

  private static boolean noNumberInFact(Map<String, Object> tree, Random random) {
    var facts =
        entries(tree).stream()
            .filter(entry -> entry.containsKey("fact"))
            .map(entry -> object(entry, "fact"))
            .toList();
    return !facts.isEmpty()
        && put(any(facts, random), "sequence", any(List.of(Map.of(), List.of(1), "1"), random));
  }

  private static boolean withoutInclusionHash(Map<String, Object> tree, Random random) {
    var hashes = list(object(tree, "inclusion"), "hashes");
    return !hashes.isEmpty() && hashes.remove(random.nextInt(hashes.size())) != null;
  }

  private static boolean anotherLeaf(Map<String, Object> tree, Random random) {
    var inclusion = object(tree, "inclusion");
    var index = ((Number) inclusion.getOrDefault("leafIndex", 0)).longValue();
    inclusion.put("leafIndex", index + 1);
    return true;
  }

  /** A size for which the same hashes lead to the same root. */
  private static Optional<Map<String, Object>> anotherTreeSize(SoundBundle sound, Random random) {
    var country = sound.question().country();
    var index = sound.log().leaf(country, sound.question().sequence());
    var hashes = sound.log().tree().inclusion(index, sound.treeSize()).hashes();
    var size = sound.treeSize() + (random.nextBoolean() ? 1 : -1);
    var root = sound.log().tree().root(sound.treeSize());
    var leaf = sound.log().tree().leaf(index);
    if (!new InclusionProof(index, size, hashes).proves(leaf, root)) {
      return Optional.empty();
    }
    var tree = sound.tree();
    object(tree, "inclusion").put("treeSize", size);
    return Optional.of(tree);
  }

  private static Optional<Map<String, Object>> foreign(SoundBundle sound, Random random) {
    var own = Checkpoint.read(sound.log().checkpoint(sound.treeSize()).text());
    var signed = own.signedBy(EvidenceLog.key(own.origin(), 2 + random.nextInt(100)));
    return Optional.of(withCheckpoint(sound, signed.toString()));
  }

  private static Optional<Map<String, Object>> ofOtherName(SoundBundle sound, Random random) {
    var own = Checkpoint.read(sound.log().checkpoint(sound.treeSize()).text());
    var other = new Checkpoint("elsewhere.example/" + random.nextInt(9), own.size(), own.root());
    return Optional.of(withCheckpoint(sound, other.signedBy(EvidenceLog.KEY).toString()));
  }

  private static Optional<Map<String, Object>> ofOtherSize(SoundBundle sound, Random random) {
    var size = 1 + random.nextLong(sound.log().tree().size());
    return size == sound.treeSize()
        ? Optional.empty()
        : Optional.of(withCheckpoint(sound, sound.log().checkpoint(size).toString()));
  }

  private static Map<String, Object> withCheckpoint(SoundBundle sound, String note) {
    var tree = sound.tree();
    tree.put("checkpoint", note);
    return tree;
  }

  private static String noNote(Random random) {
    var root = TreeHash.ofEmptyTree().base64();
    return any(
        List.of(
            "",
            "text",
            "a\n1\n" + root + "\n",
            "a\n01\n" + root + "\n\n— a AAAAAAA=\n",
            "a\n1\n" + root + "\nmore\n\n— a AAAAAAA=\n",
            "a\n1\n" + root + "\n\n— a AAAAAA\n",
            "a\n1\n" + root + "\r\n\n— a AAAAAAA=\n"),
        random);
  }

  private static boolean otherEvents(Map<String, Object> tree, Random random) {
    var events = list(tree, "decidingEvents");
    if (!events.isEmpty() && random.nextBoolean()) {
      events.remove(random.nextInt(events.size()));
    } else {
      events.add(1 + list(tree, "events").size());
    }
    return true;
  }
}
