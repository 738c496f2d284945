package nl.peildatum.record;

import java.time.LocalDate;
import java.util.Optional;
import nl.peildatum.decision.DecisionId;
import nl.peildatum.decision.Instrument;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.decision.Statement.PublicationRecorded;
import org.jspecify.annotations.Nullable;

/**
 * The publications of decisions (<i>bekendmaking</i>) as known at one coordinate: those that the
 * instruments of the decisions state, and those that were recorded separately and not retracted.
 */
public final class KnownPublications {
  private final CountryRecord record;
  private final EffectiveEvents effective;
  private final @Nullable LocalDate bekendOp;
  private final KnowledgeFilter filter;

  KnownPublications(
      CountryRecord record,
      EffectiveEvents effective,
      @Nullable LocalDate bekendOp,
      KnowledgeFilter filter) {
    this.record = record;
    this.effective = effective;
    this.bekendOp = bekendOp;
    this.filter = filter;
  }

  /**
   * The last publication that was recorded separately for a decision, of those on or before {@code
   * bekendOp} if that is asked for. A record has at most one that counts, unless a retraction of an
   * earlier one is treated as not recorded. A publication that the decision's own instrument states
   * is not included.
   */
  public Optional<RecordedEvent> recordedFor(DecisionId decision) {
    return EffectiveEvents.last(
        effective
            .counting(record.withoutLane().publicationsByDecision().of(decision))
            .filter(this::isKnown));
  }

  /**
   * The day, Europe/Amsterdam, of {@link #recordedFor}; empty if no such publication is known. A
   * publication that the decision's own instrument states is not included.
   */
  public Optional<LocalDate> dayRecordedFor(DecisionId decision) {
    return recordedFor(decision).map(KnownPublications::dayOf);
  }

  /** Whether a publication that was recorded separately is known, whether or not it counts. */
  public boolean isKnown(RecordedEvent publication) {
    var on = dayOf(publication);
    return isInTime(on) && filter.isPublished(on, publication.sequence());
  }

  /**
   * The day, Europe/Amsterdam, of the last publication that was recorded separately for a decision,
   * also if that day is after {@code bekendOp}. A publication that the decision's own instrument
   * states is not included.
   */
  public Optional<LocalDate> dayOnRecord(DecisionId decision) {
    return EffectiveEvents.last(
            effective.notRetracted(record.withoutLane().publicationsByDecision().of(decision)))
        .map(KnownPublications::dayOf);
  }

  private static LocalDate dayOf(RecordedEvent publication) {
    return ((PublicationRecorded) publication.statement()).publishedOn();
  }

  boolean isPublished(DecisionId decision, Instrument instrument) {
    var byItself =
        bekendOp == null ? instrument.publishedAtAll() : instrument.publishedBy(bekendOp);
    return (byItself && isItsPublicationKnown(decision, instrument))
        || recordedFor(decision).isPresent();
  }

  private boolean isItsPublicationKnown(DecisionId decision, Instrument instrument) {
    return filter.isAll()
        || filter.isPublishedByItself(
            instrument, record.decision(decision).orElseThrow().event().sequence());
  }

  /**
   * The day, Europe/Amsterdam, on which the decision of a fact was published; empty if not
   * published.
   *
   * @param root sequence of the fact
   */
  public Optional<LocalDate> publishedOn(long root) {
    var event = record.event(root).orElseThrow();
    return effective
        .origin(event)
        .instrument()
        .published()
        .or(() -> dayRecordedFor(event.envelope().decisionId()));
  }

  /**
   * The day, Europe/Amsterdam, on which the decision of a fact was published, if that is on or
   * before {@code bekendOp}; otherwise empty.
   *
   * @param root sequence of the fact
   */
  public Optional<LocalDate> publishedInTime(long root) {
    return publishedOn(root).filter(this::isInTime);
  }

  private boolean isInTime(LocalDate publishedOn) {
    return bekendOp == null || !publishedOn.isAfter(bekendOp);
  }
}
