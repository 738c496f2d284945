package nl.peildatum.command.relay;

import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.peildatum.codec.ChainHead;
import nl.peildatum.command.clock.ComparisonResult;
import nl.peildatum.command.topic.CountryEventsOnTopic;
import nl.peildatum.command.topic.StoreReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares the events of each country on the topic with those in the store. A country that only the
 * store has is not a difference: nothing about it was published yet.
 */
final class StoreTopicComparator {
  private static final Logger LOG = LoggerFactory.getLogger(StoreTopicComparator.class);

  private final StoreReader store;

  StoreTopicComparator(StoreReader store) {
    this.store = store;
  }

  /**
   * Compares the topic with the store.
   *
   * @param topic the events on the topic, read before the store, which already had them all
   */
  ComparisonResult compare(SortedMap<String, CountryEventsOnTopic> topic) {
    var inStore = store.heads();
    var behind = new ArrayList<String>();
    var forked = new TreeMap<String, Long>();
    topic.forEach(
        (country, onTopic) -> {
          var head = inStore.getOrDefault(country, CountryEventsOnTopic.NOTHING.head());
          if (head.sequence() < onTopic.highest().sequence()) {
            behind.add(country);
          }
          firstDifference(country, onTopic, head).ifPresent(first -> forked.put(country, first));
        });
    return new ComparisonResult(true, behind, forked);
  }

  private OptionalLong firstDifference(
      String country, CountryEventsOnTopic onTopic, ChainHead head) {
    return Stream.of(onTopic.other(), onTopic.head(), onTopic.highest())
        .filter(Objects::nonNull)
        .filter(event -> 0 < event.sequence() && event.sequence() <= head.sequence())
        .filter(event -> !event.equals(head) && !holds(country, event))
        .mapToLong(ChainHead::sequence)
        .min();
  }

  private boolean holds(String country, ChainHead event) {
    return store.at(country, event.sequence()).filter(event::equals).isPresent();
  }

  /** Logs every difference as an alarm. */
  void alarm(ComparisonResult result, Map<String, CountryEventsOnTopic> topic) {
    var inStore = store.heads();
    for (var country : result.behind()) {
      LOG.error(
          "alarm store-behind-topic country={} the topic tells of sequence {} and the store ends"
              + " at {}: nothing is recorded and nothing is published until this is explained",
          country,
          topic.getOrDefault(country, CountryEventsOnTopic.NOTHING).highest().sequence(),
          inStore.getOrDefault(country, CountryEventsOnTopic.NOTHING.head()).sequence());
    }
    result
        .forked()
        .forEach(
            (country, first) ->
                LOG.error(
                    "alarm forked country={} the topic tells otherwise than the store, from"
                        + " sequence {} on: nothing is recorded and nothing is published about it"
                        + " until this is explained",
                    country,
                    first));
  }
}
