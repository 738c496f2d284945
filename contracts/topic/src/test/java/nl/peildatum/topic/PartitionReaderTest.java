package nl.peildatum.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("A topic that is read to its end")
@Timeout(30)
class PartitionReaderTest {
  private static final TopicPartition PART = new TopicPartition("events", 0);

  private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("none");
  private final List<Long> read = new ArrayList<>();

  private void holds(long messages, long end) {
    consumer.assign(List.of(PART));
    consumer.updateBeginningOffsets(Map.of(PART, 0L));
    consumer.updateEndOffsets(Map.of(PART, end));
    consumer.seekToBeginning(List.of(PART));
    for (var offset = 0L; offset < messages; offset++) {
      consumer.addRecord(new ConsumerRecord<>(PART.topic(), 0, offset, null, new byte[0]));
    }
  }

  private void readWithin(Duration standstill) {
    new PartitionReader(consumer, standstill)
        .read(List.of(PART), found -> read.add(found.offset()));
  }

  @Test
  @DisplayName("and is cut off meanwhile is read to where it ends now")
  void cutOff() {
    holds(2, 5);
    consumer.schedulePollTask(() -> {});
    consumer.schedulePollTask(() -> consumer.updateEndOffsets(Map.of(PART, 2L)));
    readWithin(Duration.ofSeconds(20));
    assertThat(read).containsExactly(0L, 1L);
  }

  @Test
  @DisplayName("and gives nothing more is not waited for")
  void standsStill() {
    holds(2, 5);
    assertThatThrownBy(() -> readWithin(Duration.ofMillis(300)))
        .isInstanceOf(TimeoutException.class);
    assertThat(read).containsExactly(0L, 1L);
  }
}
