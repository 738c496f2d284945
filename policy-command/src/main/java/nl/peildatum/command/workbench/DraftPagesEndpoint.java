package nl.peildatum.command.workbench;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.peildatum.command.Decisions;
import nl.peildatum.command.draft.Approval;
import nl.peildatum.command.draft.DraftId;
import nl.peildatum.command.draft.DraftStatus;
import nl.peildatum.command.draft.DraftSummary;
import nl.peildatum.command.draft.Drafts;
import nl.peildatum.command.draft.http.StatedReason;
import nl.peildatum.command.http.CommandProblems;
import nl.peildatum.command.refusal.Refusal;
import nl.peildatum.command.security.Identity;
import nl.peildatum.command.sent.RequestRefused;
import nl.peildatum.command.workbench.cases.SentReceipts;
import nl.peildatum.command.workbench.form.FormDraft;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The pages of drafts: the list, one draft, and what people do with it. */
@RestController
final class DraftPagesEndpoint {
  private static final String DRAFT = DraftAddress.ALL + "/{cc}/{id}";
  private static final int MOST_LISTED = 200;

  private final WorkbenchReplies replies;
  private final FormReplies forms;
  private final Decisions decisions;
  private final Drafts drafts;
  private final DraftReplies pages;

  DraftPagesEndpoint(
      WorkbenchReplies replies, Decisions decisions, Drafts drafts, ShownPreviews previews) {
    this.replies = replies;
    this.forms = new FormReplies(replies, decisions, drafts);
    this.decisions = decisions;
    this.drafts = drafts;
    this.pages = new DraftReplies(replies, decisions, drafts, previews);
  }

  /** A draft in the list. */
  public record Listed(
      String address,
      String decisionId,
      String country,
      String status,
      String authors,
      String revisedAt) {
    private static Listed of(DraftSummary draft, List<Identity> authors, People people) {
      var texts = people.texts();
      return new Listed(
          DraftAddress.of(draft.id()),
          draft.decisionId(),
          texts.country(draft.id().country().value()),
          draft.status().name(),
          people.names(authors),
          texts.instant(draft.revisedAt()));
    }
  }

  @GetMapping(DraftAddress.ALL)
  ResponseEntity<byte[]> list(HttpServletRequest request, HttpServletResponse response) {
    var visit = replies.visit(request, response);
    Access.require(visit.person().mayReadDrafts());
    var country = visit.parameter("land").map(OpenForm::country);
    var status =
        visit
            .parameter("status")
            .flatMap(
                name ->
                    Stream.of(DraftStatus.values())
                        .filter(one -> one.name().equals(name))
                        .findFirst());
    var found = drafts.list(country, status, MOST_LISTED + 1);
    var shown = found.subList(0, Math.min(MOST_LISTED, found.size()));
    var authors = drafts.authors(shown.stream().map(DraftSummary::id).toList());
    var people = new People(visit.person(), visit.texts());
    var listed =
        shown.stream()
            .map(one -> Listed.of(one, authors.getOrDefault(one.id(), List.of()), people))
            .toList();
    var model = new HashMap<String, Object>();
    model.put("cc", country.map(Object::toString).orElse(""));
    model.put("country", country.map(code -> visit.texts().country(code.value())).orElse(""));
    model.put("cut", found.size() > shown.size() ? MOST_LISTED : 0);
    model.put("countries", CountryChoice.all(visit.texts()));
    model.put("statuses", Stream.of(DraftStatus.values()).map(Enum::name).toList());
    model.put("status", status.map(Enum::name).orElse(""));
    model.put("drafts", listed);
    return replies.page(visit, "workbench-drafts", model);
  }

  @GetMapping(DRAFT)
  ResponseEntity<byte[]> draft(
      @PathVariable("cc") String cc,
      @PathVariable("id") String id,
      HttpServletRequest request,
      HttpServletResponse response) {
    var visit = replies.visit(request, response);
    Access.require(visit.person().mayReadDrafts());
    return pages.page(visit, id(cc, id));
  }

