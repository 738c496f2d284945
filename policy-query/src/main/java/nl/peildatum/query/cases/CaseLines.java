package nl.peildatum.query.cases;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import nl.peildatum.decision.Violation;
import nl.peildatum.json.Milliseconds;
import nl.peildatum.problem.Fault;
import nl.peildatum.problem.Problem;
import nl.peildatum.query.assessment.CaseQuestion;
import nl.peildatum.query.assessment.GoverningRules;
import nl.peildatum.query.assessment.Receipt;
import nl.peildatum.query.question.Moments;
import nl.peildatum.query.question.Parameters;
import nl.peildatum.query.reply.Refused;
import nl.peildatum.query.reply.ReplyRoom;
import nl.peildatum.query.stream.BodyBytes;
import nl.peildatum.record.Cancelled;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One question about a case in, one answer or one problem out. Whoever asks waits for the record;
 * the answer is worked out when it is got, without waiting.
 */
public final class CaseLines {
  private static final Logger LOG = LoggerFactory.getLogger(CaseLines.class);

  private final Moments moments;
  private final Cases cases = new Cases();

  CaseLines(Moments moments) {
    this.moments = moments;
  }

  /** Refuses what cannot be answered. */
  Supplier<byte[]> answer(byte[] json, String language) {
    return answer(read(json), language);
  }

  /** In a stream a problem takes the answer's place. */
  Supplier<byte[]> line(byte[] json, String language) {
    var reference = Optional.<String>empty();
    try {
      var asked = read(json);
      reference = asked.caseReference();
      var answer = answer(asked, language);
      return () -> line(asked.caseReference(), answer);
    } catch (RuntimeException failure) {
      var problem = problem(failure, reference);
      return () -> problem;
    }
  }

  /** What takes the place of an answer for which there is no room now. */
  static byte[] noRoom(byte[] json) {
    return problem(ReplyRoom.full(), reference(json));
  }

  private static Optional<String> reference(byte[] json) {
    try {
      return read(json).caseReference();
    } catch (RuntimeException unreadable) {
      return Optional.empty();
    }
  }

  private static byte[] line(Optional<String> reference, Supplier<byte[]> answer) {
    try {
      return answer.get();
    } catch (RuntimeException failure) {
      return problem(failure, reference);
    }
  }

  private static byte[] problem(RuntimeException failure, Optional<String> reference) {
    return switch (failure) {
      case Refused refused -> problem(refused.problem(), reference);
      case Cancelled cancelled -> throw cancelled;
      default -> {
        LOG.error("a case could not be assessed", failure);
        yield problem(
            Problem.of("internal-error", "The question could not be answered."), reference);
      }
    };
  }

  private static byte[] problem(Problem problem, Optional<String> reference) {
    return reference
        .map(text -> problem.with(Map.of("caseReference", text)))
        .orElse(problem)
        .bytes();
  }

  static AssessmentRequest read(byte[] json) {
    return AssessmentReader.read(BodyBytes.object(json), GoverningRules.current());
  }

  private Supplier<byte[]> answer(AssessmentRequest asked, String language) {
    require(asked.violations());
    return asked
        .question()
        .map(question -> anew(asked, question, language))
        .orElseGet(() -> again(asked.caseReference(), receipt(asked.receipt().orElseThrow())));
  }

  private Supplier<byte[]> anew(AssessmentRequest asked, CaseQuestion question, String language) {
    var moment = moments.of(question.country(), moment(asked));
    return () ->
        cases.assess(
            asked.caseReference(),
            question,
            moment.record(),
            moment.sequence(),
            moment.beschikbaarOp(),
            asked.beschikbaarOp() == null && asked.sequence() == null,
            language);
  }

  /** The moment of the record that is asked for, where one is. */
  static Parameters moment(AssessmentRequest asked) {
    var at = new HashMap<String, String>();
    if (asked.beschikbaarOp() != null) {
      at.put(Moments.BESCHIKBAAR_OP, Milliseconds.text(asked.beschikbaarOp()));
    }
    if (asked.sequence() != null) {
      at.put(Moments.SEQUENCE, asked.sequence().toString());
    }
    return Parameters.ofBody(at);
  }

  /** The answer that a receipt names; refuses one of which this record gives another. */
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

  /** What the receipt of a line says; refuses one that is broken. */
  public static Receipt receipt(String text) {
    return switch (ReceiptJson.read(text, "/receipt")) {
      case ReceiptJson.Good good -> good.receipt();
      case ReceiptJson.Bad bad -> throw refused(List.of(bad.violation()));
    };
  }

  /** Refuses a line with which anything is wrong. */
  public static void require(List<Violation> violations) {
    if (!violations.isEmpty()) {
      throw refused(violations);
    }
  }

  public static Refused refused(List<Violation> violations) {
    return new Refused(Problem.of(violations.stream().map(Fault::of).toList()));
  }
}
