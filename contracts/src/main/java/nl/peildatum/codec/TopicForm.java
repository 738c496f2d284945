package nl.peildatum.codec;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import nl.peildatum.area.CountryCode;
import nl.peildatum.json.Json;
import nl.peildatum.json.StoredObject;
import org.jspecify.annotations.Nullable;

/** Checks and reads the messages on {@code policy-events} and {@code policy-watermarks}. */
public final class TopicForm {
  /**
   * The longest time that a watermark may be ahead of a reliable clock. If the clocks of two
   * machines are further apart, an operator has to act.
   */
  public static final Duration FURTHEST_AHEAD = Duration.ofMinutes(5);

  private static final String DIGITS = "0|[1-9][0-9]{0,8}";
  private static final String KAFKA_ID = "[A-Za-z0-9_-]{22}";
  private static final String SHA_256 = "[0-9a-f]{64}";

  private TopicForm() {}

  /**
   * The country that a message's key names, in upper case.
   *
   * @throws ForeignMessage if it names none
   */
  public static CountryCode country(byte @Nullable [] key) {
    return CountryCode.parse(text(key))
        .filter(country -> country.value().equals(text(key)))
        .orElseThrow(() -> new ForeignMessage("has a key that is no country's code"));
  }

  /**
   * The position of a sealed event in its country's record.
   *
   * @param previousHash hash of the event before; two readers with an equal event have an equal
   *     history
   */
  public record Link(ChainHead head, String previousHash) {
    /** Whether this event was recorded directly after {@code event}. */
    public boolean follows(ChainHead event) {
      return head.sequence() == event.sequence() + 1 && previousHash.equals(event.hash());
    }
  }

  /**
   * The position of the event in a message.
   *
   * @throws ForeignMessage if the message is no event, or an event of another country than the key
   *     names
   */
  public static Link link(CountryCode country, byte @Nullable [] value) {
    try {
      var event =
          Optional.ofNullable(value)
              .flatMap(EventCodec::sealed)
              .map(StoredObject::new)
              .orElseThrow(() -> new ForeignMessage("is no event that is what its hash says"));
      if (!country.value().equals(event.text("country"))) {
        throw new ForeignMessage("holds an event of another country than its key says");
      }
      var sequence = event.number("sequence");
      if (sequence < 1) {
        throw new ForeignMessage("holds an event whose sequence is none");
      }
      return new Link(new ChainHead(sequence, event.text("hash")), event.text("previousHash"));
    } catch (ForeignMessage known) {
      throw known;
    } catch (RuntimeException unreadable) {
      throw new ForeignMessage("holds no event");
    }
  }

  /**
   * The content of a watermark message.
   *
   * @param partition partition of the topic of events, from 0
   * @param watermark UTC, inclusive
   * @param count number of events of the partition up to the watermark
   * @param heads see {@link HeadsDigest}
   * @param topicId the broker's id of the topic of events that the watermark is about
   */
  public record Watermark(
      int partition, Instant watermark, long count, String heads, String topicId) {}

  /**
   * Reads a watermark message.
   *
   * @throws ForeignMessage if the message is no watermark
   */
  public static Watermark watermark(byte @Nullable [] key, byte @Nullable [] value) {
    try {
      var digits = text(key);
      if (!digits.matches(DIGITS) || value == null) {
        throw new ForeignMessage("is no watermark of a partition");
      }
      var json = new StoredObject(Json.object(value));
      var read =
          new Watermark(
              Integer.parseInt(digits),
              Instant.parse(json.text("watermark")),
              json.number("count"),
              json.text("heads"),
              json.text("topicId"));
      if (json.number("partition") != read.partition()
          || read.count() < 0
          || !read.heads().matches(SHA_256)
          || !read.topicId().matches(KAFKA_ID)) {
        throw new ForeignMessage("is no watermark of the partition that its key says");
      }
      return read;
    } catch (ForeignMessage known) {
      throw known;
    } catch (RuntimeException unreadable) {
      throw new ForeignMessage("is no watermark");
    }
  }

  private static String text(byte @Nullable [] utf8) {
    return utf8 == null ? "" : new String(utf8, UTF_8);
  }
}
