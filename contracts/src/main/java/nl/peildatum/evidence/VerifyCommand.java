package nl.peildatum.evidence;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import nl.peildatum.checkpoint.VerifierKey;
import nl.peildatum.json.SentText;

/**
 * The command that verifies a bundle: prints {@code valid} and a summary, or each failure. It opens
 * no connection.
 */
public final class VerifyCommand {
  private static final int VALID = 0;
  private static final int INVALID = 1;
  private static final int USAGE = 2;

  private VerifyCommand() {}

  public static void main(String... arguments) {
    System.exit(run(arguments, System.out, System.err));
  }

  /** Runs the command and returns its exit code. */
  public static int run(String[] arguments, PrintStream out, PrintStream err) {
    try {
      return verify(VerifyArguments.read(arguments), out);
    } catch (WrongUsage e) {
      err.println(e.getMessage());
      return USAGE;
    } catch (OutOfMemoryError | StackOverflowError beyond) {
      out.println(
          "invalid: " + new Failure(FailureCode.NOT_CANONICAL, "the file is beyond all bounds"));
      return INVALID;
    }
  }

  private static int verify(VerifyArguments arguments, PrintStream out) {
    var keys = arguments.keys();
    var verdict = EvidenceVerifier.verify(read(arguments.bundle()), keys);
    var failures =
        verdict.failures().isEmpty() ? consistency(arguments, verdict, keys) : verdict.failures();
    if (failures.isEmpty()) {
      out.println("valid");
      VerdictSummary.of(verdict, keys).forEach(line -> out.println("  " + line));
      return VALID;
    }
    failures.forEach(failure -> out.println("invalid: " + failure));
    return INVALID;
  }

  private static List<Failure> consistency(
      VerifyArguments arguments, BundleVerdict verdict, List<VerifierKey> keys) {
    return arguments.older().stream()
        .flatMap(
            older ->
                OlderCheckpoint.failures(
                    read(older.checkpoint()),
                    read(older.proof()),
                    verdict.checkpoint().orElseThrow(),
                    keys)
                    .stream())
        .toList();
  }

  /** The bytes of a file; of one that is too large only as many as show that it is. */
  static byte[] read(String file) {
    try (var in = Files.newInputStream(Path.of(file))) {
      return in.readNBytes(EvidenceVerifier.MOST_BYTES + 1);
    } catch (IOException | InvalidPathException e) {
      throw new WrongUsage("cannot read " + file);
    }
  }

  static List<String> lines(String file) {
    return new String(SentText.withoutMark(read(file)), StandardCharsets.UTF_8).lines().toList();
  }
}
