package nl.peildatum.query.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import nl.peildatum.problem.Language;
import nl.peildatum.query.reply.ReplyMemory;
import nl.peildatum.record.WorkCancelled;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A stream of cases")
class LineStreamsTest {
  private static final int MORE_THAN_WORKERS = Runtime.getRuntime().availableProcessors() + 2;
  private static final String LINE = "{}\n";
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final LineStreams streams = new LineStreams(new ReplyMemory(PATIENCE), PATIENCE);
  private final ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch ended = new CountDownLatch(1);

  @AfterEach
  void end() {
    streams.close();
    clients.shutdownNow();
  }

  private LineStreams.Stream stream(String lines, Function<byte[], Supplier<byte[]>> answer) {
    return streams.open(
        new NdjsonLines(new ByteArrayInputStream(lines.getBytes(UTF_8))),
        answer,
        line -> "no room".getBytes(UTF_8),
        Language.ENGLISH);
  }

  private Future<String> sent(String lines, Function<byte[], Supplier<byte[]>> answer) {
    return clients.submit(
        () -> {
          var out = new ByteArrayOutputStream();
          stream(lines, answer).writeTo(out);
          return out.toString(UTF_8);
        });
  }

  @Test
  @DisplayName("is answered while the lines of more streams than workers wait for the record")
  void waitingHoldsNoWorker() throws Exception {
    var waiting = new CountDownLatch(MORE_THAN_WORKERS);
    var recorded = new CountDownLatch(1);
    Function<byte[], Supplier<byte[]>> late =
        line -> {
          waiting.countDown();
          await(recorded);
          return () -> "late".getBytes(UTF_8);
        };
    var others = IntStream.range(0, MORE_THAN_WORKERS).mapToObj(i -> sent(LINE, late)).toList();
    assertThat(waiting.await(10, TimeUnit.SECONDS)).as("all wait at once").isTrue();
    var soon = sent(LINE + LINE, line -> () -> "soon".getBytes(UTF_8));
    assertThat(soon.get(10, TimeUnit.SECONDS)).isEqualTo("soon\nsoon\n");
    recorded.countDown();
    for (var other : others) {
      assertThat(other.get(10, TimeUnit.SECONDS)).isEqualTo("late\n");
    }
  }

  @Test
  @DisplayName("of which the answers are long answers them one after another, as they are read")
  void oneAfterAnother() throws Exception {
    Function<byte[], Supplier<byte[]>> longAnswers = line -> () -> new byte[30 << 20];
    var lines = sent(LINE.repeat(4), longAnswers).get(30, TimeUnit.SECONDS).split("\n");
    assertThat(lines).as("four answers of 30 MiB, in 48 MiB").hasSize(4);
    assertThat(lines).allSatisfy(line -> assertThat(line).hasSize(30 << 20));
  }

  @Test
  @DisplayName("says so where there is no room for a long answer, and goes on")
  void noRoom() throws Exception {
    Function<byte[], Supplier<byte[]>> answers =
        line -> () -> line.length == 2 ? new byte[60 << 20] : "short".getBytes(UTF_8);
    var lines = sent(LINE + "[1]\n" + LINE, answers).get(30, TimeUnit.SECONDS).split("\n");
    assertThat(lines).containsExactly("no room", "short", "no room");
  }

  @Test
  @DisplayName("whose client leaves works no longer on what is under way")
  void clientLeaves() throws Exception {
    var gone =
        clients.submit(
            () ->
                stream(LINE.repeat(64) + "{\"last\":1}\n", line -> () -> answered(line))
                    .writeTo(brokenAfter(begun)));
    gone.get(10, TimeUnit.SECONDS);
    assertThat(ended.await(10, TimeUnit.SECONDS)).as("what ran was interrupted").isTrue();
  }

  /** The last line goes on until nobody waits for it. */
  private byte[] answered(byte[] line) {
    if (line.length == 2) {
      return "{}".getBytes(UTF_8);
    }
    begun.countDown();
    try {
      while (true) {
        WorkCancelled.check();
        Thread.onSpinWait();
      }
    } finally {
      ended.countDown();
    }
  }

  private static OutputStream brokenAfter(CountDownLatch begun) {
    return new OutputStream() {
      @Override
      public void write(int one) throws IOException {
        await(begun);
        throw new IOException("the client has left");
      }

      @Override
      public void write(byte[] some, int from, int count) throws IOException {
        write(0);
      }
    };
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).as("it came").isTrue();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped", stopped);
    }
  }
}
