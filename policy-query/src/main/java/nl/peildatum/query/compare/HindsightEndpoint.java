package nl.peildatum.query.compare;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import nl.peildatum.json.JsonBody;
import nl.peildatum.query.parameters.CoordinatesPair;
import nl.peildatum.query.parameters.CountryParameter;
import nl.peildatum.query.parameters.CountryQuestions;
import nl.peildatum.query.parameters.QuestionParameters;
import nl.peildatum.query.parameters.RequestParameters;
import nl.peildatum.query.reply.AnswerReplies;
import nl.peildatum.query.reply.Caching;
import nl.peildatum.query.reply.Delivery;
import nl.peildatum.query.reply.LongWork;
import nl.peildatum.query.reply.ReplyForm;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * The endpoint that compares what was known then with what is known now, on the day asked about and
 * today.
 */
@RestController
final class HindsightEndpoint {
  private final CountryQuestions questions;
  private final LongWork lists;

  HindsightEndpoint(CountryQuestions questions, LongWork lists) {
    this.questions = questions;
    this.lists = lists;
  }

  @GetMapping("/v1/countries/{cc}/hindsight")
  ResponseEntity<Delivery> hindsight(@PathVariable("cc") String cc, HttpServletRequest request) {
    var country = CountryParameter.named(cc);
    var parameters = RequestParameters.parameters(request, QuestionParameters.ON_A_DAY_OF_A_PLACE);
    var asked = questions.thenAndNow(country, parameters);
    var place = parameters.text(QuestionParameters.AREA);
    var reply = AnswerReplies.to(request, ReplyForm.JSON, Caching.NONE);
    return lists.done(() -> reply.of(answer(asked, place)));
  }

  private static JsonBody answer(CoordinatesPair asked, Optional<String> place) {
    var then = asked.one().known();
    var now = asked.other().known();
    var day = asked.one().day();
    var today = asked.other().day();
    var head = asked.passingHead(place);
    var headNow = asked.other().head(null);
    if (place.isPresent()) {
      var hindsight = Hindsight.ofArea(then, now, day, today, place.get(), asked.one().kinds());
      return HindsightWriter.write(head, headNow, hindsight);
    }
    var lanes = Hindsight.of(then, now, day, today, asked.one().kinds()).toList();
    var absence =
        lanes.isEmpty()
            ? Hindsight.ofNoLane(then, now, day, today, asked.one().kindOfAbsence())
            : null;
    return HindsightWriter.write(head, headNow, lanes, absence);
  }
}
