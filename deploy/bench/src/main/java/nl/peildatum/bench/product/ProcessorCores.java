package nl.peildatum.bench.product;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.peildatum.bench.InstalledPrograms;

/**
 * Puts servers on one core and the load generator on another, and reads how much processor time
 * processes used.
 */
public final class ProcessorCores {
  private static final double TICKS_PER_SECOND = 100;

  /** Read before this process itself is pinned to one core. */
  private static final boolean HAS_SEVERAL = Runtime.getRuntime().availableProcessors() > 1;

  private ProcessorCores() {}

  public static boolean canPin() {
    return HAS_SEVERAL && InstalledPrograms.contains("taskset");
  }

  /** Returns the words before a command that pin its process to the servers' core. */
  public static List<String> serverPrefix() {
    return canPin() ? List.of("taskset", "-c", "0") : List.of();
  }

  /** Returns the words before a command that pin its process to the load generator's core. */
  public static List<String> loadGeneratorPrefix() {
    return canPin() ? List.of("taskset", "-c", "1") : List.of();
  }

  /** Pins a running process and all its threads, for the rest of its life. */
  public static void pinToLoadGeneratorCore(long pid) throws IOException {
    if (canPin()) {
      var words = List.of("taskset", "-a", "-p", "-c", "1", "" + pid);
      new ProcessBuilder(words)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .onExit()
          .join();
    }
  }

  /** Returns the seconds of processor time that these processes have used since their start. */
  public static double usedSeconds(Stream<Long> pids) {
    return pids.mapToDouble(ProcessorCores::usedSeconds).sum();
  }

  /** Returns 0 where the system does not say. */
  private static double usedSeconds(long pid) {
    try {
      var stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
      var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
      return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_PER_SECOND;
    } catch (IOException unreadable) {
      return 0;
    }
  }

  /** Returns the ids of a process and all its descendants. */
  public static Stream<Long> processTree(long pid) {
    return ProcessHandle.of(pid).stream()
        .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
        .map(ProcessHandle::pid);
  }
}
