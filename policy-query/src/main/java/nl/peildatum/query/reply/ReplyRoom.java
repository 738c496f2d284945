package nl.peildatum.query.reply;

import java.time.Duration;
import java.util.Optional;
import nl.peildatum.problem.Problem;
import nl.peildatum.web.SharedRoom;

/**
 * Memory for what is kept until it is sent, of all replies of this node together. Little replies
 * have a part of their own: however slowly large ones are read, these are sent.
 */
public final class ReplyRoom {
  private static final int FOR_LARGE = 48 << 10;
  private static final int FOR_LITTLE = 16 << 10;
  private static final int LITTLE = 256;

  private final SharedRoom large;
  private final SharedRoom little;

  /**
   * @param patience with a client that does not read, while others wait for room
   */
  public ReplyRoom(Duration patience) {
    large = new SharedRoom(FOR_LARGE, patience);
    little = new SharedRoom(FOR_LITTLE, patience);
  }

  /** Of some bytes. */
  public static int kibibytes(long bytes) {
    return (int) (1 + (bytes >> 10));
  }

  /** So much of it, if there is; to be closed when it is not needed any more. */
  public Optional<SharedRoom.Place> take(int kibibytes, SharedRoom.Client client) {
    return (kibibytes > LITTLE ? large : little).take(kibibytes, client);
  }

  public static Problem full() {
    return Problem.of("busy", "This node sends as many long answers as it can; try again.");
  }
}
