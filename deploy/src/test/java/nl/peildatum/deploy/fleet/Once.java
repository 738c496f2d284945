package nl.peildatum.deploy.fleet;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * What all tests of this JVM share: started by whoever asks first, ended after the last test. When
 * it does not start nobody waits for it a second time.
 */
public final class Once<T extends AutoCloseable> implements AutoCloseable {
  private final CompletableFuture<T> start = new CompletableFuture<>();

  private Once(Supplier<T> starter) {
    try {
      start.complete(starter.get());
    } catch (RuntimeException | Error failure) {
      start.completeExceptionally(failure);
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
    return once.start.join();
  }

  @Override
  public void close() {
    try {
      if (!start.isCompletedExceptionally()) {
        start.join().close();
      }
    } catch (Exception failure) {
      throw new AssertionError("what all share does not end", failure);
    }
  }
}
