package nl.peildatum.query.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.query.feed.Feed;
import nl.peildatum.query.parts.Country;
import nl.peildatum.record.CountryRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("what a country's part of the topic lacks")
class CountryChangesOnTopicTest {
  private static final String NINE = "2026-11-24T09:00:00.000Z";
  private static final String TEN = "2026-11-24T10:00:00.000Z";

  private final Country mali = new Country("ML");
  private final List<RecordedEvent> letter =
      mali.designates("letter", NINE, "2023-01-11", "gao", "mopti");
  private final List<RecordedEvent> next = mali.designates("next", TEN, "2024-01-01", "kidal");
  private final DerivedChanges.OfCountry all =
      derived(PublisherTest.all(List.of(letter, next)), TEN);
  private final CountryChangesOnTopic country =
      new CountryChangesOnTopic(new PublisherAlarms("changes"), mali.code());

  private static DerivedChanges.OfCountry derived(List<RecordedEvent> events, String through) {
    var record = CountryRecord.empty(events.getFirst().envelope().country());
    for (var event : events) {
      record = record.and(event);
    }
    var instant = Instant.parse(through);
    return new DerivedChanges.OfCountry(instant, Feed.of(record, instant), "urn:test");
  }

  private ChangeOnTopic found(long sequence) {
    var change = all.known(sequence).orElseThrow();
    return new ChangeOnTopic(mali.code(), sequence, change.event().time(), change.data());
  }

  private static List<Long> sequences(List<PublishedChange> changes) {
    return changes.stream().map(change -> change.event().sequence()).toList();
  }

  private long endOfTheLetter() {
    return all.known(1).orElseThrow().lastOfStep();
  }

  @Test
  @DisplayName("is added in whole steps, however few changes are wanted at a time")
  void wholeSteps() {
    var first = country.due(all, 1);
    assertThat(first).hasSizeGreaterThan(1);
    assertThat(first.getLast().event().sequence()).isEqualTo(endOfTheLetter());
    country.added(first);
    var second = country.due(all, 1);
    assertThat(second.getFirst().event().sequence()).isEqualTo(endOfTheLetter() + 1);
    country.added(second);
    assertThat(country.head()).isEqualTo(all.feed().head());
    assertThat(country.due(all, 1)).isEmpty();
  }

  @Test
  @DisplayName("is added once everything up to it is known to have been read, and not before")
  void knownThrough() {
    var events = PublisherTest.all(List.of(letter, next));
    var due = country.due(derived(events, NINE), 100);
    assertThat(due.getLast().event().sequence()).isEqualTo(endOfTheLetter());
    country.added(due);
    assertThat(country.due(derived(events, "2026-11-24T09:59:59.999Z"), 100)).isEmpty();
    assertThat(country.mayGoOn(Instant.parse("2026-11-24T09:59:59.999Z"))).isFalse();
    assertThat(country.mayGoOn(Instant.parse(TEN))).isTrue();
    assertThat(sequences(country.due(derived(events, TEN), 100))).endsWith(all.feed().head());
  }

  @Test
  @DisplayName("is what follows the last one that is there, also in the middle of a step")
  void afterTheLast() {
    country.read(found(1));
    assertThat(sequences(country.due(all, 1))).startsWith(2L).endsWith(endOfTheLetter());
  }

  @Test
  @DisplayName("is everything again when its beginning is gone, since a reader wants it in order")
  void theBeginningIsGone() {
    country.read(found(2));
    country.read(found(3));
    assertThat(sequences(country.due(all, 100))).startsWith(1L).endsWith(all.feed().head());
  }

  @Test
  @DisplayName("is as before when a change is there twice with the same bytes")
  void twiceTheSame() {
    country.read(found(1));
    country.read(found(2));
    country.read(found(1));
    assertThat(sequences(country.due(all, 100))).startsWith(3L);
  }

  @Test
  @DisplayName("is nothing, for good, once a change is there a second time with other bytes")
  void twiceOtherwise() {
    country.read(found(1));
    country.read(found(2));
    country.read(new ChangeOnTopic(mali.code(), 1, Instant.parse(NINE), new byte[] {'x'}));
    assertThat(country.due(all, 100)).isEmpty();
    assertThat(country.mayGoOn(Instant.parse(TEN))).isFalse();
  }

  @Test
  @DisplayName("is not known while the topic is further than this node, and then goes on after it")
  void furtherThanThisNode() {
    for (var sequence = 1L; sequence <= all.feed().head(); sequence++) {
      country.read(found(sequence));
    }
    assertThat(country.due(derived(letter, NINE), 100)).isEmpty();
    assertThat(country.mayGoOn(Instant.parse(TEN))).isFalse();
    assertThat(country.due(all, 100)).isEmpty();
    assertThat(country.mayGoOn(Instant.parse(TEN))).isTrue();
  }
}
