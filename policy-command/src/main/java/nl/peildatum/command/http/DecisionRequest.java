package nl.peildatum.command.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import nl.peildatum.area.CountryCode;
import nl.peildatum.command.Decisions;
import nl.peildatum.command.sent.DecisionParameters;
import nl.peildatum.command.sent.IfMatch;
import nl.peildatum.command.sent.RequestBody;
import nl.peildatum.command.sent.RequestRefused;
import nl.peildatum.command.sent.SentDecision;
import nl.peildatum.command.sent.SentParameters;
import nl.peildatum.json.MalformedJson;
import nl.peildatum.problem.Fault;
import nl.peildatum.problem.Problem;

/**
 * A request to record or preview a decision. The faults of its parameters, headers and body are
 * reported together.
 */
record DecisionRequest(SentDecision sent, OptionalLong expectedHead, boolean dryRun) {

  /**
   * @throws RequestRefused with all faults of the request
   */
  static DecisionRequest read(CountryCode country, HttpServletRequest request, Decisions decisions)
      throws IOException {
    var parameters = SentParameters.of(request);
    var faults = new ArrayList<Fault>(DecisionParameters.faults(parameters));
    var header = IfMatch.in(request.getHeaders("If-Match"));
    var sent = sent(country, RequestBody.of(request), faults, header);
    // a decision that is already recorded is answered, whatever If-Match contains
    header.fault().filter(fault -> !decisions.knows(sent)).ifPresent(faults::add);
    if (!faults.isEmpty()) {
      decisions.brokenRules(sent).stream().map(Fault::of).forEach(faults::add);
      throw new RequestRefused(Problem.of(faults));
    }
    return new DecisionRequest(sent, header.head(), DecisionParameters.dryRun(parameters));
  }

  private static SentDecision sent(
      CountryCode country, byte[] body, List<Fault> faults, IfMatch header) {
    try {
      return SentDecision.read(country, body);
    } catch (MalformedJson malformed) {
      header.fault().ifPresent(faults::add);
      faults.add(Fault.of(malformed));
      throw new RequestRefused(Problem.of(faults));
    }
  }
}
