package nl.peildatum.deploy.fleet;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/** One broker that is a controller too, from Kafka's own jars. */
final class BrokerProgram {
  private BrokerProgram() {}

  public static void main(String[] arguments) throws Exception {
    var folder = Path.of(arguments[0]);
    var node = Integer.parseInt(arguments[2]);
    if (!Files.exists(folder.resolve("meta.properties"))) {
      format(Files.createDirectories(folder), arguments[1], node);
    }
    var server = new KafkaRaftServer(new KafkaConfig(settings(arguments), false), Time.SYSTEM);
    Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "stop"));
    server.startup();
    server.awaitShutdown();
  }

  private static Properties settings(String[] arguments) {
    var count = Integer.parseInt(arguments[6]);
    var copies = Integer.toString(count);
    var settings = new Properties();
    settings.put("log.dirs", arguments[0]);
    settings.put("process.roles", "broker,controller");
    settings.put("node.id", arguments[2]);
    settings.put("controller.quorum.voters", arguments[5]);
    settings.put("controller.listener.names", "CONTROLLER");
    settings.put("inter.broker.listener.name", "PLAINTEXT");
    settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
    settings.put(
        "listeners",
        "PLAINTEXT://127.0.0.1:" + arguments[3] + ",CONTROLLER://127.0.0.1:" + arguments[4]);
    settings.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + arguments[3]);
    settings.put("auto.create.topics.enable", "false");
    settings.put("default.replication.factor", copies);
    settings.put("min.insync.replicas", Integer.toString(count / 2 + 1));
    settings.put("offsets.topic.replication.factor", copies);
    settings.put("offsets.topic.num.partitions", "1");
    settings.put("transaction.state.log.num.partitions", "1");
    settings.put("transaction.state.log.replication.factor", copies);
    settings.put("transaction.state.log.min.isr", Integer.toString(count / 2 + 1));
    settings.put("log.cleaner.dedupe.buffer.size", "4194304");
    settings.put("num.network.threads", "1");
    settings.put("num.io.threads", "2");
    settings.put("background.threads", "1");
    settings.put("broker.session.timeout.ms", "3000");
    settings.put("broker.heartbeat.interval.ms", "500");
    settings.put("controller.quorum.election.timeout.ms", "500");
    settings.put("controller.quorum.fetch.timeout.ms", "1500");
    return settings;
  }

  private static void format(Path folder, String cluster, int node) throws Exception {
    try (var silence =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
      new Formatter()
          .setPrintStream(silence)
          .setClusterId(cluster)
          .setNodeId(node)
          .setControllerListenerName("CONTROLLER")
          .setMetadataLogDirectory(folder.toString())
          .addDirectory(folder.toString())
          .run();
    }
  }
}
