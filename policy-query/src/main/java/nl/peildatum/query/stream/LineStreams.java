package nl.peildatum.query.stream;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.peildatum.problem.Language;
import nl.peildatum.problem.Problem;
import nl.peildatum.query.reply.Refused;
import nl.peildatum.query.reply.ReplyMemory;
import nl.peildatum.web.DeadlineProcessor;
import nl.peildatum.web.StreamBudget;
import nl.peildatum.wording.Wording;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers streams of lines, each line with at most one line, in a bounded amount of memory. A line
 * that waits for the record holds no worker thread.
 */
public final class LineStreams implements AutoCloseable {
  private static final int MOST_STREAMS = 64;
  private static final Logger LOG = LoggerFactory.getLogger(LineStreams.class);

  private final ReplyMemory room;
  private final StreamBudget places;
  private final ExecutorService workers =
      Executors.newFixedThreadPool(
          Runtime.getRuntime().availableProcessors(),
          Thread.ofPlatform().name("cases-", 0).daemon().factory());

  /** The threads on which blocks of lines wait for the record, one per block. */
  private final ExecutorService readers =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("case-lines-", 0).factory());

  /**
   * @param room the memory for long answers
   * @param patience how long a client may send no line or read no answer while other clients wait
   *     for a stream
   */
  LineStreams(ReplyMemory room, Duration patience) {
    this.room = room;
    this.places = new StreamBudget(MOST_STREAMS, patience);
  }

  /**
   * A reply to be written once, while lines come in. If it cannot go on, the connection is broken
   * off, so that no client takes the reply for complete.
   */
  public interface Stream {
    void writeTo(OutputStream out);
  }

  /**
   * Opens a stream; refuses it if too many are open.
   *
   * @param answer waits, where a line needs it, for the record, and returns the supplier of the
   *     line's answer; an empty answer = no line
   * @param inPlaceOfLong gives the line that replaces an answer too long for the memory left
   * @param language of the problem of a line that is too long
   */
  public Stream open(
      NdjsonLines lines,
      Function<byte[], Supplier<byte[]>> answer,
      Function<byte[], byte[]> inPlaceOfLong,
      Language language) {
    var client = DeadlineProcessor.client();
    var place = places.take(1, client).orElseThrow(LineStreams::busy);
    return out -> {
      try (var memory = new StreamMemory(room, client, place)) {
        write(lines, new BlockAnswers(workers, memory, answer, inPlaceOfLong, language), out);
      }
    };
  }

  private void write(NdjsonLines lines, BlockAnswers answers, OutputStream out) {
    var stream = new LineStream(answers, readers, out);
    try {
      out.flush();
      stream.run(lines);
    } catch (IOException gone) {
      LOG.debug("a client left its stream of cases", gone);
      DeadlineProcessor.breakOff();
    } catch (IllegalStateException | RejectedExecutionException failure) {
      LOG.error("a stream of cases failed", failure);
      DeadlineProcessor.breakOff();
    } finally {
      stream.cancel();
    }
  }

  private static Refused busy() {
    return new Refused(Problem.of("busy", Wording.of("busy.streams")));
  }

  @Override
  public void close() {
    readers.shutdownNow();
    workers.shutdownNow();
  }
}
