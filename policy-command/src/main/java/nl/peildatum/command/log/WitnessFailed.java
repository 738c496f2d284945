package nl.peildatum.command.log;

/** Thrown when a witness has not cosigned; it is asked again later. */
final class WitnessFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  WitnessFailed(String why) {
    super(why, null, false, false);
  }
}
