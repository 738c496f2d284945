package nl.peildatum.deploy.killing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import nl.peildatum.area.CountryCode;
import nl.peildatum.codec.EventCodec;
import nl.peildatum.deploy.TopicRecords;
import nl.peildatum.deploy.fleet.Patience;
import nl.peildatum.query.feed.AnswerChangeJson;
import nl.peildatum.query.feed.Feed;
import nl.peildatum.record.CountryRecord;

/**
 * The answers that changed, as their topic tells them.
 *
 * @param told each change's bytes as text, in the order of the topic, by country
 */
record Changes(Copy told) {
  private static final String DAY = "\"type\":\"DAY_BEGAN\"";

  /** What follows from the store, but for days that began after the last decision. */
  static Changes from(Copy store) {
    var changes = new TreeMap<String, List<String>>();
    store.events().forEach((country, events) -> changes.put(country, from(country, events)));
    changes.values().removeIf(List::isEmpty);
    return new Changes(new Copy("what follows from " + store.where(), changes));
  }

  private static List<String> from(String country, List<String> events) {
    var record = CountryRecord.empty(new CountryCode(country));
    for (var event : events) {
      record = record.and(EventCodec.read(event.getBytes(UTF_8)));
    }
    return Feed.of(record, Instant.EPOCH)
        .after(0)
        .map(change -> new String(AnswerChangeJson.data(change), UTF_8))
        .toList();
  }

  /** All of them are told once another node has taken over from one that was killed. */
  static Changes published(String brokers, Changes awaited) {
    await("the answers that changed are told")
        .atMost(Patience.LONGEST)
        .until(() -> read(brokers).count() >= awaited.count());
    return read(brokers);
  }

  private static Changes read(String brokers) {
    var told = new TreeMap<String, List<String>>();
    for (var found : TopicRecords.of("policy-answer-changes", brokers)) {
      told.computeIfAbsent(new String(found.key(), UTF_8), country -> new ArrayList<>())
          .add(new String(found.value(), UTF_8));
    }
    return new Changes(new Copy("the topic of answers that changed", told));
  }

  private long count() {
    return told.events().values().stream().mapToLong(List::size).sum();
  }

  /** Each of them once and in its place; what is there beyond them are days that began. */
  void assertFollow(Changes derived) {
    assertThat(told.events().keySet()).isEqualTo(derived.told.events().keySet());
    derived.told.events().forEach((country, changes) -> assertFollow(country, changes));
  }

  private void assertFollow(String country, List<String> derived) {
    var here = told.of(country);
    assertThat(here)
        .as("answers of %s that changed", country)
        .startsWith(derived.toArray(String[]::new));
    assertThat(here.subList(derived.size(), here.size())).allMatch(change -> change.contains(DAY));
  }
}
