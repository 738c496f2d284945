package nl.peildatum.query.ask;

import java.util.concurrent.Semaphore;
import nl.peildatum.json.Problem;

/**
 * Memory for what is kept until it is sent, of all replies of this node together. Little replies
 * have a part of their own: however slowly large ones are read, these are sent.
 */
final class ReplyRoom {
  private static final int FOR_LARGE = 48 << 10;
  private static final int FOR_LITTLE = 16 << 10;
  private static final int LITTLE = 256;

  private final Semaphore large = new Semaphore(FOR_LARGE);
  private final Semaphore little = new Semaphore(FOR_LITTLE);

  /** Of some bytes. */
  static int kibibytes(long bytes) {
    return (int) (1 + (bytes >> 10));
  }

  /** Whether there was so much room; then it is to be given back, in one piece. */
  boolean take(int kibibytes) {
    return of(kibibytes).tryAcquire(kibibytes);
  }

  /** As it was taken. */
  void giveBack(int kibibytes) {
    of(kibibytes).release(kibibytes);
  }

  private Semaphore of(int kibibytes) {
    return kibibytes > LITTLE ? large : little;
  }

  static Problem full() {
    return Problem.of("busy", "This node sends as many long answers as it can; try again.");
  }
}
