package nl.peildatum.command.topic;

import nl.peildatum.codec.ChainHead;
import org.jspecify.annotations.Nullable;

/**
 * A summary of the events of one country on the topic.
 *
 * @param head the last event without a gap before it, up to which a reader can read; sequence 0
 *     when the first event is missing
 * @param numbered the last event up to which all have their number in the log with them; those
 *     after it are published again
 * @param highest the event with the highest sequence, even if events before it are missing
 * @param other the event with the lowest sequence for which the store had another event when the
 *     topic was read; null when there was none
 */
public record CountryEventsOnTopic(
    ChainHead head, ChainHead numbered, ChainHead highest, @Nullable ChainHead other) {
  private static final ChainHead NONE = new ChainHead(0, "0".repeat(64));
  public static final CountryEventsOnTopic NOTHING = new CountryEventsOnTopic(NONE, NONE, NONE, null);

  CountryEventsOnTopic and(ChainHead event, boolean hasNumber) {
    return new CountryEventsOnTopic(
        event.sequence() == head.sequence() + 1 ? event : head,
        hasNumber && event.sequence() == numbered.sequence() + 1 ? event : numbered,
        event.sequence() > highest.sequence() ? event : highest,
        other);
  }

  CountryEventsOnTopic withOther(@Nullable ChainHead event) {
    return new CountryEventsOnTopic(head, numbered, highest, event);
  }
}
