package nl.peildatum.query.page.time;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import nl.peildatum.query.page.frame.HtmlReplies;
import nl.peildatum.query.parameters.CountryParameter;
import nl.peildatum.query.parameters.CountryQuestions;
import nl.peildatum.query.parameters.MomentResolver;
import nl.peildatum.query.parameters.Period;
import nl.peildatum.query.parameters.QuestionParameters;
import nl.peildatum.query.reply.Delivery;
import nl.peildatum.query.reply.LongWork;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The page of the timelines of a country or of one area, with a day that is marked. */
@RestController
public final class TimelinePageEndpoint {
  private final CountryQuestions questions;
  private final MomentResolver moments;
  private final LongWork pages;
  private final HtmlReplies html;

  TimelinePageEndpoint(
      CountryQuestions questions,
      MomentResolver moments,
      @Qualifier("pagesOfTime") LongWork pages,
      HtmlReplies html) {
    this.questions = questions;
    this.moments = moments;
    this.pages = pages;
    this.html = html;
  }

  @GetMapping("/landen/{cc}/tijdlijn")
  ResponseEntity<Delivery> timeline(
      @PathVariable("cc") String cc, HttpServletRequest request, HttpServletResponse response) {
    return html.answered(
        request,
        response,
        asked -> {
          var country = CountryParameter.named(cc);
          var parameters =
              asked
                  .query()
                  .parameters(QuestionParameters.ON_ALL_DAYS, QuestionParameters.GELDIG_OP);
          var from = parameters.date("from");
          var until = parameters.date("until");
          Period.refuseEmpty(from, until, parameters);
          var marked = parameters.date(QuestionParameters.GELDIG_OP);
          var on = questions.onAllDays(country, parameters);
          var chosen = marked.orElseGet(moments::today);
          var lanes =
              new LaneReading(
                  on,
                  asked.query().value(QuestionParameters.AREA),
                  from.orElse(null),
                  until.orElse(null));
          return pages.done(
              () -> {
                var model = new TimelineModel(asked, on, chosen).of(lanes);
                return html.page(
                    asked,
                    "timeline",
                    Objects.requireNonNull(model.get("permanent")).toString(),
                    model);
              });
        });
  }
}
