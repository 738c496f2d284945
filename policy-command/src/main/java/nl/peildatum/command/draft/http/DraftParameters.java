package nl.peildatum.command.draft.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.peildatum.command.draft.DraftStatus;
import nl.peildatum.command.sent.RequestRefused;
import nl.peildatum.command.sent.SentParameters;
import nl.peildatum.problem.Fault;
import nl.peildatum.problem.Problem;
import nl.peildatum.wording.Wording;

/** The query parameters of a request; those that an address does not take are refused. */
record DraftParameters(Map<String, String[]> given) {
  static DraftParameters of(HttpServletRequest request) {
    return new DraftParameters(SentParameters.of(request));
  }

  /** One error for each parameter that is not the allowed one, or is repeated. */
  private List<Fault> faults(String allowed) {
    var faults = new ArrayList<Fault>();
    given.forEach(
        (name, values) -> {
          if (!name.equals(allowed)) {
            var detail = Wording.of("unknown-parameter", name, allowed, Wording.NONE);
            faults.add(Fault.ofParameter("unknown-parameter", name, detail));
          } else if (values.length > 1) {
            var detail = Wording.of("repeated-parameter", name, values.length);
            faults.add(Fault.ofParameter("repeated-parameter", name, detail));
          }
        });
    return faults;
  }

  /** The status that a list is narrowed to; empty when it is not narrowed. */
  Optional<DraftStatus> status() {
    SentParameters.refuse(faults("status"));
    return only("status").map(DraftParameters::status);
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
    SentParameters.refuse(faults("after"));
    return only("after").map(DraftParameters::number).orElse(0L);
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
