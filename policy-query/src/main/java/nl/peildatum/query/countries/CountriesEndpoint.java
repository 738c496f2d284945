package nl.peildatum.query.countries;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import nl.peildatum.query.parameters.AllCountriesQuestions;
import nl.peildatum.query.parameters.QuestionParameters;
import nl.peildatum.query.parameters.RequestParameters;
import nl.peildatum.query.reply.AnswerReplies;
import nl.peildatum.query.reply.Delivery;
import nl.peildatum.query.reply.LongWork;
import nl.peildatum.query.reply.ReplyForm;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The endpoint for the countries on record, as known at a moment. */
@RestController
final class CountriesEndpoint {
  private final AllCountriesQuestions questions;
  private final LongWork pages;

  CountriesEndpoint(AllCountriesQuestions questions, @Qualifier("pages") LongWork pages) {
    this.pages = pages;
    this.questions = questions;
  }

  @GetMapping("/v1/countries")
  ResponseEntity<Delivery> countries(HttpServletRequest request) {
    var parameters =
        RequestParameters.parameters(request, Set.of(QuestionParameters.BESCHIKBAAR_OP));
    var asked = questions.list(parameters);
    var reply =
        AnswerReplies.to(request, ReplyForm.JSON, asked.caching("/v1/countries", ReplyForm.JSON));
    return reply.unlessKnown(
        () -> pages.done(() -> reply.of(new CountryList(asked.all()).bytes())));
  }
}
