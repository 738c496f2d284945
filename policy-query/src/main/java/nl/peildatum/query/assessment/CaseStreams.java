package nl.peildatum.query.assessment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.peildatum.problem.Language;
import nl.peildatum.problem.Problem;
import nl.peildatum.query.reply.ReadByClient;
import nl.peildatum.query.reply.Refused;
import nl.peildatum.query.reply.ReplyRoom;
import nl.peildatum.query.stream.BodyBytes;
import nl.peildatum.query.stream.NdjsonLines;
import nl.peildatum.web.DeadlineProcessor;
import nl.peildatum.web.SharedRoom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers streams of lines, one line each, in the order of the lines. At most a few blocks of lines
 * are in work at a time, and no line is read from a client that does not read its answers, so a
 * stream of any length takes a bounded amount of memory. A line that waits for the record holds no
 * worker thread.
 */
public final class CaseStreams implements AutoCloseable {
  private static final int LINES_IN_A_BLOCK = 64;
  private static final int BLOCKS_UNDER_WAY = 4;
  private static final int MOST_STREAMS = 64;
  private static final Duration LONGEST = Duration.ofHours(12);
  private static final Duration LONGEST_BLOCK = Duration.ofSeconds(25);
  private static final long LOOK_MILLIS = 100;
  private static final Logger LOG = LoggerFactory.getLogger(CaseStreams.class);

  /** The bytes of answers after which a block is written out before it goes on. */
  private static final int ENOUGH = 1 << 20;

  private final ReplyRoom room;
  private final SharedRoom places;
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
  CaseStreams(ReplyRoom room, Duration patience) {
    this.room = room;
    this.places = new SharedRoom(MOST_STREAMS, patience);
  }

  /**
   * A reply to be written once, while lines come in. If it cannot go on, the connection is broken
   * off, so that no client takes the reply for complete.
   */
  public interface Stream {
    void writeTo(OutputStream out);
  }

  /**
   * @param answer waits, where a line needs it, for the record, and returns the supplier of the
   *     line's answer; an empty answer = no line
   * @param inPlaceOfLong gives the line that replaces an answer too long for the memory left
   * @param language of the problem of a line that is too long
   */
  public Stream open(
      InputStream in,
      Function<byte[], Supplier<byte[]>> answer,
      Function<byte[], byte[]> inPlaceOfLong,
      Language language) {
    return open(new NdjsonLines(in), answer, inPlaceOfLong, language);
  }

  /**
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
    var place = places.take(1, client).orElseThrow(CaseStreams::busy);
    return out -> {
      var flow = new Flow(answer, inPlaceOfLong, language, client, place);
      try (place) {
        out.flush();
        flow.run(lines, new ReadByClient(out, flow::gotOn));
      } catch (IOException gone) {
        LOG.debug("a client left its stream of cases", gone);
        DeadlineProcessor.breakOff();
      } catch (IllegalStateException | RejectedExecutionException failure) {
        LOG.error("a stream of cases failed", failure);
        DeadlineProcessor.breakOff();
      } finally {
        flow.cancel();
      }
    };
  }

  private static Refused busy() {
    return new Refused(
        Problem.of("busy", "This node is answering as many streams as it can; try again."));
  }

  @Override
  public void close() {
    readers.shutdownNow();
    workers.shutdownNow();
  }

  /**
   * Answers of a block that are ready to be written, and the lines of the block that are answered
   * after these were written.
   *
   * @param largest the memory held by each of the largest answers
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  private record Block(byte[] answers, List<SharedRoom.Place> largest, List<Line> left) {}

  /** A line that came in, with the supplier of its answer. */
  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  private record Line(byte[] in, Supplier<byte[]> answer) {}

  private final class Flow {
    private final Function<byte[], Supplier<byte[]>> answer;
    private final Function<byte[], byte[]> inPlaceOfLong;
    private final Language language;
    private final Deque<Future<Block>> underWay = new ArrayDeque<>();
    private final SharedRoom.Client client;
    private final SharedRoom.Place place;
    private final List<SharedRoom.Place> held = new ArrayList<>();
    private boolean cancelled;

