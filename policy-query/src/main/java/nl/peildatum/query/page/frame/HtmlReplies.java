package nl.peildatum.query.page.frame;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import nl.peildatum.problem.Language;
import nl.peildatum.query.reply.AnswerReplies;
import nl.peildatum.query.reply.Caching;
import nl.peildatum.query.reply.Delivery;
import nl.peildatum.query.reply.Refused;
import nl.peildatum.web.HtmlOrJsonReplies;
import nl.peildatum.web.page.PageFrame;
import nl.peildatum.web.page.PageTemplates;
import nl.peildatum.web.page.PageTexts;
import nl.peildatum.web.page.PrintedAddress;
import nl.peildatum.web.page.RefusedModel;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Sends a page: its language, its security policy, and what every page shows. */
public final class HtmlReplies {
  private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
  private static final String NO_CACHE = "no-cache";

  private final PageTemplates templates;
  private final PrintedAddress printed;

  /**
   * @param publicUrl the address under which everyone reaches the pages; blank = not configured
   */
  public HtmlReplies(PageTemplates templates, String publicUrl) {
    this.templates = templates;
    this.printed = PrintedAddress.under(publicUrl);
  }

  /** What stands for this site in a command that a page shows. */
  public String siteInCommand() {
    return printed.inCommand();
  }

  /** Reads a request and answers it; a refusal is answered as a page too. */
  public ResponseEntity<Delivery> answered(
      HttpServletRequest request,
      HttpServletResponse response,
      Function<PageRequest, ResponseEntity<Delivery>> answer) {
    var asked = PageRequest.of(request, response);
    try {
      return answer.apply(asked);
    } catch (Refused refused) {
      return refused(asked, refused);
    }
  }

  /**
   * A page.
   *
   * @param canonical the permanent address of this very page, or its address
   */
  public ResponseEntity<Delivery> page(
      PageRequest asked, String template, String canonical, Map<String, Object> model) {
    return page(asked, template, new Caching(NO_CACHE, canonical, null, true), model);
  }

  /** A page that no cache keeps: it is another one a moment later, or it tells of a person. */
  public ResponseEntity<Delivery> neverStored(
      PageRequest asked, String template, Map<String, Object> model) {
    return page(asked, template, Caching.NONE, model);
  }

  private ResponseEntity<Delivery> page(
      PageRequest asked, String template, Caching caching, Map<String, Object> model) {
    var body = body(asked, template, model);
    return AnswerReplies.to(asked.request(), HTML, caching).of(body);
  }

  /**
   * A page that says what is wrong with the request, for a client that accepts HTML before JSON;
   * any other client gets the problem as JSON.
   */
  private ResponseEntity<Delivery> refused(PageRequest asked, Refused refused) {
    return refused(
        asked, refused, "refused", RefusedModel.of(refused.problem(), asked.texts().language()));
  }

  /**
   * A page of its own for a refused request, such as the form that was sent, for a client that
   * accepts HTML before JSON; any other client gets the problem as JSON.
   */
  public ResponseEntity<Delivery> refused(
      PageRequest asked, Refused refused, String template, Map<String, Object> model) {
    if (!HtmlOrJsonReplies.isPage(asked.request())) {
      throw refused;
    }
    var problem = refused.problem();
    var reply =
        ResponseEntity.status(problem.status())
            .contentType(HTML)
            .header(HttpHeaders.CACHE_CONTROL, "no-store");
    if (problem.status() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
      reply.header(HttpHeaders.RETRY_AFTER, "1");
    }
    return reply.body(Delivery.of(body(asked, template, model)));
  }

  byte[] body(PageRequest asked, String template, Map<String, Object> model) {
    prepare(asked.response(), asked.texts().language());
    var frame =
        new PageFrame(
            asked.texts().language(),
            asked.inOtherLanguage(),
            asked.namedLanguage(),
            StyleEndpoint.STYLES,
            printed);
    return templates.page(template, asked.texts(), frame.around(model));
  }

  private static void prepare(HttpServletResponse response, Language language) {
    response.setHeader("Content-Security-Policy", PageFrame.SECURITY_POLICY);
    response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.tag());
    response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
  }

  /** A request for a page, with what was read of it. */
  public record PageRequest(
      HttpServletRequest request, HttpServletResponse response, PageQuery query, PageTexts texts) {
    private static final String FIRST_PAGE = "/";
    private static final Pattern PATH = Pattern.compile("/|(?:/[\\w.~%-]+)+");
    private static final int LONGEST_PATH = 1_000;

    static PageRequest of(HttpServletRequest request, HttpServletResponse response) {
      var query = PageQuery.of(request);
      return new PageRequest(request, response, query, PageTexts.in(query.language(request)));
    }

    /** The query with the language of this page named. */
    public PageQuery inItsLanguage() {
      return query.with(PageQuery.LANGUAGE, texts.language().tag());
    }

    /** The tag of the language of this page, where its address names one; or nothing. */
    private String namedLanguage() {
      return query.value(PageQuery.LANGUAGE).map(_ -> texts.language().tag()).orElse("");
    }

    private String inOtherLanguage() {
      return query.with(PageQuery.LANGUAGE, texts.language().other().tag()).at(path());
    }

    /** The path of this page; that of the first page where a link to it could lead elsewhere. */
    private String path() {
      var path = Objects.requireNonNullElse(request.getRequestURI(), FIRST_PAGE);
      return path.length() <= LONGEST_PATH && PATH.matcher(path).matches() ? path : FIRST_PAGE;
    }
  }
}
