package nl.peildatum.lineage;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Steps one after the other; a longer one shares all steps of the shorter. */
public final class Way {
  static final Way NONE = new Way(null, null);

  private final @Nullable Way before;
  private final @Nullable Step last;

  private Way(@Nullable Way before, @Nullable Step last) {
    this.before = before;
    this.last = last;
  }

  public Way and(Step step) {
    return new Way(this, step);
  }

  public Way and(Way more) {
    var longer = this;
    for (var step : more.steps()) {
      longer = longer.and(step);
    }
    return longer;
  }

  List<Step> steps() {
    var steps = new ArrayDeque<Step>();
    for (var here = this; here.before != null; here = here.before) {
      steps.addFirst(Objects.requireNonNull(here.last));
    }
    return List.copyOf(steps);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    if (!(other instanceof Way way)) {
      return false;
    }
    var one = this;
    while (one != way) {
      if (one.before == null || way.before == null || !Objects.equals(one.last, way.last)) {
        return false;
      }
      one = one.before;
      way = way.before;
    }
    return true;
  }

  @Override
  public int hashCode() {
    return Objects.hashCode(last);
  }
}
