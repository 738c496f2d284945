package nl.peildatum.law;

import java.security.SecureRandom;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.LifecycleMethodExecutionExceptionHandler;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.opentest4j.TestAbortedException;

/**
 * The seed of a test that draws what it tries: another in each run, unless {@code -D<name>.seed}
 * says which. It is printed, and told with every failure, so that a red run can be repeated.
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
  public static Seed drawn(String name) {
    var option = "-D" + name + ".seed=";
    var value = Long.getLong(name + ".seed");
    var seed = new Seed(option, value == null ? new SecureRandom().nextInt(BOUND) : value);
    System.out.println("Seed of " + name + ": again with " + seed);
    return seed;
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
