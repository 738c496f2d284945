package nl.peildatum.query.page.time;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import nl.peildatum.query.compare.ComparisonListing;
import nl.peildatum.query.page.entry.JsonMembers;
import nl.peildatum.query.page.frame.HtmlReplies;
import nl.peildatum.query.parameters.CountryParameter;
import nl.peildatum.query.parameters.CountryQuestions;
import nl.peildatum.query.parameters.QuestionParameters;
import nl.peildatum.query.reply.Delivery;
import nl.peildatum.query.reply.LongWork;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The page that compares the policy at two points, field by field and word by word. */
@RestController
public final class ComparisonPageEndpoint {
  private final CountryQuestions questions;
  private final LongWork pages;
  private final HtmlReplies html;

  ComparisonPageEndpoint(
      CountryQuestions questions, @Qualifier("pagesOfTime") LongWork pages, HtmlReplies html) {
    this.questions = questions;
    this.pages = pages;
    this.html = html;
  }

  @GetMapping("/landen/{cc}/vergelijk")
  ResponseEntity<Delivery> comparison(
      @PathVariable("cc") String cc, HttpServletRequest request, HttpServletResponse response) {
    return html.answered(
        request,
        response,
        asked -> {
          var country = CountryParameter.named(cc);
          var parameters = asked.query().parameters(QuestionParameters.ON_TWO_DAYS);
          var on = questions.onTwoDays(country, parameters);
          var place = asked.query().value(QuestionParameters.AREA);
          return pages.done(
              () -> {
                var answer =
                    JsonMembers.of(ComparisonListing.first(on, place, ComparisonModel.MOST + 1L));
                var model = new ComparisonModel(asked, on).of(answer);
                return html.page(
                    asked,
                    "comparison",
                    Objects.requireNonNull(model.get("permanent")).toString(),
                    model);
              });
        });
  }
}
