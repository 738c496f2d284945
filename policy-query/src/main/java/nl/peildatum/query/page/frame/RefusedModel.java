package nl.peildatum.query.page.frame;

import java.util.List;
import java.util.Map;
import nl.peildatum.problem.Fault;
import nl.peildatum.problem.Problem;

/** What the page of a refused question shows. */
public final class RefusedModel {
  private RefusedModel() {}

  public static Map<String, Object> of(Problem problem) {
    var details =
        problem.errors().isEmpty()
            ? List.of(problem.detail())
            : problem.errors().stream().map(Fault::detail).toList();
    return Map.of(
        "problem", problem.type().title(),
        "advice", problem.type().advice(),
        "slug", problem.type().slug(),
        "details", details.stream().map(Fault::shortened).toList());
  }
}
