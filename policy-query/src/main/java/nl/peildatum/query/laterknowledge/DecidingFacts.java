package nl.peildatum.query.laterknowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import nl.peildatum.answer.Reading;
import nl.peildatum.query.compare.ChangeBisection;

/**
 * At which of a row of facts, known one after another, an answer turns; what was undone on the way
 * is left out.
 */
final class DecidingFacts {
  private final IntFunction<ReadingsOfDay> at;
  private final Map<Integer, ReadingsOfDay> read = new HashMap<>();

  private DecidingFacts(IntFunction<ReadingsOfDay> at) {
    this.at = at;
  }

  /**
   * How many facts are known once the one is at which it turns, in order; none where it reads the
   * same at both ends.
   *
   * @param heads how many are known as each decision is, in order, from none to all
   * @param at what reads when so many are known
   */
  static List<Integer> over(List<Integer> heads, IntFunction<ReadingsOfDay> at) {
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
   * The same of one lane: first the decisions, then the facts inside each.
   *
   * @param heads how many are known as each decision is, in order, from none to all
   * @param at what the lane reads when so many are known
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
