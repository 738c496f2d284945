package nl.peildatum.command.relay;

import java.util.ArrayList;
import java.util.Map;
import java.util.SortedMap;
import nl.peildatum.command.store.Standing;
import nl.peildatum.json.Head;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds what the topic tells of each country against what the store holds. A country that only the
 * store has is one that the topic has nothing of yet.
 */
final class StoreAgainstTopic {
  private static final Logger LOG = LoggerFactory.getLogger(StoreAgainstTopic.class);

  private final StoreReader store;

  StoreAgainstTopic(StoreReader store) {
    this.store = store;
  }

  /**
   * @param topic read before: the store only grows, and is always ahead of it
   */
  Standing compare(SortedMap<String, CountryOnTopic> topic) {
    var inStore = store.heads();
    var behind = new ArrayList<String>();
    var forked = new ArrayList<String>();
    topic.forEach(
        (country, onTopic) -> {
          var head = inStore.get(country);
          if (head == null || head.sequence() < onTopic.highest().sequence()) {
            behind.add(country);
          } else if (!holds(country, onTopic.head(), head)
              || !holds(country, onTopic.highest(), head)) {
            forked.add(country);
          }
        });
    return new Standing(true, behind, forked);
  }

  private boolean holds(String country, Head event, Head head) {
    return event.sequence() == 0
        || event.equals(head)
        || (event.sequence() < head.sequence()
            && store.at(country, event.sequence()).filter(event::equals).isPresent());
  }

  void alarm(Standing standing, Map<String, CountryOnTopic> topic) {
    var inStore = store.heads();
    for (var country : standing.behind()) {
      LOG.error(
          "alarm store-behind-topic country={} the topic tells of sequence {} and the store ends"
              + " at {}: nothing is recorded and nothing is published until this is explained",
          country,
          topic.getOrDefault(country, CountryOnTopic.NOTHING).highest().sequence(),
          inStore.getOrDefault(country, CountryOnTopic.NOTHING.head()).sequence());
    }
    for (var country : standing.forked()) {
      LOG.error(
          "alarm forked country={} the topic tells otherwise than the store, at or before sequence"
              + " {}: nothing is recorded and nothing is published about it until this is"
              + " explained",
          country,
          topic.getOrDefault(country, CountryOnTopic.NOTHING).highest().sequence());
    }
  }
}
