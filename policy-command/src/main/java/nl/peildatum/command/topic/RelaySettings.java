package nl.peildatum.command.topic;

import java.time.Duration;
import java.util.Map;

/**
 * How this node relays.
 *
 * @param source CloudEvents source, {@code urn:nld:oin:<OIN>:systeem:peildatum}
 * @param node name under which this node claims the relay; the same name again takes its own claim
 *     back at once
 * @param claimTimeout how long another node's silence lasts before its claim is taken over
 * @param fetchDelay how long an append by another node may go unseen
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
