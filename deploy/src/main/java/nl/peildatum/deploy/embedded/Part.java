package nl.peildatum.deploy.embedded;

/** A running part: where it is reached, and how it is ended cleanly. */
public interface Part extends AutoCloseable {
  /** What a client connects to; only ever a loopback address. */
  String address();

  @Override
  void close();
}
