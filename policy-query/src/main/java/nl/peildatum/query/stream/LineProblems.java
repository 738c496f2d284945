package nl.peildatum.query.stream;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import nl.peildatum.problem.Language;
import nl.peildatum.problem.Problem;
import nl.peildatum.query.reply.Refused;
import nl.peildatum.record.WorkCancelled;
import nl.peildatum.wording.Wording;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts a problem in the place of a line that cannot be answered.
 *
 * @param member the member that names the line in its problem: an answer without a line of its own
 *     moves the lines after it, so the position does not tell
 */
public record LineProblems(String member, Language language) {
  private static final Logger LOG = LoggerFactory.getLogger(LineProblems.class);

  /**
   * Supplies an answer, or the problem if preparing or computing the answer fails.
   *
   * @param name the value of {@code member}; empty = the problem does not have that member
   * @param prepared waits for what the answer needs, and returns the supplier of the answer
   */
  public Supplier<byte[]> inPlaceOfFailure(
      Optional<String> name, Supplier<Supplier<byte[]>> prepared) {
    try {
      var answer = prepared.get();
      return () -> orProblem(answer, name);
    } catch (RuntimeException failure) {
      var problem = of(failure, name);
      return () -> problem;
    }
  }

  private byte[] orProblem(Supplier<byte[]> answer, Optional<String> name) {
    try {
      return answer.get();
    } catch (RuntimeException failure) {
      return of(failure, name);
    }
  }

  private byte[] of(RuntimeException failure, Optional<String> name) {
    return switch (failure) {
      case Refused refused -> of(refused.problem(), name);
      case WorkCancelled cancelled -> throw cancelled;
      default -> {
        LOG.error("a line could not be answered", failure);
        yield of(Problem.of("internal-error", Wording.of("internal-error.question")), name);
      }
    };
  }

  /** The bytes of a problem, with the member that names its line. */
  public byte[] of(Problem problem, Optional<String> name) {
    return name.map(text -> problem.with(Map.of(member, text))).orElse(problem).bytes(language);
  }
}
