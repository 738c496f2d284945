package nl.peildatum.query.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import nl.peildatum.decision.Bounds;
import nl.peildatum.query.reply.Turns;
import nl.peildatum.query.view.PolicyView;

/** Server-sent events about a country, on their client's own virtual thread. */
public final class EventStream {
  private static final int AT_ONCE = 20;
  private static final byte[] BEGIN = "retry: 2000\n\n".getBytes(UTF_8);
  private static final byte[] ALIVE = ":\n\n".getBytes(UTF_8);

  private final PolicyView view;
  private final Streamed streamed;
  private final int beginnings;
  private final Duration heartbeat;
  private final OutputStream client;
  private final long begun = System.nanoTime();
  private final Turns turns;
  private long lastSent = System.nanoTime();
  private long position;

  /**
   * @param from where it begins
   * @param heartbeat after so much silence a comment shows that the stream is alive, and whether
   *     its client is
   * @param turns that all streams of the node share
   */
  EventStream(PolicyView view, Start from, Duration heartbeat, Turns turns, OutputStream client) {
    this.turns = turns;
    this.view = view;
    this.streamed = from.of();
    this.beginnings = from.beginnings();
    this.position = from.after();
    this.heartbeat = heartbeat;
    this.client = client;
  }

  /**
   * A place in what is streamed.
   *
   * @param beginnings how often this node had begun to read: it is a place in that record only
   * @param after only what comes after this sequence
   */
  public record Start(Streamed of, int beginnings, long after) {}

  /** Until it is told to end, or the record cannot be answered from, or the client has gone. */
  void run(BooleanSupplier ending) throws IOException {
    send(BEGIN);
    while (!ending.getAsBoolean() && isSound() && !isOver() && !isInterrupted()) {
      var coming = streamed.after(position, AT_ONCE);
      var next = turns.of(() -> writtenOut(coming));
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

  /** Whoever stops the server does not wait for a heartbeat. */
  private static boolean isInterrupted() {
    return Thread.currentThread().isInterrupted();
  }

  private void await(BooleanSupplier ending) {
    view.await(
        streamed.country(),
        () -> ending.getAsBoolean() || !isSound() || streamed.hasMore(position),
        heartbeat.minus(silentFor()));
  }

  /** Also while more is known to come, and is not there yet. */
  private Duration silentFor() {
    return Duration.ofNanos(System.nanoTime() - lastSent);
  }

  /** Not more than a page: in between it looks whether it should end, and lets others go. */
  private static List<byte[]> writtenOut(Stream<String> coming) {
    var taken = new ArrayList<byte[]>();
    var length = 0L;
    for (var next = coming.iterator(); length < Bounds.PAGE_BYTES && next.hasNext(); ) {
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
