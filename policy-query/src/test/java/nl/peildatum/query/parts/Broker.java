package nl.peildatum.query.parts;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/** A Kafka broker in this process. */
public final class Broker implements AutoCloseable {
  /** Processes that test at the same time begin at different places. */
  private static final AtomicInteger NEXT =
      new AtomicInteger((int) (ProcessHandle.current().pid() * 97 % 20_000));

  private final Path folder;
  private final Properties settings;
  private final String address;
  private KafkaRaftServer server;

  public Broker() {
    this(Map.of());
  }

  /**
   * @param more settings of its own
   */
  public Broker(Map<String, String> more) {
    try {
      folder = Files.createTempDirectory("broker");
      var port = freePort();
      address = "127.0.0.1:" + port;
      settings = settings(folder, port, freePort());
      settings.putAll(more);
      format(folder);
      server = start();
    } catch (Exception failure) {
      throw new AssertionError("no broker", failure);
    }
  }

  private KafkaRaftServer start() {
    var started = new KafkaRaftServer(new KafkaConfig(settings, false), Time.SYSTEM);
    started.startup();
    return started;
  }

  public String address() {
    return address;
  }

  public void stop() {
    server.shutdown();
    server.awaitShutdown();
  }

  public void startAgain() {
    server = start();
  }

  @Override
  public void close() {
    stop();
  }

  /** Below the ports that outgoing connections are given, so that none takes it meanwhile. */
  private static int freePort() {
    while (true) {
      var port = 12_000 + NEXT.getAndIncrement() % 20_000;
      try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        return socket.getLocalPort();
      } catch (IOException taken) {
        // the next one
      }
    }
  }

  private static void format(Path folder) throws Exception {
    try (var silence =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
      new Formatter()
          .setPrintStream(silence)
          .setClusterId(Uuid.randomUuid().toString())
          .setNodeId(1)
          .setControllerListenerName("CONTROLLER")
          .setMetadataLogDirectory(folder.toString())
          .addDirectory(folder.toString())
          .run();
    }
  }

  private static Properties settings(Path folder, int broker, int controller) {
    var settings = new Properties();
    settings.putAll(
        Map.of(
            "process.roles",
            "broker,controller",
            "node.id",
            "1",
            "controller.quorum.voters",
            "1@127.0.0.1:" + controller,
            "controller.listener.names",
            "CONTROLLER",
            "listener.security.protocol.map",
            "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
            "listeners",
            "PLAINTEXT://127.0.0.1:" + broker + ",CONTROLLER://127.0.0.1:" + controller,
            "advertised.listeners",
            "PLAINTEXT://127.0.0.1:" + broker,
            "log.dirs",
            folder.toString()));
    settings.putAll(
        Map.of(
            "auto.create.topics.enable", "false",
            "log.cleaner.dedupe.buffer.size", "4194304",
            "num.network.threads", "1",
            "num.io.threads", "2",
            "background.threads", "1",
            "offsets.topic.replication.factor", "1",
            "controller.quorum.election.timeout.ms", "200",
            "broker.session.timeout.ms", "2000",
            "broker.heartbeat.interval.ms", "500"));
    settings.putAll(
        Map.of(
            "group.initial.rebalance.delay.ms", "0",
            "offsets.topic.num.partitions", "1",
            "transaction.state.log.num.partitions", "1",
            "transaction.state.log.replication.factor", "1",
            "transaction.state.log.min.isr", "1"));
    return settings;
  }
}
