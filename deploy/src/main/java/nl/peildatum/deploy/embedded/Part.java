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
   * Calls {@code told} when the part ends, by itself or not; a part inside this process never calls
   * it.
   */
  default void onEnd(Runnable told) {}

  @Override
  void close();
}
