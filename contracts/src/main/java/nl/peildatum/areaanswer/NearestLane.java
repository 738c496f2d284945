package nl.peildatum.areaanswer;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import nl.peildatum.time.RunOfDays;

/** Selects the lane that answers about a subject from the lanes that may answer. */
public final class NearestLane {
  private NearestLane() {}

  /**
   * The candidate that answers on the day: the nearest in which a fact stands on the day, or may
   * stand because its start is known by its bounds only; else the nearest with a live fact that
   * counts on the basis that day; else the nearest with a live fact. Of predecessors that merged on
   * one day, a candidate in which a Set stands goes before the others, but a candidate that leads
   * back to the area asked for goes before all of them.
   *
   * @param candidates nearest first; never empty
   */
  public static ReachedLane on(LocalDate day, List<ReachedLane> candidates) {
    if (candidates.size() == 1) {
      return candidates.getFirst();
    }
    var nearest =
        first(candidates, candidate -> candidate.lane().standsOrMayStand(day))
            .or(() -> first(candidates, candidate -> candidate.lane().hasFactOnBasis(day)))
            .orElse(candidates.getFirst());
    return first(
            candidates,
            candidate -> haveMergedOnOneDay(candidate, nearest) && candidate.lane().setStands(day))
        .orElse(nearest);
  }

  /** The candidate that answers on the day of the run; cuts the run where another may answer. */
  static ReachedLane on(RunOfDays run, List<ReachedLane> candidates) {
    for (var candidate : candidates) {
      var around = candidate.lane().segmentOn(run.day());
      run.cutIf(around.from());
      run.cutIf(around.until());
      candidate.lane().eachStartBound(run::cut);
      candidate.lane().eachEndOfPending(run::cut);
    }
    return on(run.day(), candidates);
  }

  private static Optional<ReachedLane> first(
      List<ReachedLane> candidates, Predicate<ReachedLane> condition) {
    return candidates.stream().filter(condition).findFirst();
  }

  /** Whether both were reached through predecessors that became one area on one day. */
  private static boolean haveMergedOnOneDay(ReachedLane one, ReachedLane other) {
    var reached = one.reached();
    return reached.leftOn() != null
        && Objects.equals(reached.leftOn(), other.reached().leftOn())
        && reached.ownGround() == other.reached().ownGround()
        && reached.level() == other.reached().level();
  }
}
