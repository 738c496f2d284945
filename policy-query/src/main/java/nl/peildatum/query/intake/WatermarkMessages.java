package nl.peildatum.query.intake;

import java.util.HashSet;
import java.util.Set;
import nl.peildatum.codec.ForeignMessage;
import nl.peildatum.health.ForeignMessages;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads watermarks from their topic, and keeps those about the present topic of the events. */
final class WatermarkMessages {
  private static final int MOST_OTHER_TOPICS = 1_000;

  private final PolicyTopic topic;
  private final Watermarks watermarks;
  private final BelievedWatermarks believed;
  private final ForeignMessages foreign;
  private final Set<String> otherTopics = new HashSet<>();

  WatermarkMessages(
      PolicyTopic topic,
      Watermarks watermarks,
      BelievedWatermarks believed,
      ForeignMessages foreign) {
    this.topic = topic;
    this.watermarks = watermarks;
    this.believed = believed;
    this.foreign = foreign;
  }

  /** Reads messages; true when one of them names a topic of events that none named before. */
  boolean read(Iterable<ConsumerRecord<byte[], byte[]>> records) {
    var namesNewTopic = false;
    for (var record : records) {
      try {
        namesNewTopic |= believed.in(record).filter(this::namesNewTopic).isPresent();
      } catch (ForeignMessage not) {
        foreign.skipped(record.topic(), record.partition(), record.offset(), not.why());
      }
    }
    return namesNewTopic;
  }

  /**
   * Keeps a watermark about the present topic; true for a watermark that names another topic, which
   * none named before.
   */
  private boolean namesNewTopic(Watermark watermark) {
    if (!watermark.topicId().equals(topic.id())) {
      return otherTopics.size() < MOST_OTHER_TOPICS && otherTopics.add(watermark.topicId());
    }
    if (watermark.partition() >= topic.events().size()) {
      throw new ForeignMessage("is a watermark of a partition that the topic does not have");
    }
    watermarks.add(watermark);
    return false;
  }
}
