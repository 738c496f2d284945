package nl.peildatum.command.store;

import java.time.Instant;

/**
 * A moment at which no append was under way.
 *
 * @param watermark UTC, whole milliseconds: nothing will ever be recorded at or before it that is
 *     not visible now
 * @param index global index of the last event then, inclusive; indexes below it without an event
 *     stay empty for ever
 */
public record Settled(Instant watermark, long index) {

  /** The store has lost what it said before. */
  public boolean isBefore(Settled earlier) {
    return index < earlier.index || watermark.isBefore(earlier.watermark);
  }
}
