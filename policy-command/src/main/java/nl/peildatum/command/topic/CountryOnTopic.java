package nl.peildatum.command.topic;

import nl.peildatum.codec.Head;
import org.jspecify.annotations.Nullable;

/**
 * What the topic tells of one country.
 *
 * @param head the last event without a hole before it, as a reader would have it; sequence 0 when
 *     the first is missing
 * @param highest the event with the highest sequence, whatever is missing before it
 * @param other the event with the lowest sequence under which the store had something else when the
 *     topic was read; null when it had not
 */
public record CountryOnTopic(Head head, Head highest, @Nullable Head other) {
  private static final Head NONE = new Head(0, "0".repeat(64));
  public static final CountryOnTopic NOTHING = new CountryOnTopic(NONE, NONE, null);

  CountryOnTopic and(Head event) {
    return new CountryOnTopic(
        event.sequence() == head.sequence() + 1 ? event : head,
        event.sequence() > highest.sequence() ? event : highest,
        other);
  }

  CountryOnTopic withOther(@Nullable Head event) {
    return new CountryOnTopic(head, highest, event);
  }
}
