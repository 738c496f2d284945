package nl.peildatum.deploy.killing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import nl.peildatum.deploy.embedded.OutsidePostgres;
import nl.peildatum.deploy.embedded.UnpackedPostgres;
import nl.peildatum.deploy.fleet.Classpath;
import nl.peildatum.deploy.fleet.Patience;
import nl.peildatum.deploy.fleet.Ports;
import nl.peildatum.deploy.fleet.Program;
import nl.peildatum.deploy.wire.Wire;

/** Everything in one process, but for the event store, which outlives that process. */
final class Whole implements Product {
  /** The parts listen on other ports at each start; what reads them says where. */
  private static final Map<String, String> TELLING =
      Map.of(
          "LOGGING_LEVEL_ORG_APACHE_KAFKA_COMMON_CONFIG", "INFO",
          "LOGGING_LEVEL_ORG_MONGODB_DRIVER_CLIENT", "INFO");

  private static final String STORE = "PostgreSQL";
  private static final Pattern BROKER = Pattern.compile("bootstrap\\.servers = \\[([^\\]]+)\\]");
  private static final Pattern DOCUMENTS = Pattern.compile("hosts=\\[([^\\]]+)\\]");

  private final Path eventStore;
  private final Program program;
  private final Wire wire;
  private long logged;

  private Whole(Path folder, int port) {
    var data = UnpackedPostgres.placedInData(folder.resolve("data"));
    eventStore = data.resolve("eventstore");
    wire = new Wire("http://127.0.0.1:" + port);
    program =
        new Program(
            folder.resolve("whole.log"),
            Classpath.whole(),
            "nl.peildatum.deploy.Peildatum",
            TELLING,
            List.of("--data", data.toString(), "--port", Integer.toString(port), "--empty"));
  }

  /** Empty, and ready. */
  static Whole start(Path folder) {
    var whole = new Whole(folder, Ports.next());
    try {
      whole.startAgain();
      return whole;
    } catch (RuntimeException | Error failure) {
      whole.close();
      throw failure;
    }
  }

  private void startAgain() {
    logged = size(program.log());
    program.start();
    program.await("the whole is ready", this::isReady);
  }

  private boolean isReady() {
    try {
      return wire.get("/health/ready").status() == 200;
    } catch (UncheckedIOException unreachable) {
      return false;
    }
  }

  @Override
  public List<Wire> recording() {
    return List.of(wire);
  }

  @Override
  public List<Wire> answering() {
    return List.of(wire);
  }

  @Override
  public Places places() {
    var said = said();
    return new Places(
        OutsidePostgres.url(eventStore),
        last(BROKER, said),
        List.of("mongodb://" + last(DOCUMENTS, said)));
  }

  @Override
  public List<Victim> victims() {
    var alone = new Victim("everything but its event store", program::kill, this::startAgain);
    var most = new ArrayList<>(List.of(alone, alone, alone, alone));
    most.addAll(withTheStore());
    most.addAll(startedTwice());
    return most;
  }

  private List<Victim> withTheStore() {
    return List.of(
        new Victim("everything, PostgreSQL last", this::killStoreLast, this::startAgain),
        new Victim("everything, PostgreSQL first", this::killStoreFirst, this::startAgain));
  }

  private List<Victim> startedTwice() {
    return List.of(
        new Victim(
            "everything, PostgreSQL last, and again as its parts start",
            this::killStoreLast,
            () -> startTwice("Peildatum starts")),
        new Victim(
            "all but its event store, and again as its services start",
            program::kill,
            () -> startTwice("parts run")),
        new Victim(
            "all but its event store, and again as it reads the record",
            program::kill,
            () -> startTwice("services run")));
  }

  /** Without and with its event store. */
  @Override
  public List<Victim> eachOnce(SplittableRandom random) {
    var without = victims().stream().filter(victim -> !victim.name().contains(STORE)).toList();
    return List.of(Victim.any(without, random), Victim.any(withTheStore(), random));
  }

  @Override
  public List<String> parts() {
    return List.of("event store", STORE);
  }

  /** Killed once more when it has said this. */
  private void startTwice(String said) {
    logged = size(program.log());
    program.start();
    await("it says " + said + "; see " + program.log())
        .atMost(Patience.LONGEST)
        .pollInterval(Duration.ofMillis(10))
        .until(() -> !program.isAlive() || said().contains(said));
    program.kill();
    startAgain();
  }

  private void killStoreLast() {
    program.kill();
    OutsidePostgres.kill(eventStore);
  }

  private void killStoreFirst() {
    OutsidePostgres.kill(eventStore);
    program.kill();
  }

  @Override
  public boolean survives() {
    return false;
  }

  @Override
  public void close() {
    killStoreLast();
  }

  private String said() {
    try {
      var log = Files.readAllBytes(program.log());
      return new String(log, (int) logged, log.length - (int) logged, UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String last(Pattern pattern, String said) {
    return pattern
        .matcher(said)
        .results()
        .map(found -> found.group(1))
        .reduce((one, next) -> next)
        .orElseThrow(() -> new AssertionError("The log does not say " + pattern));
  }

  private static long size(Path log) {
    try {
      return Files.exists(log) ? Files.size(log) : 0;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
