package nl.peildatum.query.page.assessment;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import nl.peildatum.governing.CaseQuestion;
import nl.peildatum.json.Json;
import nl.peildatum.json.JsonBody;
import nl.peildatum.problem.Language;
import nl.peildatum.query.assessment.CaseAnswers;
import nl.peildatum.query.assessment.SentCases;
import nl.peildatum.query.casehindsight.CaseHindsightAnswers;
import nl.peildatum.query.page.entry.JsonMembers;
import nl.peildatum.query.page.frame.PageQuery;
import nl.peildatum.query.parameters.MomentResolver;
import nl.peildatum.query.reply.Refused;

/** Asks the API's questions about a case. */
final class CasePageAnswers {
  private final CaseAnswers assessments;
  private final CaseHindsightAnswers hindsights;
  private final MomentResolver moments;

  CasePageAnswers(
      CaseAnswers assessments, CaseHindsightAnswers hindsights, MomentResolver moments) {
    this.assessments = assessments;
    this.hindsights = hindsights;
    this.moments = moments;
  }

  /**
   * Supplies the answers; refuses a question that cannot be answered. The calling thread waits
   * until the record has been read far enough; the supplier computes.
   */
  Supplier<AnsweredCase> of(PageQuery query, Language language) {
    var json = json(query);
    var question = question(json);
    var assessment = assessments.answer(json, language);
    var hindsight = hindsights.answer(json(CaseParameters.of(question)), language.tag());
    var sinceThen =
        CaseParameters.namesMoment(query)
            ? Optional.of(hindsights.answer(json, language.tag()))
            : Optional.<Supplier<JsonBody>>empty();
    return () ->
        answered(
            question,
            JsonMembers.read(assessment.get()),
            read(hindsight),
            sinceThen.map(CasePageAnswers::read));
  }

  private static CaseQuestion question(byte[] json) {
    var request = SentCases.question(json);
    Refused.ifAny(request.violations());
    return request
        .question()
        .orElseGet(() -> SentCases.receipt(request.receipt().orElseThrow()).question());
  }

  private AnsweredCase answered(
      CaseQuestion question,
      Map<String, Object> assessment,
      Map<String, Object> hindsight,
      Optional<Map<String, Object>> sinceThen) {
    var receipt = SentCases.receipt(JsonMembers.text(assessment, "receipt").orElseThrow());
    var record = moments.pinned(question.country(), receipt.sequence()).record();
    return new AnsweredCase(question, receipt, assessment, hindsight, sinceThen, record);
  }

  private static byte[] json(PageQuery query) {
    return Json.MAPPER.writeValueAsBytes(CaseParameters.body(query));
  }

  private static Map<String, Object> read(Supplier<JsonBody> answer) {
    return JsonMembers.of(answer.get());
  }
}
