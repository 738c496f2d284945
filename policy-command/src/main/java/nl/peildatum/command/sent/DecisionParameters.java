package nl.peildatum.command.sent;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.peildatum.problem.Fault;
import nl.peildatum.wording.Wording;

/** Reads the query parameters of recording: {@code dryRun}, and no other. */
public final class DecisionParameters {
  private static final String DRY_RUN = "dryRun";

  private DecisionParameters() {}

  public static List<Fault> faults(Map<String, String[]> given) {
    var faults = new ArrayList<Fault>();
    given.forEach((name, values) -> check(name, List.of(values), faults));
    return faults;
  }

  public static boolean dryRun(Map<String, String[]> given) {
    return given.containsKey(DRY_RUN) && List.of(given.get(DRY_RUN)).contains("true");
  }

  private static void check(String name, List<String> values, List<Fault> faults) {
    if (!name.equals(DRY_RUN)) {
      var detail = Wording.of("unknown-parameter.dry-run", name);
      faults.add(Fault.ofParameter("unknown-parameter", name, detail));
    } else if (values.size() > 1) {
      faults.add(
          Fault.ofParameter("repeated-parameter", name, Wording.of("repeated-parameter.dry-run")));
    } else if (!List.of("true", "false").containsAll(values)) {
      faults.add(Fault.ofParameter("invalid-flag", name, Wording.of("invalid-flag")));
    }
  }
}
