package nl.peildatum.command.http;

import nl.peildatum.command.sent.RequestRefused;
import nl.peildatum.problem.Problem;
import nl.peildatum.wording.Wording;

/** Refuses a preview that cannot begin, or is not done in time. */
public final class PreviewRefused extends RequestRefused {
  private static final long serialVersionUID = 1L;

  PreviewRefused(Wording detail) {
    super(Problem.of("busy", detail));
  }
}
