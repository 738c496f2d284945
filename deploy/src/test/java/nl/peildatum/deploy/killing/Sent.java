package nl.peildatum.deploy.killing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.peildatum.deploy.wire.Wire;
import nl.peildatum.testing.Reply;
import org.jspecify.annotations.Nullable;

/** What has become of one decision that was sent, as far as its sender can know. */
public final class Sent {
  private static final int UNAVAILABLE = 503;
  private static final Set<Integer> ACKNOWLEDGED = Set.of(200, 201);
  private static final Set<Integer> REFUSED = Set.of(400, 412);

  private final Sending sending;
  private final Desk desk;
  private int unanswered;
  private @Nullable Reply reply;

  public Sent(Sending sending, Desk desk) {
    this.sending = sending;
    this.desk = desk;
  }

  Sending sending() {
    return sending;
  }

  boolean isOf(Desk other) {
    return desk.equals(other);
  }

  /**
   * Sends it, for the first time or again; false when the outcome is still unknown: no answer, or
   * one that says so.
   */
  synchronized boolean isSettledBy(Wire node) {
    var answer = answer(node);
    if (answer == null || answer.status() == UNAVAILABLE) {
      unanswered++;
      return false;
    }
    accept(answer);
    return true;
  }

  private @Nullable Reply answer(Wire node) {
    try {
      return sending.to(node);
    } catch (UncheckedIOException lost) {
      return null;
    }
  }

  private void accept(Reply answer) {
    var status = answer.status();
    assertThat(ACKNOWLEDGED.contains(status) || REFUSED.contains(status))
        .as("%s was sent %d times: %d %s", sending, unanswered + 1, status, answer.json())
        .isTrue();
    if (unanswered == 0) {
      assertThat(status).as("never sent before: %s", sending.id()).isNotEqualTo(200);
    }
    reply = answer;
    if (ACKNOWLEDGED.contains(status)) {
      desk.acknowledged(sending, answer);
    }
  }

  synchronized boolean isSettled() {
    return reply != null;
  }

  /** At least once nobody could say whether it was recorded. */
  synchronized boolean wasUnknown() {
    return unanswered > 0;
  }

  synchronized boolean isRefused() {
    return reply != null && REFUSED.contains(reply.status());
  }

  /** The bytes that acknowledged it. */
  synchronized Optional<byte[]> acknowledgement() {
    return Optional.ofNullable(reply)
        .filter(said -> ACKNOWLEDGED.contains(said.status()))
        .map(Reply::bytes);
  }

  /** As if something else had been answered. */
  Sent asIfAnswered(int status, String body) {
    var forged = new Sent(sending, desk);
    forged.reply =
        new Reply(
            sending.id(), status, HttpHeaders.of(Map.of(), (a, b) -> true), body.getBytes(UTF_8));
    return forged;
  }

  @Override
  public synchronized String toString() {
    return sending + (reply == null ? "" : ": " + reply.status() + " " + reply.json());
  }
}
