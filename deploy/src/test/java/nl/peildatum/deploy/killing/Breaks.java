package nl.peildatum.deploy.killing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Ways in which what is held might not be sound, each made from what is. */
record Breaks(Evidence sound, String country) {

  Map<String, Evidence> all() {
    var ways = new LinkedHashMap<String, Evidence>();
    ways.put("an event is missing in the store", inTheStore(events -> events.remove(2)));
    ways.put("an event is there twice", inTheStore(events -> events.add(events.getLast())));
    ways.put("the last decision is torn", inTheStore(List::removeLast));
    ways.put("bytes differ", inTheStore(events -> events.set(1, altered(events.get(1)))));
    ways.put("two events changed places", inTheStore(events -> events.add(1, events.remove(2))));
    ways.put("a country is lost everywhere", everywhere());
    ways.put("the topic skips an event", onTheTopic(events -> events.remove(2)));
    ways.put("the topic lost its tail", onTheTopic(List::removeLast));
    for (var node = 0; node < sound.documents().size(); node++) {
      ways.put("documents lack an event, " + node, inTheDocuments(node, List::removeLast));
    }
    ways.put("an id is not known", withoutAnId());
    ways.put("a change is told twice", inTheChanges(told -> told.add(told.getLast())));
    ways.put("a change is not told", inTheChanges(told -> told.remove(1)));
    ways.put("the last change is not told", inTheChanges(List::removeLast));
    return ways;
  }

  private static String altered(String event) {
    return event.replaceFirst("\"recordedAt\":\"2", "\"recordedAt\":\"3");
  }

  private Evidence inTheStore(Consumer<List<String>> damage) {
    return new Evidence(
        damaged(sound.store(), damage),
        sound.ids(),
        sound.topic(),
        sound.documents(),
        sound.changes(),
        sound.due());
  }

  private Evidence onTheTopic(Consumer<List<String>> damage) {
    return new Evidence(
        sound.store(),
        sound.ids(),
        damaged(sound.topic(), damage),
        sound.documents(),
        sound.changes(),
        sound.due());
  }

  private Evidence inTheDocuments(int node, Consumer<List<String>> damage) {
    var nodes = new ArrayList<>(sound.documents());
    nodes.set(node, damaged(nodes.get(node), damage));
    return new Evidence(
        sound.store(), sound.ids(), sound.topic(), nodes, sound.changes(), sound.due());
  }

  private Evidence inTheChanges(Consumer<List<String>> damage) {
    return new Evidence(
        sound.store(),
        sound.ids(),
        sound.topic(),
        sound.documents(),
        new Changes(damaged(sound.changes().told(), damage)),
        sound.due());
  }

  /** As if it had never been recorded, though it was acknowledged. */
  private Evidence everywhere() {
    var ids = new TreeMap<>(sound.ids());
    ids.values().removeIf(known -> known.country().equals(country));
    return new Evidence(
        without(sound.store()),
        ids,
        without(sound.topic()),
        sound.documents().stream().map(this::without).toList(),
        new Changes(without(sound.changes().told())),
        new Changes(without(sound.due().told())));
  }

  private Evidence withoutAnId() {
    var ids = new TreeMap<>(sound.ids());
    ids.pollFirstEntry();
    return new Evidence(
        sound.store(), ids, sound.topic(), sound.documents(), sound.changes(), sound.due());
  }

  private Copy without(Copy copy) {
    var events = new TreeMap<>(copy.events());
    events.remove(country);
    return new Copy(copy.where(), events);
  }

  private Copy damaged(Copy copy, Consumer<List<String>> damage) {
    var events = new TreeMap<>(copy.events());
    events.computeIfPresent(
        country,
        (code, texts) -> {
          var copied = new ArrayList<>(texts);
          damage.accept(copied);
          return copied;
        });
    return new Copy(copy.where(), events);
  }
}
