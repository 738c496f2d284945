package nl.peildatum.command.topic;

import java.time.Duration;
import java.util.Map;

/**
 * The settings of this node's relay.
 *
 * @param source CloudEvents source, {@code urn:nld:oin:<OIN>:systeem:peildatum}
 * @param node name under which this node claims the relay; a restarted node with an equal name
 *     takes its own claim back at once
 * @param claimTimeout how long another node may be silent before its claim is taken over
 * @param fetchDelay how long an append by another node may stay unnoticed
 * @param partitions partitions of {@code policy-events}, fixed at its creation
 * @param replication replicas of each partition
 * @param kafka client properties, {@code bootstrap.servers} at least
 */
public record RelaySettings(
    String source,
    String node,
    Duration claimTimeout,
    Duration fetchDelay,
    int partitions,
    short replication,
    Map<String, Object> kafka) {
  public RelaySettings {
    kafka = Map.copyOf(kafka);
  }
}
