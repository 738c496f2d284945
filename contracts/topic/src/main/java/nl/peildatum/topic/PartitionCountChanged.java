package nl.peildatum.topic;

/**
 * Stops publishing, because with another number of partitions the order per country and the count
 * per partition would be lost.
 */
public final class PartitionCountChanged extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public PartitionCountChanged(String topic, int expected, int found) {
    super(
        "%s has %d partitions and not %d; the number may never change"
            .formatted(topic, found, expected));
  }
}
