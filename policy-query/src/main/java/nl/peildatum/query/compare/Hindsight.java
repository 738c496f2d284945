package nl.peildatum.query.compare;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.peildatum.answer.Answer;
import nl.peildatum.area.Area;
import nl.peildatum.record.RecordAsOf;
import nl.peildatum.time.Lane;

/**
 * Compares the answers as known then and as known now (<i>terugblik</i>), on the day asked about
 * and today, and finds the later decisions that changed them.
 */
public final class Hindsight {
  private final RecordAsOf then;
  private final RecordAsOf now;
  private final LocalDate day;
  private final LocalDate today;
  private final DecisionsBetween since;

  /**
   * The answers about one lane on one day.
   *
   * @param because the decisions recorded between then and now that changed the answer, without
   *     changes that were undone; empty where the answer did not change
   */
  public record DayThenAndNow(Answer knownThen, Answer knownNow, List<SingleChange> because) {
    /** Whether the answer as known now differs from the answer as known then. */
    public boolean isChanged() {
      return !because.isEmpty();
    }
  }

  /** The answers about one lane on the day asked about and today. */
  public record LaneHindsight(Lane lane, DayThenAndNow validThen, DayThenAndNow validToday) {}

  /** Whether the policy of another area may also bear on a person from the place, on one day. */
  public record MayBearThenAndNow(boolean knownThen, boolean knownNow) {}

  /** The answers about another area, with whether its policy may also bear. */
  public record OtherAreaHindsight(
      Area area, LaneHindsight lane, MayBearThenAndNow validThen, MayBearThenAndNow validToday) {

    /**
     * Whether, on the day asked about, the other area may bear at only one of the moments, or bears
     * with a changed answer.
     */
    public boolean isChanged() {
      return validThen.knownThen != validThen.knownNow
          || (validThen.knownNow && lane.validThen().isChanged());
    }
  }

  /**
   * The hindsight about a place: its own subjects, and the other areas whose policy may also bear.
   */
  public record PlaceHindsight(List<LaneHindsight> own, List<OtherAreaHindsight> beside) {}

  private Hindsight(RecordAsOf then, RecordAsOf now, LocalDate day, LocalDate today) {
    this.then = then;
    this.now = now;
    this.day = day;
    this.today = today;
    this.since = new DecisionsBetween(then.sequence(), now);
  }

  /**
   * The hindsight of every lane that has a live fact at either moment, in order.
   *
   * @param then the record as known then, with the basis and the {@code bekendOp} of {@code now}
   * @param day Europe/Amsterdam, as is {@code today}
   * @param kinds only these; empty = all
   */
  public static Stream<LaneHindsight> of(
      RecordAsOf then, RecordAsOf now, LocalDate day, LocalDate today, Set<String> kinds) {
    var hindsight = new Hindsight(then, now, day, today);
    return Comparison.lanes(then, now, kinds)
        .map(lane -> hindsight.of(new VerdictSource.OfLane(lane)));
  }

  /**
   * The hindsight of every subject of a place known at either moment, in order, and of every other
   * area whose policy may also bear at either.
   *
   * @param place as the client wrote it
   * @param day Europe/Amsterdam, as is {@code today}
   * @param kinds only these; empty = all
   */
  public static PlaceHindsight ofArea(
      RecordAsOf then,
      RecordAsOf now,
      LocalDate day,
      LocalDate today,
      String place,
      Set<String> kinds) {
    var hindsight = new Hindsight(then, now, day, today);
    var subjects = new PlaceSubjects(then, now, place, kinds, List.of(day, today));
    return new PlaceHindsight(
        subjects.own().map(hindsight::of).toList(),
        subjects
            .others()
            .map(
                area ->
                    new OtherAreaHindsight(
                        area.area(),
                        hindsight.of(area.source()),
                        hindsight.mayBear(area, subjects, day),
                        hindsight.mayBear(area, subjects, today)))
            .toList());
  }

  private MayBearThenAndNow mayBear(
      PlaceSubjects.Other area, PlaceSubjects subjects, LocalDate on) {
    return new MayBearThenAndNow(subjects.mayBear(area, then, on), subjects.mayBear(area, now, on));
  }

  /** The hindsight of a country that has no lane at either moment. */
  public static LaneHindsight ofNoLane(
      RecordAsOf then, RecordAsOf now, LocalDate day, LocalDate today, String kind) {
    return new Hindsight(then, now, day, today)
        .of(new VerdictSource.OfLane(Lane.of(kind, Map.of())));
  }

  private LaneHindsight of(VerdictSource source) {
    return new LaneHindsight(source.lane(), onDay(source, day), onDay(source, today));
  }

  private DayThenAndNow onDay(VerdictSource source, LocalDate on) {
    return new DayThenAndNow(
        source.answer(then, on), source.answer(now, on), since.about(source, on));
  }
}
