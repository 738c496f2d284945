package nl.peildatum.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The machine, JDK and commit that are measured, and how busy the machine was; written with each
 * result.
 *
 * @param processor the model; the architecture where the system does not name the model
 * @param cores that this process may use
 * @param memoryMegabytes of the machine, in units of 1,048,576 bytes
 * @param jdk the version, and the name of the virtual machine
 * @param commit the commit that is checked out, with {@code -dirty} behind it where files differ
 *     from it; {@code unknown} outside a repository
 * @param measuredAt when the measuring began, UTC
 * @param loadAverage of the minute before that; negative where the system does not say
 */
public record MeasurementConditions(
    String processor,
    int cores,
    long memoryMegabytes,
    String jdk,
    String system,
    String commit,
    Instant measuredAt,
    double loadAverage) {

  public static MeasurementConditions now() {
    var system = ManagementFactory.getOperatingSystemMXBean();
    var memory =
        system instanceof com.sun.management.OperatingSystemMXBean more
            ? more.getTotalMemorySize() >> 20
            : 0;
    return new MeasurementConditions(
        processorModel(),
        Runtime.getRuntime().availableProcessors(),
        memory,
        Runtime.version() + ", " + System.getProperty("java.vm.name"),
        system.getName() + " " + system.getVersion(),
        checkedOutCommit(),
        Instant.now().truncatedTo(ChronoUnit.SECONDS),
        system.getSystemLoadAverage());
  }

  /** Returns the conditions as one line to print. */
  public String text() {
    return String.format(
        Locale.ROOT,
        "%s, %d cores, %,d MB, JDK %s, commit %s, %s, load %.1f",
        processor,
        cores,
        memoryMegabytes,
        jdk,
        commit,
        measuredAt,
        loadAverage);
  }

  private static String processorModel() {
    try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse(System.getProperty("os.arch"));
    } catch (IOException | UncheckedIOException unreadable) {
      return System.getProperty("os.arch");
    }
  }

  private static String checkedOutCommit() {
    try {
      var classes =
          Path.of(
              MeasurementConditions.class
                  .getProtectionDomain()
                  .getCodeSource()
                  .getLocation()
                  .toURI());
      var folder = Files.isDirectory(classes) ? classes : classes.resolveSibling(".");
      var words = List.of("describe", "--always", "--dirty", "--abbrev=40", "--exclude=*");
      var git =
          new ProcessBuilder(
                  Stream.concat(Stream.of("git", "-C", folder.toString()), words.stream()).toList())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      var commit = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      return commit.isEmpty() ? "unknown" : commit;
    } catch (IOException | URISyntaxException noGit) {
      return "unknown";
    }
  }
}
