package nl.peildatum.deploy.fleet;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * What all tests of this JVM share: started by whoever asks first, ended after the last test. When
 * it does not start nobody waits for it a second time.
 */
public final class Once<T extends AutoCloseable> implements AutoCloseable {
  private @Nullable T started;
  private @Nullable Throwable failure;

  private Once(Supplier<T> starter) {
    try {
      started = starter.get();
    } catch (RuntimeException | Error failed) {
      failure = failed;
    }
  }

  /**
   * @param key one for each thing that is shared
   */
  @SuppressWarnings("unchecked") // whoever knows the key knows what stands under it
  public static <T extends AutoCloseable> T sharedBy(
      ExtensionContext test, Class<T> key, Supplier<T> starter) {
    var once =
        (Once<T>)
            test.getRoot()
                .getStore(Namespace.GLOBAL)
                .computeIfAbsent(key, absent -> new Once<>(starter), Once.class);
    return once.started();
  }

  private T started() {
    if (started == null) {
      throw new AssertionError("what all share did not start", failure);
    }
    return started;
  }

  @Override
  public void close() {
    try {
      if (started != null) {
        started.close();
      }
    } catch (Exception broken) {
      throw new AssertionError("what all share does not end", broken);
    }
  }
}
