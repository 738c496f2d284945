package nl.peildatum.query.assessment;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.peildatum.problem.Language;
import nl.peildatum.query.parameters.RequestParameters;
import nl.peildatum.query.reply.AnswerReplies;
import nl.peildatum.query.reply.Delivery;
import nl.peildatum.query.reply.FormReplies;
import nl.peildatum.query.reply.LongWork;
import nl.peildatum.query.reply.ReplyForm;
import nl.peildatum.query.stream.BodyBytes;
import nl.peildatum.query.stream.LineReplies;
import nl.peildatum.query.stream.LineStreams;
import nl.peildatum.query.stream.NdjsonLines;
import nl.peildatum.web.AcceptedLanguage;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The endpoint that assesses cases: one as JSON, or many as NDJSON, one line each. */
@RestController
final class AssessmentsEndpoint {
  private static final String NDJSON = "application/x-ndjson";

  private final CaseAnswers cases;
  private final LineStreams streams;
  private final LongWork single;

  AssessmentsEndpoint(
      CaseAnswers cases, LineStreams streams, @Qualifier("singleCases") LongWork single) {
    this.cases = cases;
    this.single = single;
    this.streams = streams;
  }

  @PostMapping(
      path = "/v1/assessments",
      consumes = {MediaType.APPLICATION_JSON_VALUE, NDJSON})
  @Nullable ResponseEntity<Delivery> assess(
      HttpServletRequest request, HttpServletResponse response) throws IOException {
    RequestParameters.refuseParameters(request);
    var form = isLines(request) ? ReplyForm.NDJSON : ReplyForm.JSON;
    FormReplies.chosen(request, form);
    var language = AcceptedLanguage.of(request);
    if (form == ReplyForm.NDJSON) {
      many(request, language, response);
      return null;
    }
    var sent = SentCases.question(BodyBytes.of(request));
    var answer = cases.answer(sent, language);
    var spoken = CaseAnswers.languageOfAnswer(sent, language);
    return single.done(() -> AnswerReplies.inLanguage(spoken, request).of(answer.get()));
  }

  private static boolean isLines(HttpServletRequest request) {
    return MediaType.valueOf(request.getContentType()).isCompatibleWith(MediaType.valueOf(NDJSON));
  }

  private void many(HttpServletRequest request, Language language, HttpServletResponse response)
      throws IOException {
    var stream =
        streams.open(
            new NdjsonLines(request.getInputStream()),
            line -> cases.line(line, language),
            line -> CaseAnswers.noMemory(line, language),
            language);
    response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.tag());
    LineReplies.send(response, stream, HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE);
  }
}
