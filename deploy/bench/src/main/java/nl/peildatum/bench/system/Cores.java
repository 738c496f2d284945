package nl.peildatum.bench.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** One core for the servers, the other for who asks them; and what a process used of one. */
final class Cores {
  private static final double TICKS_A_SECOND = 100;

  /** Asked before this process itself is pinned. */
  private static final boolean SEVERAL = Runtime.getRuntime().availableProcessors() > 1;

  private Cores() {}

  static boolean canPin() {
    return SEVERAL && Found.onPath("taskset");
  }

  static List<String> server() {
    return canPin() ? List.of("taskset", "-c", "0") : List.of();
  }

  static List<String> driver() {
    return canPin() ? List.of("taskset", "-c", "1") : List.of();
  }

  /** A process that runs, with all its threads; not undone. */
  static void pinToDriver(long pid) throws IOException {
    if (canPin()) {
      var words = List.of("taskset", "-a", "-p", "-c", "1", "" + pid);
      new ProcessBuilder(words)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .onExit()
          .join();
    }
  }

  /** Seconds of processor that these processes have used; 0 where nobody says. */
  static double used(Stream<Long> pids) {
    return pids.mapToDouble(Cores::used).sum();
  }

  private static double used(long pid) {
    try {
      var stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
      var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
      return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_A_SECOND;
    } catch (IOException notSaid) {
      return 0;
    }
  }

  static Stream<Long> family(long pid) {
    return ProcessHandle.of(pid).stream()
        .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
        .map(ProcessHandle::pid);
  }
}
