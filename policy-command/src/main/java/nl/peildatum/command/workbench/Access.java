package nl.peildatum.command.workbench;

import nl.peildatum.command.sent.RequestRefused;
import nl.peildatum.problem.Problem;
import nl.peildatum.wording.Wording;

/** What a person may do in the workbench, beyond being signed in. */
final class Access {
  private Access() {}

  /**
   * @throws RequestRefused with {@code missing-scope} unless the person may
   */
  static void require(boolean may) {
    if (!may) {
      throw new RequestRefused(Problem.of("missing-scope", Wording.of("missing-scope.workbench")));
    }
  }
}
