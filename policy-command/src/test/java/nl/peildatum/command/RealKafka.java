package nl.peildatum.command;

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
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/** A real broker in this JVM that can be stopped and started again on the same address. */
public final class RealKafka implements AutoCloseable {
  /** Processes that test at the same time begin at different places. */
  private static final AtomicInteger NEXT =
      new AtomicInteger((int) (ProcessHandle.current().pid() * 97 % 20_000));

  private final Path folder;
  private final int broker = freePort();
  private final int controller = freePort();
  private final Map<String, String> more;
  private KafkaRaftServer server;

  public RealKafka() {
    this(Map.of());
  }

  /**
   * @param more settings of the broker
   */
  public RealKafka(Map<String, String> more) {
    this.more = more;
    try {
      folder = Files.createTempDirectory("peildatum-kafka");
      new Formatter()
          .setPrintStream(
              new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
          .setClusterId(Uuid.randomUuid().toString())
          .setNodeId(1)
          .setControllerListenerName("CONTROLLER")
          .setMetadataLogDirectory(folder.toString())
          .addDirectory(folder.toString())
          .run();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    server = started();
  }

  private KafkaRaftServer started() {
    var result = new KafkaRaftServer(new KafkaConfig(settings(), false), Time.SYSTEM);
    result.startup();
    return result;
  }

  private Properties settings() {
    var own = "127.0.0.1:" + broker;
    var control = "127.0.0.1:" + controller;
    var settings = new Properties();
    settings.putAll(
        Map.of(
            "process.roles", "broker,controller",
            "node.id", "1",
            "controller.quorum.voters", "1@" + control,
            "controller.listener.names", "CONTROLLER",
            "inter.broker.listener.name", "PLAINTEXT",
            "listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
            "listeners", "PLAINTEXT://" + own + ",CONTROLLER://" + control,
            "advertised.listeners", "PLAINTEXT://" + own,
            "log.dirs", folder.toString(),
            "auto.create.topics.enable", "false"));
    settings.putAll(
        Map.of(
            "log.cleaner.dedupe.buffer.size", "4194304",
            "num.network.threads", "1",
            "num.io.threads", "2",
            "broker.session.timeout.ms", "2000",
            "broker.heartbeat.interval.ms", "500",
            "controller.quorum.election.timeout.ms", "200"));
    settings.putAll(more);
    return settings;
  }

  public String address() {
    return "127.0.0.1:" + broker;
  }

  public void stop() {
    server.shutdown();
    server.awaitShutdown();
  }

  public void startAgain() {
    server = started();
  }

  public void deleteTopic(String name) throws Exception {
    try (var admin = Admin.create(Map.of("bootstrap.servers", address()))) {
      admin.deleteTopics(java.util.List.of(name)).all().get();
    }
  }

  /** The file that holds the messages of a topic's only partition, while the broker is stopped. */
  public Path messagesOf(String name) {
    return folder.resolve(name + "-0").resolve("00000000000000000000.log");
  }

  /** Of the topic's only partition, everything before the offset. */
  public void deleteRecords(String name, long before) throws Exception {
    try (var admin = Admin.create(Map.of("bootstrap.servers", address()))) {
      var part = new TopicPartition(name, 0);
      admin.deleteRecords(Map.of(part, RecordsToDelete.beforeOffset(before))).all().get();
    }
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
}
