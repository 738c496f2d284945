package nl.peildatum.deploy.importing;

/** A file is not recorded; the message says why, for the person who sent it. */
public final class FileRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  FileRefused(String message) {
    super(message);
  }
}
