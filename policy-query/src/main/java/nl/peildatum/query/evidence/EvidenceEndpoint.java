package nl.peildatum.query.evidence;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import nl.peildatum.codec.EventCodec;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.evidence.EvidenceBundle;
import nl.peildatum.evidence.EvidenceQuestion;
import nl.peildatum.problem.Problem;
import nl.peildatum.query.checkpoint.LogProblems;
import nl.peildatum.query.log.LoggedEvent;
import nl.peildatum.query.log.PolicyLog;
import nl.peildatum.query.parameters.Coordinates;
import nl.peildatum.query.parameters.CountryParameter;
import nl.peildatum.query.parameters.CountryQuestions;
import nl.peildatum.query.parameters.Parameters;
import nl.peildatum.query.parameters.QuestionParameters;
import nl.peildatum.query.parameters.RequestParameters;
import nl.peildatum.query.reply.AnswerReplies;
import nl.peildatum.query.reply.Caching;
import nl.peildatum.query.reply.Delivery;
import nl.peildatum.query.reply.LongWork;
import nl.peildatum.query.reply.Refused;
import nl.peildatum.query.reply.ReplyForm;
import nl.peildatum.wording.Wording;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * The endpoint for the evidence of an answer about a country or an area. Whatever moment a question
 * names, the evidence is about the answer pinned by the last sequence of that moment.
 */
@RestController
public final class EvidenceEndpoint {
  public static final Set<String> DECLARED = QuestionParameters.ON_A_DAY_OF_A_PLACE;

  private final CountryQuestions questions;
  private final PolicyLog log;
  private final LongWork lists;

  EvidenceEndpoint(CountryQuestions questions, PolicyLog log, LongWork lists) {
    this.questions = questions;
    this.log = log;
    this.lists = lists;
  }

  @GetMapping("/v1/countries/{cc}/evidence")
  ResponseEntity<Delivery> evidence(@PathVariable("cc") String cc, HttpServletRequest request) {
    var country = CountryParameter.named(cc);
    var parameters = RequestParameters.parameters(request, DECLARED);
    refuseEmptyArea(parameters);
    var asked = questions.onADay(country, parameters);
    var sequence = asked.moment().sequence();
    if (sequence == 0) {
      throw new Refused(Problem.of("no-evidence", Wording.of("no-evidence", country)));
    }
    var logged = LogProblems.orRefused(() -> log.inclusion(country, sequence));
    var reply = AnswerReplies.to(request, ReplyForm.JSON, Caching.NONE);
    return lists.done(() -> reply.of(bundle(asked, question(asked, parameters), logged)));
  }

  private static void refuseEmptyArea(Parameters parameters) {
    if (parameters.text(QuestionParameters.AREA).filter(String::isEmpty).isPresent()) {
      parameters.refuse(
          "invalid-value",
          QuestionParameters.AREA,
          Wording.of("invalid-value.empty", QuestionParameters.AREA));
    }
  }

  private static EvidenceQuestion question(Coordinates asked, Parameters parameters) {
    return new EvidenceQuestion(
        asked.country(),
        parameters.text(QuestionParameters.AREA).orElse(null),
        asked.kinds().stream().findFirst().orElse(null),
        asked.day(),
        asked.moment().sequence(),
        asked.basis(),
        asked.bekendOp());
  }

  private static Delivery bundle(Coordinates asked, EvidenceQuestion question, LoggedEvent logged) {
    var record = asked.moment().record();
    var bundle = new EvidenceBundle(question, record, logged.inclusion(), logged.checkpoint());
    var events = record.events().subList(0, (int) question.sequence());
    return Delivery.of(out -> bundle.write(() -> stored(events), out));
  }

  /** The events as they are stored, each encoded when it is written. */
  private static Iterator<byte[]> stored(List<RecordedEvent> events) {
    return events.stream().map(EventCodec::write).iterator();
  }
}
