package nl.peildatum.deploy.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.peildatum.deploy.embedded.OutsidePostgres;
import nl.peildatum.deploy.embedded.UnpackedPostgres;
import nl.peildatum.deploy.fleet.Classpath;
import nl.peildatum.deploy.fleet.Ports;
import nl.peildatum.deploy.fleet.Program;
import nl.peildatum.deploy.wire.Wire;

/** The product as one process, with a large country on record. */
final class LoadedProduct implements AutoCloseable {
  private static final int CLOCK_TICKS_PER_SECOND = 100;

  /** As {@code deploy/bench/crowd} asks. */
  private static final boolean MEASURED = Boolean.getBoolean("load.each");

  private final Program program;
  private final Path eventStore;
  private final String url;

  private LoadedProduct(Path folder) {
    var data = UnpackedPostgres.placedInData(folder.resolve("data"));
    var port = Ports.next();
    this.url = "http://127.0.0.1:" + port;
    this.eventStore = data.resolve("eventstore");
    this.program =
        new Program(
                folder.resolve("product.log"),
                Classpath.whole(),
                "nl.peildatum.deploy.Peildatum",
                Map.of(),
                List.of("--data", data.toString(), "--port", Integer.toString(port), "--empty"))
            .withHeap(1_024, MEASURED);
  }

  static LoadedProduct start(Path folder) {
    var product = new LoadedProduct(folder);
    product.program.start();
    product.program.await("the product is ready", product::isReady);
    return product;
  }

  private boolean isReady() {
    try {
      return wire().get("/health/ready").status() == 200;
    } catch (UncheckedIOException unreachable) {
      return false;
    }
  }

  Wire wire() {
    return new Wire(url);
  }

  String url() {
    return url;
  }

  /** Processor time that it has used since it started, of user and kernel. */
  Duration cpu() {
    try {
      var stat = Files.readString(Path.of("/proc/" + program.pid() + "/stat"));
      var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
      var ticks = Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
      return Duration.ofMillis(ticks * 1_000 / CLOCK_TICKS_PER_SECOND);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** SIGTERM; how long it took to end. */
  Duration stop() {
    var begun = System.nanoTime();
    program.stop();
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  @Override
  public void close() {
    program.kill();
    OutsidePostgres.kill(eventStore);
  }
}
