package nl.peildatum.command.relay;

/**
 * The topic tells of events that the store does not hold, so the store has lost what it once
 * acknowledged.
 */
final class TopicAheadOfStore extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TopicAheadOfStore(String country, long onTopic, long inStore) {
    super(
        "%s: the topic ends at sequence %d, the store at %d; nothing is published until this is explained"
            .formatted(country, onTopic, inStore));
  }
}
