package nl.peildatum.query.assessment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import nl.peildatum.decision.Violation;
import nl.peildatum.json.Milliseconds;
import nl.peildatum.problem.Fault;
import nl.peildatum.problem.Language;
import nl.peildatum.problem.Problem;
import nl.peildatum.query.governing.CaseQuestion;
import nl.peildatum.query.governing.GoverningRules;
import nl.peildatum.query.governing.Receipt;
import nl.peildatum.query.parameters.MomentResolver;
import nl.peildatum.query.parameters.Parameters;
import nl.peildatum.query.parameters.QuestionParameters;
import nl.peildatum.query.reply.Refused;
import nl.peildatum.query.reply.ReplyMemory;
import nl.peildatum.query.stream.BodyBytes;
import nl.peildatum.record.WorkCancelled;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers one question about a case, or gives one problem. The caller's thread waits until the
 * record has been read far enough; the returned supplier computes the answer without waiting.
 */
public final class CaseLines {
  private static final Logger LOG = LoggerFactory.getLogger(CaseLines.class);

  private final MomentResolver moments;
  private final CaseAssessments cases = new CaseAssessments();

  CaseLines(MomentResolver moments) {
    this.moments = moments;
  }

  /** Supplies the answer to a question. */
  public Supplier<byte[]> answer(byte[] json, Language language) {
    return answer(read(json), language);
  }

  /** Supplies the answer to a line of a stream, or its problem in place of the answer. */
  Supplier<byte[]> line(byte[] json, Language language) {
    var reference = Optional.<String>empty();
    try {
      var asked = read(json);
      reference = asked.caseReference();
      var answer = answer(asked, language);
      return () -> line(asked.caseReference(), answer, language);
    } catch (RuntimeException failure) {
      var problem = problem(failure, reference, language);
      return () -> problem;
    }
  }

  /** The problem that replaces an answer for which there is no memory now. */
  static byte[] noRoom(byte[] json, Language language) {
    return problem(ReplyMemory.full(), reference(json), language);
  }

  private static Optional<String> reference(byte[] json) {
    try {
      return read(json).caseReference();
    } catch (RuntimeException unreadable) {
      return Optional.empty();
    }
  }

  private static byte[] line(
      Optional<String> reference, Supplier<byte[]> answer, Language language) {
    try {
      return answer.get();
    } catch (RuntimeException failure) {
      return problem(failure, reference, language);
    }
  }

  private static byte[] problem(
      RuntimeException failure, Optional<String> reference, Language language) {
    return switch (failure) {
      case Refused refused -> problem(refused.problem(), reference, language);
      case WorkCancelled cancelled -> throw cancelled;
      default -> {
        LOG.error("a case could not be assessed", failure);
        yield problem(
            Problem.of("internal-error", "The question could not be answered."),
            reference,
            language);
      }
    };
  }

  private static byte[] problem(Problem problem, Optional<String> reference, Language language) {
    return reference
        .map(text -> problem.with(Map.of("caseReference", text)))
        .orElse(problem)
        .bytes(language);
  }

  /** Reads a question about a case, with all its faults. */
  public static AssessmentRequest read(byte[] json) {
    return AssessmentReader.read(BodyBytes.object(json), GoverningRules.current());
  }

  private Supplier<byte[]> answer(AssessmentRequest asked, Language language) {
    require(asked.violations());
    return asked
        .question()
        .map(question -> anew(asked, question, language))
        .orElseGet(() -> again(asked.caseReference(), receipt(asked.receipt().orElseThrow())));
  }

  private Supplier<byte[]> anew(AssessmentRequest asked, CaseQuestion question, Language language) {
    var moment = moments.of(question.country(), moment(asked));
    return () ->
        cases.assess(
            asked.caseReference(),
            question,
            moment.record(),
            moment.sequence(),
            moment.beschikbaarOp(),
            asked.beschikbaarOp() == null && asked.sequence() == null,
            language.tag());
  }

  /**
   * The parameters of the moment of the record that the question names; empty where it names none.
   */
  static Parameters moment(AssessmentRequest asked) {
    var at = new HashMap<String, String>();
    if (asked.beschikbaarOp() != null) {
      at.put(QuestionParameters.BESCHIKBAAR_OP, Milliseconds.text(asked.beschikbaarOp()));
    }
    if (asked.sequence() != null) {
      at.put(QuestionParameters.SEQUENCE, asked.sequence().toString());
    }
    return Parameters.ofBody(at);
  }

  /**
   * Supplies the answer that a receipt names; refuses a receipt for which this record gives another
   * answer.
   */
  Supplier<byte[]> again(Optional<String> caseReference, Receipt receipt) {
    var record = moments.pinned(receipt.question().country(), receipt.sequence()).record();
    return () ->
        cases
            .again(caseReference, receipt, record)
            .orElseThrow(
                () ->
                    refused(
                        List.of(
                            new Violation(
                                "receipt-does-not-match",
                                "/receipt",
                                "This record gives another answer than the receipt's hash"
                                    + " names."))));
  }

  /** Reads the receipt of a line; refuses a receipt that is broken. */
  public static Receipt receipt(String text) {
    return switch (ReceiptCodec.read(text, "/receipt")) {
      case ReceiptCodec.Good good -> good.receipt();
      case ReceiptCodec.Bad bad -> throw refused(List.of(bad.violation()));
    };
  }

  /** Refuses a line that has violations. */
  public static void require(List<Violation> violations) {
    if (!violations.isEmpty()) {
      throw refused(violations);
    }
  }

  public static Refused refused(List<Violation> violations) {
    return new Refused(Problem.of(violations.stream().map(Fault::of).toList()));
  }
}
