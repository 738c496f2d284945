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
import nl.peildatum.lineage.AreasWithChangedPath;
import nl.peildatum.lineage.LineageStep;
import nl.peildatum.lineage.Paths;
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

  /**
   * An answer and its lineage.
   *
   * @param closedList as in {@link nl.peildatum.answer.Segment}
   */
  public record AnswerWithLineage(
      Status status,
      @Nullable Map<String, Object> value,
      @Nullable FactView fact,
      List<LineageStep> lineage,
      @Nullable Boolean closedList) {

    public AnswerWithLineage(
        Status status,
        @Nullable Map<String, Object> value,
        @Nullable FactView fact,
        List<LineageStep> lineage) {
      this(status, value, fact, lineage, null);
    }

    public static AnswerWithLineage of(AreaTimeline.AnsweredSegment answered) {
      var segment = answered.segment();
      return new AnswerWithLineage(
          segment.status(), segment.value(), segment.fact(), answered.lineage());
    }

    public boolean hasEqualReading(AnswerWithLineage other) {
      return status == other.status
          && Objects.equals(value, other.value)
          && sequence(fact) == sequence(other.fact)
          && lineage.equals(other.lineage)
          && Objects.equals(closedList, other.closedList);
    }

    private static long sequence(@Nullable FactView fact) {
      return fact == null ? 0 : fact.sequence();
    }
  }

  /** The differences between two moments, sorted by kind, subject, basis, from. */
  public static List<AreaDifference> between(RecordMoment before, RecordMoment after) {
    return between(before, after, Told.READING);
  }

  /**
   * @param told what is compared
   */
  public static List<AreaDifference> between(RecordMoment before, RecordMoment after, Told told) {
    return areasWithChangedPath(before, after)
        .flatMap(
            area -> Stream.of(Basis.values()).flatMap(b -> ofArea(area, b, before, after, told)))
        .sorted(Comparator.comparing(AreaDifference::lane).thenComparing(AreaDifference::basis))
        .toList();
  }

  private static Stream<Area> areasWithChangedPath(RecordMoment before, RecordMoment after) {
    return areasThatMayHaveChangedPath(before, after)
        .filter(area -> hasChangedPath(area, before.areas(), Paths.of(area, after.areas())));
  }

  private static Stream<Area> areasThatMayHaveChangedPath(RecordMoment before, RecordMoment after) {
    if (before.areas().recordedCount() == after.areas().recordedCount()) {
      return Stream.empty();
    }
    var changed = AreasWithChangedPath.between(before.areas(), after.areas());
    return after.areas().all().stream().filter(changed::contains);
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
  public record Cost(long lanes, long steps) {}

  /**
   * The estimate for two moments.
   *
   * @param mostLanes allowed number of lanes; counting stops once there are more
   * @param mostSteps allowed number of steps; counting stops once there are more
   */
  public static Cost cost(RecordMoment before, RecordMoment after, long mostLanes, long mostSteps) {
    var lanes = 0L;
    var steps = 0L;
    for (var areas = areasThatMayHaveChangedPath(before, after).iterator();
        areas.hasNext() && lanes <= mostLanes && steps <= mostSteps; ) {
      var area = areas.next();
      var path = Paths.of(area, after.areas());
      steps += path.mostSteps();
      lanes +=
          steps <= mostSteps && hasChangedPath(area, before.areas(), path)
              ? lanesOnPath(path, after)
              : 0;
    }
    return new Cost(lanes, steps);
  }

  private static long lanesOnPath(Paths path, RecordMoment after) {
    return path.areas().stream().mapToLong(id -> after.record().lanes().about(id).size()).sum();
  }

  private static boolean hasChangedPath(Area area, Gazetteer before, Paths now) {
    return before.byId(area.id()).isEmpty() || !Paths.of(area, before).takeSamePathsAs(now);
  }

  private static Stream<AreaDifference> ofArea(
      Area area, Basis basis, RecordMoment before, RecordMoment after, Told told) {
    var then = LanesFromArea.of(area, before.on(basis), told);
    var now = LanesFromArea.of(area, after.on(basis), told);
    var lanes = new TreeSet<>(then.lanes());
    lanes.addAll(now.lanes());
    return lanes.stream().flatMap(lane -> ofLane(lane, basis, then, now));
  }

  private static Stream<AreaDifference> ofLane(
      Lane lane, Basis basis, LanesFromArea then, LanesFromArea now) {
    var turning = new TreeSet<>(then.turningDays(lane));
    turning.addAll(now.turningDays(lane));
    return LongestRuns.thatDiffer(
            turning,
            day -> then.on(lane, day),
            day -> now.on(lane, day),
            AnswerWithLineage::hasEqualReading)
        .map(
            run ->
                new AreaDifference(
                    lane,
                    basis,
                    run.from(),
                    run.until(),
                    run.result().before(),
                    run.result().after()));
  }
}
