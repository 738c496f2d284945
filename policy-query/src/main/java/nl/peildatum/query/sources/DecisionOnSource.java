package nl.peildatum.query.sources;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.peildatum.citation.Citation;
import nl.peildatum.decision.DecisionId;
import nl.peildatum.decision.Instrument;
import nl.peildatum.decision.LegalSource;
import nl.peildatum.decision.Origin;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.decision.Statement.Annulled;
import nl.peildatum.decision.Statement.DecisionCorrected;
import nl.peildatum.record.CountryRecord;
import nl.peildatum.record.RecordAsOf;
import nl.peildatum.record.RecordedDecision;
import nl.peildatum.source.Identifier;
import nl.peildatum.source.SourceFields;

/**
 * A decision that cites a source (<i>bron</i>), in any role.
 *
 * @param citations the places where the decision names the source, or where another decision states
 *     that it was published there; in the order of the record
 */
public record DecisionOnSource(RecordedDecision decision, List<Citation> citations) {
  private static final Set<Citation.As> CORRECTABLE =
      EnumSet.of(Citation.As.SOURCE, Citation.As.INSTRUMENT);

  /**
   * The decisions that cite a source, in the order of the record. With {@code bekendOp} only what
   * was public by then counts; retracted publications do not.
   */
  public static List<DecisionOnSource> on(Collection<Identifier> source, RecordAsOf known) {
    var byDecision = new LinkedHashMap<DecisionId, Set<Citation>>();
    source.stream()
        .flatMap(identifier -> known.record().citations(identifier, known.sequence()).stream())
        .filter(citation -> counts(citation, known))
        .forEach(
            citation ->
                Stream.of(citation.decision(), citation.about())
                    .forEach(id -> citationsOf(id, byDecision).add(citation)));
    return byDecision.entrySet().stream()
        .flatMap(entry -> ofDecision(entry.getKey(), entry.getValue(), known).stream())
        .sorted(Comparator.comparingLong(found -> found.decision().firstSequence()))
        .toList();
  }

  private static boolean counts(Citation citation, RecordAsOf known) {
    return known.counts(citation.sequence())
        && isStillCited(citation, known)
        && (citation.as() != Citation.As.PUBLICATION || !known.isRetracted(citation.sequence()));
  }

  /** Whether no later correction of the decision took the place of its sources and its title. */
  private static boolean isStillCited(Citation citation, RecordAsOf known) {
    return !CORRECTABLE.contains(citation.as())
        || known
            .correctionOf(citation.about())
            .filter(by -> by.sequence() > citation.sequence())
            .isEmpty();
  }

  private static Set<Citation> citationsOf(
      DecisionId decision, Map<DecisionId, Set<Citation>> byDecision) {
    return byDecision.computeIfAbsent(decision, id -> new LinkedHashSet<>());
  }

  private static Optional<DecisionOnSource> ofDecision(
      DecisionId id, Set<Citation> citations, RecordAsOf known) {
    return known
        .record()
        .decision(id)
        .filter(decision -> known.counts(decision.firstSequence() + 1))
        .map(decision -> new DecisionOnSource(decision, List.copyOf(citations)));
  }

  /**
   * The statements of the decision, without the event of the decision itself, in the order of the
   * record.
   */
  public List<RecordedEvent> events(CountryRecord record) {
    return record.eventsOf(decision.id()).toList();
  }

  /** The instrument of the decision, as last corrected. */
  public Instrument instrument(RecordAsOf known) {
    return known.origin(events(known.record()).getFirst()).instrument();
  }

  /** The instrument of the citing decision, if the instrument itself is cited; otherwise empty. */
  public static Optional<Instrument> instrument(Citation citation, CountryRecord record) {
    return citation.as() == Citation.As.INSTRUMENT
        ? documents(citation, record).map(Origin::instrument)
        : Optional.empty();
  }

  /** The source as the citing decision wrote it; empty where the citation is not of a source. */
  public static Optional<LegalSource> source(Citation citation, CountryRecord record) {
    return citation.as() == Citation.As.SOURCE
        ? documents(citation, record).map(origin -> origin.sources().get(citation.index()))
        : Optional.empty();
  }

  /**
   * The instrument and the sources among which the document is cited: those of the citing event, or
   * those that it corrects for another decision.
   */
  private static Optional<Origin> documents(Citation citation, CountryRecord record) {
    return record
        .event(citation.sequence())
        .map(
            event ->
                event.statement() instanceof DecisionCorrected corrected
                        && corrected.decision().equals(citation.decision())
                    ? corrected.correct(corrected.origin())
                    : event.origin());
  }

  /** All names of the cited document in the citation: numbers and title. */
  public static List<Identifier> namesOf(Citation citation, CountryRecord record) {
    return source(citation, record)
        .map(source -> SourceFields.identifiersIn(source.fields()))
        .map(found -> found.stream().map(of -> of.recognised().identifier()).toList())
        .orElseGet(() -> List.of(citation.recognised().identifier()));
  }

  /** The annulments by the citing decision that rest on this ruling. */
  public static List<Annulled> annulledBy(LegalSource ruling, DecisionId by, CountryRecord record) {
    return record
        .eventsOf(by)
        .map(RecordedEvent::statement)
        .filter(Annulled.class::isInstance)
        .map(Annulled.class::cast)
        .filter(annulled -> annulled.ruling().equals(ruling))
        .toList();
  }
}
