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

/** The page that shows one lane on both axes: the days across, the moments of the record down. */
@RestController
public final class TwoAxesPageEndpoint {
  private final CountryQuestions questions;
  private final MomentResolver moments;
  private final LongWork pages;
  private final HtmlReplies html;

  TwoAxesPageEndpoint(
      CountryQuestions questions,
      MomentResolver moments,
      @Qualifier("pagesOfTime") LongWork pages,
      HtmlReplies html) {
    this.questions = questions;
    this.moments = moments;
    this.pages = pages;
    this.html = html;
  }

  @GetMapping("/landen/{cc}/tijdlijn/twee-assen")
  ResponseEntity<Delivery> bothAxes(
      @PathVariable("cc") String cc, HttpServletRequest request, HttpServletResponse response) {
    return html.answered(
        request,
        response,
        asked -> {
          var country = CountryParameter.named(cc);
          var parameters =
              asked
                  .query()
                  .parameters(
                      QuestionParameters.ON_ALL_DAYS,
                      QuestionParameters.GELDIG_OP,
                      TimeLinks.SUBJECT);
          var from = parameters.date("from");
          var until = parameters.date("until");
          Period.refuseEmpty(from, until, parameters);
          var marked = parameters.date(QuestionParameters.GELDIG_OP);
          var on = questions.onAllDays(country, parameters);
          var lanes =
              new LaneReading(
                  on,
                  asked.query().value(QuestionParameters.AREA),
                  from.orElse(null),
                  until.orElse(null));
          var chosen = marked.orElseGet(moments::today);
          return pages.done(
              () -> {
                var model = new TwoAxesModel(asked, on, chosen).of(lanes);
                return html.page(
                    asked,
                    "twoaxes",
                    Objects.requireNonNull(model.get("permanent")).toString(),
                    model);
              });
        });
  }
}
