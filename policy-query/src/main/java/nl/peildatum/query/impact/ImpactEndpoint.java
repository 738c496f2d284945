package nl.peildatum.query.impact;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.peildatum.json.Json;
import nl.peildatum.json.MalformedJson;
import nl.peildatum.problem.Problem;
import nl.peildatum.query.cases.CaseStreams;
import nl.peildatum.query.cases.LineReplies;
import nl.peildatum.query.question.Request;
import nl.peildatum.query.reply.Form;
import nl.peildatum.query.reply.FormReplies;
import nl.peildatum.query.reply.Refused;
import nl.peildatum.query.reply.ReplyRoom;
import nl.peildatum.query.stream.BodyBytes;
import nl.peildatum.query.stream.NdjsonLines;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Which answers given before would differ now, or if a draft were recorded: a line for each receipt
 * of such an answer.
 */
@RestController
final class ImpactEndpoint {
  private static final String MAY_DRAFT = "SCOPE_policy:draft";

  /** As of a decision that is recorded. */
  private static final int LARGEST_DRAFT = 1 << 20;

  private final ImpactLines lines;
  private final CaseStreams streams;

  ImpactEndpoint(ImpactLines lines, CaseStreams streams) {
    this.lines = lines;
    this.streams = streams;
  }

  @PostMapping(path = "/v1/impact", consumes = "application/x-ndjson")
  void impact(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Request.query(request, Set.of()).requireSound();
    FormReplies.chosen(request, Form.NDJSON);
    LineReplies.send(response, body(request), HttpHeaders.ACCEPT);
  }

  private CaseStreams.Stream body(HttpServletRequest request) throws IOException {
    var in = new NdjsonLines(request.getInputStream());
    var draft = first(in).map(line -> draft(line, request)).orElse(null);
    if (draft != null) {
      in.next();
    }
    return streams.open(in, line -> lines.line(line, draft), line -> ReplyRoom.full().bytes());
  }

  /** The first line where it holds a draft; any other is read with the rest. */
  private static Optional<Map<String, Object>> first(NdjsonLines in) {
    try {
      return in.peek(LARGEST_DRAFT).flatMap(ImpactEndpoint::object).filter(ImpactJson::isDraft);
    } catch (IOException broken) {
      throw BodyBytes.brokenOff();
    }
  }

  private static Optional<Map<String, Object>> object(byte[] line) {
    try {
      return Optional.of(Json.sent(line));
    } catch (MalformedJson noObject) {
      return Optional.empty();
    }
  }

  private ImpactDraft draft(Map<String, Object> line, HttpServletRequest request) {
    var who = (Authentication) request.getUserPrincipal();
    if (who == null) {
      throw new Refused(
          Problem.of("invalid-token", "A draft needs a valid token, and none came with it."));
    }
    if (who.getAuthorities().stream().noneMatch(of -> MAY_DRAFT.equals(of.getAuthority()))) {
      throw new Refused(
          Problem.of("missing-scope", "A draft needs a token with the scope policy:draft."));
    }
    return lines.draft(line);
  }
}
