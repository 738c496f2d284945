package nl.peildatum.command.topic;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.peildatum.codec.Head;
import org.jspecify.annotations.Nullable;

/**
 * Compares each event that the topic tells of some countries with the one that the store has under
 * its sequence. Of each country one page of the store is kept.
 */
final class FirstDifferences {
  private final StoreReader store;
  private final Set<String> countries;
  private final Map<String, Page> pages = new HashMap<>();
  private final Map<String, Head> found = new HashMap<>();

  /**
   * @param last the highest sequence that the page tells about, inclusive
   * @param hashes by sequence; one that is missing up to the last is not in the store
   */
  private record Page(long first, long last, Map<Long, String> hashes) {
    boolean tellsAbout(long sequence) {
      return first <= sequence && sequence <= last;
    }
  }

  FirstDifferences(StoreReader store, Set<String> countries) {
    this.store = store;
    this.countries = countries;
  }

  void take(String country, Head onTopic) {
    if (!countries.contains(country) || isLater(onTopic, found.get(country))) {
      return;
    }
    var stored = page(country, onTopic.sequence()).hashes.get(onTopic.sequence());
    if (stored != null && !stored.equals(onTopic.hash())) {
      found.put(country, onTopic);
    }
  }

  private static boolean isLater(Head event, @Nullable Head known) {
    return known != null && event.sequence() >= known.sequence();
  }

  private Page page(String country, long sequence) {
    var page = pages.get(country);
    if (page == null || !page.tellsAbout(sequence)) {
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
            .collect(Collectors.toMap(Head::sequence, Head::hash));
    var last = events.isEmpty() ? Long.MAX_VALUE : events.getLast().sequence();
    return new Page(first, last, hashes);
  }

  /**
   * What the topic has at the lowest sequence at which the store has something else; null when it
   * has nothing else at any.
   */
  @Nullable Head of(String country) {
    return found.get(country);
  }
}
