package nl.peildatum.impact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import nl.peildatum.answer.Reading;
import nl.peildatum.difference.ChangeBisection;

/**
 * Finds the facts at which an answer changes, in a list of facts that became known one after
 * another. Changes that a later fact in the list undoes are left out.
 */
public final class DecidingFacts {
  private final IntFunction<ReadingsOfDay> at;
  private final Map<Integer, ReadingsOfDay> read = new HashMap<>();

  private DecidingFacts(IntFunction<ReadingsOfDay> at) {
    this.at = at;
  }

  /**
   * For each fact at which the answer changes, the number of facts known including that one,
   * ascending; empty where the answer is equal at both ends.
   *
   * @param heads the numbers of facts known after each whole decision, ascending, from 0 to all
   * @param at the readings when that many facts are known
   */
  public static List<Integer> over(List<Integer> heads, IntFunction<ReadingsOfDay> at) {
    return new DecidingFacts(at).over(heads);
  }

  private List<Integer> over(List<Integer> heads) {
    var found = new TreeSet<Integer>();
    for (var lane : at(heads.getFirst()).listedByEither(at(heads.getLast()))) {
      found.addAll(ofLane(heads, known -> at(known).of(lane)));
    }
    return List.copyOf(found);
  }

  /**
   * For each fact at which one lane changes, the number of facts known including that one, by
   * decision first and then within each decision.
   *
   * @param heads the numbers of facts known after each whole decision, ascending, from 0 to all
   * @param at the reading of the lane when that many facts are known
   */
  static List<Integer> ofLane(List<Integer> heads, IntFunction<Optional<Reading>> at) {
    var found = new ArrayList<Integer>();
    for (var decision : steps(heads, at)) {
      var inside =
          IntStream.rangeClosed(heads.get(decision.at() - 1), heads.get(decision.at()))
              .boxed()
              .toList();
      steps(inside, at).forEach(step -> found.add(inside.get(step.at())));
    }
    return found;
  }

  private static List<ChangeBisection.Step<Optional<Reading>>> steps(
      List<Integer> points, IntFunction<Optional<Reading>> at) {
    return ChangeBisection.over(
        points.size(), point -> at.apply(points.get(point)), Optional::equals);
  }

  private ReadingsOfDay at(int known) {
    return read.computeIfAbsent(known, at::apply);
  }
}
