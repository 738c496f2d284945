package nl.peildatum.query.countries;

import jakarta.servlet.http.HttpServletRequest;
import nl.peildatum.answer.KnownGroup;
import nl.peildatum.json.JsonBody;
import nl.peildatum.query.parameters.Coordinates;
import nl.peildatum.query.parameters.CountryParameter;
import nl.peildatum.query.parameters.CountryQuestions;
import nl.peildatum.query.parameters.QuestionParameters;
import nl.peildatum.query.parameters.RequestParameters;
import nl.peildatum.query.policy.PolicyEndpoint;
import nl.peildatum.query.reply.AnswerReplies;
import nl.peildatum.query.reply.Delivery;
import nl.peildatum.query.reply.FormReplies;
import nl.peildatum.query.reply.LongWork;
import nl.peildatum.query.reply.ReplyForm;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * The endpoint for the groups that a country's lanes name, as known at a moment; a question about a
 * case sends their ids in {@code groups}.
 */
@RestController
final class GroupsEndpoint {
  private final CountryQuestions questions;
  private final LongWork lists;

  GroupsEndpoint(CountryQuestions questions, LongWork lists) {
    this.lists = lists;
    this.questions = questions;
  }

  @GetMapping("/v1/countries/{cc}/groups")
  ResponseEntity<Delivery> groups(@PathVariable("cc") String cc, HttpServletRequest request) {
    var country = CountryParameter.named(cc);
    var form = FormReplies.chosen(request, ReplyForm.JSON);
    var asked =
        questions.onADay(country, RequestParameters.query(request, QuestionParameters.ON_A_DAY));
    var reply = AnswerReplies.to(request, form, asked.caching("/groups", form));
    return reply.unlessKnown(
        () ->
            asked.moment().sequence() > PolicyEndpoint.FEW_FACTS
                ? lists.done(() -> reply.of(groups(asked)))
                : reply.of(groups(asked)));
  }

  private static JsonBody groups(Coordinates asked) {
    return GroupsWriter.groups(asked.head(null), KnownGroup.of(asked.known(), asked.kinds()));
  }
}
