package nl.peildatum.query.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import nl.peildatum.decision.SizeLimits;
import nl.peildatum.query.reply.CarrierTurns;
import nl.peildatum.query.view.PolicyView;

/** Sends one stream of server-sent events about a country, on the virtual thread of its request. */
public final class EventStream {
  private static final int MESSAGES_IN_A_PAGE = 20;
  private static final byte[] BEGIN = "retry: 2000\n\n".getBytes(UTF_8);
  private static final byte[] ALIVE = ":\n\n".getBytes(UTF_8);

  private final PolicyView view;
  private final Streamed streamed;
  private final int beginnings;
  private final Duration heartbeat;
  private final OutputStream client;
  private final long begun = System.nanoTime();
  private final CarrierTurns turns;
  private long lastSent = System.nanoTime();
  private long position;

  /**
   * @param from the position at which the stream begins
   * @param heartbeat the silence after which a comment is sent, which keeps the connection alive
   *     and shows whether the client is still there
   * @param turns the limit that all streams of the node share
   */
  EventStream(
      PolicyView view, Start from, Duration heartbeat, CarrierTurns turns, OutputStream client) {
    this.turns = turns;
    this.view = view;
    this.streamed = from.of();
    this.beginnings = from.beginnings();
    this.position = from.after();
    this.heartbeat = heartbeat;
    this.client = client;
  }

  /**
   * A position in a sequence of messages.
   *
   * @param beginnings how often this node had begun to read; the position is valid only for that
   *     record
   * @param after sequence, exclusive
   */
  public record Start(Streamed of, int beginnings, long after) {}

  /**
   * Sends messages until {@code ending} is true, the record is in trouble, the longest time is
   * over, or the client has left.
   */
  void run(BooleanSupplier ending) throws IOException {
    send(BEGIN);
    while (!ending.getAsBoolean() && isSound() && !isOver() && !isInterrupted()) {
      var coming = streamed.after(position, MESSAGES_IN_A_PAGE);
      var next = turns.of(() -> page(coming));
      if (!next.isEmpty() && isSound()) {
        send(next);
      } else {
        await(ending);
        if (silentFor().compareTo(heartbeat) >= 0) {
          send(ALIVE);
        }
      }
    }
  }

  private boolean isSound() {
    return view.beginnings() == beginnings && view.trouble(streamed.country()).isEmpty();
  }

  private boolean isOver() {
    return System.nanoTime() - begun > EventStreams.LONGEST.toNanos();
  }

  /** Whether the server is stopping this thread, which must not wait for a heartbeat. */
  private static boolean isInterrupted() {
    return Thread.currentThread().isInterrupted();
  }

  private void await(BooleanSupplier ending) {
    view.await(
        streamed.country(),
        () -> ending.getAsBoolean() || !isSound() || streamed.hasMore(position),
        heartbeat.minus(silentFor()));
  }

  /** The time since the last bytes were sent, whether or not a message is about to come. */
  private Duration silentFor() {
    return Duration.ofNanos(System.nanoTime() - lastSent);
  }

  /**
   * The next messages as bytes, at most a page, so that between pages the stream can end and let
   * other streams work.
   */
  private static List<byte[]> page(Stream<String> coming) {
    var taken = new ArrayList<byte[]>();
    var length = 0L;
    for (var next = coming.iterator(); length < SizeLimits.PAGE_BYTES && next.hasNext(); ) {
      taken.add(next.next().getBytes(UTF_8));
      length += taken.getLast().length;
    }
    return taken;
  }

  private void send(List<byte[]> messages) throws IOException {
    for (var message : messages) {
      client.write(message);
    }
    client.flush();
    lastSent = System.nanoTime();
    position += messages.size();
  }

  private void send(byte[] bytes) throws IOException {
    client.write(bytes);
    client.flush();
    lastSent = System.nanoTime();
  }
}
