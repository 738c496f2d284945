package nl.peildatum.command.workbench;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.peildatum.command.http.CommandProblems;
import nl.peildatum.command.refusal.Refusal;
import nl.peildatum.command.sent.RequestRefused;
import nl.peildatum.command.signin.EndedSessionForms;
import nl.peildatum.json.MalformedJson;
import nl.peildatum.web.page.KeptLanguage;
import nl.peildatum.web.page.LanguageForm;
import nl.peildatum.web.page.PageTexts;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;

/**
 * Gives back what was typed in a form whose session has ended: to a person who has signed in since,
 * the form filled in; before that, a page that sends the same fields again. Neither records.
 */
record EndedSessionReplies(
    OwnOrigin own, WorkbenchReplies replies, FormReplies forms, DraftReplies drafts)
    implements EndedSessionForms {
  private static final Set<String> WITH_TEXT =
      Set.of(DecisionFormEndpoint.ADDRESS, ImportPageEndpoint.ADDRESS);
  private static final String FORM = "form";

  @Override
  public boolean answer(
      HttpServletRequest request, HttpServletResponse response, Optional<Authentication> person)
      throws IOException {
    if (!own.sent(request)) {
      return false;
    }
    try {
      var page =
          person.isEmpty()
              ? sentAgain(request)
              : filledOrFailed(Visit.of(request, response, Person.of(person.get())));
      if (page.isEmpty()) {
        return false;
      }
      write(page.get(), response);
      return true;
    } catch (RequestRefused | Refusal | MalformedJson nothingToShow) {
      return false;
    }
  }

  private Optional<ResponseEntity<byte[]>> filledOrFailed(Visit visit) {
    try {
      return filled(visit);
    } catch (RuntimeException failure) {
      if (!CommandProblems.isOfStore(failure)) {
        throw failure;
      }
      return Optional.of(replies.refusedOfEndedSession(visit, CommandProblems.failure(failure)));
    }
  }

  /** The form as it was sent; empty where no form with text is sent to that address. */
  private Optional<ResponseEntity<byte[]>> filled(Visit visit) {
    var path = visit.request().getRequestURI();
    var draft = DraftAddress.withText(path);
    if (draft.isPresent()) {
      Access.require(visit.person().mayReadDrafts());
      return Optional.of(drafts.ofEndedSession(visit, draft.get()));
    }
    if (!WITH_TEXT.contains(path)) {
      return Optional.empty();
    }
    Access.require(visit.person().mayPreview());
    return Optional.of(
        path.equals(ImportPageEndpoint.ADDRESS)
            ? new ImportReplies(replies).ofEndedSession(visit)
            : forms.ofEndedSession(visit, OpenForm.sent(visit)));
  }

  /** The page that holds what was typed until somebody has signed in; empty where nothing was. */
  private Optional<ResponseEntity<byte[]>> sentAgain(HttpServletRequest request) {
    var path = request.getRequestURI();
    var fields = TypedFields.of(request);
    var isUnread = SentForm.isUnread(request);
    if ((!WITH_TEXT.contains(path) && DraftAddress.withText(path).isEmpty())
        || (fields.areNone() && !isUnread)) {
      return Optional.empty();
    }
    var texts = PageTexts.in(Visit.language(request));
    var model = new HashMap<String, Object>();
    model.put("fields", isUnread ? List.of() : fields.all());
    model.put("address", inLanguage(path, request, texts));
    if (!isUnread) {
      var other = path + "?" + KeptLanguage.PARAMETER + "=" + texts.language().other().tag();
      model.put(LanguageForm.VARIABLE, new LanguageForm(FORM, other, FORM, FORM));
    }
    return Optional.of(replies.forbidden(request, "workbench-ended", texts, model));
  }

  private static String inLanguage(String path, HttpServletRequest request, PageTexts texts) {
    return request.getParameter(KeptLanguage.PARAMETER) == null
        ? path
        : path + "?" + KeptLanguage.PARAMETER + "=" + texts.language().tag();
  }

  private static void write(ResponseEntity<byte[]> page, HttpServletResponse response)
      throws IOException {
    response.setStatus(page.getStatusCode().value());
    for (Map.Entry<String, String> header : page.getHeaders().toSingleValueMap().entrySet()) {
      response.setHeader(header.getKey(), header.getValue());
    }
    var body = page.getBody();
    if (body != null) {
      response.setContentLength(body.length);
      response.getOutputStream().write(body);
    }
  }
}
