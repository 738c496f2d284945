package nl.peildatum.source;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** What was found lately, for a question whose answer is always the same. */
final class Lately<Q, A> {
  private final int most;
  private final Map<Q, A> known = new ConcurrentHashMap<>();

  /**
   * @param most answers that are kept, about
   */
  Lately(int most) {
    this.most = most;
  }

  A of(Q question, Function<Q, A> found) {
    var before = known.get(question);
    if (before != null) {
      return before;
    }
    var now = found.apply(question);
    if (known.size() >= most) {
      known.clear();
    }
    known.put(question, now);
    return now;
  }
}
