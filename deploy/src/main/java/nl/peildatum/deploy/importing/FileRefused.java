package nl.peildatum.deploy.importing;

/**
 * Refuses a file, which is not recorded; the message states the reason, for the person who sent it.
 */
public final class FileRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  FileRefused(String message) {
    super(message);
  }
}
