package nl.peildatum.query.compare;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.peildatum.answerjson.AnswerHead;
import nl.peildatum.codec.PolicyFactJson;
import nl.peildatum.json.JsonBody;
import nl.peildatum.json.JsonObject;
import org.jspecify.annotations.Nullable;

/** Writes the hindsight about a country or a place as JSON. */
final class HindsightWriter {
  private HindsightWriter() {}

  /**
   * Writes the hindsight about a country.
   *
   * @param then the clocks asked for; never final, as the answer also holds what is known now
   * @param now the present moment of the record, and today
   * @param absence the answers about the country where no lane is known at either moment
   */
  static JsonBody write(
      AnswerHead then,
      AnswerHead now,
      List<Hindsight.LaneHindsight> lanes,
      Hindsight.@Nullable LaneHindsight absence) {
    var changed =
        Stream.concat(lanes.stream(), Stream.ofNullable(absence))
            .anyMatch(lane -> lane.validThen().isChanged());
    return JsonBody.of(
        then.write()
            .with("now", now.writeClocks(new JsonObject()))
            .with("changed", changed)
            .with("lanes", JsonBody.list(lanes::stream, HindsightWriter::lane))
            .with("absence", absence == null ? null : days(absence, new JsonObject())));
  }

  /**
   * Writes the hindsight about a place and about the other areas whose policy may also bear.
   *
   * @param then the clocks asked for; never final, as the answer also holds what is known now
   * @param now the present moment of the record, and today
   */
  static JsonBody write(AnswerHead then, AnswerHead now, Hindsight.PlaceHindsight lanes) {
    var changed =
        lanes.own().stream().anyMatch(lane -> lane.validThen().isChanged())
            || lanes.beside().stream().anyMatch(Hindsight.OtherAreaHindsight::isChanged);
    return JsonBody.of(
        then.write()
            .with("now", now.writeClocks(new JsonObject()))
            .with("changed", changed)
            .with("lanes", JsonBody.list(lanes.own()::stream, HindsightWriter::lane))
            .with(
                ComparisonWriter.MAY_ALSO_BEAR,
                JsonBody.listIfAny(lanes.beside()::stream, HindsightWriter::otherArea)));
  }

  private static Map<String, Object> otherArea(Hindsight.OtherAreaHindsight other) {
    var to = new JsonObject().with("area", AnswerHead.otherArea(other.area()));
    return PolicyFactJson.lane(other.lane().lane(), to)
        .with("validThen", ofDay(other.lane().validThen(), other.validThen()))
        .with("validToday", ofDay(other.lane().validToday(), other.validToday()))
        .object();
  }

  private static JsonObject ofDay(Hindsight.DayThenAndNow day, Hindsight.MayBearThenAndNow beside) {
    return ofDay(day).with("besideThen", beside.knownThen()).with("besideNow", beside.knownNow());
  }

  private static Map<String, Object> lane(Hindsight.LaneHindsight lane) {
    return days(lane, PolicyFactJson.lane(lane.lane(), new JsonObject()));
  }

  private static Map<String, Object> days(Hindsight.LaneHindsight lane, JsonObject to) {
    return to.with("validThen", ofDay(lane.validThen()))
        .with("validToday", ofDay(lane.validToday()))
        .object();
  }

  private static JsonObject ofDay(Hindsight.DayThenAndNow day) {
    return new JsonObject()
        .with("changed", day.isChanged())
        .with("knownThen", ComparisonJson.reading(day.knownThen()))
        .with("knownNow", ComparisonJson.reading(day.knownNow()))
        .with("because", ComparisonJson.because(day.because()));
  }
}
