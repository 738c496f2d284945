package nl.peildatum.deploy.embedded;

/** A running part: where it is reached, and how it is ended cleanly. */
public interface Part extends AutoCloseable {
  /** What a client connects to; only ever a loopback address. */
  String address();

  /** False when it has ended by itself; a part of this process lives as long as the process. */
  default boolean isAlive() {
    return true;
  }

  /** Tells when it ends, by itself or not; a part of this process ends with it and tells nobody. */
  default void onEnd(Runnable told) {}

  @Override
  void close();
}
