package nl.peildatum.deploy.embedded;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/** The embedded Kafka: one broker in this process, with its log in one folder. */
public final class EmbeddedKafka implements Part {
  private final KafkaRaftServer server;
  private final String address;

  private EmbeddedKafka(KafkaRaftServer server, String address) {
    this.server = server;
    this.address = address;
  }

  public static EmbeddedKafka start(Path folder) {
    var port = FreePort.next();
    var config = new KafkaConfig(KafkaSettings.of(folder, port, FreePort.next()), false);
    try {
      if (!Files.exists(folder.resolve("meta.properties"))) {
        format(EmptyFolders.fresh(folder));
      }
      var server = new KafkaRaftServer(config, Time.SYSTEM);
      server.startup();
      var started = new EmbeddedKafka(server, "127.0.0.1:" + port);
      EmbeddedTopics.ensure(started.address);
      return started;
    } catch (Exception failure) {
      throw new PartFailed(
          "The embedded Kafka in " + folder + " cannot be started: " + failure.getMessage(),
          failure);
    }
  }

  @Override
  public String address() {
    return address;
  }

  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }

  private static void format(Path folder) throws Exception {
    try (var silence =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
      new Formatter()
          .setPrintStream(silence)
          .setClusterId(Uuid.randomUuid().toString())
          .setNodeId(KafkaSettings.NODE)
          .setControllerListenerName(KafkaSettings.CONTROLLER)
          .setMetadataLogDirectory(folder.toString())
          .addDirectory(folder.toString())
          .run();
    }
  }
}
