package nl.peildatum.query.sources;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.peildatum.query.parameters.AllCountriesQuestions;
import nl.peildatum.query.parameters.QuestionParameters;
import nl.peildatum.query.parameters.RequestParameters;
import nl.peildatum.query.reply.AnswerReplies;
import nl.peildatum.query.reply.Delivery;
import nl.peildatum.query.reply.LongWork;
import nl.peildatum.query.reply.ReplyForm;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The endpoint for the decisions and lanes that rest on a source, in every country, as known at a
 * moment.
 */
@RestController
public final class SourcesEndpoint {
  public static final Set<String> DECLARED =
      Stream.concat(
              SourceParameters.names().stream(), QuestionParameters.ON_A_DAY_EVERYWHERE.stream())
          .collect(Collectors.toUnmodifiableSet());

  private final AllCountriesQuestions questions;
  private final LongWork lists;

  SourcesEndpoint(AllCountriesQuestions questions, LongWork lists) {
    this.questions = questions;
    this.lists = lists;
  }

  @GetMapping("/v1/sources")
  ResponseEntity<Delivery> sources(HttpServletRequest request) {
    var parameters = RequestParameters.parameters(request, DECLARED);
    var question = SourcesQuestion.in(parameters, questions);
    var asked = question.asked();
    var caching =
        asked.pinned()
            ? asked.caching("/v1/sources", ReplyForm.JSON)
            : asked.liveCaching("/v1/sources");
    var reply = AnswerReplies.to(request, ReplyForm.JSON, caching);
    return lists.done(() -> reply.of(question.answer()));
  }
}
