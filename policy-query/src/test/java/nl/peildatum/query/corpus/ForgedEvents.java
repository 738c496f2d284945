package nl.peildatum.query.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.peildatum.query.corpus.SoundBundle.event;
import static nl.peildatum.query.corpus.SoundBundle.forge;
import static nl.peildatum.query.corpus.SoundBundle.list;
import static nl.peildatum.query.corpus.SoundBundle.object;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import nl.peildatum.checkpoint.Checkpoint;
import nl.peildatum.evidence.EvidenceQuestion;
import nl.peildatum.json.Json;
import nl.peildatum.merkle.MerkleTree;
import nl.peildatum.merkle.TreeHash;

/**
 * Bundles about a record in which one event was changed, chained again and signed by the log
 * itself: whatever is wrong with it is in the event.
 */
final class ForgedEvents {
  /** The code of a bundle of which it depends whether it is valid. */
  static final String EITHER = "?";

  private static final List<Object> VALUES =
      Arrays.asList(
          null,
          "",
          "x",
          "mopti",
          "2023-02-30",
          "2024-03-01",
          0,
          1,
          -1,
          3,
          0.5,
          9007199254740994L,
          true,
          false,
          List.of(),
          List.of("x"),
          List.of(Map.of()),
          Map.of(),
          Map.of("x", 1),
          "fact-corrected.v1",
          "RULING",
          "gao");

  private static final String MISSING = "a member that is missing";

  /** Other ways to write an instant. */
  private static final List<UnaryOperator<String>> INSTANTS =
      List.of(
          instant -> instant.replace("Z", "+00:00"),
          instant -> instant.replace("Z", "-00:00"),
          instant -> instant.replace("Z", "z"),
          instant -> instant.replace("T", "t"),
          instant -> instant.replace("Z", "000001Z"),
          instant -> instant.replace("Z", "000Z"),
          instant -> instant.replaceAll("\\.\\d+Z", "Z"),
          instant -> instant.replaceAll("\\d\\dZ", "Z"),
          instant -> instant.replaceAll("T.*", "T24:00:00.000Z"),
          instant -> instant.replaceAll("T.*", "T23:59:60.000Z"),
          instant -> instant.replaceAll("T.*", "T23:59:59.999Z"),
          instant -> "0000" + instant.substring(4),
          instant -> "0001" + instant.substring(4),
          instant -> "9999" + instant.substring(4),
          instant -> "+12026" + instant.substring(4));

  private ForgedEvents() {}

  /** A place in an event: a member of an object, or an item of a list. */
  private record Place(Object in, Object at) {
    @SuppressWarnings("unchecked")
    void set(Object value) {
      if (in instanceof Map<?, ?>) {
        ((Map<Object, Object>) in).put(at, value);
      } else {
        ((List<Object>) in).set((int) at, value);
      }
    }

    void remove() {
      if (in instanceof Map<?, ?> members) {
        members.remove(at);
      } else {
        ((List<?>) in).remove((int) at);
      }
    }
  }

  private static List<Place> places(Object node) {
    var places = new ArrayList<Place>();
    collect(node, places);
    return places;
  }

  private static void collect(Object node, List<Place> places) {
    if (node instanceof Map<?, ?> members) {
      members.forEach(
          (name, value) -> {
            places.add(new Place(members, name));
            collect(value, places);
          });
    } else if (node instanceof List<?> items) {
      for (var i = 0; i < items.size(); i++) {
        places.add(new Place(items, i));
        collect(items.get(i), places);
      }
    }
  }

  static List<BundleDamage> all() {
    return List.of(
        damage("a member left out, signed anew", ForgedEvents::leftOut),
        damage("another value, signed anew", ForgedEvents::otherValue),
        damage("a member of the event changed, signed anew", ForgedEvents::topValue),
        damage("a member of another event, signed anew", ForgedEvents::borrowed),
        damage("a letter changed, signed anew", ForgedEvents::letter),
        damage("another fact named, signed anew", ForgedEvents::otherFact),
        damage("another sequence of a fact, signed anew", ForgedEvents::otherSequence),
        damage("another copy of a fact, signed anew", ForgedEvents::otherCopy),
        damage("another decision named, signed anew", ForgedEvents::otherDecision),
        damage("another result of a correction, signed anew", ForgedEvents::otherResult),
        damage("two events exchanged, signed anew", ForgedEvents::exchanged),
        damage("another form of an instant, signed anew", ForgedEvents::otherInstant));
  }

  private static BundleDamage damage(
      String name, BiFunction<Map<String, Object>, Random, Boolean> hand) {
    return new BundleDamage(
        name,
        EITHER,
        (sound, random) -> {
          var tree = sound.tree();
          return hand.apply(tree, random)
              ? Optional.of(signed(tree, sound.question()))
              : Optional.empty();
        });
  }

  private static Map<String, Object> any(Map<String, Object> tree, Random random) {
    return event(tree, random.nextInt(list(tree, "events").size()));
  }

  private static <T> T any(List<T> of, Random random) {
    return of.get(random.nextInt(of.size()));
  }

  private static boolean leftOut(Map<String, Object> tree, Random random) {
    any(places(any(tree, random)), random).remove();
    return true;
  }

  private static boolean otherValue(Map<String, Object> tree, Random random) {
    any(places(any(tree, random)), random).set(any(VALUES, random));
    return true;
  }

  private static boolean topValue(Map<String, Object> tree, Random random) {
    var event = any(tree, random);
    event.put(any(List.copyOf(event.keySet()), random), any(VALUES, random));
    return true;
  }

