package nl.peildatum.topic;

/**
 * Thrown if a topic has another number of partitions than before: publishing would lose the order
 * per country and the count per partition.
 */
public final class PartitionCountChanged extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public PartitionCountChanged(String topic, int expected, int found) {
    super(
        "%s has %d partitions and not %d; the number may never change"
            .formatted(topic, found, expected));
  }
}
