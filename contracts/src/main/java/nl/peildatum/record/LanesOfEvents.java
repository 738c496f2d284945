package nl.peildatum.record;

import java.util.stream.Stream;
import nl.peildatum.decision.DecisionId;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.decision.Statement;
import nl.peildatum.time.Lane;

/** Finds the lanes in which an event may change an answer by its facts or their starts. */
public final class LanesOfEvents {
  private LanesOfEvents() {}

  /** The lanes that an event is about, and the lanes in which it may move the start of a fact. */
  public static Stream<Lane> of(RecordedEvent event, CountryRecord record) {
    return Stream.concat(event.statement().lane().stream(), withMovedStart(event, record))
        .distinct();
  }

  /** The lanes that a decision is about, and those in which it may move the start of a fact. */
  public static Stream<Lane> of(DecisionId decision, CountryRecord record) {
    return record.eventsOf(decision).flatMap(event -> of(event, record)).distinct();
  }

  /** The lanes in which an event without a lane of its own may move the start of a fact. */
  static Stream<Lane> withMovedStart(RecordedEvent event, CountryRecord record) {
    return switch (event.statement()) {
      case Statement.Commenced c -> c.lane().stream();
      case Statement.PublicationRecorded p ->
          record.eventsOf(p.decision()).flatMap(of -> of.statement().lane().stream()).distinct();
      case Statement.DecisionCorrected c ->
          record.eventsOf(c.decision()).flatMap(of -> of(of, record)).distinct();
      case Statement.Retracted r ->
          record.event(r.target().sequence()).stream().flatMap(of -> withMovedStart(of, record));
      default -> Stream.empty();
    };
  }
}
