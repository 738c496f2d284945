package nl.peildatum.query.reply;

import java.time.Duration;
import java.util.Optional;
import nl.peildatum.problem.Problem;
import nl.peildatum.web.StreamBudget;
import nl.peildatum.wording.Wording;

/**
 * Shares out the memory of this node for bodies that are kept until they are sent. Small replies
 * have their own part, so that slow readers of large replies cannot block them.
 */
public final class ReplyMemory {
  private static final int FOR_LARGE = 48 << 10;
  private static final int FOR_SMALL = 16 << 10;
  private static final int SMALL_KIBIBYTES = 256;

  private final StreamBudget large;
  private final StreamBudget small;

  /**
   * @param patience how long a client may read nothing while other clients wait for memory
   */
  public ReplyMemory(Duration patience) {
    large = new StreamBudget(FOR_LARGE, patience);
    small = new StreamBudget(FOR_SMALL, patience);
  }

  /** The number of KiB that hold a number of bytes. */
  public static int kibibytes(long bytes) {
    return (int) (1 + (bytes >> 10));
  }

  /**
   * A share of the memory, to be closed when it is no longer needed; empty if too small is left.
   */
  public Optional<StreamBudget.Place> take(int kibibytes, StreamBudget.Client client) {
    return (kibibytes > SMALL_KIBIBYTES ? large : small).take(kibibytes, client);
  }

  /** The problem when too little memory is left. */
  public static Problem full() {
    return Problem.of("busy", Wording.of("busy.answers"));
  }
}
