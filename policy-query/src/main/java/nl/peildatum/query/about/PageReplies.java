package nl.peildatum.query.about;

import static java.util.Collections.list;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import nl.peildatum.query.parameters.Parameters;
import nl.peildatum.query.reply.AnswerReplies;
import nl.peildatum.query.reply.Caching;
import nl.peildatum.query.reply.Delivery;
import nl.peildatum.query.reply.QueryString;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.json.JsonMapper;

/** Replies with the meaning of a term of this API: as JSON, or as an HTML page. */
final class PageReplies {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

  private PageReplies() {}

  /**
   * @param foot HTML below the text, not escaped
   */
  static ResponseEntity<Delivery> reply(
      HttpServletRequest request,
      Map<String, Object> json,
      String title,
      String text,
      String foot) {
    var type = wantsHtml(request) ? HTML : MediaType.APPLICATION_JSON;
    var body =
        type.equals(HTML)
            ? html(title, text, foot).getBytes(StandardCharsets.UTF_8)
            : JSON.writeValueAsBytes(json);
    return AnswerReplies.to(request, type, Caching.named(request.getRequestURI())).of(body);
  }

  static void refuseParameters(HttpServletRequest request) {
    Parameters.of(QueryString.of(request.getQueryString()), Set.of()).requireSound();
  }

  private static boolean wantsHtml(HttpServletRequest request) {
    var accepted = MediaType.parseMediaTypes(list(request.getHeaders(HttpHeaders.ACCEPT)));
    MimeTypeUtils.sortBySpecificity(accepted);
    for (var type : accepted) {
      if (type.getQualityValue() > 0 && type.includes(MediaType.APPLICATION_JSON)) {
        return false;
      }
      if (type.getQualityValue() > 0 && type.includes(MediaType.TEXT_HTML)) {
        return true;
      }
    }
    return false;
  }

  private static String html(String title, String text, String foot) {
    var escaped = HtmlUtils.htmlEscape(title);
    return """
    <!doctype html>
    <html lang="en">
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>%s</title>
    <main>
    <h1>%s</h1>
    <p>%s</p>
    <p>%s</p>
    </main>
    </html>
    """
        .formatted(escaped, escaped, HtmlUtils.htmlEscape(text), foot);
  }
}
