package nl.peildatum.command.store;

import java.time.Instant;

/**
 * A moment at which no append was being made.
 *
 * @param watermark UTC, whole milliseconds: no event that is not visible now will ever be recorded
 *     at or before this instant
 * @param index global index of the last event then, inclusive; indexes below without an event stay
 *     empty for ever
 */
public record SettledMoment(Instant watermark, long index) {

  /**
   * Whether this is before an earlier moment, so that the store has lost events or its watermark.
   */
  public boolean isBefore(SettledMoment earlier) {
    return index < earlier.index || watermark.isBefore(earlier.watermark);
  }
}
