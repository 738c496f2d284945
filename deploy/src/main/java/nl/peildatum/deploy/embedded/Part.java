package nl.peildatum.deploy.embedded;

/** A running embedded part, with its address. */
public interface Part extends AutoCloseable {
  /** The address to which a client connects; always a loopback address. */
  String address();

  /** Whether the part still runs; a part inside this process lives as long as the process. */
  default boolean isAlive() {
    return true;
  }

  /**
   * Runs {@code onEnd} when the process of the part ends, for whatever reason; a part inside this
   * process never runs it.
   */
  default void onEnd(Runnable onEnd) {}

  @Override
  void close();
}
