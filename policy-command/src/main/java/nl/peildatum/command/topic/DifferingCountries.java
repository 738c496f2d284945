package nl.peildatum.command.topic;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.peildatum.codec.ChainHead;
import nl.peildatum.codec.TopicForm.Link;

/**
 * Finds, while the topic is read, the countries whose events differ from the store. Each event
 * contains the hash of the one before it, so only the last of a run of consecutive events is looked
 * up: if the store holds that event, it holds all before it. One event is kept per country.
 */
final class DifferingCountries {
  private final StoreReader store;
  private final Map<String, ChainHead> last = new HashMap<>();
  private final SortedSet<String> differing = new TreeSet<>();

  DifferingCountries(StoreReader store) {
    this.store = store;
  }

  void add(String country, Link event) {
    var previous = last.put(country, event.head());
    if (previous != null && !event.follows(previous)) {
      checkEndOfRun(country, previous);
    }
  }

  private void checkEndOfRun(String country, ChainHead event) {
    if (!differing.contains(country)
        && store.at(country, event.sequence()).filter(event::equals).isEmpty()) {
      differing.add(country);
    }
  }

  /**
   * Returns the countries with an event that the store lacks or has differently; to be called at
   * the end of the topic.
   */
  SortedSet<String> differingCountries() {
    last.forEach(this::checkEndOfRun);
    return differing;
  }
}
