package nl.peildatum.deploy.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionContext;

@DisplayName("Of tests in order on parts that they break,")
class FirstFailureEndsTest {
  private final FirstFailureEnds order = new FirstFailureEnds();
  private final Method method;

  FirstFailureEndsTest() throws NoSuchMethodException {
    method = FirstFailureEndsTest.class.getDeclaredMethod("noneFailed");
  }

  @Test
  @DisplayName("the next one is tried as long as none failed")
  void noneFailed() {
    assertThat(order.evaluateExecutionCondition(called("the second")).isDisabled()).isFalse();
  }

  @Test
  @DisplayName("none is tried after one has failed, and which it was is said")
  void oneFailed() {
    order.testFailed(called("the first"), new AssertionError());
    order.testFailed(called("another"), new AssertionError());
    var third = order.evaluateExecutionCondition(called("the third"));
    assertThat(third.isDisabled()).isTrue();
    assertThat(third.getReason().orElse("")).contains("the first");
  }

  private ExtensionContext called(String name) {
    return (ExtensionContext)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {ExtensionContext.class},
            (_, asked, _) ->
                switch (asked.getName()) {
                  case "getDisplayName" -> name;
                  case "getTestMethod" -> Optional.of(method);
                  default -> throw new UnsupportedOperationException(asked.getName());
                });
  }
}
