package nl.peildatum.difference;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.peildatum.answer.Status;
import nl.peildatum.area.Area;
import nl.peildatum.area.Gazetteer;
import nl.peildatum.areaanswer.AreaTimeline;
import nl.peildatum.decision.Basis;
import nl.peildatum.lineage.LineageStep;
import nl.peildatum.lineage.Paths;
import nl.peildatum.lineage.ReachedOtherwise;
import nl.peildatum.record.CountryRecord;
import nl.peildatum.record.FactView;
import nl.peildatum.time.Lane;
import nl.peildatum.time.LongestRuns;
import org.jspecify.annotations.Nullable;

/**
 * A difference, between two records of a country, in the answer for a person from an area, on a
 * longest run of days. Only areas are compared whose path changed because of a registration or a
 * succession of areas.
 *
 * @param lane the lane of the area itself, also if another lane answers
 * @param from inclusive, Europe/Amsterdam; {@code null} = no first day
 * @param until exclusive; {@code null} = no last day
 */
public record AreaDifference(
    Lane lane,
    Basis basis,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    AnswerWithLineage before,
    AnswerWithLineage after) {

  /** An answer and its lineage. */
  public record AnswerWithLineage(
      Status status,
      @Nullable Map<String, Object> value,
      @Nullable FactView fact,
      List<LineageStep> lineage) {

    public static AnswerWithLineage of(AreaTimeline.AnsweredSegment told) {
      var segment = told.segment();
      return new AnswerWithLineage(
          segment.status(), segment.value(), segment.fact(), told.lineage());
    }

    public boolean readsAs(AnswerWithLineage other) {
      return status == other.status
          && Objects.equals(value, other.value)
          && sequence(fact) == sequence(other.fact)
          && lineage.equals(other.lineage);
    }

    private static long sequence(@Nullable FactView fact) {
      return fact == null ? 0 : fact.sequence();
    }
  }

  /** The differences between the heads of two records, sorted by kind, subject, basis, from. */
  public static List<AreaDifference> between(CountryRecord before, CountryRecord after) {
    return between(RecordMoment.atHead(before), RecordMoment.atHead(after));
  }

  /**
   * The differences between two moments of one record, sorted by kind, subject, basis, from.
   *
   * @param before sequence, inclusive; 0, or the last sequence of a whole decision
   * @param after sequence, inclusive; 0, or the last sequence of a whole decision
   */
  public static List<AreaDifference> between(CountryRecord record, long before, long after) {
    return between(new RecordMoment(record, before), new RecordMoment(record, after));
  }

  private static List<AreaDifference> between(RecordMoment before, RecordMoment after) {
    return reachedOtherwise(before, after)
        .flatMap(area -> Stream.of(Basis.values()).flatMap(b -> ofArea(area, b, before, after)))
        .sorted(Comparator.comparing(AreaDifference::lane).thenComparing(AreaDifference::basis))
        .toList();
  }

  private static Stream<Area> reachedOtherwise(RecordMoment before, RecordMoment after) {
    return mayBeReachedOtherwise(before, after)
        .filter(area -> isReachedOtherwise(area, before.areas(), Paths.of(area, after.areas())));
  }

  private static Stream<Area> mayBeReachedOtherwise(RecordMoment before, RecordMoment after) {
    var then = before.areas();
    var now = after.areas();
    if (then.statements() == now.statements()) {
      return Stream.empty();
    }
    var mayBe = ReachedOtherwise.between(then, now);
    return now.all().stream().filter(mayBe::contains);
  }

  /**
   * An estimate of the cost of finding the differences: the number of lanes and steps on the paths
   * that changed.
   *
   * @param lanes number of lanes on the changed paths; counting stops once the allowed number is
   *     exceeded
   * @param steps number of steps on the paths that may have changed; counting stops once the
   *     allowed number is exceeded
   */
  public record Reach(long lanes, long steps) {}

  /**
   * The estimate between the heads of two records.
   *
   * @param mostLanes allowed number of lanes; counting stops once there are more
   * @param mostSteps allowed number of steps; counting stops once there are more
   */
  public static Reach reach(
      CountryRecord before, CountryRecord after, long mostLanes, long mostSteps) {
    var then = RecordMoment.atHead(before);
    var now = RecordMoment.atHead(after);
    var lanes = 0L;
    var steps = 0L;
    for (var areas = mayBeReachedOtherwise(then, now).iterator();
        areas.hasNext() && lanes <= mostLanes && steps <= mostSteps; ) {
      var area = areas.next();
      var path = Paths.of(area, now.areas());
      steps += path.mostSteps();
      lanes +=
          steps <= mostSteps && isReachedOtherwise(area, then.areas(), path)
              ? lanesOnPath(path, now)
              : 0;
    }
    return new Reach(lanes, steps);
  }

  private static long lanesOnPath(Paths path, RecordMoment now) {
    return path.areas().stream().mapToLong(id -> now.record().lanes().about(id).size()).sum();
  }

  private static boolean isReachedOtherwise(Area area, Gazetteer before, Paths now) {
    return before.byId(area.id()).isEmpty() || !Paths.of(area, before).takeSamePathsAs(now);
  }

  private static Stream<AreaDifference> ofArea(
      Area area, Basis basis, RecordMoment before, RecordMoment after) {
    var then = FromArea.of(area, before.on(basis));
    var now = FromArea.of(area, after.on(basis));
    var lanes = new TreeSet<>(then.lanes());
    lanes.addAll(now.lanes());
    return lanes.stream().flatMap(lane -> ofLane(lane, basis, then, now));
  }

  private static Stream<AreaDifference> ofLane(
      Lane lane, Basis basis, FromArea then, FromArea now) {
    var turning = new TreeSet<>(then.turningDays(lane));
    turning.addAll(now.turningDays(lane));
    return LongestRuns.thatDiffer(
            turning,
            day -> then.on(lane, day),
            day -> now.on(lane, day),
            AnswerWithLineage::readsAs)
        .map(
            run ->
                new AreaDifference(
                    lane, basis, run.from(), run.until(), run.read().before(), run.read().after()));
  }
}
