package nl.peildatum.query.reply;

import java.time.Duration;
import java.util.Optional;
import nl.peildatum.problem.Problem;
import nl.peildatum.web.StreamBudget;

/**
 * The memory of this node for bodies that are kept until they are sent. Small replies have their
 * own share, so that slow readers of large replies cannot block them.
 */
public final class ReplyMemory {
  private static final int FOR_LARGE = 48 << 10;
  private static final int FOR_LITTLE = 16 << 10;
  private static final int LITTLE = 256;

  private final StreamBudget large;
  private final StreamBudget little;

  /**
   * @param patience how long a client may read nothing while other clients wait for memory
   */
  public ReplyMemory(Duration patience) {
    large = new StreamBudget(FOR_LARGE, patience);
    little = new StreamBudget(FOR_LITTLE, patience);
  }

  /** The KiB that a number of bytes takes. */
  public static int kibibytes(long bytes) {
    return (int) (1 + (bytes >> 10));
  }

  /**
   * A share of the memory, to be closed when it is no longer needed; empty if too little is left.
   */
  public Optional<StreamBudget.Place> take(int kibibytes, StreamBudget.Client client) {
    return (kibibytes > LITTLE ? large : little).take(kibibytes, client);
  }

  public static Problem full() {
    return Problem.of("busy", "This node sends as many long answers as it can; try again.");
  }
}
