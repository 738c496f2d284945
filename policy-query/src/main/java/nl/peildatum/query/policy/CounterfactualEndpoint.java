package nl.peildatum.query.policy;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.peildatum.answer.Answer;
import nl.peildatum.answerjson.AnswerWriter;
import nl.peildatum.area.CountryCode;
import nl.peildatum.areaanswer.AreaAnswers;
import nl.peildatum.areaanswer.CountryAnswers;
import nl.peildatum.json.JsonBody;
import nl.peildatum.query.parameters.Coordinates;
import nl.peildatum.query.parameters.CountryParameter;
import nl.peildatum.query.parameters.CountryQuestions;
import nl.peildatum.query.parameters.MomentResolver;
import nl.peildatum.query.parameters.Parameters;
import nl.peildatum.query.parameters.QuestionParameters;
import nl.peildatum.query.parameters.RecordWait;
import nl.peildatum.query.parameters.RequestParameters;
import nl.peildatum.query.reply.AnswerReplies;
import nl.peildatum.query.reply.Caching;
import nl.peildatum.query.reply.Delivery;
import nl.peildatum.query.reply.LongWork;
import nl.peildatum.query.reply.ReplyForm;
import nl.peildatum.record.RecordAsOf;
import nl.peildatum.record.RecordedDecision;
import nl.peildatum.wording.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * The endpoint that answers as if a decision had never been recorded, or as if it had been known on
 * an earlier day. The answer is a hypothesis: never final and never cached.
 */
@RestController
public final class CounterfactualEndpoint {
  public static final Set<String> DECLARED =
      Stream.of(QuestionParameters.ON_A_DAY_OF_A_PLACE, CounterfactualQuestion.DECLARED)
          .flatMap(Set::stream)
          .collect(Collectors.toUnmodifiableSet());

  private final CountryQuestions questions;
  private final LongWork lists;
  private final MomentResolver moments;
  private final RecordWait wait;

  CounterfactualEndpoint(
      CountryQuestions questions, MomentResolver moments, RecordWait wait, LongWork lists) {
    this.questions = questions;
    this.lists = lists;
    this.moments = moments;
    this.wait = wait;
  }

  @GetMapping("/v1/countries/{cc}/counterfactual")
  ResponseEntity<Delivery> counterfactual(
      @PathVariable("cc") String cc, HttpServletRequest request) {
    var country = CountryParameter.named(cc);
    var parameters = RequestParameters.parameters(request, DECLARED);
    var hypothesis = CounterfactualQuestion.read(parameters, moments.today());
    var asked = asked(country, parameters, hypothesis.orElse(null));
    var area = parameters.text(QuestionParameters.AREA);
    var reply = AnswerReplies.to(request, ReplyForm.JSON, Caching.NONE);
    return lists.done(() -> reply.of(answer(asked, hypothesis.orElseThrow(), area, parameters)));
  }

  private Coordinates asked(
      CountryCode country, Parameters parameters, @Nullable CounterfactualQuestion hypothesis) {
    if (hypothesis != null && parameters.areSound()) {
      wait.awaitReadThroughNow(
          () -> hypothesis.id().flatMap(id -> wait.recordOf(country).decision(id)).isPresent(),
          Wording.of("not-yet-projected.decision", hypothesis.decision()));
    }
    var asked = questions.onADay(country, parameters);
    return hypothesis == null ? asked : asked.at(hypothesis.moment(asked.moment()));
  }

  private JsonBody answer(
      Coordinates asked,
      CounterfactualQuestion hypothesis,
      Optional<String> written,
      Parameters parameters) {
    var known = hypothesis.known(asked, decision(asked, hypothesis, parameters));
    return written
        .map(area -> ofArea(asked, hypothesis, known, area))
        .orElseGet(() -> ofCountry(asked, hypothesis, known));
  }

  private static RecordedDecision decision(
      Coordinates asked, CounterfactualQuestion hypothesis, Parameters parameters) {
    var found = hypothesis.id().flatMap(id -> asked.moment().record().decision(id));
    var counts =
        found.filter(
            decision ->
                hypothesis.asIfKnownOn() != null
                    || decision.lastSequence() <= asked.moment().sequence());
    if (counts.isEmpty()) {
      parameters.refuse(
          "decision-not-known",
          hypothesis.parameterOfDecision(),
          Wording.of("decision-not-known", asked.country(), hypothesis.decision()));
    }
    parameters.requireSound();
    return counts.orElseThrow();
  }

  private static JsonBody ofCountry(
      Coordinates asked, CounterfactualQuestion hypothesis, RecordAsOf known) {
    var answers = CountryAnswers.ofCountry(known, asked.day(), asked.kinds());
    var absence =
        answers.isEmpty()
            ? Optional.of(CountryAnswers.ofNoLane(known, asked.day(), asked.kindOfAbsence()))
            : Optional.<Answer>empty();
    return AnswerWriter.hypothetical(
        asked.head(null, false), hypothesis.parameters(), answers, List.of(), absence);
  }

  private static JsonBody ofArea(
      Coordinates asked, CounterfactualQuestion hypothesis, RecordAsOf known, String written) {
    var head = asked.headOf(Optional.of(written), known.areas(), false);
    var from = AreaAnswers.of(known, written, asked.kinds());
    return AnswerWriter.hypothetical(
        head,
        hypothesis.parameters(),
        from.on(asked.day()),
        from.mayBearOn(asked.day()),
        Optional.empty());
  }
}
