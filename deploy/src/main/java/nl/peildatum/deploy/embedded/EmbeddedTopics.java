package nl.peildatum.deploy.embedded;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import nl.peildatum.decision.SizeLimits;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/**
 * Creates the two topics in the embedded Kafka: one keeps every policy event for ever, the other
 * the newest watermark of each partition.
 */
final class EmbeddedTopics {
  private static final short ONE_COPY = 1;
  private static final String MAX_MESSAGE_BYTES = Integer.toString(SizeLimits.MESSAGE_BYTES);
  private static final List<NewTopic> ALL =
      List.of(
          new NewTopic("policy-events", 1, ONE_COPY)
              .configs(
                  Map.of(
                      "retention.ms",
                      "-1",
                      "retention.bytes",
                      "-1",
                      "max.message.bytes",
                      MAX_MESSAGE_BYTES)),
          new NewTopic("policy-watermarks", 1, ONE_COPY)
              .configs(
                  Map.of("cleanup.policy", "compact", "message.timestamp.type", "LogAppendTime")));

  private EmbeddedTopics() {}

  public static void ensure(String address) throws ExecutionException, InterruptedException {
    try (var admin = Admin.create(Map.of("bootstrap.servers", address))) {
      var known = admin.listTopics().names().get();
      var missing = ALL.stream().filter(topic -> !known.contains(topic.name())).toList();
      admin.createTopics(missing).all().get();
    }
  }
}
