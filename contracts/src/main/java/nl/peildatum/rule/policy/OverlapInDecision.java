package nl.peildatum.rule.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import nl.peildatum.rule.DecisionCheck;
import nl.peildatum.rule.DecisionCheck.OwnFact;
import nl.peildatum.time.Lane;
import org.jspecify.annotations.Nullable;

/** Rule: a decision states at most one fact about one lane on one day. */
public final class OverlapInDecision {
  private OverlapInDecision() {}

  public static void check(DecisionCheck check) {
    var byLane = new TreeMap<Lane, List<OwnFact>>();
    for (var later : check.ownFacts()) {
      var before = byLane.computeIfAbsent(later.fact().lane(), lane -> new ArrayList<>());
      before.stream()
          .filter(earlier -> overlap(earlier, later))
          .findFirst()
          .ifPresent(earlier -> refuse(earlier, later, check));
      before.add(later);
    }
  }

  /**
   * Whether two facts of a decision overlap.
   *
   * @param a fact that comes before b in the decision
   */
  private static boolean overlap(OwnFact a, OwnFact b) {
    var from = a.from();
    var otherFrom = b.from();
    return from != null
        && otherFrom != null
        && startsBeforeEndOf(from, b.fact().until())
        && startsBeforeEndOf(otherFrom, a.fact().until())
        && !isEndThenSet(a, from, b, otherFrom);
  }

  private static boolean startsBeforeEndOf(LocalDate from, @Nullable LocalDate until) {
    return until == null || from.isBefore(until);
  }

  private static boolean isEndThenSet(OwnFact end, LocalDate ends, OwnFact set, LocalDate sets) {
    return end.fact().isEnd() && !set.fact().isEnd() && !sets.isBefore(ends);
  }

  private static String advice(OwnFact earlier, OwnFact later) {
    return !earlier.fact().isEnd() && later.fact().isEnd()
        ? "Put the act that ends first in acts, then the one that sets: the end of what stood, then"
            + " what comes in its place. To set something for a time only, state its until and"
            + " leave the end out."
        : "Let one period end where the next starts, for example the first with \"until\":"
            + " \"2024-01-01\" and the second with \"from\": \"2024-01-01\".";
  }

  private static void refuse(OwnFact earlier, OwnFact later, DecisionCheck check) {
    check.refuse(
        "overlap-in-decision",
        later.pointer(),
        "This and "
            + earlier.pointer()
            + " speak about the same days of "
            + later.fact().lane().kind()
            + " "
            + later.fact().lane().subject()
            + ". "
            + advice(earlier, later));
  }
}
