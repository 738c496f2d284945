package nl.peildatum.query.impact;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import nl.peildatum.problem.Language;
import nl.peildatum.problem.Problem;
import nl.peildatum.query.assessment.CaseLines;
import nl.peildatum.query.parameters.MomentResolver;
import nl.peildatum.query.parameters.Parameters;
import nl.peildatum.query.reply.Refused;
import nl.peildatum.query.stream.BodyBytes;
import nl.peildatum.record.WorkCancelled;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers one receipt with the facts that changed its answer, no line where none did, or a problem.
 * The caller's thread waits until the record has been read far enough; the returned supplier
 * computes the line without waiting.
 */
final class ImpactLines {
  private static final Logger LOG = LoggerFactory.getLogger(ImpactLines.class);
  private static final byte[] NO_LINE = new byte[0];

  private final MomentResolver moments;
  private final ImpactSearch impacts = new ImpactSearch();

  ImpactLines(MomentResolver moments) {
    this.moments = moments;
  }

  /** Reads the draft in a first line; refuses a draft that could not be recorded now. */
  ImpactDraft draft(Map<String, Object> line) {
    var sent = ImpactJson.readDraft(line);
    CaseLines.require(sent.violations());
    var draft = new ImpactDraft(sent.decision().orElseThrow(), moments.today());
    draft.require(moments.of(draft.country(), Parameters.none()).record());
    return draft;
  }

  /**
   * @param draft {@code null} = only what is recorded counts
   */
  Supplier<byte[]> line(byte[] json, @Nullable ImpactDraft draft) {
    var receipt = Optional.<String>empty();
    try {
      var line = read(json);
      receipt = line.receipt();
      CaseLines.require(line.violations());
      var answer = answer(receipt.orElseThrow(), draft);
      return () -> line(line.receipt(), answer);
    } catch (RuntimeException failure) {
      var problem = problem(failure, receipt);
      return () -> problem;
    }
  }

  private static byte[] line(Optional<String> receipt, Supplier<byte[]> answer) {
    try {
      return answer.get();
    } catch (RuntimeException failure) {
      return problem(failure, receipt);
    }
  }

  private static byte[] problem(RuntimeException failure, Optional<String> receipt) {
    return switch (failure) {
      case Refused refused -> problem(refused.problem(), receipt);
      case WorkCancelled cancelled -> throw cancelled;
      default -> {
        LOG.error("a receipt could not be compared", failure);
        yield problem(Problem.of("internal-error", "The question could not be answered."), receipt);
      }
    };
  }

  private static ImpactJson.Line read(byte[] json) {
    return ImpactJson.read(BodyBytes.object(json));
  }

  /**
   * Adds the receipt to a problem: as an unchanged answer gets no line, the client could not tell
   * from the position which receipt the problem is about.
   */
  private static byte[] problem(Problem problem, Optional<String> receipt) {
    return receipt
        .map(text -> problem.with(Map.of("receipt", text)))
        .orElse(problem)
        .bytes(Language.ENGLISH);
  }

  private Supplier<byte[]> answer(String text, @Nullable ImpactDraft draft) {
    var receipt = CaseLines.receipt(text);
    var record = moments.pinned(receipt.question().country(), receipt.sequence()).record();
    return () -> {
      var facts =
          draft != null && draft.country().equals(record.country())
              ? draft.changes(receipt, record)
              : impacts.of(receipt, record);
      return facts.isEmpty() ? NO_LINE : ImpactJson.write(text, facts);
    };
  }
}
