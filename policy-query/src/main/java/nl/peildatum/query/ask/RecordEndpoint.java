package nl.peildatum.query.ask;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import nl.peildatum.decision.CountryCode;
import nl.peildatum.json.AnswerWriter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The record axis of a country: its events in sequence, a page at a time. */
@RestController
final class RecordEndpoint {
  private static final int PAGE = 1_000;
  private static final Set<String> DECLARED =
      Set.of(Moments.BESCHIKBAAR_OP, Moments.SEQUENCE, "after");

  private final Questions questions;

  RecordEndpoint(Questions questions) {
    this.questions = questions;
  }

  @GetMapping("/v1/countries/{cc}/record")
  ResponseEntity<byte[]> record(@PathVariable("cc") String cc, HttpServletRequest request) {
    var country = Countries.named(cc);
    var parameters = Request.parameters(request, DECLARED);
    var after = parameters.sequence("after").orElse(0L);
    var asked = questions.onTheRecord(country, parameters);
    var moment = asked.moment();
    var first = Math.min(after, moment.sequence());
    var last = Math.min(first + PAGE, moment.sequence());
    var events = moment.record().events().subList((int) first, (int) last);
    var body = AnswerWriter.record(asked.head(null), events);
    var reply = Replies.json(body, asked.isImmutable());
    if (last < moment.sequence()) {
      reply.header(HttpHeaders.LINK, next(country, last, moment));
    }
    return reply.body(body);
  }

  private static String next(CountryCode country, long after, Moment moment) {
    return "</v1/countries/%s/record?after=%d&sequence=%d>; rel=\"next\""
        .formatted(country.inPath(), after, moment.sequence());
  }
}
