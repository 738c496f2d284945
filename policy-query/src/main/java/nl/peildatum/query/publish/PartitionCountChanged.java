package nl.peildatum.query.publish;

/**
 * Stops publishing, because with another number of partitions the order per country would be lost.
 */
final class PartitionCountChanged extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PartitionCountChanged(String topic, int expected, int found) {
    super(
        "%s has %d partitions and not %d; the number may never change"
            .formatted(topic, found, expected));
  }
}