  private static boolean borrowed(Map<String, Object> tree, Random random) {
    var lender = any(tree, random);
    var name = any(List.copyOf(lender.keySet()), random);
    any(tree, random).put(name, lender.get(name));
    return true;
  }

  private static boolean letter(Map<String, Object> tree, Random random) {
    var edits = SoundBundle.edits(any(tree, random), random);
    any(edits, random).run();
    return true;
  }

  /** Any event that names another one by a member; empty if there is none. */
  private static Optional<Map<String, Object>> naming(
      Map<String, Object> tree, String member, Class<?> type, Random random) {
    var naming =
        IntStream.range(0, list(tree, "events").size())
            .mapToObj(index -> event(tree, index))
            .filter(event -> type.isInstance(event.get(member)))
            .toList();
    return naming.isEmpty() ? Optional.empty() : Optional.of(any(naming, random));
  }

  /** An event as later ones name it. */
  private static Map<String, Object> copy(Map<String, Object> event) {
    var copy = new HashMap<String, Object>();
    var ofLane = event.get("fact") instanceof Map ? object(event, "fact") : event;
    for (var name : List.of("sequence", "decisionId", "type")) {
      copy.put(name, event.get(name));
    }
    for (var name : List.of("kind", "subject")) {
      if (ofLane.containsKey(name)) {
        copy.put(name, ofLane.get(name));
      }
    }
    return copy;
  }

  /** Another event is named, before or after, and all that is said of it is right. */
  private static boolean otherFact(Map<String, Object> tree, Random random) {
    return naming(tree, "fact", Map.class, random)
        .map(event -> event.put("fact", copy(any(tree, random))))
        .isPresent();
  }

  private static boolean otherSequence(Map<String, Object> tree, Random random) {
    return naming(tree, "fact", Map.class, random)
        .map(event -> object(event, "fact").put("sequence", any(tree, random).get("sequence")))
        .isPresent();
  }

  /** What is said of the fact, or some of it, is that of another event. */
  private static boolean otherCopy(Map<String, Object> tree, Random random) {
    return naming(tree, "fact", Map.class, random)
        .map(
            event -> {
              var other = copy(any(tree, random));
              other.remove("sequence");
              other.keySet().removeIf(_ -> random.nextInt(3) == 0);
              object(event, "fact").putAll(other);
              return event;
            })
        .isPresent();
  }

  private static boolean otherDecision(Map<String, Object> tree, Random random) {
    return naming(tree, "decision", String.class, random)
        .map(event -> event.put("decision", any(tree, random).get("decisionId")))
        .isPresent();
  }

  private static boolean otherResult(Map<String, Object> tree, Random random) {
    return naming(tree, "result", Map.class, random)
        .map(
            event -> {
              var other = copy(any(tree, random));
              other.keySet().retainAll(List.of("kind", "subject"));
              object(event, "result").putAll(other);
              return event;
            })
        .isPresent();
  }

  /** Two facts in the place of one another: what named one of them may now name a later one. */
  private static boolean exchanged(Map<String, Object> tree, Random random) {
    var one = any(tree, random);
    var other = any(tree, random);
    var places = List.of("sequence", "decisionId", "recordedAt");
    for (var name : List.copyOf(one.keySet())) {
      other.computeIfAbsent(name, _ -> MISSING);
    }
    for (var name : List.copyOf(other.keySet())) {
      if (!places.contains(name)) {
        var of = one.getOrDefault(name, MISSING);
        one.put(name, other.get(name));
        other.put(name, of);
      }
    }
    one.values().removeIf(MISSING::equals);
    other.values().removeIf(MISSING::equals);
    return true;
  }

  /** In one event, in a whole decision, or in all. */
  private static boolean otherInstant(Map<String, Object> tree, Random random) {
    var form = any(INSTANTS, random);
    var chosen = any(tree, random);
    var which = random.nextInt(3);
    for (var i = 0; i < list(tree, "events").size(); i++) {
      var event = event(tree, i);
      var isOfSame = Objects.equals(event.get("decisionId"), chosen.get("decisionId"));
      if (which == 2 || (which == 1 && isOfSame) || event.equals(chosen)) {
        event.put("recordedAt", form.apply(String.valueOf(event.get("recordedAt"))));
      }
    }
    return true;
  }

  /** With the answer that follows from the changed events, where one does. */
  private static byte[] signed(Map<String, Object> tree, EvidenceQuestion question) {
    forge(tree, 0);
    var stored = new ArrayList<byte[]>();
    list(tree, "events").forEach(event -> stored.add(Json.canonical(event)));
    try {
      var log = new EvidenceLog(stored.stream().map(bytes -> new String(bytes, UTF_8)).toList());
      return log.bundle(question, log.tree().size());
    } catch (RuntimeException noAnswer) {
      return signedAsItIs(tree, stored);
    }
  }

  private static byte[] signedAsItIs(Map<String, Object> tree, List<byte[]> stored) {
    var log = new MerkleTree();
    stored.forEach(bytes -> log.append(TreeHash.ofLeaf(bytes)));
    var inclusion = log.inclusion(log.size() - 1, log.size());
    tree.put(
        "inclusion",
        new HashMap<>(
            Map.of(
                "leafIndex", log.size() - 1,
                "treeSize", log.size(),
                "hashes", inclusion.hashes().stream().map(TreeHash::base64).toList())));
    tree.put(
        "checkpoint",
        new Checkpoint(EvidenceLog.ORIGIN, log.size(), log.root(log.size()))
            .signedBy(EvidenceLog.KEY)
            .toString());
    return Json.canonical(tree);
  }
}
