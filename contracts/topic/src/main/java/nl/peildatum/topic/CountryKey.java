package nl.peildatum.topic;

import static java.nio.charset.StandardCharsets.UTF_8;

import nl.peildatum.area.CountryCode;
import nl.peildatum.codec.ForeignMessage;
import nl.peildatum.codec.TopicForm;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.utils.Utils;

/** The key of a message about a country: the code of the country, which chooses the partition. */
public final class CountryKey {
  private CountryKey() {}

  /** The partition of a country, by Kafka's default partitioner. */
  public static int partitionOf(String country, int partitions) {
    return Utils.toPositive(Utils.murmur2(country.getBytes(UTF_8))) % partitions;
  }

  /**
   * The country that the key of a message names.
   *
   * @throws ForeignMessage if the key names no country, or one that belongs in another partition
   */
  public static CountryCode read(ConsumerRecord<byte[], byte[]> message, int partitions) {
    var country = TopicForm.country(message.key());
    if (partitionOf(country.value(), partitions) != message.partition()) {
      throw new ForeignMessage("names a country that belongs in another partition");
    }
    return country;
  }
}
