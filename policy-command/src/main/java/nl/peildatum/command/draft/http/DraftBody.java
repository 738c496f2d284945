package nl.peildatum.command.draft.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nl.peildatum.area.CountryCode;
import nl.peildatum.command.Decisions;
import nl.peildatum.command.sent.RequestBody;
import nl.peildatum.command.sent.RequestRefused;
import nl.peildatum.command.sent.SentDecision;
import nl.peildatum.command.sent.SentParameters;
import nl.peildatum.json.MalformedJson;
import nl.peildatum.problem.Fault;
import nl.peildatum.problem.Problem;

/** Reads the decision file of a draft; all faults of the request are reported together. */
final class DraftBody {
  private DraftBody() {}

  /** A file that takes the place of another, and the version that its author saw. */
  record Revision(SentDecision sent, int expectedVersion) {}

  /**
   * @throws RequestRefused with all faults of the request
   */
  static SentDecision read(CountryCode country, HttpServletRequest request, Decisions decisions)
      throws IOException {
    var faults = SentParameters.faultsOfAll(request);
    return read(country, request, decisions, faults);
  }

  /**
   * @throws RequestRefused with all faults of the request
   */
  static Revision readRevision(CountryCode country, HttpServletRequest request, Decisions decisions)
      throws IOException {
    var version = DraftVersion.in(request.getHeaders("If-Match"));
    var faults = new ArrayList<>(SentParameters.faultsOfAll(request));
    version.fault().ifPresent(faults::add);
    return new Revision(read(country, request, decisions, faults), version.version().orElseThrow());
  }

  private static SentDecision read(
      CountryCode country, HttpServletRequest request, Decisions decisions, List<Fault> faults)
      throws IOException {
    var all = new ArrayList<>(faults);
    var sent = sent(country, RequestBody.of(request), all);
    if (!all.isEmpty()) {
      decisions.brokenRules(sent).stream().map(Fault::of).forEach(all::add);
      throw new RequestRefused(Problem.of(all));
    }
    return sent;
  }

  private static SentDecision sent(CountryCode country, byte[] body, List<Fault> faults) {
    try {
      return SentDecision.read(country, body);
    } catch (MalformedJson malformed) {
      faults.add(Fault.of(malformed));
      throw new RequestRefused(Problem.of(faults));
    }
  }
}
