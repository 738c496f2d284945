package nl.peildatum.query.about;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import nl.peildatum.problem.Language;
import nl.peildatum.problem.Problem;
import nl.peildatum.problem.ProblemType;
import nl.peildatum.problem.ProblemTypes;
import nl.peildatum.query.reply.Delivery;
import nl.peildatum.query.reply.Refused;
import nl.peildatum.web.HtmlOrJsonReplies;
import nl.peildatum.wording.Wording;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The endpoint for the page about each type of problem: its meaning and what to do. */
@RestController
final class ProblemEndpoint {

  /** JSON and HTML at one address; a refusal always names them in this order. */
  @GetMapping(
      path = "/problems/{slug}",
      produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.TEXT_HTML_VALUE})
  ResponseEntity<Delivery> page(@PathVariable("slug") String slug, HttpServletRequest request) {
    var language = PageReplies.language(request);
    var type = type(slug);
    return HtmlOrJsonReplies.isPage(request)
        ? html(type, language, request)
        : json(type, language, request);
  }

  private static ResponseEntity<Delivery> json(
      ProblemType type, Language language, HttpServletRequest request) {
    var json = new LinkedHashMap<String, Object>();
    json.put("type", "/problems/" + type.slug());
    json.put("title", type.title(language));
    json.put("status", type.status());
    json.put("advice", type.advice(language));
    return PageReplies.json(request, language, json);
  }

  private static ResponseEntity<Delivery> html(
      ProblemType type, Language language, HttpServletRequest request) {
    var foot = "Status %d, type <code>/problems/%s</code>".formatted(type.status(), type.slug());
    return PageReplies.html(request, language, type.title(language), type.advice(language), foot);
  }

  private static ProblemType type(String slug) {
    return ProblemTypes.named(slug)
        .orElseThrow(
            () -> new Refused(Problem.of("not-found", Wording.of("not-found.problem-type"))));
  }
}
