package nl.peildatum.query.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import nl.peildatum.area.CountryCode;
import nl.peildatum.codec.NotOurs;
import nl.peildatum.codec.TopicForm;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A change that is on the topic, whoever put it there.
 *
 * @param sequence from 1
 * @param time UTC
 * @param data nothing when it has none
 */
@SuppressWarnings("ArrayRecordComponent") // compared where it matters
record Found(CountryCode country, long sequence, Instant time, byte[] data) {
  private static final String WHOLE_NUMBER = "[1-9][0-9]{0,17}";
  private static final int LONGEST = 40;

  /**
   * @throws NotOurs when it does not have the form of a change
   */
  static Found in(ConsumerRecord<byte[], byte[]> message) {
    var country = TopicForm.country(message.key());
    var sequence = header(message, "ce_sequence");
    if (!sequence.matches(WHOLE_NUMBER)) {
      throw new NotOurs("has no sequence");
    }
    return new Found(
        country,
        Long.parseLong(sequence),
        time(message),
        message.value() == null ? new byte[0] : message.value());
  }

  boolean is(Change change) {
    return Arrays.equals(data, change.data());
  }

  /** Empty when it is missing, or longer than any of a change is. */
  private static String header(ConsumerRecord<byte[], byte[]> message, String name) {
    var header = message.headers().lastHeader(name);
    var utf8 = header == null ? null : header.value();
    return utf8 == null || utf8.length > LONGEST ? "" : new String(utf8, UTF_8);
  }

  /** Nothing changes after it was published. */
  private static Instant time(ConsumerRecord<byte[], byte[]> message) {
    try {
      var time = Instant.parse(header(message, "ce_time"));
      var written = Instant.ofEpochMilli(message.timestamp());
      if (time.isAfter(written.plus(TopicForm.FURTHEST_AHEAD))) {
        throw new NotOurs("is of over 5 minutes after the moment it was written at");
      }
      return time;
    } catch (DateTimeParseException none) {
      throw new NotOurs("has no time");
    }
  }
}
