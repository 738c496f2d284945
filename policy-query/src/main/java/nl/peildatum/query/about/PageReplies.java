package nl.peildatum.query.about;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.peildatum.problem.Language;
import nl.peildatum.query.parameters.RequestParameters;
import nl.peildatum.query.reply.AnswerReplies;
import nl.peildatum.query.reply.Caching;
import nl.peildatum.query.reply.Delivery;
import nl.peildatum.web.AcceptedLanguage;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.json.JsonMapper;

/** Replies with a page about a term of this API: as JSON, or as HTML in one language. */
final class PageReplies {
  private static final String LANGUAGE = "taal";
  private static final List<String> TAGS = List.of(Language.ENGLISH.tag(), Language.DUTCH.tag());
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

  private PageReplies() {}

  /**
   * The language of the page: as its address names it, or else as the client accepts it; refuses
   * every other parameter.
   */
  static Language language(HttpServletRequest request) {
    var parameters = RequestParameters.query(request, Set.of(LANGUAGE));
    var named = parameters.oneOf(LANGUAGE, "invalid-value", TAGS);
    parameters.requireSound();
    return named.map(Language::ofTag).orElseGet(() -> AcceptedLanguage.of(request));
  }

  /** The page as JSON with texts of every language. */
  static ResponseEntity<Delivery> json(HttpServletRequest request, Map<String, Object> json) {
    return AnswerReplies.to(
            request, MediaType.APPLICATION_JSON, Caching.named(request.getRequestURI()))
        .of(JSON.writeValueAsBytes(json));
  }

  /** The page as JSON with texts of one language. */
  static ResponseEntity<Delivery> json(
      HttpServletRequest request, Language language, Map<String, Object> json) {
    return reply(request, MediaType.APPLICATION_JSON, language, JSON.writeValueAsBytes(json));
  }

  /**
   * The page as HTML with texts of one language.
   *
   * @param foot HTML below the text, not escaped
   */
  static ResponseEntity<Delivery> html(
      HttpServletRequest request, Language language, String title, String text, String foot) {
    var body = html(language, title, text, foot).getBytes(StandardCharsets.UTF_8);
    return reply(request, HTML, language, body);
  }

  private static ResponseEntity<Delivery> reply(
      HttpServletRequest request, MediaType type, Language language, byte[] body) {
    var page = request.getRequestURI();
    var other = language.other();
    return AnswerReplies.page(request, type, Caching.named(page), language)
        .of(
            Delivery.of(body),
            "<%s>; rel=\"alternate\"; hreflang=\"%s\"".formatted(page + in(other), other.tag()));
  }

  private static String in(Language language) {
    return "?" + LANGUAGE + "=" + language.tag();
  }

  private static String html(Language language, String title, String text, String foot) {
    var escaped = HtmlUtils.htmlEscape(title);
    return """
    <!doctype html>
    <html lang="%s">
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>%s</title>
    <nav>%s</nav>
    <main>
    <h1>%s</h1>
    <p>%s</p>
    <p>%s</p>
    </main>
    </html>
    """
        .formatted(
            language.tag(),
            escaped,
            link(language.other()),
            escaped,
            HtmlUtils.htmlEscape(text),
            foot);
  }

  private static String link(Language other) {
    var name =
        switch (other) {
          case ENGLISH -> "English";
          case DUTCH -> "Nederlands";
        };
    return "<a href=\"%s\" hreflang=\"%s\" lang=\"%s\">%s</a>"
        .formatted(in(other), other.tag(), other.tag(), name);
  }
}
