package nl.peildatum.query.casehindsight;

import jakarta.servlet.http.HttpServletRequest;
import nl.peildatum.query.parameters.RequestParameters;
import nl.peildatum.query.reply.AnswerReplies;
import nl.peildatum.query.reply.Delivery;
import nl.peildatum.query.reply.FormReplies;
import nl.peildatum.query.reply.LongWork;
import nl.peildatum.query.reply.ReplyForm;
import nl.peildatum.query.stream.BodyBytes;
import nl.peildatum.web.AcceptedLanguage;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The endpoint that compares what was known of a case then with what is known now, on its governing
 * days and today.
 */
@RestController
final class CaseHindsightEndpoint {
  private final CaseHindsightAnswers cases;
  private final LongWork lists;

  CaseHindsightEndpoint(CaseHindsightAnswers cases, LongWork lists) {
    this.cases = cases;
    this.lists = lists;
  }

  @PostMapping(path = "/v1/assessments/hindsight", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Delivery> hindsight(HttpServletRequest request) {
    RequestParameters.refuseParameters(request);
    FormReplies.chosen(request, ReplyForm.JSON);
    var language = AcceptedLanguage.of(request);
    var body = BodyBytes.of(request);
    var answer = cases.answer(body, language.tag());
    var reply = AnswerReplies.inLanguage(language, request);
    return lists.done(() -> reply.of(answer.get()));
  }
}
