package nl.peildatum.query.intake;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import nl.peildatum.codec.Head;
import nl.peildatum.decision.Envelope;

/** The record of one country as far as it was read without a hole, and what was seen beyond it. */
final class CountryChain {
  private static final long NONE = -1;
  private static final String BEFORE_THE_FIRST = "0".repeat(64);

  private final int partition;
  private final TreeMap<Instant, Head> heads = new TreeMap<>();
  private long sequence;
  private String hash = BEFORE_THE_FIRST;
  private long offset = NONE;
  private long highestSeen;
  private long skippedAt = NONE;
  private long rereadAtSequence = NONE;

  CountryChain(int partition) {
    this.partition = partition;
  }

  int partition() {
    return partition;
  }

  /**
   * What an event is to this chain; the next one is taken into it.
   *
   * @param complete UTC, inclusive: nothing more can be recorded at or before it
   */
  Verdict judge(Envelope event, long atOffset, Instant complete) {
    highestSeen = Math.max(highestSeen, event.sequence());
    if (event.sequence() <= sequence) {
      return Verdict.KNOWN;
    }
    if (event.sequence() > sequence + 1) {
      skippedAt = skippedAt == NONE ? atOffset : Math.min(skippedAt, atOffset);
      return Verdict.AHEAD;
    }
    return event.previousHash().equals(hash) && event.recordedAt().isAfter(complete)
        ? take(event, atOffset)
        : Verdict.FORKED;
  }

  private Verdict take(Envelope event, long atOffset) {
    sequence = event.sequence();
    hash = event.hash();
    offset = atOffset;
    heads.put(event.recordedAt(), new Head(sequence, hash));
    return Verdict.NEXT;
  }

  boolean hasGap() {
    return highestSeen > sequence;
  }

  /** Where to read again so that a hole may be filled; asked once for each head. */
  OptionalLong rereadFrom() {
    if (!hasGap() || skippedAt == NONE || rereadAtSequence == sequence) {
      return OptionalLong.empty();
    }
    var from = Math.min(offset + 1, skippedAt);
    rereadAtSequence = sequence;
    skippedAt = NONE;
    return OptionalLong.of(from);
  }

  /** Of the last event without a hole before it, 0 before the first. */
  long lastSequence() {
    return sequence;
  }

  /** The offset of the last event without a hole before it, -1 before the first. */
  long lastOffset() {
    return offset;
  }

  /** The head as of an instant, inclusive. */
  Optional<Head> headAt(Instant instant) {
    return Optional.ofNullable(heads.floorEntry(instant)).map(entry -> entry.getValue());
  }

  /** Of the last event without a hole before it; empty before the first. */
  Optional<Instant> lastRecordedAt() {
    return heads.isEmpty() ? Optional.empty() : Optional.of(heads.lastKey());
  }

  /** Heads before the one as of this instant are never asked for again. */
  void forgetBefore(Instant instant) {
    var kept = heads.floorKey(instant);
    if (kept != null) {
      heads.headMap(kept).clear();
    }
  }
}
