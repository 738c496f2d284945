package nl.peildatum.deploy.embedded;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import nl.peildatum.decision.SizeLimits;

/**
 * The settings of one Kafka broker on loopback that is its own controller. It is available again a
 * few seconds after it was killed.
 */
final class KafkaSettings {
  static final String CONTROLLER = "CONTROLLER";
  static final int NODE = 1;

  private KafkaSettings() {}

  static Properties of(Path folder, int broker, int controller) {
    var properties = new Properties();
    properties.putAll(addresses(broker, controller));
    properties.putAll(smallSizes());
    properties.putAll(withoutReplicas());
    properties.putAll(quickRestart());
    properties.put("log.dirs", folder.toString());
    return properties;
  }

  private static Map<String, String> addresses(int broker, int controller) {
    return Map.of(
        "process.roles",
        "broker,controller",
        "node.id",
        Integer.toString(NODE),
        "controller.quorum.voters",
        NODE + "@127.0.0.1:" + controller,
        "controller.listener.names",
        CONTROLLER,
        "inter.broker.listener.name",
        "PLAINTEXT",
        "listener.security.protocol.map",
        "PLAINTEXT:PLAINTEXT," + CONTROLLER + ":PLAINTEXT",
        "listeners",
        "PLAINTEXT://127.0.0.1:" + broker + "," + CONTROLLER + "://127.0.0.1:" + controller,
        "advertised.listeners",
        "PLAINTEXT://127.0.0.1:" + broker);
  }

  private static Map<String, String> smallSizes() {
    return Map.of(
        "auto.create.topics.enable", "false",
        "message.max.bytes", Integer.toString(SizeLimits.MESSAGE_BYTES),
        "replica.fetch.max.bytes", Integer.toString(SizeLimits.MESSAGE_BYTES),
        "log.cleaner.dedupe.buffer.size", "4194304",
        "num.network.threads", "1",
        "num.io.threads", "2",
        "background.threads", "1",
        "num.recovery.threads.per.data.dir", "1");
  }

  /** The settings for internal topics, of groups and transactions, without replicas. */
  private static Map<String, String> withoutReplicas() {
    return Map.of(
        "offsets.topic.num.partitions", "1",
        "offsets.topic.replication.factor", "1",
        "transaction.state.log.num.partitions", "1",
        "transaction.state.log.replication.factor", "1",
        "transaction.state.log.min.isr", "1");
  }

  private static Map<String, String> quickRestart() {
    return Map.of(
        "broker.session.timeout.ms", "2000",
        "broker.heartbeat.interval.ms", "500",
        "controller.quorum.election.timeout.ms", "200",
        "group.initial.rebalance.delay.ms", "0",
        "controlled.shutdown.enable", "true");
  }
}
