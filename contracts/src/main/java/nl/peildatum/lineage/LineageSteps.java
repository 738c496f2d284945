package nl.peildatum.lineage;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An immutable list of lineage steps; a list made by adding a step shares the steps of the shorter
 * one.
 */
public final class LineageSteps {
  static final LineageSteps NONE = new LineageSteps(null, null);

  private final @Nullable LineageSteps before;
  private final @Nullable LineageStep last;

  private LineageSteps(@Nullable LineageSteps before, @Nullable LineageStep last) {
    this.before = before;
    this.last = last;
  }

  public LineageSteps and(LineageStep step) {
    return new LineageSteps(this, step);
  }

  public LineageSteps and(LineageSteps more) {
    var longer = this;
    for (var step : more.asList()) {
      longer = longer.and(step);
    }
    return longer;
  }

  List<LineageStep> asList() {
    var steps = new ArrayDeque<LineageStep>();
    for (var here = this; here.before != null; here = here.before) {
      steps.addFirst(Objects.requireNonNull(here.last));
    }
    return List.copyOf(steps);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    if (!(other instanceof LineageSteps that)) {
      return false;
    }
    var one = this;
    var rest = that;
    while (one != rest) {
      if (one.before == null || rest.before == null || !Objects.equals(one.last, rest.last)) {
        return false;
      }
      one = one.before;
      rest = rest.before;
    }
    return true;
  }

  @Override
  public int hashCode() {
    return Objects.hashCode(last);
  }
}
