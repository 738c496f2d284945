package nl.peildatum.query.about;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.peildatum.problem.Language;
import nl.peildatum.problem.Problem;
import nl.peildatum.query.assessment.NoteTexts;
import nl.peildatum.query.reply.Delivery;
import nl.peildatum.query.reply.Refused;
import nl.peildatum.web.HtmlOrJsonReplies;
import nl.peildatum.wording.Wording;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The endpoint for the page about each remark in an assessment: its meaning and what to do. */
@RestController
final class NoteEndpoint {

  @GetMapping(
      path = "/notes/{slug}",
      produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.TEXT_HTML_VALUE})
  ResponseEntity<Delivery> page(@PathVariable("slug") String slug, HttpServletRequest request) {
    var language = PageReplies.language(request);
    var text =
        NoteTexts.ofSlug(slug)
            .orElseThrow(() -> new Refused(Problem.of("not-found", Wording.of("not-found.note"))));
    return HtmlOrJsonReplies.isPage(request)
        ? html(text, language, request)
        : PageReplies.json(request, json(text));
  }

  private static Map<String, Object> json(NoteTexts.Text text) {
    var json = new LinkedHashMap<String, Object>();
    json.put("code", text.code());
    json.put("en", text.en());
    json.put("nl", text.nl());
    json.put("advice", text.advice());
    json.put("raad", text.raad());
    return json;
  }

  private static ResponseEntity<Delivery> html(
      NoteTexts.Text text, Language language, HttpServletRequest request) {
    var body =
        switch (language) {
          case ENGLISH -> text.en() + " " + text.advice();
          case DUTCH -> text.nl() + " " + text.raad();
        };
    var sort =
        switch (language) {
          case ENGLISH -> "Note";
          case DUTCH -> "Kanttekening";
        };
    var foot = sort + " <code>" + text.code() + "</code>";
    return PageReplies.html(request, language, text.code(), body, foot);
  }
}
