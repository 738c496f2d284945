package nl.peildatum.query.casehindsight;

import java.util.function.Supplier;
import nl.peildatum.governing.AssessmentRequest;
import nl.peildatum.governing.CaseQuestion;
import nl.peildatum.governing.GoverningRules;
import nl.peildatum.json.JsonBody;
import nl.peildatum.query.assessment.CaseAnswers;
import nl.peildatum.query.assessment.CaseRecordAsOf;
import nl.peildatum.query.assessment.CaseRecordCache;
import nl.peildatum.query.assessment.SentCases;
import nl.peildatum.query.parameters.MomentResolver;
import nl.peildatum.query.parameters.Parameters;
import nl.peildatum.query.parameters.ResolvedMoment;
import nl.peildatum.query.reply.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Answers a question about a case with what was known then and what is known now. The caller's
 * thread waits until the record has been read far enough; the returned supplier computes the answer
 * without waiting.
 */
public final class CaseHindsightAnswers {
  private final MomentResolver moments;
  private final CaseAnswers cases;
  private final CaseRecordCache countries = new CaseRecordCache();

  CaseHindsightAnswers(MomentResolver moments, CaseAnswers cases) {
    this.moments = moments;
    this.cases = cases;
  }

  /** Supplies the answer; refuses a question that cannot be answered. */
  public Supplier<JsonBody> answer(byte[] json, String language) {
    var request = SentCases.question(json);
    Refused.ifAny(request.violations());
    return request
        .question()
        .map(question -> answerToQuestion(request, question, language))
        .orElseGet(() -> answerToReceipt(request, language));
  }

  private Supplier<JsonBody> answerToQuestion(
      AssessmentRequest request, CaseQuestion question, String language) {
    var pair = moments.thenAndNow(question.country(), SentCases.moment(request));
    var now = pair.other();
    var then = request.namesMoment() ? CaseRecordAsOf.at(pair.one(), countries) : null;
    return () -> written(request, question, GoverningRules.current(), now, then, language);
  }

  private Supplier<JsonBody> answerToReceipt(AssessmentRequest request, String language) {
    var receipt = SentCases.receipt(request.receipt().orElseThrow());
    var question = receipt.question();
    var again = cases.answerToReceipt(request.caseReference(), receipt);
    var now = moments.of(question.country(), Parameters.none());
    var table = GoverningRules.ofVersion(receipt.rules()).orElseThrow();
    var then =
        new CaseRecordAsOf(countries, now.record(), receipt.sequence(), receipt.beschikbaarOp());
    return () -> {
      // refuses a receipt that this record does not match
      var _ = again.get();
      return written(request, question, table, now, then, language);
    };
  }

  private JsonBody written(
      AssessmentRequest request,
      CaseQuestion question,
      GoverningRules table,
      ResolvedMoment now,
      @Nullable CaseRecordAsOf then,
      String language) {
    var today = moments.today();
    var elements =
        new CaseInHindsight(question, table, today, CaseRecordAsOf.at(now, countries), then)
            .elements();
    return CaseHindsightWriter.write(
        request.caseReference(), question, now, today, elements, language);
  }
}
