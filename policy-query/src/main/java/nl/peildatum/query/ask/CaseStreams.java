package nl.peildatum.query.ask;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.UnaryOperator;
import nl.peildatum.json.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lines in, lines out, in the order they came. Few blocks of lines are under way at a time: whoever
 * does not read is not read from either, so a stream of any length takes the same memory.
 */
final class CaseStreams implements AutoCloseable {
  private static final int LINES_IN_A_BLOCK = 64;
  private static final int BLOCKS_UNDER_WAY = 4;
  private static final int MOST_STREAMS = 64;
  private static final Duration LONGEST = Duration.ofHours(12);
  private static final Logger LOG = LoggerFactory.getLogger(CaseStreams.class);

  private final Semaphore free = new Semaphore(MOST_STREAMS);
  private final ExecutorService workers =
      Executors.newFixedThreadPool(
          Runtime.getRuntime().availableProcessors(),
          Thread.ofPlatform().name("cases-", 0).daemon().factory());

  /**
   * What is to be written, once, as long as lines come in. One that cannot go on is broken off:
   * nobody takes it for whole.
   */
  interface Stream {
    void writeTo(OutputStream out);
  }

  /**
   * @param answer what goes out for a line that came in; empty = no line
   */
  Stream open(InputStream in, UnaryOperator<byte[]> answer) {
    return open(new NdjsonLines(in), answer);
  }

  /**
   * @param answer what goes out for a line that came in; empty = no line
   */
  Stream open(NdjsonLines lines, UnaryOperator<byte[]> answer) {
    if (!free.tryAcquire()) {
      throw new Refused(
          Problem.of("busy", "This node is answering as many streams as it can; try again."));
    }
    return out -> {
      try {
        out.flush();
        new Flow(answer).run(lines, out);
      } catch (IOException gone) {
        LOG.debug("a client left its stream of cases", gone);
        Exchange.breakOff();
      } catch (IllegalStateException failure) {
        LOG.error("a stream of cases failed", failure);
        Exchange.breakOff();
      } finally {
        free.release();
      }
    };
  }

  @Override
  public void close() {
    workers.shutdownNow();
  }

  private final class Flow {
    private final UnaryOperator<byte[]> answer;
    private final Deque<Future<byte[]>> underWay = new ArrayDeque<>();

    Flow(UnaryOperator<byte[]> answer) {
      this.answer = answer;
    }

    void run(NdjsonLines lines, OutputStream out) throws IOException {
      var block = new ArrayList<byte[]>();
      for (var line = lines.next(); line.isPresent(); line = lines.next()) {
        block.add(line.get());
        var more = lines.hasMore();
        if (block.size() == LINES_IN_A_BLOCK || !more) {
          submit(block);
          block = new ArrayList<>();
          write(out, more ? BLOCKS_UNDER_WAY : 0);
        }
      }
      submit(block);
      write(out, 0);
    }

    private void submit(List<byte[]> block) {
      underWay.add(workers.submit(() -> answered(block)));
    }

    private byte[] answered(List<byte[]> block) {
      var out = new ByteArrayOutputStream(block.size() * 4_096);
      for (var line : block) {
        var answered =
            NdjsonLines.isTooLong(line) ? BodyBytes.tooLarge().bytes() : answer.apply(line);
        if (answered.length > 0) {
          out.writeBytes(answered);
          out.write('\n');
        }
      }
      return out.toByteArray();
    }

    /** Who waits for answers before asking on gets them now. */
    private void write(OutputStream out, int left) throws IOException {
      while (underWay.size() > left) {
        out.write(done(underWay.remove()));
        Exchange.gotOn(LONGEST);
      }
      if (left == 0) {
        out.flush();
      }
    }

    private static byte[] done(Future<byte[]> block) throws IOException {
      try {
        return block.get();
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        throw new IOException("stopped", stopped);
      } catch (ExecutionException failed) {
        throw new IllegalStateException("a case was not answered", failed.getCause());
      }
    }
  }
}
