package nl.peildatum.deploy;

import java.util.Arrays;
import java.util.List;
import nl.peildatum.deploy.embedded.PartFailed;
import nl.peildatum.deploy.importing.Client;
import nl.peildatum.deploy.importing.FileRefused;
import nl.peildatum.deploy.importing.ImportCommand;
import nl.peildatum.deploy.importing.ImportLanguage;
import nl.peildatum.deploy.importing.Register;

/**
 * The program behind {@code deploy/peildatum}: starts the whole system, or imports decision files
 * into one that runs already.
 */
public final class Peildatum {
  private static final int USAGE_ERROR = 2;

  private Peildatum() {}

  public static void main(String[] arguments) {
    var words = Arrays.asList(arguments);
    if (!words.isEmpty() && words.getFirst().equals("import")) {
      System.exit(importFiles(words.subList(1, words.size())));
    }
    start(words);
  }

  /** Returns the exit code. */
  private static int importFiles(List<String> words) {
    try {
      return ImportCommand.of(words, System.getenv()).run(System.out, System.getenv());
    } catch (FileRefused wrong) {
      System.err.println(wrong.told(ImportLanguage.of(words, System.getenv())));
      return USAGE_ERROR;
    }
  }

  private static void start(List<String> words) {
    try {
      var options = StartOptions.of(words);
      var running = Launcher.start(options, System.out::println, Peildatum::closeAtExit);
      if (options.once()) {
        System.exit(askExamples(running));
      }
    } catch (WrongOption wrong) {
      System.err.println(wrong.getMessage());
      System.exit(USAGE_ERROR);
    } catch (CannotStart | PartFailed | FileRefused failure) {
      System.err.println(failure.getMessage());
      System.exit(1);
    }
  }

  /**
   * Closes the system when this process ends, also during the start, so that no part outlives it.
   */
  static void closeAtExit(RunningSystem running) {
    Runtime.getRuntime().addShutdownHook(new Thread(running::close, "stop"));
  }

  /** Asks the example questions and closes the system; returns the exit code. */
  private static int askExamples(RunningSystem running) {
    try (running;
        var register = new Register(running.url(), Client.from(System.getenv()))) {
      var unanswered = ExampleQuestion.unanswered(register);
      unanswered.forEach(System.err::println);
      return unanswered.isEmpty() ? 0 : 1;
    }
  }
}
