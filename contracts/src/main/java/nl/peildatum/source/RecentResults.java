package nl.peildatum.source;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** A cache of recent results of a function that gives equal results for equal arguments. */
final class RecentResults<Q, A> {
  private final int most;
  private final Map<Q, A> known = new ConcurrentHashMap<>();

  /**
   * @param most approximate number of results that are kept
   */
  RecentResults(int most) {
    this.most = most;
  }

  A of(Q question, Function<Q, A> compute) {
    var before = known.get(question);
    if (before != null) {
      return before;
    }
    var result = compute.apply(question);
    if (known.size() >= most) {
      known.clear();
    }
    known.put(question, result);
    return result;
  }
}
