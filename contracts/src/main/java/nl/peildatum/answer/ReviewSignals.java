package nl.peildatum.answer;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.peildatum.citation.Citation;
import nl.peildatum.decision.DecisionId;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.decision.Statement.SourceSuperseded;
import nl.peildatum.record.RecordAsOf;
import nl.peildatum.source.Identifier;
import nl.peildatum.source.Recognised;
import nl.peildatum.source.SourceFields;
import nl.peildatum.time.Lane;
import nl.peildatum.time.LanePeriod;

/**
 * Finds the lanes that should be looked at again (<i>heroverwegen</i>): a live fact of the lane
 * rests on a source that was superseded, and no fact recorded since then stands in the lane. The
 * signals are given beside the answers and are part of no answer.
 */
public final class ReviewSignals {
  private ReviewSignals() {}

  /**
   * One lane to look at again.
   *
   * @param superseded the event that supersedes the source
   * @param facts sequences of the live facts of the lane that rest on the old source
   */
  public record Signal(Lane lane, RecordedEvent superseded, List<Long> facts) {
    public SourceSuperseded statement() {
      return (SourceSuperseded) superseded.statement();
    }
  }

  /** The signals, in the order of the record, then of the lanes. */
  public static List<Signal> of(RecordAsOf known) {
    return superseded(known).flatMap(event -> signals(event, known)).toList();
  }

  /** The events that supersede a source, count and were not retracted. */
  public static Stream<RecordedEvent> superseded(RecordAsOf known) {
    return known
        .statementsWithoutLane()
        .filter(event -> event.statement() instanceof SourceSuperseded)
        .filter(event -> !known.isRetracted(event.sequence()));
  }

  /** Whether the superseded source has one of these identifiers. */
  public static boolean isAbout(RecordedEvent superseded, Collection<Identifier> names) {
    var statement = (SourceSuperseded) superseded.statement();
    return SourceFields.meantBy(statement.source()).stream()
        .anyMatch(meant -> names.contains(meant.identifier()));
  }

  private static Stream<Signal> signals(RecordedEvent event, RecordAsOf known) {
    var before = firstSequenceOf(event, known);
    var resting = decisionsOn((SourceSuperseded) event.statement(), before, known);
    return lanesOf(resting, known)
        .map(lane -> new Signal(lane, event, factsOn(lane, resting, before, known)))
        .filter(signal -> !signal.facts().isEmpty() && !hasNewerFact(signal, before, known));
  }

  private static long firstSequenceOf(RecordedEvent event, RecordAsOf known) {
    return known.record().decisionAt(event.sequence()).orElseThrow().firstSequence();
  }

  /** The decisions that rest on the source and were recorded before sequence {@code before}. */
  private static Set<DecisionId> decisionsOn(
      SourceSuperseded statement, long before, RecordAsOf known) {
    return SourceFields.meantBy(statement.source()).stream()
        .map(Recognised::identifier)
        .flatMap(identifier -> known.record().citations(identifier, before - 1).stream())
        .filter(Citation::isOfSource)
        .flatMap(citation -> Stream.of(citation.decision(), citation.about()))
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static Stream<Lane> lanesOf(Set<DecisionId> decisions, RecordAsOf known) {
    var lanes = new TreeSet<Lane>();
    for (var id : decisions) {
      known.record().eventsOf(id).forEach(event -> event.statement().lane().ifPresent(lanes::add));
    }
    return lanes.stream();
  }

  private static List<Long> factsOn(
      Lane lane, Set<DecisionId> resting, long before, RecordAsOf known) {
    return known.lane(lane).facts().stream()
        .filter(
            fact ->
                Stream.of(known.rootEvent(fact), known.liveEvent(fact))
                    .filter(event -> event.sequence() < before)
                    .anyMatch(event -> resting.contains(event.envelope().decisionId())))
        .map(fact -> fact.chain().liveEnd())
        .toList();
  }

  /**
   * Whether a fact recorded since stands in the lane. Facts of the superseding decision itself
   * count as recorded since: the new letter may name the source that it replaces.
   */
  private static boolean hasNewerFact(Signal signal, long before, RecordAsOf known) {
    return known.lane(signal.lane()).timeline().inOrder().stream()
        .flatMap(segment -> segment.standing().stream())
        .map(LanePeriod::fact)
        .anyMatch(fact -> fact.chain().liveEnd() > before);
  }
}