  /** The page of a draft with the cases that it would change. */
  @PostMapping(DRAFT + "/zaken")
  ResponseEntity<byte[]> cases(
      @PathVariable("cc") String cc,
      @PathVariable("id") String id,
      HttpServletRequest request,
      HttpServletResponse response) {
    var visit = replies.visit(request, response);
    Access.require(visit.person().mayReadDrafts());
    return pages.page(visit, id(cc, id));
  }

  @GetMapping(DRAFT + "/bewerken")
  ResponseEntity<byte[]> edit(
      @PathVariable("cc") String cc,
      @PathVariable("id") String id,
      HttpServletRequest request,
      HttpServletResponse response) {
    var visit = replies.visit(request, response);
    Access.require(visit.person().mayDraft());
    var details = drafts.find(id(cc, id));
    var draft = details.draft();
    var form =
        new OpenForm(
            draft.id().country(),
            new FormDraft(details.file().file()),
            draft.id().value(),
            Integer.toString(draft.version()),
            Long.toString(decisions.headOf(draft.id().country())),
            "",
            SentReceipts.NONE);
    return forms.form(visit, form, "");
  }

  @PostMapping(DRAFT + "/oordeel")
  ResponseEntity<byte[]> judge(
      @PathVariable("cc") String cc,
      @PathVariable("id") String id,
      HttpServletRequest request,
      HttpServletResponse response) {
    var visit = replies.visit(request, response);
    Access.require(visit.person().mayApprove());
    var draft = id(cc, id);
    var by = visit.person().identity();
    var judgement = SentJudgement.of(visit);
    if (judgement.isUnclear()) {
      return pages.unclear(visit, draft, judgement);
    }
    try {
      StatedReason.of(
          judgement
              .text()
              .<Map<String, Object>>map(text -> Map.of("reason", text))
              .orElse(Map.of()),
          judgement.isRejection());
    } catch (RequestRefused refused) {
      return pages.wrongReason(visit, draft, judgement, refused.problem());
    }
    var version = version(visit);
    try {
      if (judgement.isRejection()) {
        drafts.reject(by, draft, seen(version), judgement.text().orElseThrow());
      } else {
        drafts.approve(draft, new Approval(by, judgement.text(), version, head(visit)));
      }
    } catch (Refusal refusal) {
      return pages.refused(visit, draft, CommandProblems.problem(refusal));
    }
    return replies.seeOther(visit, DraftAddress.of(draft));
  }

  @PostMapping(DRAFT + "/intrekken")
  ResponseEntity<byte[]> withdraw(
      @PathVariable("cc") String cc,
      @PathVariable("id") String id,
      HttpServletRequest request,
      HttpServletResponse response) {
    var visit = replies.visit(request, response);
    Access.require(visit.person().mayDraft());
    if (visit.parameter("sure").isEmpty()) {
      var about = Map.of("withdrawWrong", visit.texts().text("workbench.withdraw.missing"));
      return pages.page(visit, id(cc, id), HttpStatus.BAD_REQUEST, about);
    }
    drafts.withdraw(visit.person().identity(), id(cc, id), OptionalInt.empty());
    return replies.seeOther(visit, DraftAddress.of(id(cc, id)));
  }

  private static Set<Integer> seen(OptionalInt version) {
    return version.stream().boxed().collect(Collectors.toUnmodifiableSet());
  }

  private static OptionalInt version(Visit visit) {
    return visit.parameter("version").stream().mapToInt(DraftAddress::version).findFirst();
  }

  /**
   * The head against which the approver saw what changes; the page names it only where an approval
   * was refused, since others need no second look as long as the draft changes the same.
   */
  private static OptionalLong head(Visit visit) {
    return OpenForm.sequence(visit.parameter("head").orElse(""));
  }

  private static DraftId id(String cc, String id) {
    return new DraftId(OpenForm.country(cc), id);
  }
}
