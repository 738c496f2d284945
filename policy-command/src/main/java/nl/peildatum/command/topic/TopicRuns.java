package nl.peildatum.command.topic;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.peildatum.codec.Head;
import nl.peildatum.codec.TopicForm.Link;

/**
 * Finds, while the topic is read, the countries of which it may tell otherwise than the store. An
 * event names the hash of the one before it, so of events that follow each other only the last one
 * is looked up in the store: where the store holds it, it holds all before it. One event is kept
 * per country.
 */
final class TopicRuns {
  private final StoreReader store;
  private final Map<String, Head> last = new HashMap<>();
  private final SortedSet<String> unlike = new TreeSet<>();

  TopicRuns(StoreReader store) {
    this.store = store;
  }

  void take(String country, Link event) {
    var before = last.put(country, event.head());
    if (before != null && !event.follows(before)) {
      endsWith(country, before);
    }
  }

  private void endsWith(String country, Head event) {
    if (!unlike.contains(country)
        && store.at(country, event.sequence()).filter(event::equals).isEmpty()) {
      unlike.add(country);
    }
  }

  /** Countries with an event that the store has otherwise, or does not have: at the topic's end. */
  SortedSet<String> unlikeTheStore() {
    last.forEach(this::endsWith);
    return unlike;
  }
}
