package nl.peildatum.command.workbench;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.peildatum.command.workbench.form.FormField;
import nl.peildatum.problem.Language;
import nl.peildatum.problem.Problem;
import nl.peildatum.web.page.KeptLanguage;
import nl.peildatum.web.page.PageFrame;
import nl.peildatum.web.page.PageTemplates;
import nl.peildatum.web.page.PageTexts;
import nl.peildatum.web.page.PrintedAddress;
import nl.peildatum.web.page.PublicSite;
import nl.peildatum.web.page.RefusedModel;
import nl.peildatum.web.page.StyleSheet;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;

/** Sends pages of the workbench; no cache keeps them, since they are of one person. */
public final class WorkbenchReplies {
  static final StyleSheet STYLE =
      StyleSheet.of(List.of("style.css", "parts.css", "map.css", "workbench.css", "narrow.css"));

  /** The variable of a template that says that the form came after its session had ended. */
  static final String OF_ENDED_SESSION = "isOfEndedSession";

  private static final String REFERRER = "Referrer-Policy";

  /** With this policy browsers name the origin of a form that is sent to its own site. */
  private static final String OF_OWN_PAGES = "same-origin";

  private static final String NOT_ALLOWED = "missing-scope";
  private static final String HOME = "/beheer";
  private static final String STYLES = "/beheer/assets/" + STYLE.hash() + "/style.css";
  private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

  private final PageTemplates templates = new PageTemplates();
  private final PrintedAddress printed;
  private final PublicSite site;

  /**
   * @param site where the public pages are
   */
  WorkbenchReplies(PrintedAddress printed, PublicSite site) {
    this.printed = printed;
    this.site = site;
  }

  /** Reads a request of a person who signed in. */
  public Visit visit(HttpServletRequest request, HttpServletResponse response) {
    if (request.getUserPrincipal() instanceof Authentication signedIn) {
      return Visit.of(request, response, Person.of(signedIn));
    }
    throw new IllegalStateException("a request without a person passed the rules of access");
  }

  public ResponseEntity<byte[]> page(Visit visit, String template, Map<String, Object> model) {
    return page(visit, HttpStatus.OK, template, model);
  }

  public ResponseEntity<byte[]> page(
      Visit visit, HttpStatus status, String template, Map<String, Object> model) {
    var language = visit.language();
    var all = new HashMap<>(model);
    all.put("person", visit.person());
    all.put("csrf", visit.formToken());
    all.put(PublicSite.VARIABLE, site);
    var frame =
        new PageFrame(language, visit.inOtherLanguage(), visit.namedLanguage(), STYLES, printed);
    return html(status, language, templates.page(template, visit.texts(), frame.around(all)));
  }

  private static ResponseEntity<byte[]> html(HttpStatus status, Language language, byte[] page) {
    return ResponseEntity.status(status)
        .contentType(HTML)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
        .header("Content-Security-Policy", PageFrame.SECURITY_POLICY)
        .header(REFERRER, OF_OWN_PAGES)
        .body(page);
  }

  /** The page about a problem of a request of which nobody knows who sent it. */
  byte[] refused(HttpServletRequest request, PageTexts texts, Problem problem) {
    return ofNobody(request, "refused", texts, RefusedModel.of(problem, texts.language()));
  }

  /** A page that refuses a request of which nobody knows who sent it. */
  ResponseEntity<byte[]> forbidden(
      HttpServletRequest request, String template, PageTexts texts, Map<String, Object> about) {
    return html(HttpStatus.FORBIDDEN, texts.language(), ofNobody(request, template, texts, about));
  }

  private byte[] ofNobody(
      HttpServletRequest request, String template, PageTexts texts, Map<String, Object> about) {
    var language = texts.language();
    var model = new HashMap<>(about);
    model.put(PublicSite.VARIABLE, site);
    model.put("start", HOME);
    var other = HOME + "?" + KeptLanguage.PARAMETER + "=" + language.other().tag();
    var named = request.getParameter(KeptLanguage.PARAMETER) == null ? "" : language.tag();
    var frame = new PageFrame(language, other, named, STYLES, printed);
    return templates.page(template, texts, frame.around(model));
  }

  /** The page about a refused request; where the form may be sent again, it holds that form. */
  public ResponseEntity<byte[]> refused(Visit visit, Problem problem) {
    var isForm = visit.request().getMethod().equals("POST");
    var fields = isForm ? SentFields.all(visit.request()) : List.<FormField>of();
    return refused(visit, problem, fields, visit.formToken());
  }

  /**
   * The same about a form that came after its session had ended, to be sent again without a token.
   */
  ResponseEntity<byte[]> refusedOfEndedSession(Visit visit, Problem problem) {
    return refused(visit, problem, TypedFields.of(visit.request()).all(), "");
  }

  private ResponseEntity<byte[]> refused(
      Visit visit, Problem problem, List<FormField> fields, String token) {
    var model = new HashMap<>(RefusedModel.of(problem, visit.language()));
    if (problem.type().slug().equals(NOT_ALLOWED)) {
      model.put("problem", visit.texts().text("workbench.notAllowed"));
      model.put("advice", visit.texts().text("workbench.notAllowed.advice"));
    }
    var status = HttpStatus.valueOf(problem.status());
    var isBusy = status == HttpStatus.SERVICE_UNAVAILABLE;
    model.put("decisions", decisions(problem));
    model.put("back", visit.parent());
    model.put("again", isBusy ? fields : List.of());
    model.put("token", token);
    model.put("address", visit.address(visit.request().getRequestURI()));
    return isBusy
        ? unavailable(visit, "workbench-refused", model)
        : page(visit, status, "workbench-refused", model);
  }

  /** A page that says what cannot be done at the moment. */
  ResponseEntity<byte[]> unavailable(Visit visit, String template, Map<String, Object> model) {
    return withRetryAfter(page(visit, HttpStatus.SERVICE_UNAVAILABLE, template, model));
  }

  private static ResponseEntity<byte[]> withRetryAfter(ResponseEntity<byte[]> page) {
    return ResponseEntity.status(page.getStatusCode())
        .headers(page.getHeaders())
        .header(HttpHeaders.RETRY_AFTER, "1")
        .body(page.getBody());
  }

  /** The ids of the decisions that a problem names as recorded in between. */
  static List<String> decisions(Problem problem) {
    return problem.members().get("decisions") instanceof List<?> decisions
        ? decisions.stream()
            .map(one -> one instanceof Map<?, ?> members ? members.get("decisionId") : "")
            .map(String::valueOf)
            .toList()
        : List.of();
  }

  /** Leads to a page by GET, so that reloading repeats nothing. */
  public ResponseEntity<byte[]> seeOther(Visit visit, String path) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(URI.create(visit.address(path)))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
