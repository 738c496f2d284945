package nl.peildatum.record;

import java.time.LocalDate;
import java.util.Set;
import nl.peildatum.decision.Instrument;
import nl.peildatum.decision.InstrumentType;
import org.jspecify.annotations.Nullable;

/**
 * What is supposed to be known of a record: what was known at an earlier point, and beside it some
 * of what became known since.
 *
 * @param recordedUpTo recorded by then, inclusive
 * @param publicBy public by then, inclusive, Europe/Amsterdam; {@code null} = all that counts
 * @param besides sequences of facts known too; that of a decision's own event stands for the
 *     publication which its instrument states
 */
public record KnowledgeFilter(long recordedUpTo, @Nullable LocalDate publicBy, Set<Long> besides) {
  /** Nothing is supposed: all that counts is known. */
  static final KnowledgeFilter ALL = new KnowledgeFilter(Long.MAX_VALUE, null, Set.of());

  boolean isAll() {
    return recordedUpTo == Long.MAX_VALUE;
  }

  boolean isRecorded(long sequence) {
    return sequence <= recordedUpTo || besides.contains(sequence);
  }

  boolean isPublic(Instrument instrument, long sequence) {
    return publicBy == null
        || instrument.is(InstrumentType.DATA_CORRECTION)
        || !instrument.publicOn().isAfter(publicBy)
        || besides.contains(sequence);
  }

  /** A decision that became known later comes with its own publication. */
  boolean isPublishedByItself(Instrument instrument, long decision) {
    return publicBy == null
        || instrument.publishedBy(publicBy)
        || instrument.publicOn().isAfter(publicBy)
        || besides.contains(decision);
  }

  boolean isPublished(LocalDate on, long saidBy) {
    return publicBy == null || !on.isAfter(publicBy) || besides.contains(saidBy);
  }
}
