package nl.peildatum.query.ask;

import jakarta.servlet.http.HttpServletRequest;
import nl.peildatum.answer.Policy;
import nl.peildatum.json.AreasWriter;
import nl.peildatum.json.JsonBody;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The areas of a country, as known at a moment; on a map, with the policy of a day. */
@RestController
final class AreasEndpoint {
  private final Questions questions;
  private final LongWork lists;
  private final LongWork pages;

  AreasEndpoint(Questions questions, LongWork lists, @Qualifier("pages") LongWork pages) {
    this.questions = questions;
    this.lists = lists;
    this.pages = pages;
  }

  @GetMapping("/v1/countries/{cc}/areas")
  ResponseEntity<Delivery> areas(@PathVariable("cc") String cc, HttpServletRequest request) {
    var country = Countries.named(cc);
    var form = FormReplies.chosen(request, Form.JSON, Form.GEO_JSON);
    var asked = questions.onADay(country, Request.query(request, Questions.ON_A_DAY));
    var pool = form == Form.GEO_JSON ? lists : pages;
    var reply = AnswerReplies.to(request, form, asked.caching("/areas", form));
    return reply.unlessKnown(() -> pool.done(() -> reply.of(body(form, asked))));
  }

  private static JsonBody body(Form form, Coordinates asked) {
    return form == Form.GEO_JSON
        ? features(asked)
        : AreasWriter.gazetteer(asked.head(null), asked.known());
  }

  private static JsonBody features(Coordinates asked) {
    var known = asked.known();
    return AreasWriter.features(
        asked.head(null),
        known,
        Shapes.SOURCE,
        Shapes::of,
        area -> Policy.ofArea(known, area, asked.day(), asked.kinds()),
        area -> Policy.mayBearOn(known, area, asked.day(), asked.kinds()));
  }
}
