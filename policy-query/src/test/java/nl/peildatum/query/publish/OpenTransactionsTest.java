package nl.peildatum.query.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import nl.peildatum.query.parts.Broker;
import nl.peildatum.testing.BesideOthers;
import nl.peildatum.topic.BrokerReply;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("What is open on a partition that a node takes over")
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@BesideOthers
class OpenTransactionsTest {
  private static final Duration SHORT = Duration.ofMillis(500);
  private static final Duration LONG = Duration.ofSeconds(30);

  private static Broker broker;

  @BeforeAll
  static void startBroker() {
    broker = new Broker();
  }

  @AfterAll
  static void stopBroker() {
    broker.close();
  }

  private static PublishSettings settings(String name) {
    return new PublishSettings(
        broker.address(), "urn:x", name, name, 1, (short) 1, LONG, Duration.ofMinutes(1));
  }

  private static void send(Producer<byte[], byte[]> by, String topic) {
    BrokerReply.await(
        by.send(new ProducerRecord<>(topic, 0, "ML".getBytes(UTF_8), new byte[] {1})));
  }

  @Test
  @DisplayName("is left alone where it is that of a later holder, who shut this node out since")
  void ofALaterHolder() {
    var settings = settings("later-holder");
    var topic = new ReadTopic(settings);
    topic.create(1);
    var parts = new KafkaPublisherClients(settings);
    try (var admin = parts.admin();
        var stoodStill = parts.producer(0);
        var later = parts.producer(0)) {
      stoodStill.initTransactions();
      later.initTransactions();
      var open =
          new OpenTransactions(
              admin, new TopicPartition(settings.topic(), 0), settings.transactionalId(0));
      for (var transaction = 1; transaction <= 2; transaction++) {
        later.beginTransaction();
        send(later, settings.topic());
        assertThatThrownBy(() -> open.end(SHORT)).isInstanceOf(TimeoutException.class);
        send(later, settings.topic());
        later.commitTransaction();
        open.end(LONG);
        assertThat(topic.await(2 * transaction)).hasSize(2 * transaction);
      }
    }
  }
}
