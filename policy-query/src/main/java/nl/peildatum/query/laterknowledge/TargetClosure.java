package nl.peildatum.query.laterknowledge;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.decision.Statement.About;
import nl.peildatum.decision.Statement.DecisionCorrected;
import nl.peildatum.decision.Statement.PublicationRecorded;
import nl.peildatum.record.CountryRecord;

/** Finds the facts that other facts are about, directly or through further facts. */
final class TargetClosure {
  private TargetClosure() {}

  /** The sequences of some facts and of all facts that they are about. */
  static Set<Long> with(Stream<RecordedEvent> facts, CountryRecord record) {
    var left = facts.collect(Collectors.toCollection(ArrayDeque::new));
    var found = new HashSet<Long>();
    while (!left.isEmpty()) {
      var fact = left.remove();
      if (found.add(fact.sequence())) {
        about(fact, record).forEach(left::add);
      }
    }
    return found;
  }

  private static Stream<RecordedEvent> about(RecordedEvent fact, CountryRecord record) {
    return switch (fact.statement()) {
      case About about -> record.event(about.target().sequence()).stream();
      case DecisionCorrected corrected -> record.eventsOf(corrected.decision());
      case PublicationRecorded publication -> record.eventsOf(publication.decision());
      default -> Stream.empty();
    };
  }
}
