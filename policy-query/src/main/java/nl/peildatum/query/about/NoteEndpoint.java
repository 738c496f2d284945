package nl.peildatum.query.about;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import nl.peildatum.problem.Problem;
import nl.peildatum.query.assessment.NoteTexts;
import nl.peildatum.query.reply.Delivery;
import nl.peildatum.query.reply.Refused;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The endpoint for the page of each note in an assessment: its meaning and what to do. */
@RestController
final class NoteEndpoint {

  @GetMapping(
      path = "/notes/{slug}",
      produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.TEXT_HTML_VALUE})
  ResponseEntity<Delivery> page(@PathVariable("slug") String slug, HttpServletRequest request) {
    PageReplies.refuseParameters(request);
    var text =
        NoteTexts.ofSlug(slug)
            .orElseThrow(() -> new Refused(Problem.of("not-found", "There is no such note.")));
    var json = new LinkedHashMap<String, Object>();
    json.put("code", text.code());
    json.put("en", text.en());
    json.put("nl", text.nl());
    json.put("advice", text.advice());
    json.put("raad", text.raad());
    return PageReplies.reply(
        request,
        json,
        text.code(),
        text.en() + " " + text.advice(),
        "Note <code>" + text.code() + "</code>");
  }
}
