package nl.peildatum.query.compare;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.peildatum.answer.Answer;
import nl.peildatum.answer.Verdict;
import nl.peildatum.answerjson.AnswerHead;
import nl.peildatum.answerjson.AnswerJson;
import nl.peildatum.codec.PolicyFactJson;
import nl.peildatum.decision.EventTypes;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.json.JsonObject;

/** Writes the differences between answers, and their causes, as JSON. */
final class ComparisonJson {
  private static final AnswerJson RECORDED = new AnswerJson(sequence -> true);

  /** The members of an answer that say nothing about the policy on the day. */
  private static final List<String> NOT_COMPARED =
      List.of(
          "kind",
          "subject",
          "previousChange",
          "nextChange",
          "lineage",
          "instrument",
          "sources",
          "passages");

  /** The members of a fact that differ between any two facts. */
  private static final List<String> DATES =
      List.of(
          "recordedAt",
          "from",
          "fromNotAfter",
          "fromNotBefore",
          "until",
          "formalFrom",
          "retroactive",
          "recordedLate");

  private ComparisonJson() {}

  static Map<String, Object> difference(Comparison.LaneDifference lane) {
    return differing(lane, PolicyFactJson.lane(lane.lane(), new JsonObject()));
  }

  /** The difference about another area, with whether its policy may also bear on each side. */
  static Map<String, Object> difference(Comparison.OtherAreaDifference other) {
    var to =
        new JsonObject()
            .with("area", AnswerHead.otherArea(other.area()))
            .with("besideOne", other.besideOne())
            .with("besideOther", other.besideOther());
    return differing(other.lane(), PolicyFactJson.lane(other.lane().lane(), to));
  }

  /** The difference between two answers about a country without a lane. */
  static Map<String, Object> absence(Comparison.LaneDifference lane) {
    return differing(lane, new JsonObject());
  }

  private static Map<String, Object> differing(Comparison.LaneDifference lane, JsonObject to) {
    var one = reading(lane.one());
    var other = reading(lane.other());
    var natures = natures(lane);
    return to.with("nature", natures.getFirst())
        .with("natures", natures)
        .with("fields", FieldDifferences.differing(withoutDates(one), withoutDates(other)))
        .with("one", one)
        .with("other", other)
        .with("because", because(lane.because()))
        .object();
  }

  /**
   * The names of the natures; {@code NOT_STATED} where there is no change, as where another area's
   * own answer is equal on both sides.
   */
  private static List<String> natures(Comparison.LaneDifference lane) {
    var natures = lane.natures();
    return natures.isEmpty()
        ? List.of(ChangeNature.NOT_STATED.name())
        : natures.stream().map(Enum::name).toList();
  }

  /** An answer without the members that are not compared. */
  static Map<String, Object> reading(Answer answer) {
    var members = RECORDED.answer(answer);
    members.keySet().removeAll(NOT_COMPARED);
    return members;
  }

  private static Map<String, Object> withoutDates(Map<String, Object> reading) {
    var members = new LinkedHashMap<String, Object>();
    reading.forEach(
        (name, value) -> members.put(name, isFact(value) ? factWithoutDates(value) : value));
    return members;
  }

  private static boolean isFact(Object value) {
    return value instanceof Map<?, ?> members && members.containsKey("recordedAt");
  }

  private static Map<?, ?> factWithoutDates(Object fact) {
    var members = new LinkedHashMap<>((Map<?, ?>) fact);
    members.keySet().removeAll(DATES);
    return members;
  }

  static List<Map<String, Object>> because(List<SingleChange> changes) {
    return changes.stream().map(ComparisonJson::change).toList();
  }

  private static Map<String, Object> change(SingleChange change) {
    var to =
        switch (change) {
          case SingleChange.DayCame came ->
              new JsonObject().with("axis", "geldig").with("on", came.on());
          case SingleChange.Recorded recorded ->
              new JsonObject()
                  .with("axis", "bekend")
                  .with("recordedAt", recorded.decision().recordedAt())
                  .with("decisionId", recorded.decision().id().value());
        };
    return to.with("natures", change.natures().stream().map(Enum::name).toList())
        .with("before", verdict(change.before()))
        .with("after", verdict(change.after()))
        .with("facts", change.facts().stream().map(ComparisonJson::fact).toList())
        .object();
  }

  private static Map<String, Object> verdict(Verdict verdict) {
    return RECORDED.verdict(verdict, new JsonObject());
  }

  private static Map<String, Object> fact(RecordedEvent event) {
    var envelope = event.envelope();
    return new JsonObject()
        .with("sequence", envelope.sequence())
        .with("decisionId", envelope.decisionId().value())
        .with("recordedAt", envelope.recordedAt())
        .with("type", EventTypes.of(event.statement()))
        .with("learned", KnowledgeSort.by(event))
        .object();
  }
}
