package nl.peildatum.query.gaps;

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

/** The endpoint for the announcement gaps of decisions, over all countries. */
@RestController
public final class AnnouncementGapsEndpoint {
  public static final Set<String> DECLARED =
      Stream.concat(
              GapFilter.DECLARED.stream(), QuestionParameters.ON_THE_RECORD_EVERYWHERE.stream())
          .collect(Collectors.toUnmodifiableSet());

  private final AllCountriesQuestions questions;
  private final LongWork lists;

  AnnouncementGapsEndpoint(AllCountriesQuestions questions, LongWork lists) {
    this.questions = questions;
    this.lists = lists;
  }

  @GetMapping("/v1/announcement-gaps")
  ResponseEntity<Delivery> gaps(HttpServletRequest request) {
    var parameters = RequestParameters.parameters(request, DECLARED);
    var question = GapsQuestion.in(parameters, questions);
    var asked = question.asked();
    var reply =
        AnswerReplies.to(
            request, ReplyForm.JSON, asked.caching("/v1/announcement-gaps", ReplyForm.JSON));
    return reply.unlessKnown(() -> lists.done(() -> reply.of(question.answer())));
  }
}
