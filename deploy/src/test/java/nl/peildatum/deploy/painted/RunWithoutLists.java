package nl.peildatum.deploy.painted;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A run of days of a preview, without what a closed list adds to it. A preview cuts its runs where
 * a list opens or closes, which the painter does not know.
 *
 * @param <K> what the run is about
 * @param <R> what is read before and after
 */
record RunWithoutLists<K, R>(
    K about, @Nullable Integer from, @Nullable Integer until, R before, R after) {
  /** The longest runs: those of one subject that follow each other and read alike are one. */
  static <K, R> Stream<RunWithoutLists<K, R>> longest(Stream<RunWithoutLists<K, R>> runs) {
    var joined = new LinkedHashMap<K, List<RunWithoutLists<K, R>>>();
    runs.filter(run -> !run.before.equals(run.after))
        .sorted(comparing(RunWithoutLists::from, nullsFirst(naturalOrder())))
        .forEach(run -> run.joinTo(joined.computeIfAbsent(run.about, key -> new ArrayList<>())));
    return joined.values().stream().flatMap(List::stream);
  }

  private void joinTo(List<RunWithoutLists<K, R>> earlier) {
    if (!earlier.isEmpty() && earlier.getLast().isContinuedBy(this)) {
      var last = earlier.removeLast();
      earlier.add(new RunWithoutLists<>(about, last.from, until, before, after));
    } else {
      earlier.add(this);
    }
  }

  private boolean isContinuedBy(RunWithoutLists<K, R> next) {
    return until != null
        && until.equals(next.from)
        && before.equals(next.before)
        && after.equals(next.after);
  }
}
