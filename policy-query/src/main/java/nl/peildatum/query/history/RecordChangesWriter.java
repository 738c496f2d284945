package nl.peildatum.query.history;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.peildatum.codec.InstrumentJson;
import nl.peildatum.codec.PolicyFactJson;
import nl.peildatum.decision.EventTypes;
import nl.peildatum.decision.PolicyFact;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.decision.Statement;
import nl.peildatum.decision.Statement.About;
import nl.peildatum.decision.Statement.Corrected;
import nl.peildatum.decision.Statement.DecisionCorrected;
import nl.peildatum.decision.Statement.OfAct;
import nl.peildatum.decision.Statement.PublicationRecorded;
import nl.peildatum.decision.Statement.Stated;
import nl.peildatum.json.JsonObject;
import nl.peildatum.json.Listing;
import nl.peildatum.json.Table;
import nl.peildatum.query.compare.ChangeNature;
import nl.peildatum.query.compare.KnowledgeSort;
import nl.peildatum.query.parameters.AllCountriesHead;
import org.jspecify.annotations.Nullable;

/**
 * Writes the changes in a window of the record axis, over all countries. Four members of a change
 * say what sort it is: {@code type} is the name of the event as stored; {@code learned} is what
 * became known by it, coarser than the type; {@code nature} is what its act says of the change of
 * policy, substance or wording; {@code kind} is the kind of policy of its lane.
 */
final class RecordChangesWriter {
  private static final Table TABLE =
      Table.of(
          List.of("axis", "beschikbaarOp", "final"),
          List.of(
              "recordedAt",
              "country",
              "sequence",
              "decisionId",
              "type",
              "learned",
              "nature",
              "kind",
              "subject",
              "from",
              "until",
              "value",
              "about.sequence",
              "about.decisionId",
              "instrument.type",
              "instrument.title",
              "instrument.decidedOn"));

  private RecordChangesWriter() {}

  /**
   * The list of changes.
   *
   * @param changes computed one at a time, anew at each call
   */
  static Listing write(
      ChangeWindow<Instant> window, AllCountriesHead head, Supplier<Stream<RecordChange>> changes) {
    return Listing.of(
        window.write("bekend").withAll(head.write().object()),
        "changes",
        () -> changes.get().map(RecordChangesWriter::change),
        TABLE);
  }

  /**
   * One change. Without a lane it has no {@code kind} and no {@code subject}; {@code about} is
   * added only for an event about an earlier fact or decision.
   */
  private static Map<String, Object> change(RecordChange change) {
    var envelope = change.event().envelope();
    var statement = change.event().statement();
    var to =
        new JsonObject()
            .with("recordedAt", envelope.recordedAt())
            .with("country", change.country().value())
            .with("sequence", envelope.sequence())
            .with("decisionId", envelope.decisionId().value())
            .with("type", EventTypes.of(statement))
            .with("learned", learned(change.event()))
            .with("nature", ChangeNature.of(change.event()));
    statement.lane().ifPresent(lane -> PolicyFactJson.lane(lane, to));
    content(statement, to);
    to.with("about", about(statement));
    return statement instanceof OfAct act
        ? to.with("instrument", InstrumentJson.write(act.origin().instrument())).object()
        : to.object();
  }

  /**
   * The code of what an event made known. In this form, which is frozen, events about areas have
   * the code {@code OTHER}.
   */
  private static KnowledgeSort learned(RecordedEvent event) {
    var learned = KnowledgeSort.by(event);
    return learned == KnowledgeSort.AREA ? KnowledgeSort.OTHER : learned;
  }

  /** Adds the policy that the event states or puts in the place of another; others state none. */
  private static void content(Statement statement, JsonObject to) {
    switch (statement) {
      case Stated stated -> fact(stated.fact(), to);
      case Corrected corrected -> fact(corrected.result(), to);
      default -> {}
    }
  }

  private static void fact(PolicyFact fact, JsonObject to) {
    to.with("from", fact.start().earliest().orElse(null))
        .with("until", fact.until())
        .withAny("value", fact.value());
  }

  /** The fact or decision on record that the event is about; {@code null} if it is about none. */
  private static @Nullable JsonObject about(Statement statement) {
    return switch (statement) {
      case About about ->
          new JsonObject()
              .with("sequence", about.target().sequence())
              .with("decisionId", about.target().decisionId().value());
      case DecisionCorrected corrected ->
          new JsonObject().with("decisionId", corrected.decision().value());
      case PublicationRecorded publication ->
          new JsonObject().with("decisionId", publication.decision().value());
      default -> null;
    };
  }
}
