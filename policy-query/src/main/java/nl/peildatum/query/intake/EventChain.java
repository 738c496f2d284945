package nl.peildatum.query.intake;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import nl.peildatum.codec.ChainHead;
import nl.peildatum.decision.Envelope;

/**
 * The chain of one country's events: as far as it was read without a gap, with the highest sequence
 * that was seen beyond the gap.
 */
final class EventChain {
  private static final long NONE = -1;
  private static final String BEFORE_THE_FIRST = "0".repeat(64);

  private final int partition;
  private final TreeMap<Instant, ChainHead> heads = new TreeMap<>();
  private long sequence;
  private String hash = BEFORE_THE_FIRST;
  private long offset = NONE;
  private long highestSeen;
  private long skippedAt = NONE;
  private long rereadAtSequence = NONE;

  EventChain(int partition) {
    this.partition = partition;
  }

  int partition() {
    return partition;
  }

  /**
   * Takes an event; only the next event of the chain is added.
   *
   * @param atOffset the offset of the event in its partition
   * @param complete UTC, inclusive: no event can be recorded at or before this instant any more
   */
  EventArrival take(Envelope event, long atOffset, Instant complete) {
    highestSeen = Math.max(highestSeen, event.sequence());
    if (event.sequence() <= sequence) {
      return EventArrival.KNOWN;
    }
    if (event.sequence() > sequence + 1) {
      skippedAt = skippedAt == NONE ? atOffset : Math.min(skippedAt, atOffset);
      return EventArrival.AHEAD;
    }
    return event.previousHash().equals(hash) && event.recordedAt().isAfter(complete)
        ? add(event, atOffset)
        : EventArrival.FORKED;
  }

  private EventArrival add(Envelope event, long atOffset) {
    sequence = event.sequence();
    hash = event.hash();
    offset = atOffset;
    heads.put(event.recordedAt(), new ChainHead(sequence, hash));
    return EventArrival.NEXT;
  }

  /** Whether an event was seen beyond the next one of the chain. */
  boolean hasGap() {
    return highestSeen > sequence;
  }

  /**
   * The offset from which to read again, so that the gap may be filled; empty where there is no
   * gap, or the offset was returned before for the same last sequence.
   */
  OptionalLong rereadFrom() {
    if (!hasGap() || skippedAt == NONE || rereadAtSequence == sequence) {
      return OptionalLong.empty();
    }
    var from = Math.min(offset + 1, skippedAt);
    rereadAtSequence = sequence;
    skippedAt = NONE;
    return OptionalLong.of(from);
  }

  /** The sequence of the last event without a gap before it, 0 before the first. */
  long lastSequence() {
    return sequence;
  }

  /** The offset of the last event without a gap before it, -1 before the first. */
  long lastOffset() {
    return offset;
  }

  /** The head as of an instant, inclusive. */
  Optional<ChainHead> headAt(Instant instant) {
    return Optional.ofNullable(heads.floorEntry(instant)).map(entry -> entry.getValue());
  }

  /** The {@code recordedAt} of the last event without a gap before it; empty before the first. */
  Optional<Instant> lastRecordedAt() {
    return heads.isEmpty() ? Optional.empty() : Optional.of(heads.lastKey());
  }

  /** Drops the heads before the one as of this instant, which are never asked for again. */
  void forgetBefore(Instant instant) {
    var kept = heads.floorKey(instant);
    if (kept != null) {
      heads.headMap(kept).clear();
    }
  }
}
