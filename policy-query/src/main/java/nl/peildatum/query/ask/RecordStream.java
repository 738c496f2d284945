package nl.peildatum.query.ask;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import nl.peildatum.answer.CountryRecord;
import nl.peildatum.decision.CountryCode;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.json.AnswerLists;
import nl.peildatum.query.view.PolicyView;

/**
 * The record of a country as server-sent events, on its client's own virtual thread. A message is
 * an event, in sequence; the last one of a decision has its sequence for an id, so that who comes
 * again goes on behind a whole decision. No message has a type: a client that listens for types
 * would never hear of a kind that is new.
 */
final class RecordStream {
  private static final int AT_ONCE = 100;
  private static final byte[] BEGIN = "retry: 2000\n\n".getBytes(UTF_8);
  private static final byte[] ALIVE = ":\n\n".getBytes(UTF_8);

  private final PolicyView view;
  private final CountryCode country;
  private final int beginnings;
  private final Duration heartbeat;
  private final OutputStream client;
  private final long begun = System.nanoTime();
  private long position;

  /**
   * @param from where it begins
   * @param heartbeat after so much silence a comment shows that the stream is alive, and whether
   *     its client is
   */
  RecordStream(PolicyView view, Start from, Duration heartbeat, OutputStream client) {
    this.view = view;
    this.country = from.country();
    this.beginnings = from.beginnings();
    this.position = from.after();
    this.heartbeat = heartbeat;
    this.client = client;
  }

  /**
   * A place in a record.
   *
   * @param beginnings how often this node had begun to read: it is a place in that record only
   * @param after only events after this sequence
   */
  record Start(CountryCode country, int beginnings, long after) {}

  /** Until it is told to end, or the record cannot be answered from, or the client has gone. */
  void run(BooleanSupplier ending) throws IOException {
    send(BEGIN);
    while (!ending.getAsBoolean() && isSound() && !isOver() && !isInterrupted()) {
      var record = view.record(country);
      if (record.head() > position) {
        sendNext(record);
      } else if (!view.await(country, () -> ending.getAsBoolean() || hasNews(), heartbeat)) {
        send(ALIVE);
      }
    }
  }

  private boolean isSound() {
    return view.beginnings() == beginnings && view.trouble(country).isEmpty();
  }

  private boolean isOver() {
    return System.nanoTime() - begun > RecordStreams.LONGEST.toNanos();
  }

  /** Whoever stops the server does not wait for a heartbeat. */
  private static boolean isInterrupted() {
    return Thread.currentThread().isInterrupted();
  }

  private boolean hasNews() {
    return !isSound() || view.record(country).head() > position;
  }

  /** Not all at once: in between it looks whether it should end. */
  private void sendNext(CountryRecord record) throws IOException {
    var upTo = Math.min(position + AT_ONCE, record.head());
    for (var event : record.events().subList((int) position, (int) upTo)) {
      client.write(message(event, record).getBytes(UTF_8));
    }
    client.flush();
    position = upTo;
  }

  private static String message(RecordedEvent event, CountryRecord record) {
    var sequence = event.sequence();
    var data = "data: " + AnswerLists.line(event) + "\n\n";
    return record.decisionAt(sequence).orElseThrow().lastSequence() == sequence
        ? "id: " + sequence + "\n" + data
        : data;
  }

  private void send(byte[] bytes) throws IOException {
    client.write(bytes);
    client.flush();
  }
}
