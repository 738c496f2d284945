package nl.peildatum.query.assessment;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nl.peildatum.decision.Violation;
import nl.peildatum.governing.AssessmentRequest;
import nl.peildatum.governing.CaseQuestion;
import nl.peildatum.governing.Receipt;
import nl.peildatum.problem.Language;
import nl.peildatum.query.parameters.MomentResolver;
import nl.peildatum.query.reply.Refused;
import nl.peildatum.query.reply.ReplyMemory;
import nl.peildatum.query.stream.LineProblems;
import nl.peildatum.wording.Wording;

/**
 * Answers one question about a case, or gives one problem. The caller's thread waits until the
 * record has been read far enough; the returned supplier computes the answer without waiting.
 */
public final class CaseAnswers {
  private final MomentResolver moments;
  private final CaseAssessments cases = new CaseAssessments();

  CaseAnswers(MomentResolver moments) {
    this.moments = moments;
  }

  /** Supplies the answer to a question, or to a receipt; refuses what cannot be answered. */
  public Supplier<byte[]> answer(byte[] json, Language language) {
    return answer(SentCases.question(json), language);
  }

  /** Supplies the answer to a line of a stream, or its problem in place of the answer. */
  Supplier<byte[]> line(byte[] json, Language language) {
    var problems = problems(language);
    return problems.inPlaceOfFailure(
        Optional.empty(),
        () -> {
          var request = SentCases.question(json);
          return problems.inPlaceOfFailure(
              request.caseReference(), () -> answer(request, language));
        });
  }

  /** The problem that replaces an answer for which there is no memory now. */
  static byte[] noMemory(byte[] json, Language language) {
    return problems(language).of(ReplyMemory.full(), reference(json));
  }

  private static LineProblems problems(Language language) {
    return new LineProblems("caseReference", language);
  }

  private static Optional<String> reference(byte[] json) {
    try {
      return SentCases.question(json).caseReference();
    } catch (RuntimeException unreadable) {
      return Optional.empty();
    }
  }

  /** The language of the texts of an answer: a receipt keeps its own. */
  static Language languageOfAnswer(AssessmentRequest request, Language accepted) {
    return request
        .receipt()
        .map(receipt -> Language.ofTag(SentCases.receipt(receipt).language()))
        .orElse(accepted);
  }

  /** Supplies the answer to a question, or to a receipt, that was read. */
  Supplier<byte[]> answer(AssessmentRequest request, Language language) {
    Refused.ifAny(request.violations());
    return request
        .question()
        .map(question -> answerToQuestion(request, question, language))
        .orElseGet(
            () ->
                answerToReceipt(
                    request.caseReference(), SentCases.receipt(request.receipt().orElseThrow())));
  }

  private Supplier<byte[]> answerToQuestion(
      AssessmentRequest request, CaseQuestion question, Language language) {
    var moment = moments.of(question.country(), SentCases.moment(request));
    return () -> cases.assess(request, question, moment, language.tag());
  }

  /**
   * Supplies the answer that a receipt names; the supplier refuses a receipt for which this record
   * gives another answer.
   */
  public Supplier<byte[]> answerToReceipt(Optional<String> caseReference, Receipt receipt) {
    var record = moments.pinned(receipt.question().country(), receipt.sequence()).record();
    return () ->
        cases
            .again(caseReference, receipt, record)
            .orElseThrow(
                () ->
                    Refused.of(
                        List.of(
                            new Violation(
                                "receipt-does-not-match",
                                "/receipt",
                                Wording.of("receipt-does-not-match")))));
  }
}
