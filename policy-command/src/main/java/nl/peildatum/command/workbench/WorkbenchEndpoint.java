package nl.peildatum.command.workbench;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.peildatum.command.draft.AuditTrail;
import nl.peildatum.command.draft.Drafts;
import nl.peildatum.command.unfinished.UnfinishedForms;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The first page of the workbench, and the audit trail. */
@RestController
final class WorkbenchEndpoint {
  private static final int STEPS = 100;

  private final WorkbenchReplies replies;
  private final AuditTrail audit;
  private final Drafts drafts;
  private final UnfinishedForms unfinished;

  WorkbenchEndpoint(
      WorkbenchReplies replies, AuditTrail audit, Drafts drafts, UnfinishedForms unfinished) {
    this.replies = replies;
    this.audit = audit;
    this.drafts = drafts;
    this.unfinished = unfinished;
  }

  @GetMapping("/beheer")
  ResponseEntity<byte[]> home(HttpServletRequest request, HttpServletResponse response) {
    var visit = replies.visit(request, response);
    var rights =
        Stream.of("policy:draft", "policy:approve", "policy:record", "audit:read")
            .filter(visit.person().scopes()::contains)
            .map(scope -> scope.equals("audit:read") ? "audit" : scope.replace("policy:", ""))
            .toList();
    var aside =
        visit.person().mayPreview()
            ? unfinished.list(visit.person().identity()).stream()
                .map(kept -> UnfinishedFormView.of(kept, visit.texts()))
                .toList()
            : List.<UnfinishedFormView>of();
    var isJustKept = visit.parameter("bewaard").isPresent() && !aside.isEmpty();
    return replies.page(
        visit, "workbench", Map.of("rights", rights, "aside", aside, "isJustKept", isJustKept));
  }

  @GetMapping("/beheer/controlespoor")
  ResponseEntity<byte[]> audit(HttpServletRequest request, HttpServletResponse response) {
    var visit = replies.visit(request, response);
    Access.require(visit.person().mayReadAudit());
    var after = visit.parameter("after").filter(text -> text.matches("[0-9]{1,15}")).orElse("0");
    drafts.lapseAllDue();
    var page = audit.read(visit.person().identity(), Long.parseLong(after), STEPS);
    var people = new People(visit.person(), visit.texts());
    return replies.page(
        visit,
        "workbench-audit",
        Map.of(
            "entries", page.entries().stream().map(one -> StepView.of(one, people)).toList(),
            "faults", page.faults(),
            "more", page.more(),
            "last", page.last()));
  }
}
