package nl.peildatum.deploy.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.peildatum.evidence.VerifyCommand;
import org.erdtman.jcs.JsonCanonicalizer;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.json.JsonMapper;

/**
 * Both verifiers of evidence, each as the command that anyone runs in a process of its own: that of
 * {@code deploy/peildatum verify}, and that in JavaScript.
 */
public final class VerifierCommands {
  private static final int MOST_SECONDS = 120;
  private static final List<List<String>> COMMANDS =
      List.of(
          List.of(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "-XX:TieredStopAtLevel=1",
              "-Dstdout.encoding=UTF-8",
              "-cp",
              classPath(),
              VerifyCommand.class.getName()),
          List.of("node", Path.of("verifier/verify.mjs").toAbsolutePath().toString()));

  private VerifierCommands() {}

  /** As {@code deploy/peildatum} gives it: the contracts, and the libraries that read JSON. */
  private static String classPath() {
    return Stream.of(
            VerifyCommand.class,
            JsonParser.class,
            JsonMapper.class,
            JsonProperty.class,
            JsonCanonicalizer.class)
        .map(type -> type.getProtectionDomain().getCodeSource().getLocation().getPath())
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** Fails unless both say that it is valid. */
  public static void assertValid(String... arguments) {
    assertThat(verdicts(arguments))
        .allSatisfy(verdict -> assertThat(verdict.printed()).startsWith("valid\n"))
        .allSatisfy(verdict -> assertThat(verdict.exit()).isZero());
  }

  /** Fails unless both say that it is invalid, and give this code among the reasons. */
  public static void assertInvalid(String code, String... arguments) {
    assertThat(verdicts(arguments))
        .allSatisfy(
            verdict ->
                assertThat(verdict.printed())
                    .startsWith("invalid: ")
                    .contains("invalid: " + code + ": "))
        .allSatisfy(verdict -> assertThat(verdict.exit()).isEqualTo(1));
  }

  /** Fails unless both print this, and nothing else. */
  public static void assertPrinted(String text, String... arguments) {
    assertThat(verdicts(arguments))
        .allSatisfy(verdict -> assertThat(verdict.printed()).isEqualTo(text));
  }

  private record Verdict(int exit, String printed) {}

  private static List<Verdict> verdicts(String... arguments) {
    return COMMANDS.stream().map(command -> verdict(command, arguments)).toList();
  }

  private static Verdict verdict(List<String> command, String... arguments) {
    var whole = new ArrayList<>(command);
    Stream.of(arguments).forEach(whole::add);
    try {
      var printed = Files.createTempFile("verifier", ".out");
      var process =
          new ProcessBuilder(whole)
              .redirectErrorStream(true)
              .redirectOutput(printed.toFile())
              .start();
      if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError(whole + " did not end in " + MOST_SECONDS + " seconds");
      }
      return new Verdict(process.exitValue(), Files.readString(printed));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError(interrupted);
    }
  }
}
