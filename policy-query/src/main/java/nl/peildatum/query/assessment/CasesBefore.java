package nl.peildatum.query.assessment;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import nl.peildatum.json.JsonBody;
import nl.peildatum.query.assessment.CasesInHindsight.Now;
import nl.peildatum.query.assessment.CasesInHindsight.Then;
import nl.peildatum.query.governing.CaseQuestion;
import nl.peildatum.query.governing.ElementInHindsight;
import nl.peildatum.query.governing.GoverningRules;
import nl.peildatum.query.parameters.MomentResolver;
import nl.peildatum.query.parameters.Parameters;
import nl.peildatum.query.parameters.QuestionParameters;
import nl.peildatum.query.parameters.ResolvedMoment;

/**
 * Answers a question about a case with what was known then and what is known now. The caller's
 * thread waits until the record has been read far enough; the returned supplier computes the answer
 * without waiting.
 */
public final class CasesBefore {
  private final MomentResolver moments;
  private final CaseLines cases;
  private final CasesInHindsight hindsight = new CasesInHindsight();

  CasesBefore(MomentResolver moments, CaseLines cases) {
    this.moments = moments;
    this.cases = cases;
  }

  /** Supplies the answer; refuses a question that cannot be answered. */
  public Supplier<JsonBody> answer(byte[] json, String language) {
    var asked = CaseLines.read(json);
    CaseLines.require(asked.violations());
    return asked
        .question()
        .map(question -> ofQuestion(asked, question, language))
        .orElseGet(() -> ofReceipt(asked, language));
  }

  private Supplier<JsonBody> ofQuestion(
      AssessmentRequest asked, CaseQuestion question, String language) {
    var at = CaseLines.moment(asked);
    var two = moments.thenAndNow(question.country(), at);
    var now = now(two.other());
    var table = GoverningRules.current();
    return () -> {
      var elements =
          QuestionParameters.namesMoment(at)
              ? hindsight.recorded(question, table, then(two.one()), now)
              : hindsight.publicly(question, table, now);
      return written(asked, question, two.other(), elements, language);
    };
  }

  private Supplier<JsonBody> ofReceipt(AssessmentRequest asked, String language) {
    var receipt = CaseLines.receipt(asked.receipt().orElseThrow());
    var again = cases.again(asked.caseReference(), receipt);
    var now = moments.of(receipt.question().country(), Parameters.none());
    var table = GoverningRules.ofVersion(receipt.rules()).orElseThrow();
    var then = new Then(receipt.sequence(), receipt.beschikbaarOp());
    return () -> {
      // refuses a receipt that this record does not match
      var _ = again.get();
      var elements = hindsight.recorded(receipt.question(), table, then, now(now));
      return written(asked, receipt.question(), now, elements, language);
    };
  }

  private Now now(ResolvedMoment moment) {
    var instant = Objects.requireNonNull(moment.beschikbaarOp());
    return new Now(moment.record(), moment.sequence(), instant, moments.today());
  }

  private static Then then(ResolvedMoment moment) {
    return new Then(moment.sequence(), moment.beschikbaarOp());
  }

  private JsonBody written(
      AssessmentRequest asked,
      CaseQuestion question,
      ResolvedMoment now,
      List<ElementInHindsight> elements,
      String language) {
    var clocks =
        new CaseHindsightWriter.Now(
            question.country(),
            question.basis(),
            moments.today(),
            Objects.requireNonNull(now.beschikbaarOp()),
            now.sequence(),
            now.recordedThrough());
    return CaseHindsightWriter.write(asked.caseReference(), clocks, elements, language);
  }
}
