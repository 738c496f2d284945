package nl.peildatum.query.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.peildatum.query.parts.Broker;
import nl.peildatum.query.parts.Country;
import nl.peildatum.testing.BesideOthers;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.Producer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("After an error of any of its parts the publisher")
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@BesideOthers
class PublisherSurvivesTest {
  private static final String NINE = "2026-11-24T09:00:00.000Z";

  static Stream<Supplier<Error>> errors() {
    return Stream.of(
        StackOverflowError::new, OutOfMemoryError::new, () -> new LinkageError("no such class"));
  }

  /** Real parts; each way to one throws once. */
  private record FailingOnce(PublisherClients parts, Supplier<Error> error, Set<String> failed)
      implements PublisherClients {
    FailingOnce(PublisherClients parts, Supplier<Error> error) {
      this(parts, error, ConcurrentHashMap.newKeySet());
    }

    private void failOnce(String what) {
      if (failed.add(what)) {
        throw error.get();
      }
    }

    @Override
    public Admin admin() {
      failOnce("admin");
      return parts.admin();
    }

    @Override
    public Producer<byte[], byte[]> producer(int partition) {
      failOnce("producer");
      return parts.producer(partition);
    }

    @Override
    public KafkaConsumer<byte[], byte[]> member() {
      failOnce("member");
      return parts.member();
    }

    @Override
    public KafkaConsumer<byte[], byte[]> reader() {
      failOnce("reader");
      return parts.reader();
    }
  }

  @ParameterizedTest
  @MethodSource("errors")
  @DisplayName("begins again, and publishes")
  void beginsAgain(Supplier<Error> error) {
    try (var broker = new Broker()) {
      var settings =
          new PublishSettings(
              broker.address(),
              "urn:nld:oin:00000000000000000000:systeem:peildatum",
              "survives",
              "survives",
              1,
              (short) 1,
              Duration.ofSeconds(6),
              Duration.ofSeconds(2));
      var letter = new Country("ML").designates("letter", NINE, "2023-01-11", "gao", "mopti");
      try (var node = new PublishingNode(settings, parts -> new FailingOnce(parts, error))) {
        node.knows(letter).knowsAllThrough(NINE);
        var derived = ReadTopic.derivedFrom(letter, NINE);
        assertThat(new ReadTopic(settings).awaitData(derived.size())).isEqualTo(derived);
        assertThat(node.health().restarts()).isEqualTo(4);
      }
    }
  }
}
