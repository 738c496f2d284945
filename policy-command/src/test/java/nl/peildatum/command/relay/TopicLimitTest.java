package nl.peildatum.command.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import nl.peildatum.command.RealKafka;
import nl.peildatum.command.RealPostgres;
import nl.peildatum.command.topic.RelaySettings;
import nl.peildatum.command.topic.RelayTopics;
import nl.peildatum.decision.SizeLimits;
import nl.peildatum.health.ThreadHealth;
import nl.peildatum.testing.BesideOthers;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("On a cluster that lets nobody but its operators alter a topic, the relay")
@BesideOthers
class TopicLimitTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String LARGEST = "max.message.bytes";
  private static final RealKafka kafka =
      new RealKafka(Map.of("alter.config.policy.class.name", RefusedAlteration.class.getName()));

  private final String url = RealPostgres.freshStore();
  private final HikariDataSource source = RealPostgres.connectionsTo(url, 3);
  private final StoreByHand store = new StoreByHand(source);
  private final Relay relay =
      new Relay(
          RealPostgres.connectionsTo(url, 5),
          new RelaySettings(
              "urn:nld:oin:00000000000000000000:systeem:peildatum",
              "a",
              Duration.ofSeconds(2),
              Duration.ofMillis(20),
              1,
              (short) 1,
              Map.of("bootstrap.servers", kafka.address())));

  @AfterEach
  void stop() throws Exception {
    relay.close();
    source.close();
    kafka.deleteTopic(RelayTopics.EVENTS);
    kafka.deleteTopic(RelayTopics.WATERMARKS);
  }

  @AfterAll
  static void stopKafka() {
    kafka.close();
  }

  /** As kafka-topics.sh does. */
  private static void createAsOperator(String name, Map<String, String> configs) throws Exception {
    RefusedAlteration.asOperator.set(true);
    try (var admin = Admin.create(Map.of("bootstrap.servers", kafka.address()))) {
      var topic = new NewTopic(name, 1, (short) 1).configs(configs);
      admin.createTopics(List.of(topic)).all().get();
    } catch (ExecutionException failed) {
      // the relay may have made it in the moment in which it is let
      assertThat(failed).hasCauseInstanceOf(TopicExistsException.class);
    } finally {
      RefusedAlteration.asOperator.set(false);
    }
  }

  private void awaitNeeded(String code, String... words) {
    await("the relay asks for an operator: " + code)
        .atMost(PATIENCE)
        .until(() -> relay.health().needed().filter(it -> it.code().equals(code)).isPresent());
    assertThat(relay.health().needed())
        .hasValueSatisfying(it -> assertThat(it.detail()).contains(words));
    assertThat(relay.health().watermarks())
        .isNotNull()
        .extracting(ThreadHealth::restarts)
        .isEqualTo(0L);
  }

  /** As kafka-configs.sh does. */
  private static void alterAsOperator() throws Exception {
    RefusedAlteration.asOperator.set(true);
    try (var admin = Admin.create(Map.of("bootstrap.servers", kafka.address()))) {
      var topic = new ConfigResource(ConfigResource.Type.TOPIC, RelayTopics.EVENTS);
      var enough = new ConfigEntry(LARGEST, Integer.toString(SizeLimits.MESSAGE_BYTES));
      var change = List.of(new AlterConfigOp(enough, AlterConfigOp.OpType.SET));
      admin.incrementalAlterConfigs(Map.of(topic, change)).all().get();
    } finally {
      RefusedAlteration.asOperator.set(false);
    }
  }

  private static void awaitPublished() {
    await("a watermark that counts the event")
        .ignoreExceptions()
        .atMost(PATIENCE)
        .until(() -> WholeTopic.lastWatermark(kafka.address()).path("count").asInt() == 1);
  }

  @Test
  @DisplayName("says what the operator must do on a topic that takes too little, and then goes on")
  void tooSmall() throws Exception {
    createAsOperator(RelayTopics.EVENTS, Map.of());
    relay.start();
    store.append("ML");
    awaitNeeded(
        "topic-limit",
        "kafka-configs.sh",
        "--entity-name policy-events",
        LARGEST + "=" + SizeLimits.MESSAGE_BYTES);
    alterAsOperator();
    awaitNeeded(
        "topic-missing", "kafka-topics.sh", "--topic policy-watermarks", "cleanup.policy=compact");
    createAsOperator(RelayTopics.WATERMARKS, Map.of("cleanup.policy", "compact"));
    awaitPublished();
    await("nobody is needed").atMost(PATIENCE).until(() -> relay.health().needed().isEmpty());
  }

  @Test
  @DisplayName("asks for nothing on a topic that takes enough")
  void largeEnough() throws Exception {
    createAsOperator(
        RelayTopics.EVENTS, Map.of(LARGEST, Integer.toString(SizeLimits.MESSAGE_BYTES)));
    createAsOperator(RelayTopics.WATERMARKS, Map.of("cleanup.policy", "compact"));
    relay.start();
    store.append("ML");
    awaitPublished();
    assertThat(relay.health().needed()).isEmpty();
  }
}
