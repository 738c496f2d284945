package nl.peildatum.query.corpus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.peildatum.codec.EventCodec;
import nl.peildatum.evidence.EvidenceQuestion;
import nl.peildatum.json.Json;

/**
 * A bundle that is valid, as bytes and as a tree of which everyone gets a copy.
 *
 * @param treeSize of its checkpoint
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record SoundBundle(EvidenceLog log, EvidenceQuestion question, long treeSize, byte[] bytes) {
  static SoundBundle of(EvidenceLog log, EvidenceQuestion question, Random random) {
    var least = log.sizeWith(question.country(), question.sequence());
    var treeSize = least + random.nextLong(log.tree().size() - least + 1);
    return new SoundBundle(log, question, treeSize, log.bundle(question, treeSize));
  }

  Map<String, Object> tree() {
    return Json.object(bytes);
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> object(Map<String, Object> in, String name) {
    return (Map<String, Object>) in.getOrDefault(name, Map.of());
  }

  @SuppressWarnings("unchecked")
  static List<Object> list(Map<String, Object> in, String name) {
    return (List<Object>) in.getOrDefault(name, List.of());
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> event(Map<String, Object> tree, int index) {
    return (Map<String, Object>) list(tree, "events").get(index);
  }

  /** Gives an event the hash of what it says now. */
  static void seal(Map<String, Object> event) {
    var content = new HashMap<>(event);
    content.remove("hash");
    event.put("hash", EventCodec.sha256(Json.canonical(content)));
  }

  /** Chains and seals all events from one on. */
  static void forge(Map<String, Object> tree, int from) {
    for (var i = from; i < list(tree, "events").size(); i++) {
      var event = event(tree, i);
      if (i > 0) {
        event.put("previousHash", event(tree, i - 1).getOrDefault("hash", ""));
      }
      seal(event);
    }
  }

  /** Every place in a tree at which a text, number, truth value or null stands. */
  static List<Runnable> edits(Object tree, Random random) {
    var edits = new ArrayList<Runnable>();
    collect(tree, random, edits);
    return edits;
  }

  @SuppressWarnings("unchecked")
  private static void collect(Object node, Random random, List<Runnable> edits) {
    if (node instanceof Map<?, ?> object) {
      var members = (Map<String, Object>) object;
      for (var member : members.entrySet()) {
        if (member.getValue() instanceof Map || member.getValue() instanceof List) {
          collect(member.getValue(), random, edits);
        } else {
          edits.add(() -> member.setValue(edited(member.getValue(), random)));
        }
      }
    } else if (node instanceof List<?> items) {
      var list = (List<Object>) items;
      for (var i = 0; i < list.size(); i++) {
        var at = i;
        if (list.get(i) instanceof Map || list.get(i) instanceof List) {
          collect(list.get(i), random, edits);
        } else {
          edits.add(() -> list.set(at, edited(list.get(at), random)));
        }
      }
    }
  }

  private static Object edited(Object value, Random random) {
    return switch (value) {
      case null -> false;
      case Boolean truth -> !truth;
      case Number number -> number.longValue() + 1 + random.nextInt(3);
      case String text when text.isEmpty() -> "x";
      case String text -> {
        var at = random.nextInt(text.length());
        var letter = text.charAt(at) == 'x' ? 'y' : 'x';
        yield text.substring(0, at) + letter + text.substring(at + 1);
      }
      default -> "x";
    };
  }

  /** Every place in a tree at which a member or an item can be left out. */
  static List<Runnable> removals(Object tree) {
    var removals = new ArrayList<Runnable>();
    leave(tree, removals);
    return removals;
  }

  private static void leave(Object node, List<Runnable> removals) {
    if (node instanceof Map<?, ?> members) {
      for (var member : members.entrySet()) {
        leave(member.getValue(), removals);
        if (!"kind".equals(member.getKey()) || members.containsKey("subject")) {
          removals.add(() -> members.remove(member.getKey()));
        }
      }
    } else if (node instanceof List<?> items) {
      for (var i = 0; i < items.size(); i++) {
        var at = i;
        leave(items.get(i), removals);
        removals.add(() -> items.remove(at));
      }
    }
  }
}
