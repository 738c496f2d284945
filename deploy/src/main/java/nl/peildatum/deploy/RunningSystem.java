package nl.peildatum.deploy;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import nl.peildatum.command.CommandNode;
import nl.peildatum.command.clock.ComparisonResult;
import nl.peildatum.command.relay.Relay;
import nl.peildatum.deploy.importing.Client;
import nl.peildatum.deploy.importing.Register;
import nl.peildatum.health.HealthSource;
import nl.peildatum.health.SideHealth;
import nl.peildatum.query.intake.Intake;
import nl.peildatum.query.view.PolicyView;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * The whole system in this process. Closing it stops first the services, then the parts, then
 * releases the lock on the data folder, so that no decision is acknowledged without being stored.
 */
final class RunningSystem implements AutoCloseable {
  private static final Duration MAX_STANDSTILL = Duration.ofMinutes(1);
  private static final Duration LINE_INTERVAL = Duration.ofSeconds(10);
  private static final Duration CHECK_INTERVAL = Duration.ofMillis(200);

  private static final Logger LOG = LoggerFactory.getLogger(RunningSystem.class);

  private final DataFolder folder;
  private final AtomicBoolean demoIsRecorded = new AtomicBoolean();
  private final EmbeddedParts parts = new EmbeddedParts();
  private final ReentrantLock stages = new ReentrantLock();
  private @Nullable ServletWebServerApplicationContext services;
  private boolean closed;
  private String url = "";
  private Optional<String> obstacle = Optional.empty();

  RunningSystem(DataFolder folder) {
    this.folder = folder;
  }

  void start(StartOptions options, Consumer<String> printLine) {
    var begun = Instant.now();
    StartLogging.begin();
    stage(() -> parts.start(folder, StartSettings.ofThisProcess()));
    printLine.accept("  parts run: " + parts.description());
    var running = stage(() -> services = startServices(options, parts.addresses()));
    url = options.url(requireNonNull(running.getWebServer()).getPort());
    printLine.accept("  services run on " + url);
    obstacle = awaitReading(running, begun, printLine);
    if (obstacle.isEmpty() && !options.empty()) {
      try (var register = new Register(url, Client.from(System.getenv()))) {
        var demo = new Demo(register);
        printLine.accept("  " + demo.recordLetter());
        demo.recordCountries(options.demo(), line -> printLine.accept("  " + line));
      }
    }
    demoIsRecorded.set(true);
  }

  /**
   * Runs one stage of the start. Another thread can close the system only between two stages, so
   * that it knows everything that was started.
   */
  private <T> T stage(Supplier<T> start) {
    stages.lock();
    try {
      if (closed) {
        throw new CannotStart("Stopped while it started.");
      }
      return start.get();
    } finally {
      stages.unlock();
    }
  }

  boolean isClosed() {
    stages.lock();
    try {
      return closed;
    } finally {
      stages.unlock();
    }
  }

  /**
   * Returns the reason why not everything can be recorded now, as sentences; empty when everything
   * can be.
   */
  Optional<String> obstacle() {
    return obstacle;
  }

  /**
   * Waits until everything that earlier runs recorded was read, including what they had no time to
   * publish. If an operator has to act first, it stops waiting and returns the reason.
   */
  private static Optional<String> awaitReading(
      ApplicationContext services, Instant begun, Consumer<String> printLine) {
    var view = services.getBean(PolicyView.class);
    var node = services.getBean(CommandNode.class);
    var relay = services.getBean(Relay.class);
    var wait = new ReadingWait(MAX_STANDSTILL, LINE_INTERVAL, System::nanoTime);
    while (!view.await(() -> view.isReady() && hasReadThrough(view, begun), CHECK_INTERVAL)) {
      var needed = relay.health().needed();
      if (needed.isPresent()) {
        return Optional.of(needed.get().detail());
      }
      var ahead = services.getBean(Intake.class).watermarkAhead();
      if (ahead.isPresent() && node.comparison().isClean()) {
        return ahead;
      }
      if (view.isReady() && node.comparison().isDiverged()) {
        return Optional.of(differenceAndEffect(node.comparison()));
      }
      wait.check(progress(services, view))
          .ifPresent(
              line -> {
                LOG.info(line);
                printLine.accept("  " + line);
              });
    }
    return Optional.of(node.comparison())
        .filter(ComparisonResult::isDiverged)
        .map(RunningSystem::differenceAndEffect);
  }

  private static String differenceAndEffect(ComparisonResult found) {
    return found.difference()
        + (found.behind().isEmpty()
            ? " Nothing is recorded about it."
            : " Nothing is recorded at all.");
  }

  private static ReadingWait.Progress progress(ApplicationContext services, PolicyView view) {
    var compared = services.getBean(Relay.class).health().reading();
    var behind = services.getBean(Intake.class).lag();
    return new ReadingWait.Progress(compared.read(), compared.of(), view.taken(), behind);
  }

  private static boolean hasReadThrough(PolicyView view, Instant begun) {
    return view.recordedThrough().filter(through -> !through.isBefore(begun)).isPresent();
  }

  /**
   * Returns the health of the parts. This process does not restart a part that has ended; it must
   * be started again itself.
   */
  private SideHealth partsHealth() {
    var ended = parts.endedSettings();
    var reasons =
        ended.stream()
            .map(
                part ->
                    new SideHealth.Reason(
                        "part-ended",
                        "The embedded part of "
                            + part
                            + " has ended: this process must be started again."))
            .toList();
    return new SideHealth(
        "parts", List.of(), reasons, List.of(), List.of(), Map.of("ended", ended));
  }

  private SideHealth demoHealth() {
    var isRecorded = demoIsRecorded.get();
    var notYet =
        new SideHealth.Reason("demo-not-on-record", "The demonstration is being recorded.");
    return new SideHealth(
        "demo",
        List.of(),
        isRecorded ? List.of() : List.of(notYet),
        Map.of("onRecord", isRecorded));
  }

  String url() {
    return url;
  }

  /** Returns the address of each embedded part, by its setting. */
  Map<String, Object> parts() {
    return parts.addresses();
  }

  @Override
  public void close() {
    stages.lock();
    try (folder) {
      if (!closed) {
        closed = true;
        closeServices();
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } finally {
      stages.unlock();
    }
  }

  private void closeServices() {
    try (parts) {
      if (services != null) {
        services.close();
      }
    }
  }

  private ServletWebServerApplicationContext startServices(
      StartOptions options, Map<String, Object> addresses) {
    var settings = new HashMap<>(addresses);
    settings.putAll(options.settings());
    settings.put("peildatum.data", folder.path().toString());
    if (addresses.containsKey("peildatum.eventstore.url")) {
      LogKey.ofEmbeddedStore(folder.path(), options)
          .ifPresent(file -> settings.put(LogKey.SETTING, file));
      // only this process appends to the embedded store, and each append wakes the relay
      settings.put("peildatum.relay.fetch-delay", "250ms");
    }
    settings.put("server.address", options.host());
    settings.put("server.port", options.port());
    var application = new SpringApplication(Services.class);
    application.setRegisterShutdownHook(false);
    application.setDefaultProperties(settings);
    application.addInitializers(
        context -> {
          var beans = (GenericApplicationContext) context;
          beans.registerBean("demoHealth", HealthSource.class, () -> this::demoHealth);
          beans.registerBean("partsHealth", HealthSource.class, () -> this::partsHealth);
        });
    return (ServletWebServerApplicationContext) application.run();
  }
}