    Flow(
        Function<byte[], Supplier<byte[]>> answer,
        Function<byte[], byte[]> inPlaceOfLong,
        Language language,
        SharedRoom.Client client,
        SharedRoom.Place place) {
      this.answer = answer;
      this.inPlaceOfLong = inPlaceOfLong;
      this.language = language;
      this.client = client;
      this.place = place;
    }

    /** Records progress: the client sent lines or read answers, or waits for this node. */
    synchronized void gotOn() {
      place.gotOn();
      held.forEach(SharedRoom.Place::gotOn);
    }

    void run(NdjsonLines lines, OutputStream out) throws IOException {
      var block = new ArrayList<byte[]>();
      for (var line = lines.next(); line.isPresent(); line = lines.next()) {
        block.add(line.get());
        var more = lines.hasMore();
        if (block.size() == LINES_IN_A_BLOCK || !more) {
          submit(block);
          block = new ArrayList<>();
          write(out, more ? BLOCKS_UNDER_WAY : 0, false);
        }
      }
      submit(block);
      write(out, 0, true);
    }

    /** Cancels the blocks in work, as the client no longer waits for their answers. */
    synchronized void cancel() {
      underWay.forEach(block -> block.cancel(true));
      cancelled = true;
      held.forEach(SharedRoom.Place::close);
      held.clear();
    }

    private Optional<SharedRoom.Place> take(int kibibytes) {
      return room.take(kibibytes, client).filter(this::hold);
    }

    private synchronized boolean hold(SharedRoom.Place taken) {
      if (cancelled) {
        taken.close();
      } else {
        held.add(taken);
      }
      return !cancelled;
    }

    private synchronized void giveBack(SharedRoom.Place taken) {
      if (held.remove(taken)) {
        taken.close();
      }
    }

    private void submit(List<byte[]> block) {
      underWay.add(readers.submit(() -> answered(block)));
    }

    private Block answered(List<byte[]> block) throws ExecutionException, InterruptedException {
      return worked(block.stream().map(line -> new Line(line, answer(line))).toList());
    }

    private Block worked(List<Line> lines) throws ExecutionException, InterruptedException {
      var work = workers.submit(() -> written(lines));
      try {
        return work.get();
      } finally {
        work.cancel(true);
      }
    }

    private Supplier<byte[]> answer(byte[] line) {
      return NdjsonLines.isTooLong(line)
          ? () -> BodyBytes.tooLarge().bytes(language)
          : answer.apply(line);
    }

    private Block written(List<Line> lines) {
      var out = new ByteArrayOutputStream(lines.size() * 4_096);
      var largest = new ArrayList<SharedRoom.Place>();
      for (var i = 0; i < lines.size(); i++) {
        if (out.size() > ENOUGH) {
          return new Block(out.toByteArray(), largest, lines.subList(i, lines.size()));
        }
        var answered = lines.get(i).answer().get();
        if (answered.length > ENOUGH) {
          var kibibytes = ReplyRoom.kibibytes(answered.length);
          var taken = take(kibibytes);
          taken.ifPresent(largest::add);
          if (taken.isEmpty()) {
            answered = inPlaceOfLong.apply(lines.get(i).in());
          }
        }
        if (answered.length > 0) {
          out.writeBytes(answered);
          out.write('\n');
        }
      }
      return new Block(out.toByteArray(), largest, List.of());
    }

    /**
     * Writes blocks until {@code left} are in work; at 0, flushes too, for a client that waits for
     * answers before it sends more.
     *
     * @param isRead whether the request was read whole
     */
    private void write(OutputStream out, int left, boolean isRead) throws IOException {
      while (underWay.size() > left) {
        write(out, done(underWay.element(), isRead), isRead);
        underWay.remove();
      }
      if (left == 0) {
        out.flush();
      }
    }

    private void write(OutputStream out, Block first, boolean isRead) throws IOException {
      for (var block = first; ; ) {
        out.write(block.answers());
        block.largest().forEach(this::giveBack);
        gotOn();
        DeadlineProcessor.gotOn(LONGEST);
        var left = block.left();
        if (left.isEmpty()) {
          return;
        }
        var next = readers.submit(() -> worked(left));
        try {
          block = done(next, isRead);
        } finally {
          next.cancel(true);
        }
      }
    }

    private Block done(Future<Block> block, boolean isRead) throws IOException {
      var begun = System.nanoTime();
      while (true) {
        try {
          return block.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException underWay) {
          gotOn();
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
}
