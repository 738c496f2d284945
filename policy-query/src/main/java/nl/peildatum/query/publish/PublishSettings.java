package nl.peildatum.query.publish;

import java.time.Duration;

/**
 * The topic to which changes of answers are published, and its limits.
 *
 * @param source CloudEvents source, equal to that of the policy events
 * @param topic the name of the topic
 * @param group the group of nodes, one of which holds the lease of each partition
 * @param partitions of the topic, fixed at its creation
 * @param replication replicas of each partition
 * @param silence how long a holder may send no heartbeat before its lease goes to another node
 * @param standstill how long a holder may send heartbeats without making progress
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

  /** The settings with the names of a standard installation. */
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

  /**
   * The transactional id that all holders of a partition share: a new holder fences off the one
   * before.
   */
  String transactionalId(int partition) {
    return group + "-" + partition;
  }
}
