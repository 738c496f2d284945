package nl.peildatum.deploy.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * A second JVM that is killed without warning as soon as it has said on its output where it
 * listens.
 */
final class KilledProcess {
  static final String SAYS = "listening ";

  private KilledProcess() {}

  static String after(Class<?> main, Path folder) throws IOException, InterruptedException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var process =
        new ProcessBuilder(
                java,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (var said = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
      var line = said.lines().filter(found -> found.startsWith(SAYS)).findFirst().orElseThrow();
      if (!process.destroyForcibly().waitFor(1, TimeUnit.MINUTES)) {
        throw new AssertionError("process " + process.pid() + " does not end");
      }
      return line.substring(SAYS.length());
    }
  }
}
