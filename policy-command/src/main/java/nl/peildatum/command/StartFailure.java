package nl.peildatum.command;

import java.util.Optional;
import java.util.stream.Stream;
import nl.peildatum.command.log.UnusableLogKey;
import org.springframework.boot.SpringBootExceptionReporter;

/**
 * Tells the operator in one sentence why the start failed, in place of a stack trace, where the
 * keys of the log are the cause.
 */
public final class StartFailure implements SpringBootExceptionReporter {
  @Override
  public boolean reportException(Throwable failure) {
    var sentence = sentence(failure);
    sentence.ifPresent(System.err::println);
    return sentence.isPresent();
  }

  /** The reason, for an operator; empty where the failure has another cause. */
  static Optional<String> sentence(Throwable failure) {
    return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
        .filter(UnusableLogKey.class::isInstance)
        .map(Throwable::getMessage)
        .findFirst();
  }
}
