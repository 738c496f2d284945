package nl.peildatum.command.draft.http;

import static nl.peildatum.command.draft.http.DraftReplies.country;
import static nl.peildatum.command.draft.http.DraftReplies.draft;
import static nl.peildatum.command.draft.http.DraftReplies.etag;
import static nl.peildatum.command.draft.http.DraftReplies.json;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import nl.peildatum.command.Decisions;
import nl.peildatum.command.draft.Drafts;
import nl.peildatum.command.http.PreviewWork;
import nl.peildatum.command.security.Identity;
import nl.peildatum.command.sent.SentParameters;
import nl.peildatum.web.AcceptedLanguage;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** The endpoint of drafts: handing in, reading, revising, previewing and withdrawing them. */
@RestController
public final class DraftsEndpoint {
  private static final String DRAFTS = "/v1/countries/{cc}/drafts";
  private static final String DRAFT = DRAFTS + "/{id}";
  private static final String JSON = MediaType.APPLICATION_JSON_VALUE;

  private final Drafts drafts;
  private final Decisions decisions;
  private final PreviewWork previews;

  DraftsEndpoint(Drafts drafts, Decisions decisions, PreviewWork previews) {
    this.drafts = drafts;
    this.decisions = decisions;
    this.previews = previews;
  }

  @PostMapping(path = DRAFTS, consumes = JSON, produces = JSON)
  ResponseEntity<byte[]> handIn(
      @PathVariable("cc") String cc, HttpServletRequest request, Authentication caller)
      throws IOException {
    var sent = DraftBody.read(country(cc), request, decisions);
    var draft = drafts.draft(Identity.of(caller), sent);
    var reply =
        draft.replayed()
            ? json(HttpStatus.OK, request).header("Idempotent-Replay", "true")
            : json(HttpStatus.CREATED, request);
    return reply
        .location(URI.create(DraftJson.address(draft.id())))
        .eTag(etag(draft.version()))
        .body(DraftJson.submitted(draft, AcceptedLanguage.of(request).locale()));
  }

  @GetMapping(path = DRAFTS, produces = JSON)
  ResponseEntity<byte[]> list(@PathVariable("cc") String cc, HttpServletRequest request) {
    var status = DraftParameters.of(request).status();
    return json(HttpStatus.OK, request).body(DraftJson.list(drafts.list(country(cc), status)));
  }

  @GetMapping(path = DRAFT, produces = JSON)
  ResponseEntity<byte[]> find(
      @PathVariable("cc") String cc, @PathVariable("id") String id, HttpServletRequest request) {
    SentParameters.refuseAll(request);
    var found = drafts.find(draft(cc, id));
    return json(HttpStatus.OK, request)
        .eTag(etag(found.draft().version()))
        .body(DraftJson.details(found));
  }

  @PutMapping(path = DRAFT, consumes = JSON, produces = JSON)
  ResponseEntity<byte[]> revise(
      @PathVariable("cc") String cc,
      @PathVariable("id") String id,
      HttpServletRequest request,
      Authentication caller)
      throws IOException {
    var address = draft(cc, id);
    var revision = DraftBody.readRevision(address.country(), request, decisions);
    var draft =
        drafts.revise(Identity.of(caller), address, revision.expectedVersion(), revision.sent());
    return json(HttpStatus.OK, request)
        .eTag(etag(draft.version()))
        .body(DraftJson.submitted(draft, AcceptedLanguage.of(request).locale()));
  }

  @DeleteMapping(DRAFT)
  ResponseEntity<Void> withdraw(
      @PathVariable("cc") String cc,
      @PathVariable("id") String id,
      HttpServletRequest request,
      Authentication caller) {
    SentParameters.refuseAll(request);
    var address = draft(cc, id);
    var version = DraftVersion.stated(request.getHeaders("If-Match"));
    drafts.withdraw(Identity.of(caller), address, version);
    return ResponseEntity.noContent().cacheControl(CacheControl.noStore()).build();
  }

  @GetMapping(path = DRAFT + "/preview", produces = JSON)
  ResponseEntity<byte[]> preview(
      @PathVariable("cc") String cc, @PathVariable("id") String id, HttpServletRequest request) {
    SentParameters.refuseAll(request);
    var address = draft(cc, id);
    var language = AcceptedLanguage.of(request).locale();
    return json(HttpStatus.OK, request)
        .body(previews.run(() -> drafts.dryRun(address).body(language)));
  }
}
