package nl.peildatum.query.history;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import nl.peildatum.answerjson.RecordedDecisionWriter;
import nl.peildatum.area.CountryCode;
import nl.peildatum.decision.DecisionId;
import nl.peildatum.problem.Problem;
import nl.peildatum.query.parameters.Readiness;
import nl.peildatum.query.parameters.RecordWait;
import nl.peildatum.query.parameters.Request;
import nl.peildatum.query.reply.AnswerReplies;
import nl.peildatum.query.reply.Caching;
import nl.peildatum.query.reply.Delivery;
import nl.peildatum.query.reply.LongWork;
import nl.peildatum.query.reply.Refused;
import nl.peildatum.query.reply.ReplyForm;
import nl.peildatum.query.view.PolicyView;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The endpoint for one decision as it was recorded. */
@RestController
final class DecisionEndpoint {
  private final PolicyView view;
  private final RecordWait wait;
  private final LongWork pages;

  DecisionEndpoint(PolicyView view, RecordWait wait, @Qualifier("pages") LongWork pages) {
    this.view = view;
    this.pages = pages;
    this.wait = wait;
  }

  @GetMapping("/v1/decisions/{id}")
  ResponseEntity<Delivery> decision(@PathVariable("id") String id, HttpServletRequest request) {
    Request.parameters(request, Set.of()).requireSound();
    Readiness.require(view);
    var country = countryOf(id);
    Readiness.require(view, country);
    var record = view.record(country);
    var decision = record.decision(new DecisionId(id)).orElseThrow();
    var reply = AnswerReplies.to(request, ReplyForm.JSON, Caching.named("/v1/decisions/" + id));
    return pages.done(() -> reply.of(RecordedDecisionWriter.fileWithRecord(record, decision)));
  }

  private CountryCode countryOf(String id) {
    return Optional.of(id)
        .filter(DecisionId::isWellFormed)
        .map(DecisionId::new)
        .flatMap(this::awaitCountryOf)
        .orElseThrow(
            () ->
                new Refused(Problem.of("unknown-decision", "Nothing is recorded as " + id + ".")));
  }

  private Optional<CountryCode> awaitCountryOf(DecisionId id) {
    if (view.countryOf(id).isEmpty()) {
      wait.awaitReadThroughNow(() -> view.countryOf(id).isPresent(), "Decision " + id);
    }
    return view.countryOf(id);
  }
}
