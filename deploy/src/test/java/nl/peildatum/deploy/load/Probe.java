package nl.peildatum.deploy.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/** One client that asks an ordinary question every 20 ms and notes how long the answer takes. */
final class Probe implements AutoCloseable {
  private static final long PAUSE_NANOS = 20_000_000;
  private static final Duration LONGEST = Duration.ofSeconds(10);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final List<Long> nanos = Collections.synchronizedList(new ArrayList<>());
  private final List<String> failures = Collections.synchronizedList(new ArrayList<>());
  private final Thread thread;
  private final CountDownLatch over = new CountDownLatch(1);

  /**
   * @param address of the n-th question
   */
  Probe(IntFunction<String> address) {
    this.thread = Thread.ofPlatform().daemon().start(() -> askUntilOver(address));
  }

  private void askUntilOver(IntFunction<String> address) {
    try {
      for (var n = 0; n == 0 || !over.await(PAUSE_NANOS, TimeUnit.NANOSECONDS); n++) {
        ask(address.apply(n));
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void ask(String address) {
    var begun = System.nanoTime();
    try {
      var request = HttpRequest.newBuilder(URI.create(address)).timeout(LONGEST).build();
      var reply = http.send(request, BodyHandlers.ofByteArray());
      if (reply.statusCode() != 200) {
        failures.add(reply.statusCode() + " of " + address);
      }
    } catch (IOException failure) {
      failures.add(failure + " of " + address);
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
    }
    nanos.add(System.nanoTime() - begun);
  }

  List<String> failures() {
    return List.copyOf(failures);
  }

  /**
   * How long an answer takes.
   *
   * @param share of the answers that took no longer, 0 to 1
   */
  Duration quantile(double share) {
    var sorted = new ArrayList<>(nanos);
    Collections.sort(sorted);
    return sorted.isEmpty()
        ? Duration.ZERO
        : Duration.ofNanos(
            sorted.get((int) Math.min(sorted.size() - 1L, (long) (share * sorted.size()))));
  }

  @Override
  public void close() {
    over.countDown();
    try {
      assertThat(thread.join(LONGEST.plusSeconds(1))).as("the last answer came").isTrue();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    http.shutdownNow();
  }
}
