package nl.peildatum.query.ask;

import jakarta.servlet.http.HttpServletRequest;
import nl.peildatum.answer.Timeline;
import nl.peildatum.json.AnswerLists;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The valid axis of a country, as known at a moment. */
@RestController
final class TimelineEndpoint {
  private final Questions questions;
  private final LongWork lists;

  TimelineEndpoint(Questions questions, LongWork lists) {
    this.questions = questions;
    this.lists = lists;
  }

  @GetMapping("/v1/countries/{cc}/timeline")
  ResponseEntity<Delivery> timeline(@PathVariable("cc") String cc, HttpServletRequest request) {
    var country = Countries.named(cc);
    var form = FormReplies.chosen(request, DeliveryReplies.LISTS);
    var parameters = Request.query(request, Questions.ON_ALL_DAYS);
    var from = parameters.date("from");
    var until = parameters.date("until");
    Period.refuseEmpty(from, until, parameters);
    var asked = questions.onAllDays(country, parameters);
    return lists.done(
        () -> {
          var known = asked.known();
          var listing =
              AnswerLists.timeline(
                  asked.head(null),
                  () ->
                      Timeline.inTurn(known, from.orElse(null), until.orElse(null), asked.kinds()));
          return DeliveryReplies.of(form, listing, asked.isImmutable(), Steps.ofTimeline(asked));
        });
  }
}
