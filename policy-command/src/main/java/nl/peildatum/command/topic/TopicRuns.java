package nl.peildatum.command.topic;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.peildatum.codec.ChainHead;
import nl.peildatum.codec.TopicForm.Link;

/**
 * Finds, while the topic is read, the countries whose events may differ from the store. An event
 * contains the hash of the one before it, so of a run of consecutive events only the last one is
 * looked up: if the store holds that event, it holds all before it. One event is kept per country.
 */
final class TopicRuns {
  private final StoreReader store;
  private final Map<String, ChainHead> last = new HashMap<>();
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

  private void endsWith(String country, ChainHead event) {
    if (!unlike.contains(country)
        && store.at(country, event.sequence()).filter(event::equals).isEmpty()) {
      unlike.add(country);
    }
  }

  /**
   * The countries with an event that the store lacks or has differently; to be called at the end of
   * the topic.
   */
  SortedSet<String> unlikeTheStore() {
    last.forEach(this::endsWith);
    return unlike;
  }
}
