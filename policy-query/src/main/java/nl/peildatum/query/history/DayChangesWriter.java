package nl.peildatum.query.history;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.peildatum.answer.Verdict;
import nl.peildatum.answerjson.AnswerHead;
import nl.peildatum.answerjson.AnswerJson;
import nl.peildatum.areaanswer.DayChange;
import nl.peildatum.codec.PolicyFactJson;
import nl.peildatum.json.JsonObject;
import nl.peildatum.json.Listing;
import nl.peildatum.json.Table;
import nl.peildatum.query.parameters.AllCountriesHead;
import org.jspecify.annotations.Nullable;

/** Writes the changes in a window of the valid axis, over all countries. */
final class DayChangesWriter {
  private static final AnswerJson RECORDED = new AnswerJson(sequence -> true);

  private static final Table TABLE =
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

  private DayChangesWriter() {}

  /**
   * The list of changes.
   *
   * @param changes computed one at a time, anew at each call
   */
  static Listing write(
      ChangeWindow<LocalDate> window, AllCountriesHead head, Supplier<Stream<DayChange>> changes) {
    return Listing.of(
        window.write("geldig").withAll(head.write().object()),
        "changes",
        () -> changes.get().map(DayChangesWriter::change),
        window.area() == null
            ? TABLE
            : TABLE.headSecond("area.id").rowBegins("mayAlsoBear", "area.id"));
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
}
