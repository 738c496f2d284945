package nl.peildatum.deploy.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import nl.peildatum.deploy.load.DearQuestions.Question;

/** Anonymous clients that ask the next question as soon as the last is answered. */
final class Crowd implements AutoCloseable {
  static final int CLIENTS = 30;

  /** After which a client leaves and asks the next question. */
  private static final Duration PATIENCE =
      Duration.ofMillis(Long.getLong("load.patienceMillis", 1_000));

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofPlatform().daemon().factory());
  private final Map<String, LongAdder> outcomes = new ConcurrentHashMap<>();
  private final AtomicLong asked = new AtomicLong();
  private final CountDownLatch toCome;
  private volatile boolean over;

  /**
   * All of them, on these questions in turn.
   *
   * @param answers that are waited for
   */
  Crowd(String url, List<Question> questions, int answers) {
    this.toCome = new CountDownLatch(answers);
    for (var client = 0; client < CLIENTS; client++) {
      threads.execute(
          () -> {
            while (!over) {
              var turn = asked.getAndIncrement();
              ask(url, questions.get((int) (turn % questions.size())), turn);
              toCome.countDown();
            }
          });
    }
  }

  private void ask(String url, Question question, long turn) {
    var request = HttpRequest.newBuilder(URI.create(url + question.path())).timeout(PATIENCE);
    request.header("Accept", question.accept());
    if (!question.body().isEmpty()) {
      var day = LocalDate.of(2012, 1, 1).plusDays(turn % 2_000).toString();
      request
          .header("Content-Type", question.accept())
          .POST(BodyPublishers.ofString(question.body().replace("DAY", day)));
    }
    try {
      var response = http.send(request.build(), BodyHandlers.ofInputStream());
      try (var body = response.body()) {
        count(Integer.toString(response.statusCode()));
        read(body);
      }
    } catch (IOException left) {
      count(left.getClass().getSimpleName());
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
    }
  }

  /** A stream never ends: its client goes after the patience of a client. */
  private void read(InputStream body) throws IOException {
    var end = System.nanoTime() + PATIENCE.toNanos();
    var piece = new byte[64 << 10];
    while (!over && System.nanoTime() < end && body.read(piece) >= 0) {
      // on
    }
  }

  /** Until so many were answered, or given up by their client. */
  void awaitAnswers() {
    try {
      assertThat(toCome.await(2, TimeUnit.MINUTES)).as("as many answers as waited for").isTrue();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void count(String outcome) {
    outcomes.computeIfAbsent(outcome, _ -> new LongAdder()).increment();
  }

  /** How many answers had each status, or ended in which failure. */
  Map<String, Long> outcomes() {
    var told = new TreeMap<String, Long>();
    outcomes.forEach((outcome, count) -> told.put(outcome, count.sum()));
    return told;
  }

  long answers(String status) {
    return outcomes().getOrDefault(status, 0L);
  }

  @Override
  public void close() {
    over = true;
    threads.shutdownNow();
    http.shutdownNow();
    try {
      var _ = threads.awaitTermination(10, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
