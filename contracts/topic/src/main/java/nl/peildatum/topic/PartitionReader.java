package nl.peildatum.topic;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * Reads partitions up to the ends that they had when the read began. Fails if no message arrives
 * for a time.
 */
public final class PartitionReader {
  private static final Duration POLL = Duration.ofMillis(200);

  private final org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> consumer;
  private final Duration standstill;

  /**
   * @param standstill longest time without a message
   */
  public PartitionReader(
      org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> consumer, Duration standstill) {
    this.consumer = consumer;
    this.standstill = standstill;
  }

  /**
   * Reads the partitions. A topic can lose messages while it is read, so the ends are asked for
   * again while none arrive.
   */
  public void read(List<TopicPartition> all, Consumer<ConsumerRecord<byte[], byte[]>> take) {
    var ends = new HashMap<>(consumer.endOffsets(all));
    var lastRead = System.nanoTime();
    while (all.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
      var found = consumer.poll(POLL);
      found.forEach(take);
      if (!found.isEmpty()) {
        lastRead = System.nanoTime();
      } else if (System.nanoTime() - lastRead > standstill.toNanos()) {
        throw new TimeoutException("nothing was read of " + all + " for " + standstill);
      } else {
        consumer.endOffsets(all).forEach((part, end) -> ends.merge(part, end, Math::min));
      }
    }
  }
}
