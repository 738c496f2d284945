package nl.peildatum.command.workbench;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.peildatum.command.workbench.cases.SentReceipts;
import nl.peildatum.command.workbench.form.FormField;
import nl.peildatum.command.workbench.form.Pointers;
import nl.peildatum.command.workbench.map.MapQuestion;
import nl.peildatum.problem.Language;
import nl.peildatum.web.AcceptedLanguage;
import nl.peildatum.web.page.KeptLanguage;
import nl.peildatum.web.page.LanguageForm;
import nl.peildatum.web.page.PageTexts;

/** A request for a page of the workbench: who asks for it, and in which language. */
public record Visit(
    HttpServletRequest request, HttpServletResponse response, Person person, PageTexts texts) {
  private static final Pattern OF_A_DRAFT =
      Pattern.compile("/beheer/concepten/[a-z]{2}/[0-9a-f-]{36}");
  private static final String TOKEN = "_csrf";

  /** The id of the form of a page. */
  private static final String FORM = "form";

  static Visit of(HttpServletRequest request, HttpServletResponse response, Person person) {
    return new Visit(request, response, person, PageTexts.in(language(request)));
  }

  /** The language that the address names, else that of the browser. */
  static Language language(HttpServletRequest request) {
    return Optional.ofNullable(request.getParameter(KeptLanguage.PARAMETER))
        .flatMap(Language::tagged)
        .orElseGet(() -> AcceptedLanguage.of(request, Language.DUTCH));
  }

  public Language language() {
    return texts.language();
  }

  /** The value of a parameter; empty where it is absent or blank. */
  public Optional<String> parameter(String name) {
    return Optional.ofNullable(request.getParameter(name))
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }

  /** The receipts that were uploaded, or else those that were pasted. */
  SentReceipts receipts() {
    return SentForm.files(request, "receiptsFile").stream()
        .findFirst()
        .map(file -> file.text().strip())
        .or(() -> parameter("receipts"))
        .map(SentReceipts::new)
        .orElse(SentReceipts.NONE);
  }

  /** The fields of the form, in the order in which they were sent; none that no page sends. */
  public List<FormField> fields() {
    var fields = new ArrayList<FormField>();
    request
        .getParameterMap()
        .forEach(
            (name, values) -> {
              if (Pointers.isOfForm(name)) {
                Stream.of(values).map(value -> new FormField(name, value)).forEach(fields::add);
              }
            });
    return fields;
  }

  /** The map that the request asks for. */
  MapQuestion map() {
    return MapQuestion.of(parameter("kaartsoort"), parameter("kaartdag"));
  }

  /** The tag of the language, where the request names one; or nothing. */
  String namedLanguage() {
    return parameter(KeptLanguage.PARAMETER).map(_ -> language().tag()).orElse("");
  }

  /** This page in the other language; of a page that answered a form, the page it was about. */
  String inOtherLanguage() {
    var tag = language().other().tag();
    if (!request.getMethod().equals("GET")) {
      return parent() + "?" + KeptLanguage.PARAMETER + "=" + tag;
    }
    var address = new StringBuilder(request.getRequestURI()).append('?');
    request
        .getParameterMap()
        .forEach(
            (name, values) -> {
              if (!name.equals(KeptLanguage.PARAMETER)) {
                address.append(encoded(name)).append('=').append(encoded(values[0])).append('&');
              }
            });
    return address.append(KeptLanguage.PARAMETER).append('=').append(tag).toString();
  }

  /**
   * The form of this page, as it is sent to choose the other language.
   *
   * @param address to which the form is sent
   * @param action what it then asks for, which changes nothing on the server
   * @param enter what it asks for when the person presses Enter
   */
  LanguageForm languageForm(String address, String action, String enter) {
    var other = address + "?" + KeptLanguage.PARAMETER + "=" + language().other().tag();
    return new LanguageForm(FORM, other, action, enter);
  }

  /** An address of the workbench in the language that the request names. */
  String address(String path) {
    var tag = namedLanguage();
    return tag.isEmpty()
        ? path
        : path + (path.contains("?") ? "&" : "?") + KeptLanguage.PARAMETER + "=" + tag;
  }

  /** The page of the draft that the request is about; else the first page of the workbench. */
  String parent() {
    var draft = OF_A_DRAFT.matcher(request.getRequestURI());
    return draft.lookingAt() && !request.getMethod().equals("GET") ? draft.group() : "/beheer";
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** What proves that a form came from a page of this session; the sign-in checks it. */
  String formToken() {
    return request.getAttribute(TOKEN)
            instanceof org.springframework.security.web.csrf.CsrfToken token
        ? token.getToken()
        : "";
  }
}
