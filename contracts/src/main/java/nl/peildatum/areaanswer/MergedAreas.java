package nl.peildatum.areaanswer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.peildatum.area.SuccessionKind;
import nl.peildatum.lineage.LineageStep;
import nl.peildatum.record.RecordAsOf;
import org.jspecify.annotations.Nullable;

/**
 * Finds lanes that may also apply beside the lane that answers, because several areas merged: the
 * register cannot tell from which of them a person comes.
 */
final class MergedAreas {
  private final RecordAsOf known;
  private final ReachedLane answering;
  private final LocalDate day;

  private MergedAreas(RecordAsOf known, ReachedLane answering, LocalDate day) {
    this.known = known;
    this.answering = answering;
    this.day = day;
  }

  /**
   * The candidates other than the answering one in which a fact stands on the day and that may also
   * apply. A candidate is left out if a lane of a later name of its area answers in its place.
   */
  static Stream<ReachedLane> beside(
      ReachedLane answering, List<ReachedLane> candidates, LocalDate day, RecordAsOf known) {
    var merged = new MergedAreas(known, answering, day);
    var standing =
        candidates.stream().filter(other -> other.lane().standing(day).isPresent()).toList();
    return standing.stream()
        .filter(other -> merged.mayApply(other, answering))
        .filter(other -> standing.stream().noneMatch(nearer -> merged.replaces(nearer, other)));
  }

  private boolean replaces(ReachedLane nearer, ReachedLane other) {
    return isOnWayTo(other, nearer) && !mayApply(other, nearer);
  }

  /**
   * Whether a person for whom a lane answers may also come from the area of the other lane. This is
   * so if both were reached through predecessors, each through a different one. It is also so if
   * the area of the other lane became part of the area of this lane, and either it did so by a
   * MERGE and the standing fact of this lane was decided before that day, or the standing fact of
   * the other lane was decided on or after that day.
   */
  private boolean mayApply(ReachedLane other, ReachedLane answer) {
    var own = answer.lineage();
    var theirs = other.lineage();
    var common = commonSteps(answer, other);
    if (common < own.size()) {
      return isSuccession(own, common) && isSuccession(theirs, common);
    }
    return other.reached().leftOn() != null
        && answer.reached().level() == other.reached().level()
        && common < theirs.size()
        && (isDecidedBeforeMerge(theirs.get(common), answer) || isDecidedAfterItsAreaEnded(other));
  }

  private static int commonSteps(ReachedLane one, ReachedLane other) {
    var own = one.lineage();
    var theirs = other.lineage();
    var common = 0;
    while (common < Math.min(own.size(), theirs.size())
        && own.get(common).equals(theirs.get(common))) {
      common++;
    }
    return common;
  }

  /**
   * Whether the steps to the other lane lead through the nearer one, beyond the steps that they
   * have in common with the answering lane.
   */
  private boolean isOnWayTo(ReachedLane other, ReachedLane nearer) {
    var steps = nearer.lineage().size();
    return steps < other.lineage().size()
        && commonSteps(nearer, other) == steps
        && commonSteps(answering, other) < steps;
  }

  private static boolean isSuccession(List<LineageStep> lineage, int step) {
    return step < lineage.size() && lineage.get(step).on() != null;
  }

  private boolean isDecidedBeforeMerge(LineageStep step, ReachedLane lane) {
    return step.kind().equals(SuccessionKind.MERGE.name())
        && decidedOn(lane).filter(isBefore(step.on())).isPresent();
  }

  private boolean isDecidedAfterItsAreaEnded(ReachedLane lane) {
    var last = lane.lineage().getLast();
    return last.on() != null
        && !last.kind().equals(SuccessionKind.SPLIT.name())
        && decidedOn(lane).filter(isBefore(last.on()).negate()).isPresent();
  }

  private Optional<LocalDate> decidedOn(ReachedLane lane) {
    return lane.lane().standing(day).map(own -> known.instrumentOf(own.fact()).decidedOn());
  }

  private static Predicate<LocalDate> isBefore(@Nullable LocalDate other) {
    return day -> other != null && day.isBefore(other);
  }
}
