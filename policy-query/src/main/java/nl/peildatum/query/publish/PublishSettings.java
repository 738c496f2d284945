package nl.peildatum.query.publish;

import java.time.Duration;

/**
 * Where the answers that changed are published.
 *
 * @param source CloudEvents source, the same as that of the policy events
 * @param topic its name
 * @param group the nodes among which one holds the lease of each partition
 * @param partitions of the topic, fixed at its creation
 * @param replication replicas of each partition
 * @param silence how long a holder may be silent before its lease goes to another
 * @param standstill how long a holder may be heard of and yet do nothing
 */
public record PublishSettings(
    String bootstrapServers,
    String source,
    String topic,
    String group,
    int partitions,
    short replication,
    Duration silence,
    Duration standstill) {
  private static final Duration STANDSTILL = Duration.ofMinutes(1);

  public static PublishSettings at(
      String bootstrapServers, String source, int partitions, short replication, Duration silence) {
    return new PublishSettings(
        bootstrapServers,
        source,
        "policy-answer-changes",
        "peildatum-answer-changes",
        partitions,
        replication,
        silence,
        STANDSTILL);
  }

  /** Of everybody who holds the partition in turn: whoever begins shuts out the one before it. */
  String transactionalId(int partition) {
    return group + "-" + partition;
  }
}
