package nl.peildatum.command.draft.http;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.peildatum.codec.StatementJson;
import nl.peildatum.command.draft.AuditEntry;
import nl.peildatum.command.draft.AuditFault;
import nl.peildatum.command.draft.AuditPage;
import nl.peildatum.command.draft.DraftDetails;
import nl.peildatum.command.draft.DraftId;
import nl.peildatum.command.draft.DraftSummary;
import nl.peildatum.command.draft.SubmittedDraft;
import nl.peildatum.command.security.Identity;
import nl.peildatum.json.Json;
import nl.peildatum.json.JsonObject;

/** Writes drafts and entries of the audit trail as JSON. */
final class DraftJson {
  private DraftJson() {}

  static String address(DraftId id) {
    return "/v1/countries/%s/drafts/%s"
        .formatted(id.country().value().toLowerCase(Locale.ROOT), id.value());
  }

  static byte[] submitted(SubmittedDraft draft, Locale language) {
    return bytes(
        new JsonObject()
            .with("draftId", draft.id().value())
            .with("version", draft.version())
            .with(
                "warnings",
                draft.warnings().stream()
                    .map(warning -> StatementJson.warning(warning, language))
                    .toList()));
  }

  static byte[] list(List<DraftSummary> drafts) {
    return bytes(new JsonObject().with("drafts", drafts.stream().map(DraftJson::summary).toList()));
  }

  private static Map<String, Object> summary(DraftSummary draft) {
    return new JsonObject()
        .with("draftId", draft.id().value())
        .with("status", draft.status())
        .with("version", draft.version())
        .with("decisionId", draft.decisionId())
        .with("revisedAt", draft.revisedAt())
        .object();
  }

  static byte[] details(DraftDetails details) {
    var draft = details.draft();
    return bytes(
        new JsonObject()
            .with("draftId", draft.id().value())
            .with("country", draft.id().country().value())
            .with("status", details.status())
            .with("version", draft.version())
            .with("authors", draft.authors().stream().map(DraftJson::identity).toList())
            .with("head", draft.file().head())
            .with("revisedAt", draft.revisedAt())
            .with("lapsesAt", details.lapsesAt())
            .with("preview", address(draft.id()) + "/preview")
            .with("file", details.file().file())
            .with("history", details.history().stream().map(AuditEntry::members).toList()));
  }

  private static Map<String, Object> identity(Identity person) {
    return new JsonObject().with("iss", person.issuer()).with("sub", person.subject()).object();
  }

  static byte[] page(AuditPage page) {
    return bytes(
        new JsonObject()
            .with("entries", page.entries().stream().map(AuditEntry::members).toList())
            .with("faults", page.faults().stream().map(DraftJson::fault).toList())
            .with("next", page.more() ? next(page) : null));
  }

  static String next(AuditPage page) {
    return "/v1/audit?after=" + page.last();
  }

  /** One line for each entry, then one for each fault. */
  static byte[] lines(AuditPage page) {
    var lines = new java.io.ByteArrayOutputStream();
    page.entries().forEach(entry -> line(lines, entry.members()));
    page.faults().forEach(fault -> line(lines, Map.of("fault", fault(fault))));
    return lines.toByteArray();
  }

  private static void line(java.io.ByteArrayOutputStream lines, Map<String, Object> object) {
    lines.writeBytes(Json.MAPPER.writeValueAsBytes(object));
    lines.write('\n');
  }

  private static Map<String, Object> fault(AuditFault fault) {
    return new JsonObject().with("number", fault.number()).with("kind", fault.kind()).object();
  }

  private static byte[] bytes(JsonObject json) {
    return Json.MAPPER.writeValueAsBytes(json.object());
  }
}
