package nl.peildatum.deploy.embedded;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A process that starts the topic, publishes one event, says so and then waits to be killed. */
final class KafkaOwner {
  private KafkaOwner() {}

  public static void main(String[] arguments) throws Exception {
    var kafka = EmbeddedKafka.start(Path.of(arguments[0]));
    EmbeddedKafkaTest.publish(kafka, "a fact");
    System.out.println(KilledProcess.SAYS + EmbeddedKafkaTest.topicId(kafka));
    awaitKilled();
  }

  /** Nobody who forgets to end it keeps it for longer. */
  private static void awaitKilled() throws InterruptedException {
    new CountDownLatch(1).await(10, TimeUnit.MINUTES);
  }
}
