package nl.peildatum.deploy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggerContextListener;
import org.slf4j.LoggerFactory;

/** The product, which also prints a line whenever its logging is set up anew. */
final class WatchedLogging {
  static final String ANEW = "the logging is set up anew";

  private WatchedLogging() {}

  public static void main(String[] arguments) {
    ((LoggerContext) LoggerFactory.getILoggerFactory()).addListener(new Listener());
    Peildatum.main(arguments);
  }

  private static final class Listener implements LoggerContextListener {
    @Override
    public boolean isResetResistant() {
      return true;
    }

    @Override
    public void onStart(LoggerContext context) {
      // only a reset matters
    }

    @Override
    public void onReset(LoggerContext context) {
      System.out.println(ANEW);
    }

    @Override
    public void onStop(LoggerContext context) {
      // only a reset matters
    }

    @Override
    public void onLevelChange(Logger logger, Level level) {
      // only a reset matters
    }
  }
}
