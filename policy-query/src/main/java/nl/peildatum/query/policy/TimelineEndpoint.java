package nl.peildatum.query.policy;

import jakarta.servlet.http.HttpServletRequest;
import nl.peildatum.query.parameters.CountryParameter;
import nl.peildatum.query.parameters.CountryQuestions;
import nl.peildatum.query.parameters.Period;
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
 * The endpoint for the timeline of a country or of one area on the valid axis, as known at a
 * moment.
 */
@RestController
final class TimelineEndpoint {
  private final CountryQuestions questions;
  private final LongWork lists;

  TimelineEndpoint(CountryQuestions questions, LongWork lists) {
    this.questions = questions;
    this.lists = lists;
  }

  @GetMapping("/v1/countries/{cc}/timeline")
  ResponseEntity<Delivery> timeline(@PathVariable("cc") String cc, HttpServletRequest request) {
    var country = CountryParameter.named(cc);
    var form = FormReplies.chosen(request, DeliveryReplies.lists());
    var parameters = RequestParameters.query(request, QuestionParameters.ON_ALL_DAYS);
    var from = parameters.date("from");
    var until = parameters.date("until");
    Period.refuseEmpty(from, until, parameters);
    var place = parameters.text(QuestionParameters.AREA);
    var asked = questions.onAllDays(country, parameters);
    var reply = AnswerReplies.to(request, form, asked.caching("/timeline", form));
    return reply.unlessKnown(
        () ->
            lists.done(
                () ->
                    reply.of(
                        form,
                        TimelineListing.of(asked, place, from.orElse(null), until.orElse(null)),
                        NeighbourLinks.ofTimeline(asked, place))));
  }
}
