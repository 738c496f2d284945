package nl.peildatum.deploy.importing;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import nl.peildatum.json.Suggestions;
import nl.peildatum.problem.Language;
import nl.peildatum.settings.HttpAddress;
import nl.peildatum.wording.Wording;
import org.jspecify.annotations.Nullable;

/**
 * The command {@code import FILE…}, which runs an {@link ImportRun}, or with {@code --dry-run} a
 * {@link PreviewRun}.
 *
 * @param url of the register
 * @param expectedHead the sequence at which the country's record must end; empty = not checked
 * @param dryRun whether the files are previewed only, and nothing is recorded
 */
public record ImportCommand(
    String url, OptionalLong expectedHead, boolean dryRun, Language language, List<Path> files) {
  private static final List<String> OPTIONS =
      List.of("--url", "--expect-head", "--dry-run", ImportLanguage.OPTION);

  public static ImportCommand of(List<String> arguments, Map<String, String> environment) {
    var url = "http://127.0.0.1:8080";
    var head = OptionalLong.empty();
    var dryRun = false;
    var files = new ArrayList<Path>();
    var rest = new ArrayDeque<>(arguments);
    while (!rest.isEmpty()) {
      var argument = rest.remove();
      switch (argument) {
        case "--url" -> url = address(argument, value(argument, rest.poll()));
        case "--expect-head" ->
            head = OptionalLong.of(sequence(argument, value(argument, rest.poll())));
        case "--dry-run" -> dryRun = true;
        case ImportLanguage.OPTION -> requireLanguage(value(argument, rest.poll()));
        default -> files.add(file(argument));
      }
    }
    if (files.isEmpty()) {
      throw new FileRefused(Wording.of("importing.option.no-files"));
    }
    return new ImportCommand(
        url, head, dryRun, ImportLanguage.of(arguments, environment), List.copyOf(files));
  }

  /**
   * Runs the command and returns the exit code: 0 when every file is on record, or with {@code
   * --dry-run} when every file could be recorded; otherwise 1.
   */
  public int run(PrintStream out, Map<String, String> environment) {
    try (var register = new Register(url, Client.from(environment), language)) {
      return run(register, ImportFiles.read(files), out) ? 0 : 1;
    } catch (FileRefused refused) {
      out.println(refused.told(language));
      return 1;
    }
  }

  private boolean run(Register register, ImportFiles read, PrintStream out) {
    if (dryRun) {
      return new PreviewRun(register, expectedHead, new Report(out, language)).run(read);
    }
    var decisions = new DecisionImport(register);
    return ImportRun.run(read, file -> importFile(decisions, file), new Report(out, language));
  }

  private Outcome importFile(DecisionImport decisions, ImportedFile file) {
    return expectedHead.isPresent()
        ? decisions.importFile(file, expectedHead.getAsLong())
        : decisions.importFile(file);
  }

  private static String address(String name, String value) {
    if (!HttpAddress.isOne(value)) {
      throw new FileRefused(Wording.of("importing.option.address", name, value));
    }
    return value;
  }

  private static Path file(String argument) {
    if (argument.startsWith("--")) {
      throw new FileRefused(
          Wording.of("importing.option.unknown", argument, Suggestions.oneOf(argument, OPTIONS)));
    }
    return Path.of(argument);
  }

  private static void requireLanguage(String value) {
    if (Language.tagged(value).isEmpty()) {
      throw new FileRefused(Wording.of("importing.option.language", ImportLanguage.OPTION, value));
    }
  }

  private static long sequence(String name, String value) {
    try {
      return Long.parseLong(value);
    } catch (NumberFormatException notANumber) {
      throw new FileRefused(Wording.of("importing.option.sequence", name, value));
    }
  }

  private static String value(String name, @Nullable String value) {
    if (value == null) {
      throw new FileRefused(Wording.of("importing.option.no-value", name));
    }
    return value;
  }
}
