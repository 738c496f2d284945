package nl.peildatum.query.history;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import nl.peildatum.query.parameters.RequestParameters;
import nl.peildatum.query.reply.AnswerReplies;
import nl.peildatum.query.reply.Caching;
import nl.peildatum.query.reply.Delivery;
import nl.peildatum.query.reply.LongWork;
import nl.peildatum.query.reply.ReplyForm;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The endpoint for one decision as it was recorded. */
@RestController
final class DecisionEndpoint {
  private final DecisionFinder decisions;
  private final LongWork pages;

  DecisionEndpoint(DecisionFinder decisions, @Qualifier("pages") LongWork pages) {
    this.decisions = decisions;
    this.pages = pages;
  }

  @GetMapping("/v1/decisions/{id}")
  ResponseEntity<Delivery> decision(@PathVariable("id") String id, HttpServletRequest request) {
    RequestParameters.parameters(request, Set.of()).requireSound();
    var found = decisions.find(id);
    var reply = AnswerReplies.to(request, ReplyForm.JSON, Caching.named("/v1/decisions/" + id));
    return pages.done(() -> reply.of(found.file()));
  }
}
