package nl.peildatum.command.store;

import java.time.Instant;

/**
 * A moment at which no append was in progress.
 *
 * @param watermark UTC, whole milliseconds: no further event will ever be recorded at or before
 *     this instant
 * @param index global index of the last event then, inclusive; indexes below without an event stay
 *     empty for ever
 */
public record SettledMoment(Instant watermark, long index) {

  /**
   * Whether this moment lies before one that was drawn earlier: the store has then lost events or
   * its watermark.
   */
  public boolean isBefore(SettledMoment earlier) {
    return index < earlier.index || watermark.isBefore(earlier.watermark);
  }
}
