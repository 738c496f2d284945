package nl.peildatum.record;

import java.time.LocalDate;
import java.util.Set;
import nl.peildatum.decision.Instrument;
import nl.peildatum.decision.InstrumentType;
import org.jspecify.annotations.Nullable;

/**
 * Filter of the events of a record that are treated as known: the events known at an earlier point,
 * and chosen events that became known later.
 *
 * @param recordedUpTo last sequence that was recorded at that point, inclusive
 * @param publicBy last day, inclusive, Europe/Amsterdam, of publication; {@code null} = no filter
 *     by publication
 * @param besides sequences of the chosen later events; the sequence of a decision's own event
 *     stands for the publication that its instrument states
 */
public record KnowledgeFilter(long recordedUpTo, @Nullable LocalDate publicBy, Set<Long> besides) {
  /** The filter that lets every event pass. */
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

  /**
   * Whether the publication that a decision's own instrument states is known. It is, if it lies on
   * or before {@code publicBy}, if the decision itself became public only later, or if the sequence
   * of the decision is one of {@code besides}.
   */
  boolean isPublishedByItself(Instrument instrument, long decision) {
    return publicBy == null
        || instrument.publishedBy(publicBy)
        || instrument.publicOn().isAfter(publicBy)
        || besides.contains(decision);
  }

  /**
   * Whether a publication that was recorded separately is known.
   *
   * @param on day of publication, Europe/Amsterdam
   * @param recordedBy sequence of the event that records it
   */
  boolean isPublished(LocalDate on, long recordedBy) {
    return publicBy == null || !on.isAfter(publicBy) || besides.contains(recordedBy);
  }
}
