package nl.peildatum.command.topic;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.peildatum.codec.ChainHead;
import org.jspecify.annotations.Nullable;

/**
 * Finds, for some countries, the first event on the topic that differs from the store's event with
 * an equal sequence. An event that only the topic has is no difference here: then the store is
 * behind the topic, which is found by comparing their last sequences and has an alarm of its own.
 * One page of the store is kept per country.
 */
final class FirstDifferences {
  private final StoreReader store;
  private final Set<String> countries;
  private final Map<String, Page> pages = new HashMap<>();
  private final Map<String, ChainHead> found = new HashMap<>();

  /**
   * A page of the store's hashes.
   *
   * @param last the highest sequence that the page covers, inclusive
   * @param hashes by sequence; the store has no event for a sequence that is missing up to {@code
   *     last}
   */
  private record Page(long first, long last, Map<Long, String> hashes) {
    boolean covers(long sequence) {
      return first <= sequence && sequence <= last;
    }
  }

  FirstDifferences(StoreReader store, Set<String> countries) {
    this.store = store;
    this.countries = countries;
  }

  /**
   * Compares an event of the topic with the event of the store that has its sequence, and keeps it
   * if they differ. Skips countries that were not asked for, and events after a difference found.
   *
   * @param onTopic any event, not only the last of the country
   */
  void compare(String country, ChainHead onTopic) {
    if (!countries.contains(country) || isFoundBy(found.get(country), onTopic)) {
      return;
    }
    var stored = page(country, onTopic.sequence()).hashes.get(onTopic.sequence());
    if (stored != null && !stored.equals(onTopic.hash())) {
      found.put(country, onTopic);
    }
  }

  /** Whether a difference was found at this sequence or before it. */
  private static boolean isFoundBy(@Nullable ChainHead difference, ChainHead event) {
    return difference != null && difference.sequence() <= event.sequence();
  }

  private Page page(String country, long sequence) {
    var page = pages.get(country);
    if (page == null || !page.covers(sequence)) {
      page = read(country, sequence);
      pages.put(country, page);
    }
    return page;
  }

  private Page read(String country, long first) {
    var events = store.after(country, first - 1);
    var hashes =
        events.stream()
            .map(Publication::head)
            .collect(Collectors.toMap(ChainHead::sequence, ChainHead::hash));
    var last = events.isEmpty() ? Long.MAX_VALUE : events.getLast().sequence();
    return new Page(first, last, hashes);
  }

  /**
   * Returns the topic's event with the lowest sequence for which the store has another event; null
   * when there is none.
   */
  @Nullable ChainHead firstDifference(String country) {
    return found.get(country);
  }
}
