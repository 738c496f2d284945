package nl.peildatum.command.sent;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.peildatum.problem.Fault;
import nl.peildatum.problem.Problem;
import nl.peildatum.wording.Wording;

/** Reads the query parameters of a request. */
public final class SentParameters {
  private SentParameters() {}

  /**
   * The parameters by name, in the order of their names.
   *
   * @throws RequestRefused when there are more than the container reads
   */
  public static Map<String, String[]> of(HttpServletRequest request) {
    try {
      return new TreeMap<>(request.getParameterMap());
    } catch (IllegalStateException unreadable) {
      throw new RequestRefused(
          Problem.of("malformed-query", Wording.of("malformed-query.too-many")));
    }
  }

  /**
   * Refuses a request that has any parameter.
   *
   * @throws RequestRefused with an error for each
   */
  public static void refuseAll(HttpServletRequest request) {
    refuse(faultsOfAll(request));
  }

  /** One error for each parameter of a request to an address that takes none. */
  public static List<Fault> faultsOfAll(HttpServletRequest request) {
    return of(request).keySet().stream().map(SentParameters::unknown).toList();
  }

  /** Refuses a request that has faults. */
  public static void refuse(List<Fault> faults) {
    if (!faults.isEmpty()) {
      throw new RequestRefused(Problem.of(faults));
    }
  }

  private static Fault unknown(String name) {
    return Fault.ofParameter("unknown-parameter", name, Wording.of("unknown-parameter.none", name));
  }
}
