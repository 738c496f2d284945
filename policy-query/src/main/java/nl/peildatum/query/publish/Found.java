package nl.peildatum.query.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import nl.peildatum.decision.CountryCode;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A message that is on the topic, whoever put it there.
 *
 * @param sequence 0 when it says none
 * @param time UTC; before everything when it says none
 * @param data nothing when it has none
 */
@SuppressWarnings("ArrayRecordComponent") // compared where it matters
record Found(CountryCode country, long sequence, Instant time, byte[] data) {

  /** Empty when it is about no country at all. */
  static Optional<Found> of(ConsumerRecord<byte[], byte[]> message) {
    return CountryCode.parse(text(message.key()))
        .map(
            country ->
                new Found(
                    country,
                    sequence(header(message, "ce_sequence")),
                    time(header(message, "ce_time")),
                    message.value() == null ? new byte[0] : message.value()));
  }

  boolean is(Change change) {
    return Arrays.equals(data, change.data());
  }

  private static String header(ConsumerRecord<byte[], byte[]> message, String name) {
    var header = message.headers().lastHeader(name);
    return header == null ? "" : text(header.value());
  }

  private static String text(byte @Nullable [] utf8) {
    return utf8 == null ? "" : new String(utf8, UTF_8);
  }

  private static long sequence(String digits) {
    return digits.matches("[1-9][0-9]{0,17}") ? Long.parseLong(digits) : 0;
  }

  private static Instant time(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException none) {
      return Instant.MIN;
    }
  }
}
