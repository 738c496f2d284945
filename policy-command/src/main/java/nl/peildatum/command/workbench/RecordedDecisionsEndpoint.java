package nl.peildatum.command.workbench;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.peildatum.area.CountryCode;
import nl.peildatum.command.Decisions;
import nl.peildatum.command.draft.Drafts;
import nl.peildatum.command.sent.RequestRefused;
import nl.peildatum.decision.DecisionId;
import nl.peildatum.problem.Problem;
import nl.peildatum.record.RecordedDecision;
import nl.peildatum.web.page.PageTexts;
import nl.peildatum.wording.Wording;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The pages of recorded decisions: finding one, what it recorded, and the ways to change that. */
@RestController
final class RecordedDecisionsEndpoint {
  private static final String ADDRESS = "/beheer/besluiten";

  private final WorkbenchReplies replies;
  private final FormReplies forms;
  private final Decisions decisions;

  RecordedDecisionsEndpoint(WorkbenchReplies replies, Decisions decisions, Drafts drafts) {
    this.replies = replies;
    this.forms = new FormReplies(replies, decisions, drafts);
    this.decisions = decisions;
  }

  /** A decision in the list. */
  public record Listed(String id, String title, String decidedOn) {
    static Listed of(RecordedDecision decision, PageTexts texts) {
      var file = decision.statement().decision();
      var decidedOn =
          file.get("instrument") instanceof Map<?, ?> instrument
                  && instrument.get("decidedOn") instanceof String day
              ? texts.day(LocalDate.parse(day))
              : "";
      return new Listed(decision.id().value(), RecordedDecisionView.title(file, texts), decidedOn);
    }
  }

  @GetMapping(ADDRESS)
  ResponseEntity<byte[]> search(HttpServletRequest request, HttpServletResponse response) {
    var visit = replies.visit(request, response);
    var id = visit.parameter("id");
    if (id.filter(DecisionId::isWellFormed).flatMap(decisions::find).isPresent()) {
      return replies.seeOther(visit, ADDRESS + "/" + id.get());
    }
    var country = visit.parameter("land").map(OpenForm::country);
    var model = new HashMap<String, Object>();
    model.put("countries", CountryChoice.all(visit.texts()));
    model.put("cc", country.map(CountryCode::value).orElse(""));
    model.put("id", id.orElse(""));
    model.put("unknown", id.isPresent());
    model.put(
        "decisions",
        country.map(code -> decisions.currentRecord(code).decisions()).orElse(List.of()).stream()
            .map(one -> Listed.of(one, visit.texts()))
            .toList()
            .reversed());
    return replies.page(visit, "workbench-decisions", model);
  }

  @GetMapping(ADDRESS + "/{id}")
  ResponseEntity<byte[]> decision(
      @PathVariable("id") String id, HttpServletRequest request, HttpServletResponse response) {
    var visit = replies.visit(request, response);
    var view = RecordedDecisionView.of(found(id), visit.texts());
    return replies.page(visit, "workbench-decision", Map.of("decision", view));
  }

  @GetMapping(ADDRESS + "/{id}/wijzigen")
  ResponseEntity<byte[]> change(
      @PathVariable("id") String id, HttpServletRequest request, HttpServletResponse response) {
    var visit = replies.visit(request, response);
    Access.require(visit.person().mayPreview());
    var recorded = found(id);
    var type = visit.parameter("soort").filter(ChangeForm::isKnown).orElse("CorrectDecision");
    var file = new ChangeForm(recorded, type).file(visit.parameter("feit"));
    var record = recorded.record();
    return forms.form(visit, OpenForm.of(record.country(), file, record.head()), "");
  }

  private Decisions.Recorded found(String id) {
    return decisions
        .find(id)
        .orElseThrow(() -> new RequestRefused(Problem.of("not-found", Wording.of("not-found"))));
  }
}
