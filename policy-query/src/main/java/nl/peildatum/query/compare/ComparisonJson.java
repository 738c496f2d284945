package nl.peildatum.query.compare;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.peildatum.answer.Answer;
import nl.peildatum.answer.Verdict;
import nl.peildatum.answerjson.AnswerHead;
import nl.peildatum.answerjson.AnswerJson;
import nl.peildatum.codec.EventCodec;
import nl.peildatum.codec.PolicyFactJson;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.json.JsonObject;

/** Writes differences and their causes as JSON members. */
final class ComparisonJson {
  private static final AnswerJson RECORDED = new AnswerJson(sequence -> true);

  /**
   * The members of an answer that do not belong to its verdict on the day, so they are not
   * compared.
   */
  private static final List<String> BESIDE =
      List.of(
          "kind", "subject", "previousChange", "nextChange", "lineage", "instrument", "sources");

  /** The members of a fact that differ between any two facts, so they are not compared. */
  private static final List<String> DATES =
      List.of("recordedAt", "from", "until", "formalFrom", "retroactive", "recordedLate");

  private ComparisonJson() {}

  static Map<String, Object> difference(Comparison.OfLane lane) {
    return differing(lane, PolicyFactJson.lane(lane.lane(), new JsonObject()));
  }

  /** The difference about another area, with whether its policy may also bear on each side. */
  static Map<String, Object> difference(Comparison.OfOther other) {
    var to =
        new JsonObject()
            .with("area", AnswerHead.otherArea(other.area()))
            .with("besideOne", other.besideOne())
            .with("besideOther", other.besideOther());
    return differing(other.lane(), PolicyFactJson.lane(other.lane().lane(), to));
  }

  static Map<String, Object> hindsight(Hindsight.OfOther other) {
    var to = new JsonObject().with("area", AnswerHead.otherArea(other.area()));
    return PolicyFactJson.lane(other.lane().lane(), to)
        .with("validThen", ofDay(other.lane().validThen(), other.validThen()))
        .with("validToday", ofDay(other.lane().validToday(), other.validToday()))
        .object();
  }

  private static JsonObject ofDay(Hindsight.OfDay day, Hindsight.WhetherBeside beside) {
    return ofDay(day).with("besideThen", beside.knownThen()).with("besideNow", beside.knownNow());
  }

  /** The difference between two answers about a country without a lane. */
  static Map<String, Object> absence(Comparison.OfLane lane) {
    return differing(lane, new JsonObject());
  }

  private static Map<String, Object> differing(Comparison.OfLane lane, JsonObject to) {
    var one = reading(lane.one());
    var other = reading(lane.other());
    var natures = natures(lane);
    return to.with("nature", natures.getFirst())
        .with("natures", natures)
        .with("fields", Fields.differing(withoutDates(one), withoutDates(other)))
        .with("one", one)
        .with("other", other)
        .with("because", because(lane.because()))
        .object();
  }

  /**
   * The names of the natures; {@code NOT_STATED} where there is no change, as where another area's
   * own answer is equal on both sides.
   */
  private static List<String> natures(Comparison.OfLane lane) {
    var natures = lane.natures();
    return natures.isEmpty()
        ? List.of(ChangeNature.NOT_STATED.name())
        : natures.stream().map(Enum::name).toList();
  }

  static Map<String, Object> hindsight(Hindsight.OfLane lane) {
    return hindsight(lane, PolicyFactJson.lane(lane.lane(), new JsonObject()));
  }

  static Map<String, Object> hindsight(Hindsight.OfLane lane, JsonObject to) {
    return to.with("validThen", ofDay(lane.validThen()))
        .with("validToday", ofDay(lane.validToday()))
        .object();
  }

  private static JsonObject ofDay(Hindsight.OfDay day) {
    return new JsonObject()
        .with("changed", day.isChanged())
        .with("knownThen", reading(day.knownThen()))
        .with("knownNow", reading(day.knownNow()))
        .with("because", because(day.because()));
  }

  private static Map<String, Object> reading(Answer answer) {
    var members = RECORDED.answer(answer);
    members.keySet().removeAll(BESIDE);
    return members;
  }

  private static Map<String, Object> withoutDates(Map<String, Object> reading) {
    var members = new LinkedHashMap<String, Object>();
    reading.forEach((name, value) -> members.put(name, isFact(value) ? bare(value) : value));
    return members;
  }

  private static boolean isFact(Object value) {
    return value instanceof Map<?, ?> members && members.containsKey("recordedAt");
  }

  private static Map<?, ?> bare(Object fact) {
    var members = new LinkedHashMap<>((Map<?, ?>) fact);
    members.keySet().removeAll(DATES);
    return members;
  }

  private static List<Map<String, Object>> because(List<SingleChange> causes) {
    return causes.stream().map(ComparisonJson::cause).toList();
  }

  private static Map<String, Object> cause(SingleChange cause) {
    var to =
        switch (cause) {
          case SingleChange.DayCame came ->
              new JsonObject().with("axis", "geldig").with("on", came.on());
          case SingleChange.Recorded recorded ->
              new JsonObject()
                  .with("axis", "bekend")
                  .with("recordedAt", recorded.decision().recordedAt())
                  .with("decisionId", recorded.decision().id().value());
        };
    return to.with("natures", cause.natures().stream().map(Enum::name).toList())
        .with("before", verdict(cause.before()))
        .with("after", verdict(cause.after()))
        .with("facts", cause.facts().stream().map(ComparisonJson::fact).toList())
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
        .with("type", EventCodec.typeOf(event.statement()))
        .with("learned", KnowledgeSort.by(event))
        .object();
  }
}
