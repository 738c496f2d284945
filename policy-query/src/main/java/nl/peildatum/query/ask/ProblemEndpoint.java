package nl.peildatum.query.ask;

import static java.util.Collections.list;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Set;
import nl.peildatum.json.Problem;
import nl.peildatum.json.ProblemType;
import nl.peildatum.json.ProblemTypes;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.json.JsonMapper;

/** The page of each sort of problem: what it means and what to do. */
@RestController
final class ProblemEndpoint {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

  /** One address in two forms, always named in the same order to who takes neither. */
  @GetMapping(
      path = "/problems/{slug}",
      produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.TEXT_HTML_VALUE})
  ResponseEntity<byte[]> page(@PathVariable("slug") String slug, HttpServletRequest request) {
    refuseParameters(request);
    var type = named(slug);
    return wantsHtml(request) ? html(type) : json(type);
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

  private static ResponseEntity<byte[]> json(ProblemType type) {
    var json = new LinkedHashMap<String, Object>();
    json.put("type", "/problems/" + type.slug());
    json.put("title", type.title());
    json.put("status", type.status());
    json.put("advice", type.advice());
    return reply(JSON.writeValueAsBytes(json), MediaType.APPLICATION_JSON);
  }

  private static ResponseEntity<byte[]> html(ProblemType type) {
    var title = HtmlUtils.htmlEscape(type.title());
    var page =
        """
        <!doctype html>
        <html lang="en">
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%s</title>
        <main>
        <h1>%s</h1>
        <p>%s</p>
        <p>Status %d, type <code>/problems/%s</code></p>
        </main>
        </html>
        """
            .formatted(
                title, title, HtmlUtils.htmlEscape(type.advice()), type.status(), type.slug());
    return reply(page.getBytes(StandardCharsets.UTF_8), HTML);
  }

  private static void refuseParameters(HttpServletRequest request) {
    Parameters.of(QueryString.of(request.getQueryString()), Set.of()).requireSound();
  }

  private static ProblemType named(String slug) {
    return ProblemTypes.named(slug)
        .orElseThrow(
            () -> new Refused(Problem.of("not-found", "There is no problem of this type.")));
  }

  private static ResponseEntity<byte[]> reply(byte[] body, MediaType type) {
    return ResponseEntity.ok()
        .contentType(type)
        .varyBy(HttpHeaders.ACCEPT)
        .cacheControl(CacheControl.noStore())
        .eTag(Replies.eTag(body))
        .body(body);
  }
}
