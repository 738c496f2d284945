package nl.peildatum.deploy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nl.peildatum.testing.BesideOthers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The script itself, in a tree of its own. Maven and the JVM are short programs in place of the
 * real ones: they fail or kill the script where a test says so, and note how they were called.
 */
@DisplayName("The script that starts everything")
@BesideOthers
class StartScriptTest {
  private static final List<String> SOURCES =
      List.of(
          "pom.xml",
          "contracts/pom.xml",
          "contracts/src/main/Text.java",
          "contracts/web/pom.xml",
          "contracts/web/src/main/Text.java",
          "contracts/topic/pom.xml",
          "contracts/topic/src/main/Text.java",
          "policy-query/pom.xml",
          "policy-query/src/main/Text.java",
          "deploy/demo/decisions.tsv");

  private static final String MVN =
      """
      #!/usr/bin/env bash
      echo "mvn $*" >> "$TREE/calls"
      [[ -e $TREE/mvn-fails ]] && { echo "[ERROR] no network"; exit 1; }
      lib=$TREE/deploy/target/app/lib
      for word in "$@"; do
        case $word in -DoutputDirectory=*) lib=${word#*=} ;; esac
      done
      mkdir -p "$TREE/deploy/target/app" "$TREE/contracts/target" "$lib"
      touch "$TREE/contracts/target/contracts-0.1.0.jar" "$TREE/contracts/target/contracts-0.1.0-tests.jar"
      [[ $* == *"-pl deploy"* ]] && touch "$TREE/deploy/target/app/peildatum.jar" "$lib/contracts-0.1.0.jar"
      [[ -e $TREE/mvn-is-killed ]] && { rm "$TREE/mvn-is-killed"; kill -9 $PPID; exit 1; }
      for name in jackson-core-3 jackson-databind-3 jackson-annotations-2 java-json-canonicalization-1; do
        touch "$lib/$name.jar"
      done
      """;

  private static final String JAVA =
      """
      #!/usr/bin/env bash
      for word in "$@"; do
        case $word in -XX:AOTCache*=*) cache=${word#*=} ;; esac
      done
      case "$*" in
        *AotTrainingRun*)
          echo "trial with $(env | grep ^PEILDATUM_ | sort | xargs)" >> "$TREE/calls"
          echo half > "$cache"
          [[ -e $TREE/trial-is-killed ]] && { rm "$TREE/trial-is-killed"; kill -9 $PPID; exit 1; }
          [[ -e $TREE/trial-ends ]] && { code=$(cat "$TREE/trial-ends"); rm "$TREE/trial-ends"; exit "$code"; }
          [[ -e $TREE/half-cache ]] || echo whole > "$cache"
          ;;
        *AOTMode=on*) [[ $(cat "$cache") == whole ]] ;;
        *VerifyCommand*) echo valid ;;
        *) echo "start with ${cache:+cache of }$(cat "${cache:-/dev/null}")" >> "$TREE/calls" ;;
      esac
      """;

  @TempDir Path tree;

  private record Ended(int code, String printed, String told) {}

  @BeforeEach
  void tree() throws Exception {
    for (var source : SOURCES) {
      write(source, "");
    }
    for (var script : List.of("peildatum", "jdk.bash")) {
      Files.copy(Path.of(script), tree.resolve("deploy").resolve(script));
    }
    write("jdk/release", "JAVA_VERSION=\"25.0.1\"\n");
    program("jdk/bin/java", JAVA);
    program("bin/mvn", MVN);
  }

