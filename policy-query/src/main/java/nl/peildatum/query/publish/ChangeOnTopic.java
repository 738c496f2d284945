package nl.peildatum.query.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import nl.peildatum.area.CountryCode;
import nl.peildatum.codec.ForeignMessage;
import nl.peildatum.codec.TopicForm;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A change of an answer as it was read from the topic; any node may have written it.
 *
 * @param sequence from 1
 * @param time UTC
 * @param data empty when the message has no value
 */
@SuppressWarnings("ArrayRecordComponent") // compared where it matters
record ChangeOnTopic(CountryCode country, long sequence, Instant time, byte[] data) {
  private static final String WHOLE_NUMBER = "[1-9][0-9]{0,17}";
  private static final int LONGEST = 40;

  /**
   * The change in a message.
   *
   * @throws ForeignMessage when the message does not have the form of a change
   */
  static ChangeOnTopic in(ConsumerRecord<byte[], byte[]> message) {
    var country = TopicForm.country(message.key());
    var sequence = header(message, "ce_sequence");
    if (!sequence.matches(WHOLE_NUMBER)) {
      throw new ForeignMessage("has no sequence");
    }
    return new ChangeOnTopic(
        country,
        Long.parseLong(sequence),
        time(message),
        message.value() == null ? new byte[0] : message.value());
  }

  /** Whether the message holds exactly this change. */
  boolean holds(PublishedChange change) {
    return Arrays.equals(data, change.data());
  }

  /** The text of a header; empty when it is missing, or longer than any header of a change. */
  private static String header(ConsumerRecord<byte[], byte[]> message, String name) {
    var header = message.headers().lastHeader(name);
    var utf8 = header == null ? null : header.value();
    return utf8 == null || utf8.length > LONGEST ? "" : new String(utf8, UTF_8);
  }

  /** The time of the change, UTC, which cannot be after the message was written. */
  private static Instant time(ConsumerRecord<byte[], byte[]> message) {
    try {
      var time = Instant.parse(header(message, "ce_time"));
      var written = Instant.ofEpochMilli(message.timestamp());
      if (time.isAfter(written.plus(TopicForm.FURTHEST_AHEAD))) {
        throw new ForeignMessage("is of over 5 minutes after the moment it was written at");
      }
      return time;
    } catch (DateTimeParseException none) {
      throw new ForeignMessage("has no time");
    }
  }
}
