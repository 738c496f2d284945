package nl.peildatum.query.intake;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import nl.peildatum.query.parts.Relay;

/** Messages about no country, one after the other: whoever reads the topic never waits for one. */
final class Noise implements AutoCloseable {
  private final CountDownLatch enough = new CountDownLatch(1);
  private final Thread thread;

  private Noise(Relay relay) {
    thread = Thread.ofPlatform().name("noise").unstarted(() -> make(relay));
  }

  static Noise on(Relay relay) {
    var noise = new Noise(relay);
    noise.thread.start();
    return noise;
  }

  private void make(Relay relay) {
    while (enough.getCount() > 0) {
      relay.send("noise", new byte[] {1, 2, 3});
    }
  }

  @Override
  public void close() {
    enough.countDown();
    try {
      if (!thread.join(Duration.ofMinutes(1))) {
        throw new AssertionError("the noise does not stop");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
