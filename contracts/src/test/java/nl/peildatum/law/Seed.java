package nl.peildatum.law;

import java.security.SecureRandom;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.LifecycleMethodExecutionExceptionHandler;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.opentest4j.TestAbortedException;

/**
 * The seed of a test that draws what it tries: the same in each run, so that a build of the same
 * sources has the same result; another in each run with {@code -Dseeds=drawn}; a certain one with
 * {@code -D<name>.seed}. It is printed, and told with every failure, so that a red run can be
 * repeated.
 */
public final class Seed
    implements TestExecutionExceptionHandler, LifecycleMethodExecutionExceptionHandler {
  private static final int BOUND = 1_000_000_000;

  private final String option;
  private final long value;

  private Seed(String option, long value) {
    this.option = option;
    this.value = value;
  }

  /**
   * @param name of what is tried, as in the option that sets the seed
   */
  public static Seed of(String name) {
    var asked = Long.getLong(name + ".seed");
    var seed = new Seed("-D" + name + ".seed=", asked == null ? ordinary(name) : asked);
    System.out.println("Seed of " + name + ": again with " + seed);
    return seed;
  }

  private static long ordinary(String name) {
    return "drawn".equals(System.getProperty("seeds"))
        ? new SecureRandom().nextInt(BOUND)
        : Math.floorMod(name.hashCode(), BOUND);
  }

  public long value() {
    return value;
  }

  @Override
  public void handleTestExecutionException(ExtensionContext test, Throwable failure)
      throws Throwable {
    throw told(failure);
  }

  @Override
  public void handleBeforeAllMethodExecutionException(ExtensionContext test, Throwable failure)
      throws Throwable {
    throw told(failure);
  }

  /** With the seed; a test that was given up did not fail. */
  Throwable told(Throwable failure) {
    return failure instanceof TestAbortedException
        ? failure
        : new AssertionError(failure.getMessage() + "\nAgain with " + this, failure);
  }

  /** The option that gives the same run again. */
  @Override
  public String toString() {
    return option + value;
  }
}
