package nl.peildatum.query.page.assessment;

import java.util.Map;
import nl.peildatum.query.page.frame.PageQuery;

/** The case that pages give as an example, with dates that were invented for it. */
public final class ExampleCase {
  private static final PageQuery INVENTED =
      new PageQuery(Map.of())
          .with(CaseParameters.COUNTRY, "ML")
          .with(CaseParameters.AREA, "gao")
          .with(CaseParameters.STAGE, "DISTRICT_COURT")
          .with("application", "2022-03-01")
          .with("decision", "2022-09-01")
          .with("hearing", "2023-02-15");

  private ExampleCase() {}

  /** The address of its page. */
  public static String address() {
    return INVENTED
        .with(CaseParameters.GROUPS, CaseParameters.NONE)
        .with(CaseParameters.ONLY_RISK, "true")
        .at("/zaak");
  }

  /** Whether a question has the place, the stage and the dates of the example. */
  static boolean isAskedBy(PageQuery query) {
    return INVENTED.values().keySet().stream()
        .allMatch(
            name ->
                INVENTED
                    .value(name)
                    .flatMap(of -> query.value(name).filter(of::equalsIgnoreCase))
                    .isPresent());
  }
}
