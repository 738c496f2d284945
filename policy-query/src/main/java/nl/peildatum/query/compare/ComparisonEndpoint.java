package nl.peildatum.query.compare;

import jakarta.servlet.http.HttpServletRequest;
import nl.peildatum.query.parameters.CountryParameter;
import nl.peildatum.query.parameters.CountryQuestions;
import nl.peildatum.query.parameters.QuestionParameters;
import nl.peildatum.query.parameters.RequestParameters;
import nl.peildatum.query.reply.AnswerReplies;
import nl.peildatum.query.reply.Delivery;
import nl.peildatum.query.reply.DeliveryReplies;
import nl.peildatum.query.reply.FormReplies;
import nl.peildatum.query.reply.LongWork;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * The endpoint that compares the policy of a country or of one area between two days, two moments
 * of the record, or both.
 */
@RestController
final class ComparisonEndpoint {
  private final CountryQuestions questions;
  private final LongWork lists;

  ComparisonEndpoint(CountryQuestions questions, LongWork lists) {
    this.questions = questions;
    this.lists = lists;
  }

  @GetMapping("/v1/countries/{cc}/comparison")
  ResponseEntity<Delivery> comparison(@PathVariable("cc") String cc, HttpServletRequest request) {
    var country = CountryParameter.named(cc);
    var form = FormReplies.chosen(request, DeliveryReplies.lists());
    var parameters = RequestParameters.query(request, QuestionParameters.ON_TWO_DAYS);
    var asked = questions.onTwoDays(country, parameters);
    var place = parameters.text(QuestionParameters.AREA);
    var reply = AnswerReplies.to(request, form, asked.caching("/comparison", form));
    return reply.unlessKnown(
        () -> lists.done(() -> reply.of(form, ComparisonListing.of(asked, place))));
  }
}
