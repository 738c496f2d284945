package nl.peildatum.query.publish;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/**
 * Holds the partitions that the group has assigned to this node for writing; it reads none of them.
 */
final class PartitionLease implements ConsumerRebalanceListener, AutoCloseable {
  private static final Duration LAST_WORDS = Duration.ofSeconds(2);

  private final KafkaConsumer<byte[], byte[]> member;
  private final Set<Integer> held = new TreeSet<>();

  PartitionLease(KafkaConsumer<byte[], byte[]> member, String topic) {
    this.member = member;
    member.subscribe(List.of(topic), this);
  }

  /** The partitions held, after news from the group; waits at most this long for news. */
  Set<Integer> held(Duration atMost) {
    member.poll(atMost);
    return Set.copyOf(held);
  }

  /** Ends the waiting of {@link #held}; called from another thread. */
  void wakeUp() {
    member.wakeup();
  }

  @Override
  public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
    member.pause(partitions);
    partitions.forEach(partition -> held.add(partition.partition()));
  }

  @Override
  public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
    partitions.forEach(partition -> held.remove(partition.partition()));
  }

  @Override
  public void close() {
    member.close(CloseOptions.timeout(LAST_WORDS));
  }
}
