package nl.peildatum.evidence;

/** Thrown when the command is called in a way that it does not know; the message says how. */
final class WrongUsage extends RuntimeException {
  private static final long serialVersionUID = 1L;

  WrongUsage(String what) {
    super(what + "\nUsage: verify --key KEY [--checkpoint OLDER --consistency PROOF] FILE");
  }
}
