package nl.peildatum.query.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.peildatum.answer.Verdict;
import nl.peildatum.answerjson.AnswerHead;
import nl.peildatum.answerjson.AnswerJson;
import nl.peildatum.area.CountryCode;
import nl.peildatum.areaanswer.DayChange;
import nl.peildatum.codec.EventCodec;
import nl.peildatum.codec.InstrumentJson;
import nl.peildatum.codec.PolicyFactJson;
import nl.peildatum.decision.PolicyFact;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.decision.Statement;
import nl.peildatum.decision.Statement.About;
import nl.peildatum.decision.Statement.Corrected;
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

/** Writes the changes in a window of either axis, over all countries. */
public final class ChangesWriter {
  private static final AnswerJson RECORDED = new AnswerJson(sequence -> true);

  private static final Table OF_DAYS =
      Table.of(
          List.of("axis", "beschikbaarOp", "final", "basis", "bekendOp"),
          List.of(
              "on",
              "country",
              "kind",
              "subject",
              "what",
              "before.status",
              "before.value",
              "before.fact.sequence",
              "before.fact.decisionId",
              "after.status",
              "after.value",
              "after.fact.sequence",
              "after.fact.decisionId"));

  private static final Table OF_RECORD =
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

  /**
   * The window and the filters of the question, echoed in the answer.
   *
   * @param from inclusive: a day, Europe/Amsterdam, or an instant; {@code null} = from the
   *     beginning
   * @param until exclusive; {@code null} = without end
   * @param country {@code null} = all
   * @param area as in the head of an answer; {@code null} = the whole country, or all countries
   * @param kinds empty = all
   */
  public record Window<T>(
      @Nullable T from,
      @Nullable T until,
      @Nullable CountryCode country,
      @Nullable Map<String, Object> area,
      Set<String> kinds) {
    private JsonObject write(String axis) {
      return new JsonObject()
          .with("axis", axis)
          .withNull("from", from)
          .withNull("until", until)
          .with("country", country == null ? null : country.value())
          .with("area", area)
          .with("kind", kinds.stream().findFirst().orElse(null));
    }
  }

  private ChangesWriter() {}

  /**
   * Writes the changes on the valid axis.
   *
   * @param changes computed one at a time, anew at each call
   */
  public static Listing ofDays(
      Window<LocalDate> window, AllCountriesHead head, Supplier<Stream<DayChange>> changes) {
    return Listing.of(
        window.write("geldig").withAll(head.write().object()),
        "changes",
        () -> changes.get().map(ChangesWriter::change),
        window.area() == null
            ? OF_DAYS
            : OF_DAYS.headSecond("area.id").rowBegins("mayAlsoBear", "area.id"));
  }

  private static Map<String, Object> change(DayChange change) {
    var to = new JsonObject().with("on", change.on()).with("country", change.country().value());
    if (change.other() != null) {
      to.with("area", AnswerHead.otherArea(change.other()));
    }
    return PolicyFactJson.lane(change.lane(), to)
        .with("what", change.effect())
        .with("before", verdict(change.before()))
        .with("after", verdict(change.after()))
        .object();
  }

  private static @Nullable Map<String, Object> verdict(@Nullable Verdict verdict) {
    return verdict == null ? null : RECORDED.verdict(verdict, new JsonObject());
  }

  /**
   * Writes the changes on the record axis.
   *
   * @param changes computed one at a time, anew at each call
   */
  public static Listing ofRecord(
      Window<Instant> window, AllCountriesHead head, Supplier<Stream<RecordChange>> changes) {
    return Listing.of(
        window.write("bekend").withAll(head.write().object()),
        "changes",
        () -> changes.get().map(ChangesWriter::change),
        OF_RECORD);
  }

  private static Map<String, Object> change(RecordChange change) {
    var envelope = change.event().envelope();
    var statement = change.event().statement();
    var to =
        new JsonObject()
            .with("recordedAt", envelope.recordedAt())
            .with("country", change.country().value())
            .with("sequence", envelope.sequence())
            .with("decisionId", envelope.decisionId().value())
            .with("type", EventCodec.typeOf(statement))
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

  private static @Nullable JsonObject about(Statement statement) {
    return switch (statement) {
      case About about ->
          new JsonObject()
              .with("sequence", about.target().sequence())
              .with("decisionId", about.target().decisionId().value());
      case PublicationRecorded publication ->
          new JsonObject().with("decisionId", publication.decision().value());
      default -> null;
    };
  }
}
