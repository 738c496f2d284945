package nl.peildatum.command.relay;

import java.util.List;

/**
 * Stops publishing because the topic has events that the store does not hold: the store has lost
 * events that it once acknowledged. Publishing resumes when the store holds them again, or the
 * topic is replaced.
 */
final class StoreBehindTopic extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StoreBehindTopic(List<String> countries) {
    super("the topic tells of more than the store holds about " + String.join(", ", countries));
  }
}