  private Path write(String name, String text) throws IOException {
    var file = tree.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private void program(String name, String text) throws IOException {
    Files.setPosixFilePermissions(write(name, text), PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private Ended run(String... words) throws Exception {
    var out = tree.resolve("out").toFile();
    var err = tree.resolve("err").toFile();
    var command = new ProcessBuilder(tree.resolve("deploy/peildatum").toString());
    command.command().addAll(List.of(words));
    command.environment().keySet().removeIf(name -> name.startsWith("PEILDATUM_"));
    command.environment().put("PATH", tree.resolve("bin") + ":" + System.getenv("PATH"));
    command.environment().put("TREE", tree.toString());
    command.environment().put("PEILDATUM_JAVA_HOME", tree.resolve("jdk").toString());
    command.environment().put("PEILDATUM_READS", "token");
    var process = command.redirectOutput(out).redirectError(err).start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("it ends").isTrue();
    return new Ended(process.exitValue(), text("out"), text("err"));
  }

  private String text(String name) throws IOException {
    return Files.readString(tree.resolve(name), UTF_8);
  }

  /** How Maven and the JVM were called since the last time, in the first words of each call. */
  private List<String> calls() throws IOException {
    var all = text("calls").lines().toList();
    Files.delete(tree.resolve("calls"));
    return all.stream()
        .map(call -> call.replaceAll("^mvn .*-pl (\\S+) .*$", "mvn $1"))
        .map(call -> call.replaceAll("^trial .*$", "trial"))
        .toList();
  }

  @Test
  @DisplayName("builds and tries what is new, and only starts what is not")
  void builds() throws Exception {
    assertThat(run().code()).isZero();
    assertThat(calls()).containsExactly("mvn deploy", "trial", "start with cache of whole");
    assertThat(run().told()).isEmpty();
    assertThat(calls()).containsExactly("start with cache of whole");
  }

  @Test
  @DisplayName("tries again at the next start what was killed in the middle")
  void killedTrial() throws Exception {
    write("trial-is-killed", "");
    assertThat(run().code()).isEqualTo(137);
    assertThat(calls()).containsExactly("mvn deploy", "trial");
    assertThat(run().code()).isZero();
    assertThat(calls()).containsExactly("trial", "start with cache of whole");
    try (var left = Files.list(tree.resolve("deploy/target/app"))) {
      assertThat(left.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("peildatum.jar", "peildatum.aot", "lib");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {129, 130, 143})
  @DisplayName("ends when a signal ends the trial, and tries again at the next start")
  void interruptedTrial(int code) throws Exception {
    write("trial-ends", Integer.toString(code));
    assertThat(run().code()).isEqualTo(code);
    assertThat(calls()).containsExactly("mvn deploy", "trial");
    assertThat(run().code()).isZero();
    assertThat(calls()).containsExactly("trial", "start with cache of whole");
  }

  @Test
  @DisplayName("starts without what a failed trial left, says so, and does not try again")
  void failedTrial() throws Exception {
    write("trial-ends", "1");
    var ended = run();
    assertThat(ended.code()).isZero();
    assertThat(ended.told()).contains("That did not work").contains("warm-up.log");
    assertThat(calls()).containsExactly("mvn deploy", "trial", "start with ");
    assertThat(run().told()).isEmpty();
    assertThat(calls()).containsExactly("start with ");
  }

  @Test
  @DisplayName("starts without a cache that the JVM does not take")
  void halfCache() throws Exception {
    write("half-cache", "");
    assertThat(run().told()).contains("That did not work");
    assertThat(calls()).containsExactly("mvn deploy", "trial", "start with ");
  }

  @ParameterizedTest
  @CsvSource({"--once", "verify"})
  @DisplayName("builds again what was killed in the middle")
  void killedBuild(String command) throws Exception {
    write("mvn-is-killed", "");
    assertThat(run(command).code()).isEqualTo(137);
    assertThat(run(command).code()).isZero();
    var built = command.equals("verify") ? "mvn contracts" : "mvn deploy";
    assertThat(calls()).startsWith(built, built);
  }

  @Test
  @DisplayName("tries the product without the settings of whoever starts it")
  void trialWithoutSettings() throws Exception {
    run();
    assertThat(text("calls").lines()).contains("trial with PEILDATUM_PAGES_WARM_UP=true");
  }

  @Test
  @DisplayName("builds nothing but the verifier to verify, says so, and prints only the verdict")
  void verifies() throws Exception {
    var first = run("verify");
    assertThat(first.printed()).isEqualTo("valid\n");
    assertThat(first.told()).contains("Building the verifier (about a minute");
    assertThat(calls()).containsExactly("mvn contracts");
    assertThat(run("verify")).isEqualTo(new Ended(0, "valid\n", ""));
    assertThat(tree.resolve("calls")).doesNotExist();
  }

  @Test
  @DisplayName("verifies with what is built already")
  void verifiesWithTheProduct() throws Exception {
    run();
    assertThat(calls()).startsWith("mvn deploy");
    assertThat(run("verify")).isEqualTo(new Ended(0, "valid\n", ""));
    assertThat(tree.resolve("calls")).doesNotExist();
    Files.delete(tree.resolve("deploy/target/app/lib/contracts-0.1.0.jar"));
    var without = run("verify");
    assertThat(without.code()).isEqualTo(2);
    assertThat(without.told()).startsWith("Nothing is verified:").contains("is missing");
  }

  @ParameterizedTest
  @CsvSource({"verify, 2", "--once, 1"})
  @DisplayName("never ends with the exit code of a verdict when it cannot be built")
  void cannotBuild(String command, int code) throws Exception {
    write("mvn-fails", "");
    var ended = run(command);
    assertThat(ended.code()).isEqualTo(code);
    assertThat(ended.printed()).isEmpty();
    assertThat(ended.told()).contains("[ERROR] no network", "The build failed");
  }
}
