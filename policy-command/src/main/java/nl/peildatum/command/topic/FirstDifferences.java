package nl.peildatum.command.topic;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.peildatum.codec.ChainHead;
import org.jspecify.annotations.Nullable;

/**
 * Finds, for some countries, the first event on the topic that differs from the event with that
 * sequence in the store. It keeps one page of the store per country.
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

  /** Compares an event of the topic with the store. */
  void add(String country, ChainHead onTopic) {
    if (!countries.contains(country) || isLater(onTopic, found.get(country))) {
      return;
    }
    var stored = page(country, onTopic.sequence()).hashes.get(onTopic.sequence());
    if (stored != null && !stored.equals(onTopic.hash())) {
      found.put(country, onTopic);
    }
  }

  private static boolean isLater(ChainHead event, @Nullable ChainHead known) {
    return known != null && event.sequence() >= known.sequence();
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
