package nl.peildatum.command.workbench;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.peildatum.command.Decisions;
import nl.peildatum.command.workbench.form.SchemaShapes;
import nl.peildatum.command.workbench.view.FieldView.OptionView;
import nl.peildatum.command.workbench.view.FormContext;
import nl.peildatum.command.workbench.view.FormErrors;
import nl.peildatum.command.workbench.view.FormErrors.FormError;
import nl.peildatum.command.workbench.view.FormView;
import nl.peildatum.decision.Violation;
import nl.peildatum.web.page.PageTexts;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Shows the form of a decision, with the errors in it, and its preview. */
final class FormPages {
  private final WorkbenchReplies replies;
  private final Decisions decisions;

  FormPages(WorkbenchReplies replies, Decisions decisions) {
    this.replies = replies;
    this.decisions = decisions;
  }

  ResponseEntity<byte[]> form(Visit visit, OpenForm form, String focus) {
    return form(visit, HttpStatus.OK, form, FormErrors.NONE, focus);
  }

  ResponseEntity<byte[]> wrong(Visit visit, OpenForm form, List<Violation> violations) {
    var errors =
        violations.stream()
            .map(one -> new FormError(one.pointer(), visit.texts().told(one.detail())))
            .toList();
    return form(visit, HttpStatus.BAD_REQUEST, form, new FormErrors(errors), "");
  }

  private ResponseEntity<byte[]> form(
      Visit visit, HttpStatus status, OpenForm form, FormErrors errors, String focus) {
    var context = FormContext.of(visit.texts(), decisions.currentRecord(form.country()));
    var model = model(visit, form);
    model.put("form", FormView.of(context, form.content(), errors));
    model.put("actTypes", actTypes(visit.texts()));
    model.put("focus", focus);
    return replies.page(visit, status, "workbench-form", model);
  }

  private static List<OptionView> actTypes(PageTexts texts) {
    return SchemaShapes.actTypes().stream()
        .map(type -> new OptionView(type, texts.found("act." + type).orElse(type), false))
        .sorted(Comparator.comparing(OptionView::text))
        .toList();
  }

  ResponseEntity<byte[]> preview(Visit visit, OpenForm form, byte[] preview) {
    var model = model(visit, form);
    model.put("json", form.json());
    model.put("preview", PreviewModel.of(preview, form.country().value(), visit.texts()));
    return replies.page(visit, "workbench-preview", model);
  }

  private static Map<String, Object> model(Visit visit, OpenForm form) {
    var model = new HashMap<String, Object>();
    model.put("open", form);
    model.put("cc", form.country().value());
    model.put("country", visit.texts().country(form.country().value()));
    model.put("decisionId", form.content().file().getOrDefault("decisionId", ""));
    return model;
  }
}
