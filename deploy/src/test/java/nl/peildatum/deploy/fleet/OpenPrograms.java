package nl.peildatum.deploy.fleet;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Every process that was started here, so that none outlives the tests, however they end. */
final class OpenPrograms {
  private static final Set<Process> OPEN = ConcurrentHashMap.newKeySet();

  static {
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> OPEN.forEach(Process::destroyForcibly), "end-programs"));
  }

  private OpenPrograms() {}

  static void opened(Process process) {
    OPEN.removeIf(ended -> !ended.isAlive());
    OPEN.add(process);
  }
}
