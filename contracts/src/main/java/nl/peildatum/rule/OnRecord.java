package nl.peildatum.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import nl.peildatum.decision.AreaId;
import nl.peildatum.decision.FactReference;
import nl.peildatum.decision.FactReference.ByAct;
import nl.peildatum.decision.FactReference.BySequence;
import nl.peildatum.decision.Kinds;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.decision.Statement;
import nl.peildatum.time.Lane;

/** The recorded event that a reference means; live or not is another rule's question. */
record OnRecord(Deciding deciding) {

  Optional<RecordedEvent> find(FactReference reference, String pointer) {
    return switch (reference) {
      case BySequence by -> bySequence(by.sequence(), pointer);
      case ByAct by -> byAct(by, pointer);
    };
  }

  private Optional<RecordedEvent> bySequence(long sequence, String pointer) {
    var found = deciding.head().event(sequence);
    if (found.isEmpty()) {
      refuse(pointer, "The record of " + country() + " ends at " + deciding.head().head() + ".");
    }
    return found;
  }

  private Optional<RecordedEvent> byAct(ByAct by, String pointer) {
    var decision = deciding.head().decision(by.decisionId());
    if (decision.isEmpty()) {
      refuse(pointer, "No decision " + by.decisionId() + " is recorded for " + country() + ".");
      return Optional.empty();
    }
    var events =
        LongStream.rangeClosed(decision.get().firstSequence() + 1, decision.get().lastSequence())
            .mapToObj(sequence -> deciding.head().event(sequence).orElseThrow())
            .filter(event -> isOfAct(event, by.act()))
            .toList();
    var meant =
        events.stream().filter(event -> by.area() == null || isAbout(event, by.area())).toList();
    return one(by, meant, pointer);
  }

  private Optional<RecordedEvent> one(ByAct by, List<RecordedEvent> meant, String pointer) {
    if (meant.isEmpty()) {
      refuse(
          pointer,
          "Act " + by.act() + " of decision " + by.decisionId() + " recorded no such fact.");
    } else if (meant.size() > 1) {
      ambiguous(by, meant.stream().map(RecordedEvent::sequence).toList(), pointer, deciding);
    }
    return meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
  }

  static void ambiguous(ByAct by, List<Long> facts, String pointer, Deciding deciding) {
    deciding
        .violations()
        .add(
            "ambiguous-fact",
            pointer,
            "Act "
                + by.act()
                + " of decision "
                + by.decisionId()
                + " recorded several facts: name the area too, or the sequence.",
            Map.of("facts", facts));
  }

  private static boolean isOfAct(RecordedEvent event, int act) {
    return event.statement() instanceof Statement.OfAct of && of.origin().act() == act;
  }

  private static boolean isAbout(RecordedEvent event, AreaId area) {
    return event.statement().lane().filter(lane -> isAbout(lane, area)).isPresent();
  }

  static boolean isAbout(Lane lane, AreaId area) {
    return Kinds.found()
        .named(lane.kind())
        .filter(kind -> area.value().equals(lane.subject().get(kind.areaKey())))
        .isPresent();
  }

  private String country() {
    return deciding.head().country().value();
  }

  private void refuse(String pointer, String detail) {
    deciding.violations().add(FactNotLive.RULE, pointer, detail);
  }
}
