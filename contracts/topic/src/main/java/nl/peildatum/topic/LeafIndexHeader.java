package nl.peildatum.topic;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The header {@code ce_leafindex} of an event: its number in the transparency log, from 0. */
public final class LeafIndexHeader {
  /** The name as a CloudEvents attribute, without the prefix of the transport. */
  public static final String ATTRIBUTE = "leafindex";

  private static final String HEADER = "ce_" + ATTRIBUTE;
  private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,17}");

  private LeafIndexHeader() {}

  /** The number in the header; empty when there is none, or no number in it. */
  public static OptionalLong read(ConsumerRecord<byte[], byte[]> message) {
    var header = message.headers().lastHeader(HEADER);
    if (header == null || header.value() == null) {
      return OptionalLong.empty();
    }
    var text = new String(header.value(), UTF_8);
    return NUMBER.matcher(text).matches()
        ? OptionalLong.of(Long.parseLong(text))
        : OptionalLong.empty();
  }
}
