package nl.peildatum.query.checkpoint;

import java.util.function.Supplier;
import nl.peildatum.problem.Problem;
import nl.peildatum.query.log.LogUnavailable;
import nl.peildatum.query.reply.Refused;
import nl.peildatum.wording.Wording;

/** The problems of a log that has no proof to give now. */
public final class LogProblems {
  private LogProblems() {}

  /** The result; refuses the request with 503 when there is none to give now. */
  public static <T> T orRefused(Supplier<T> asked) {
    try {
      return asked.get();
    } catch (LogUnavailable none) {
      var slug =
          switch (none.reason()) {
            case NO_CHECKPOINT -> "checkpoint-missing";
            case FORKED -> "log-forked";
          };
      throw new Refused(Problem.of(slug, Wording.of(slug)));
    }
  }
}
