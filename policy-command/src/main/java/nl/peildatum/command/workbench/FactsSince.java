package nl.peildatum.command.workbench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.decision.Statement;
import nl.peildatum.record.CountryRecord;

/**
 * What later decisions did to recorded facts, and what can still be done to them.
 *
 * @param byTarget the statements about each fact, by its sequence, in the order of recording
 */
record FactsSince(CountryRecord record, Map<Long, List<RecordedEvent>> byTarget) {

  static FactsSince of(CountryRecord record) {
    var byTarget = new HashMap<Long, List<RecordedEvent>>();
    for (var event : record.events()) {
      if (event.statement() instanceof Statement.About about) {
        byTarget.computeIfAbsent(about.target().sequence(), _ -> new ArrayList<>()).add(event);
      }
    }
    return new FactsSince(record, byTarget);
  }

  /** The statements about a fact that stand, in the order of recording. */
  List<RecordedEvent> about(long sequence) {
    return all(sequence).filter(event -> !isRetracted(event.sequence())).toList();
  }

  /** The types of change that the rules allow of a statement. */
  List<String> possible(RecordedEvent event) {
    var since = about(event.sequence()).stream().map(RecordedEvent::statement).toList();
    if (isRetracted(event.sequence())
        || since.stream().anyMatch(Statement.Corrected.class::isInstance)) {
      return List.of();
    }
    return switch (event.statement()) {
      case Statement.Stated _, Statement.Corrected _ ->
          since.stream().anyMatch(Statement.Annulled.class::isInstance)
              ? List.of("Retract")
              : List.of("Correct", "Retract", "Annul");
      case Statement.Annulled _, Statement.Commenced _, Statement.PublicationRecorded _ ->
          List.of("Retract");
      default -> List.of();
    };
  }

  private boolean isRetracted(long sequence) {
    return all(sequence).anyMatch(event -> event.statement() instanceof Statement.Retracted);
  }

  private Stream<RecordedEvent> all(long sequence) {
    return byTarget.getOrDefault(sequence, List.of()).stream();
  }
}
