package nl.peildatum.command.draft.http;

import static nl.peildatum.command.draft.http.DraftReplies.draft;
import static nl.peildatum.command.draft.http.DraftReplies.json;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.peildatum.command.Decisions;
import nl.peildatum.command.draft.Approval;
import nl.peildatum.command.draft.Drafts;
import nl.peildatum.command.security.Identity;
import nl.peildatum.command.sent.IfMatch;
import nl.peildatum.command.sent.RequestBody;
import nl.peildatum.command.sent.RequestRefused;
import nl.peildatum.command.sent.SentParameters;
import nl.peildatum.problem.Problem;
import nl.peildatum.web.AcceptedLanguage;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The endpoint that approves drafts, which records their decisions, and rejects them. */
@RestController
public final class ApprovalEndpoint {
  private static final String DRAFT = "/v1/countries/{cc}/drafts/{id}";
  private static final String JSON = MediaType.APPLICATION_JSON_VALUE;

  private final Drafts drafts;

  ApprovalEndpoint(Drafts drafts) {
    this.drafts = drafts;
  }

  @PostMapping(path = DRAFT + "/approval", consumes = JSON, produces = JSON)
  ResponseEntity<byte[]> approve(
      @PathVariable("cc") String cc,
      @PathVariable("id") String id,
      HttpServletRequest request,
      Authentication caller)
      throws IOException {
    SentParameters.refuseAll(request);
    var address = draft(cc, id);
    var head = IfMatch.in(request.getHeaders("If-Match"));
    head.fault()
        .ifPresent(
            fault -> {
              throw new RequestRefused(Problem.of(List.of(fault)));
            });
    var stated = StatedReason.read(RequestBody.of(request), false);
    var approval =
        new Approval(Identity.of(caller), stated.reason(), stated.version(), head.head());
    return recorded(drafts.approve(address, approval), request);
  }

  private static ResponseEntity<byte[]> recorded(
      Decisions.Recorded recorded, HttpServletRequest request) {
    var locale = recorded.replayed() ? Locale.ENGLISH : AcceptedLanguage.of(request).locale();
    return recorded.replayed()
        ? json(HttpStatus.OK, request)
            .header("Idempotent-Replay", "true")
            .body(recorded.body(locale))
        : json(HttpStatus.CREATED, request)
            .location(URI.create("/v1/decisions/" + recorded.id()))
            .body(recorded.body(locale));
  }

  @PostMapping(path = DRAFT + "/rejection", consumes = JSON)
  ResponseEntity<Void> reject(
      @PathVariable("cc") String cc,
      @PathVariable("id") String id,
      HttpServletRequest request,
      Authentication caller)
      throws IOException {
    SentParameters.refuseAll(request);
    var address = draft(cc, id);
    var inHeader = DraftVersion.stated(request.getHeaders("If-Match"));
    var stated = StatedReason.read(RequestBody.of(request), true);
    var versions =
        IntStream.concat(inHeader.stream(), stated.version().stream())
            .boxed()
            .collect(Collectors.toUnmodifiableSet());
    drafts.reject(Identity.of(caller), address, versions, stated.reason().orElseThrow());
    return ResponseEntity.noContent().cacheControl(CacheControl.noStore()).build();
  }
}
