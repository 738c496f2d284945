package nl.peildatum.query.stream;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.peildatum.query.reply.ProgressOutputStream;
import nl.peildatum.web.DeadlineProcessor;

/**
 * Answers the lines of one stream: reads them in blocks, and writes the answers in the order of the
 * lines. At most a few blocks are in work at a time, and no line is read from a client that does
 * not read its answers.
 */
final class LineStream {
  private static final int LINES_IN_A_BLOCK = 64;
  private static final int BLOCKS_UNDER_WAY = 4;
  private static final Duration LONGEST = Duration.ofHours(12);
  private static final Duration LONGEST_BLOCK = Duration.ofSeconds(25);
  private static final long CHECK_MILLIS = 100;

  private final BlockAnswers answers;
  private final StreamMemory memory;
  private final ExecutorService readers;
  private final OutputStream out;
  private final Deque<Future<BlockAnswers.Block>> underWay = new ArrayDeque<>();

  /**
   * @param readers the threads on which blocks of lines wait for the record
   */
  LineStream(BlockAnswers answers, ExecutorService readers, OutputStream client) {
    this.answers = answers;
    this.memory = answers.memory();
    this.readers = readers;
    this.out = new ProgressOutputStream(client, memory::gotOn);
  }

  void run(NdjsonLines lines) throws IOException {
    var block = new ArrayList<byte[]>();
    for (var line = lines.next(); line.isPresent(); line = lines.next()) {
      block.add(line.get());
      var more = lines.hasMore();
      if (block.size() == LINES_IN_A_BLOCK || !more) {
        submit(block);
        block = new ArrayList<>();
        write(more ? BLOCKS_UNDER_WAY : 0, false);
      }
    }
    submit(block);
    write(0, true);
  }

  /** Cancels the blocks in work, as the client no longer waits for their answers. */
  void cancel() {
    underWay.forEach(block -> block.cancel(true));
  }

  private void submit(List<byte[]> block) {
    underWay.add(readers.submit(() -> answers.begin(block)));
  }

  /**
   * Writes blocks until {@code left} are in work; at 0, flushes too, for a client that waits for
   * answers before it sends more.
   *
   * @param isRead whether the request was read whole
   */
  private void write(int left, boolean isRead) throws IOException {
    while (underWay.size() > left) {
      write(done(underWay.element(), isRead), isRead);
      underWay.remove();
    }
    if (left == 0) {
      out.flush();
    }
  }

  private void write(BlockAnswers.Block first, boolean isRead) throws IOException {
    for (var block = first; ; ) {
      out.write(block.answers());
      block.largest().forEach(memory::giveBack);
      memory.gotOn();
      DeadlineProcessor.recordProgress(LONGEST);
      var left = block.unanswered();
      if (left.isEmpty()) {
        return;
      }
      var next = readers.submit(() -> answers.answer(left));
      try {
        block = done(next, isRead);
      } finally {
        next.cancel(true);
      }
    }
  }

  private BlockAnswers.Block done(Future<BlockAnswers.Block> block, boolean isRead)
      throws IOException {
    var begun = System.nanoTime();
    while (true) {
      try {
        return block.get(CHECK_MILLIS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException underWay) {
        memory.gotOn();
        if (System.nanoTime() - begun > LONGEST_BLOCK.toNanos()) {
          throw new IOException("a block of lines was not answered in time", underWay);
        }
        if (isRead && DeadlineProcessor.clientHasLeft()) {
          throw new IOException("the client has left", underWay);
        }
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        throw new IOException("stopped", stopped);
      } catch (ExecutionException failed) {
        throw new IllegalStateException("a case was not answered", failed.getCause());
      }
    }
  }
}
