package nl.peildatum.command.draft.http;

import static nl.peildatum.command.draft.http.DraftReplies.json;

import jakarta.servlet.http.HttpServletRequest;
import nl.peildatum.command.draft.AuditPage;
import nl.peildatum.command.draft.AuditTrail;
import nl.peildatum.command.draft.Drafts;
import nl.peildatum.command.security.Identity;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The endpoint of the audit trail, page by page. Each reading is an entry of the trail too. */
@RestController
public final class AuditEndpoint {
  private static final String AUDIT = "/v1/audit";
  private static final int ENTRIES_PER_PAGE = 500;

  private final AuditTrail trail;
  private final Drafts drafts;

  AuditEndpoint(AuditTrail trail, Drafts drafts) {
    this.trail = trail;
    this.drafts = drafts;
  }

  @GetMapping(path = AUDIT, produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> read(HttpServletRequest request, Authentication caller) {
    var page = page(request, caller);
    var reply = json(HttpStatus.OK, request);
    linkToNext(page, reply);
    return reply.body(DraftJson.page(page));
  }

  @GetMapping(path = AUDIT, produces = MediaType.APPLICATION_NDJSON_VALUE)
  ResponseEntity<byte[]> lines(HttpServletRequest request, Authentication caller) {
    var page = page(request, caller);
    var reply =
        ResponseEntity.ok()
            .contentType(MediaType.APPLICATION_NDJSON)
            .cacheControl(CacheControl.noStore());
    linkToNext(page, reply);
    return reply.body(DraftJson.lines(page));
  }

  private AuditPage page(HttpServletRequest request, Authentication caller) {
    var after = Parameters.of(request).after();
    drafts.lapseAllDue();
    return trail.read(Identity.of(caller), after, ENTRIES_PER_PAGE);
  }

  private static void linkToNext(AuditPage page, ResponseEntity.BodyBuilder reply) {
    if (page.more()) {
      reply.header(HttpHeaders.LINK, "<%s>; rel=\"next\"".formatted(DraftJson.next(page)));
    }
  }
}
