package nl.peildatum.deploy.fleet;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestWatcher;

/**
 * For tests in order on parts that they break: when one has failed, the others would only wait for
 * what does not come any more, so they are not tried and say why.
 */
public final class FirstFailureEnds implements ExecutionCondition, TestWatcher {
  private final AtomicReference<String> failed = new AtomicReference<>("");

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext test) {
    return failed.get().isEmpty() || test.getTestMethod().isEmpty()
        ? ConditionEvaluationResult.enabled("nothing failed before")
        : ConditionEvaluationResult.disabled("on the same parts this failed: " + failed.get());
  }

  @Override
  public void testFailed(ExtensionContext test, @Nullable Throwable cause) {
    failed.compareAndSet("", test.getDisplayName());
  }
}
