package nl.peildatum.command.draft.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.peildatum.command.draft.DraftStatus;
import nl.peildatum.command.sent.RequestRefused;
import nl.peildatum.problem.Fault;
import nl.peildatum.problem.Problem;
import nl.peildatum.wording.Wording;

/** The query parameters of a request; those that an address does not take are refused. */
record Parameters(Map<String, String[]> given) {
  static Parameters of(HttpServletRequest request) {
    try {
      return new Parameters(new TreeMap<>(request.getParameterMap()));
    } catch (IllegalStateException unreadable) {
      throw new RequestRefused(
          Problem.of("malformed-query", Wording.of("malformed-query.too-many")));
    }
  }

  /** One error for each parameter that is not the allowed one, or is repeated. */
  List<Fault> faults(Optional<String> allowed) {
    var faults = new ArrayList<Fault>();
    given.forEach(
        (name, values) -> {
          if (allowed.filter(name::equals).isEmpty()) {
            faults.add(Fault.ofParameter("unknown-parameter", name, unknown(name, allowed)));
          } else if (values.length > 1) {
            var detail = Wording.of("repeated-parameter", name, values.length);
            faults.add(Fault.ofParameter("repeated-parameter", name, detail));
          }
        });
    return faults;
  }

  private static Wording unknown(String name, Optional<String> allowed) {
    return allowed
        .map(only -> Wording.of("unknown-parameter", name, only, Wording.NONE))
        .orElseGet(() -> Wording.of("unknown-parameter.none", name));
  }

  /** Refuses every parameter. */
  void refuseAll() {
    refuse(faults(Optional.empty()));
  }

  private static void refuse(List<Fault> faults) {
    if (!faults.isEmpty()) {
      throw new RequestRefused(Problem.of(faults));
    }
  }

  /** The status that a list is narrowed to; empty when it is not narrowed. */
  Optional<DraftStatus> status() {
    refuse(faults(Optional.of("status")));
    return only("status").map(Parameters::status);
  }

  private static DraftStatus status(String written) {
    return Arrays.stream(DraftStatus.values())
        .filter(status -> status.name().equals(written))
        .findFirst()
        .orElseThrow(() -> refused(written));
  }

  private static RequestRefused refused(String written) {
    var all = Arrays.stream(DraftStatus.values()).map(Enum::name).toList();
    var detail = Wording.of("invalid-value.draft-status", written, Wording.joined("join.or", all));
    return new RequestRefused(
        Problem.of(List.of(Fault.ofParameter("invalid-value", "status", detail))));
  }

  /** The number of the entry after which reading begins; 0 when not stated. */
  long after() {
    refuse(faults(Optional.of("after")));
    return only("after").map(Parameters::number).orElse(0L);
  }

  private static long number(String written) {
    if (!written.matches("0|[1-9][0-9]{0,17}")) {
      throw new RequestRefused(
          Problem.of(
              List.of(
                  Fault.ofParameter(
                      "invalid-sequence", "after", Wording.of("invalid-sequence", written)))));
    }
    return Long.parseLong(written);
  }

  private Optional<String> only(String name) {
    return Optional.ofNullable(given.get(name)).map(values -> values[0]);
  }
}
