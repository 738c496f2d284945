package nl.peildatum.query.impact;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.peildatum.impact.ReceiptLine;
import nl.peildatum.problem.Language;
import nl.peildatum.problem.Problem;
import nl.peildatum.query.parameters.RequestParameters;
import nl.peildatum.query.reply.FormReplies;
import nl.peildatum.query.reply.Refused;
import nl.peildatum.query.reply.ReplyForm;
import nl.peildatum.query.reply.ReplyMemory;
import nl.peildatum.query.stream.BodyBytes;
import nl.peildatum.query.stream.LineReplies;
import nl.peildatum.query.stream.LineStreams;
import nl.peildatum.query.stream.NdjsonLines;
import nl.peildatum.web.AcceptedLanguage;
import nl.peildatum.wording.Wording;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The endpoint that compares earlier answers with the present record, or with a draft applied to
 * it: one receipt per line, and in return one line for each answer that differs, or with a problem.
 */
@RestController
final class ImpactEndpoint {
  private static final Set<String> MAY_DRAFT =
      Set.of("SCOPE_policy:draft", "SCOPE_policy:approve", "SCOPE_policy:record");

  /** The most bytes of a draft, equal to the limit for a decision that is recorded. */
  private static final int LARGEST_DRAFT = 1 << 20;

  private final ImpactLines lines;
  private final LineStreams streams;

  ImpactEndpoint(ImpactLines lines, LineStreams streams) {
    this.lines = lines;
    this.streams = streams;
  }

  @PostMapping(path = "/v1/impact", consumes = "application/x-ndjson")
  void impact(HttpServletRequest request, HttpServletResponse response) throws IOException {
    RequestParameters.refuseParameters(request);
    FormReplies.chosen(request, ReplyForm.NDJSON);
    var language = AcceptedLanguage.of(request);
    var stream = body(request, language);
    response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.tag());
    LineReplies.send(response, stream, HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE);
  }

  private LineStreams.Stream body(HttpServletRequest request, Language language)
      throws IOException {
    var in = new NdjsonLines(request.getInputStream());
    var draft =
        firstLine(in)
            .filter(ImpactEndpoint::isDraft)
            .map(line -> draft(line, request))
            .orElse(null);
    if (draft != null) {
      in.next();
    }
    return streams.open(
        in,
        line -> lines.line(line, draft, language),
        line -> ReplyMemory.full().bytes(language),
        language);
  }

  /**
   * The first line, to be read again if it holds a receipt; empty if there is none. A line that
   * cannot be read may have been meant as a draft, so it refuses the request.
   */
  private static Optional<Map<String, Object>> firstLine(NdjsonLines in) {
    try {
      return in.peek(LARGEST_DRAFT).map(ImpactEndpoint::object);
    } catch (IOException broken) {
      throw BodyBytes.brokenOff();
    }
  }

  private static Map<String, Object> object(byte[] line) {
    if (NdjsonLines.isTooLong(line)) {
      throw new Refused(
          Problem.of("body-too-large", Wording.of("body-too-large.first-line", LARGEST_DRAFT)));
    }
    return BodyBytes.object(line);
  }

  /** Whether the first line holds a draft; refuses a line that is neither a draft nor a receipt. */
  private static boolean isDraft(Map<String, Object> line) {
    var isDraft = ImpactJson.isDraft(line);
    if (!isDraft) {
      Refused.ifAny(ReceiptLine.read(line).violations());
    }
    return isDraft;
  }

  private ImpactDraft draft(Map<String, Object> line, HttpServletRequest request) {
    var who = (Authentication) request.getUserPrincipal();
    if (who == null) {
      throw new Refused(Problem.of("invalid-token", Wording.of("invalid-token.draft")));
    }
    if (who.getAuthorities().stream().noneMatch(ImpactEndpoint::mayDraft)) {
      throw new Refused(Problem.of("missing-scope", Wording.of("missing-scope.draft")));
    }
    return lines.draft(line);
  }

  private static boolean mayDraft(GrantedAuthority authority) {
    return MAY_DRAFT.contains(String.valueOf(authority.getAuthority()));
  }
}
