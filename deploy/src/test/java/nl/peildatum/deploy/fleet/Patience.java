package nl.peildatum.deploy.fleet;

import static java.util.stream.Collectors.joining;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.Callable;
import org.awaitility.core.ConditionTimeoutException;

/** How long programs are waited for, and what is told when they do not come. */
public final class Patience {
  /** Generous: a machine three times as slow, and busy with other things, is no fault. */
  public static final Duration LONGEST = Duration.ofMinutes(2);

  private static final Duration POLL = Duration.ofMillis(100);

  private Patience() {}

  /**
   * @param whose what they said last is told when the condition does not come to hold in time
   */
  public static void until(String what, Collection<Program> whose, Callable<Boolean> condition) {
    try {
      await(what).atMost(LONGEST).pollInterval(POLL).until(condition);
    } catch (ConditionTimeoutException late) {
      throw new AssertionError(
          late.getMessage() + whose.stream().map(Program::lastWords).collect(joining()), late);
    }
  }
}
