package nl.peildatum.deploy.importing;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import nl.peildatum.settings.HttpAddress;
import org.jspecify.annotations.Nullable;

/**
 * The command {@code import FILE…}, which runs an {@link ImportRun}.
 *
 * @param url of the register
 * @param expectedHead the sequence at which the country's record must end; empty = not checked
 */
public record ImportCommand(String url, OptionalLong expectedHead, List<Path> files) {
  public static ImportCommand of(List<String> arguments) {
    var url = "http://127.0.0.1:8080";
    var head = OptionalLong.empty();
    var files = new ArrayList<Path>();
    var rest = new ArrayDeque<>(arguments);
    while (!rest.isEmpty()) {
      var argument = rest.remove();
      switch (argument) {
        case "--url" -> url = address(argument, value(argument, rest.poll()));
        case "--expect-head" ->
            head = OptionalLong.of(sequence(argument, value(argument, rest.poll())));
        default -> files.add(file(argument));
      }
    }
    if (files.isEmpty()) {
      throw new FileRefused("Name the decision files to import; see deploy/peildatum --help");
    }
    return new ImportCommand(url, head, files);
  }

  /** Runs the command and returns the exit code: 0 when every file is on record, otherwise 1. */
  public int run(PrintStream out, Map<String, String> environment) {
    try (var register = new Register(url, Client.from(environment))) {
      var decisions = new DecisionImport(register);
      return ImportRun.run(files, file -> importFile(decisions, file), out) ? 0 : 1;
    } catch (FileRefused refused) {
      out.println(refused.getMessage());
      return 1;
    }
  }

  private Outcome importFile(DecisionImport decisions, ImportedFile file) {
    return expectedHead.isPresent()
        ? decisions.importFile(file, expectedHead.getAsLong())
        : decisions.importFile(file);
  }

  private static String address(String name, String value) {
    if (!HttpAddress.isOne(value)) {
      throw new FileRefused(
          "%s needs an address such as http://127.0.0.1:8080, not \"%s\"".formatted(name, value));
    }
    return value;
  }

  private static Path file(String argument) {
    if (argument.startsWith("--")) {
      throw new FileRefused("There is no option " + argument + "; see deploy/peildatum --help");
    }
    return Path.of(argument);
  }

  private static long sequence(String name, String value) {
    try {
      return Long.parseLong(value);
    } catch (NumberFormatException notANumber) {
      throw new FileRefused(name + " needs the number of a sequence, not " + value);
    }
  }

  private static String value(String name, @Nullable String value) {
    if (value == null) {
      throw new FileRefused(name + " needs a value; see deploy/peildatum --help");
    }
    return value;
  }
}
