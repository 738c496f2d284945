package nl.peildatum.web.page;

import java.util.List;
import java.util.Map;
import nl.peildatum.problem.Fault;
import nl.peildatum.problem.Language;
import nl.peildatum.problem.Problem;

/** What the page of a refused question shows. */
public final class RefusedModel {
  private RefusedModel() {}

  /**
   * @param language of the title, the details and the advice
   */
  public static Map<String, Object> of(Problem problem, Language language) {
    var details =
        problem.errors().isEmpty()
            ? List.of(problem.detail().in(language.locale()))
            : problem.errors().stream().map(fault -> fault.detail().in(language.locale())).toList();
    return Map.of(
        "problem", problem.type().title(language),
        "advice", problem.type().advice(language),
        "slug", problem.type().slug(),
        "details", details.stream().map(Fault::shortened).toList());
  }
}
