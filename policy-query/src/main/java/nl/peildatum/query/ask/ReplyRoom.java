package nl.peildatum.query.ask;

import java.util.concurrent.Semaphore;
import nl.peildatum.json.Problem;

/** Memory for what is kept until it is sent, of all replies of this node together. */
final class ReplyRoom {
  private static final int KIBIBYTES = 64 << 10;

  private final Semaphore free = new Semaphore(KIBIBYTES);

  /** Of some bytes. */
  static int kibibytes(long bytes) {
    return (int) (1 + (bytes >> 10));
  }

  /** Whether there was so much room; then it is to be given back. */
  boolean take(int kibibytes) {
    return free.tryAcquire(kibibytes);
  }

  void giveBack(int kibibytes) {
    free.release(kibibytes);
  }

  static Problem full() {
    return Problem.of("busy", "This node sends as many long answers as it can; try again.");
  }
}
