package nl.peildatum.testing;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Whoever waits fails by its own condition only. Some classes let a thread die on purpose, while
 * others wait beside them; Awaitility would fail those with the error of that thread.
 */
public final class AwaitOwnFailure implements BeforeAllCallback {
  @Override
  public void beforeAll(ExtensionContext context) {
    Awaitility.doNotCatchUncaughtExceptionsByDefault();
  }
}
