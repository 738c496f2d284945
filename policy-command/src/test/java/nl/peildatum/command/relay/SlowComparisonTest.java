package nl.peildatum.command.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import nl.peildatum.command.RealKafka;
import nl.peildatum.command.RealPostgres;
import nl.peildatum.command.topic.RelayPartWrappers;
import nl.peildatum.command.topic.RelaySettings;
import nl.peildatum.command.topic.RelayTopics;
import nl.peildatum.testing.BesideOthers;
import org.apache.kafka.clients.consumer.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("A topic that takes longer to read than a transaction may idle")
@BesideOthers
class SlowComparisonTest {
  private static final RealKafka kafka = new RealKafka();

  private final String url = RealPostgres.freshStore();
  private final HikariDataSource source = RealPostgres.connectionsTo(url, 3);
  private final StoreByHand store = new StoreByHand(source);

  private Relay relay(String node, RelayPartWrappers parts) {
    var connections = RealPostgres.connectionsTo(url, 5);
    connections.setConnectionInitSql("set idle_in_transaction_session_timeout = '1s'");
    return new Relay(
        connections,
        new RelaySettings(
            "urn:nld:oin:00000000000000000000:systeem:peildatum",
            node,
            Duration.ofSeconds(2),
            Duration.ofMillis(20),
            1,
            (short) 1,
            Map.of("bootstrap.servers", kafka.address())),
        parts);
  }

  /** The relay ends with an event published and another one not. */
  @BeforeEach
  void killedWhileItPublished() {
    try (var relay = relay("a", RelayPartWrappers.REAL)) {
      relay.start();
      store.append("ML");
      awaitCount(1);
    }
    store.append("ML");
  }

  @AfterEach
  void stop() throws Exception {
    source.close();
    kafka.deleteTopic(RelayTopics.EVENTS);
    kafka.deleteTopic(RelayTopics.WATERMARKS);
  }

  @AfterAll
  static void stopKafka() {
    kafka.close();
  }

  private static void awaitCount(long count) {
    await("a watermark that counts " + count)
        .ignoreExceptions()
        .atMost(Duration.ofSeconds(30))
        .until(() -> WholeTopic.lastWatermark(kafka.address()).path("count").asLong() == count);
  }

  @Test
  @DisplayName("is compared all the same, and completed")
  void completed() {
    try (var relay = relay("a", new SlowReading(new CountDownLatch(1)))) {
      relay.start();
      await("both on the topic, and no transaction idles meanwhile")
          .ignoreExceptions()
          .atMost(Duration.ofSeconds(60))
          .failFast("a transaction idles while the topic is read", this::someTransactionIdles)
          .until(() -> WholeTopic.lastWatermark(kafka.address()).path("count").asLong() == 2);
      assertThat(WholeTopic.names(kafka.address())).containsExactly("ML-1", "ML-2");
    }
  }

  private boolean someTransactionIdles() {
    return JdbcClient.create(source)
        .sql(
            """
            select count(*) > 0 from pg_stat_activity
            where datname = current_database() and state like 'idle in transaction%'
              and now() - state_change > interval '500 ms'
            """)
        .query(Boolean.class)
        .single();
  }

  @Test
  @DisplayName("tells how far it was read, and ends with the relay")
  void progress() {
    try (var relay = relay("a", new SlowReading(new CountDownLatch(1)))) {
      relay.start();
      await("a reading under way")
          .atMost(Duration.ofSeconds(30))
          .until(() -> relay.health().reading().of() == 1);
      assertThat(relay.health().atWork()).isFalse();
    }
  }

  @Test
  @DisplayName("is read by the node that holds the claim, and by no other")
  void standby() {
    var polled = new CountDownLatch(1);
    try (var first = relay("a", RelayPartWrappers.REAL);
        var standby = relay("b", new SlowReading(polled))) {
      first.start();
      awaitCount(2);
      standby.start();
      store.append("SY");
      awaitCount(3);
      assertThat(standby.health().reading().isUnderWay()).isFalse();
      first.pause();
      store.append("SY");
      awaitCount(4);
      assertThat(WholeTopic.names(kafka.address())).containsExactly("ML-1", "ML-2", "SY-1", "SY-2");
    }
  }

  /** Each poll of a topic lasts two seconds, or until it is let go. */
  private record SlowReading(CountDownLatch released) implements RelayPartWrappers {
    @Override
    @SuppressWarnings("unchecked")
    public Consumer<byte[], byte[]> around(Consumer<byte[], byte[]> consumer) {
      return (Consumer<byte[], byte[]>)
          Proxy.newProxyInstance(
              SlowReading.class.getClassLoader(),
              new Class<?>[] {Consumer.class},
              (_, method, arguments) -> {
                if (method.getName().equals("poll")) {
                  var _ = released.await(2, TimeUnit.SECONDS);
                }
                try {
                  return method.invoke(consumer, arguments);
                } catch (InvocationTargetException refused) {
                  throw refused.getCause();
                }
              });
    }
  }
}
