package nl.peildatum.command.relay;

import java.util.List;

/**
 * The topic tells of events that the store does not hold, so the store has lost what it once
 * acknowledged: nothing is published until it holds them again, or the topic is another one.
 */
final class StoreBehindTopic extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StoreBehindTopic(List<String> countries) {
    super("the topic tells of more than the store holds about " + String.join(", ", countries));
  }
}
