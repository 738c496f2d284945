package nl.peildatum.deploy;

import java.util.Arrays;
import java.util.List;
import nl.peildatum.deploy.embedded.PartFailed;
import nl.peildatum.deploy.importing.FileRefused;
import nl.peildatum.deploy.importing.ImportCommand;

/**
 * The program behind {@code deploy/peildatum}: starts the whole system, or imports decision files
 * into one that runs already.
 */
public final class Peildatum {
  private static final int WRONG_USE = 2;

  private Peildatum() {}

  public static void main(String[] arguments) {
    var words = Arrays.asList(arguments);
    if (!words.isEmpty() && words.getFirst().equals("import")) {
      System.exit(bring(words.subList(1, words.size())));
    }
    start(words);
  }

  private static int bring(List<String> words) {
    try {
      return ImportCommand.of(words).run(System.out, System.getenv());
    } catch (FileRefused wrong) {
      System.err.println(wrong.getMessage());
      return WRONG_USE;
    }
  }

  private static void start(List<String> words) {
    try {
      var options = StartOptions.of(words);
      var running = Launcher.start(options, System.out::println, Peildatum::closeAtTheEnd);
      if (options.once()) {
        System.exit(askedOnce(running));
      }
    } catch (WrongOption wrong) {
      System.err.println(wrong.getMessage());
      System.exit(WRONG_USE);
    } catch (CannotStart | PartFailed | FileRefused failure) {
      System.err.println(failure.getMessage());
      System.exit(1);
    }
  }

  /**
   * Closes the system when this process ends, at any moment, so that no part outlives the process.
   */
  private static void closeAtTheEnd(Running running) {
    Runtime.getRuntime().addShutdownHook(new Thread(running::close, "stop"));
  }

  private static int askedOnce(Running running) {
    try (running) {
      return ExampleQuestion.THREE.stream().allMatch(question -> question.isAnswered(running.url()))
          ? 0
          : 1;
    }
  }
}
