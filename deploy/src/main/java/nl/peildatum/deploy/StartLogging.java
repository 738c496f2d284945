package nl.peildatum.deploy;

import org.springframework.boot.logging.LoggingInitializationContext;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.env.StandardEnvironment;

/**
 * Sets the logging up once, before the first part starts. Otherwise Spring would set it up anew
 * while the embedded parts run, and what they log in that moment is lost or printed as a warning.
 */
final class StartLogging {
  private StartLogging() {}

  static void begin() {
    var logging = LoggingSystem.get(StartLogging.class.getClassLoader());
    logging.beforeInitialize();
    logging.initialize(new LoggingInitializationContext(new StandardEnvironment()), null, null);
  }
}
