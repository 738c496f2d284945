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
 * The whole system in this process. It is closed in an order in which nothing is acknowledged that
 * is not stored: services, parts, lock.
 */
final class Running implements AutoCloseable {
  private static final Duration LONGEST_STANDSTILL = Duration.ofMinutes(1);
  private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);
  private static final Duration MOMENT = Duration.ofMillis(200);

  private static final Logger LOG = LoggerFactory.getLogger(Running.class);

  private final DataFolder folder;
  private final AtomicBoolean demoOnRecord = new AtomicBoolean();
  private final EmbeddedParts parts = new EmbeddedParts();
  private final ReentrantLock stages = new ReentrantLock();
  private @Nullable ServletWebServerApplicationContext services;
  private boolean closed;
  private String url = "";
  private Optional<String> obstacle = Optional.empty();

  Running(DataFolder folder) {
    this.folder = folder;
  }

  void start(StartOptions options, Consumer<String> say) {
    var begun = Instant.now();
    stage(() -> parts.start(folder, Configured.here()));
    say.accept("  parts run: " + parts.described());
    var running = stage(() -> services = services(options, parts.addresses()));
    url = options.url(requireNonNull(running.getWebServer()).getPort());
    say.accept("  services run on " + url);
    obstacle = obstacle(running, begun, say);
    if (obstacle.isEmpty() && !options.empty()) {
      try (var register = new Register(url, Client.from(System.getenv()))) {
        var demo = new Demo(register);
        say.accept("  " + demo.letter());
        demo.countries(options.demo(), line -> say.accept("  " + line));
      }
    }
    demoOnRecord.set(true);
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
   * The reason why nothing, or not everything, can be recorded now, as sentences; empty when
   * everything can.
   */
  Optional<String> obstacle() {
    return obstacle;
  }

  /**
   * Waits until everything that an earlier run recorded was read, including what that run had no
   * time to publish. Stops waiting, and returns the reason, if an operator has to act first.
   */
  private static Optional<String> obstacle(
      ApplicationContext services, Instant begun, Consumer<String> say) {
    var view = services.getBean(PolicyView.class);
    var node = services.getBean(CommandNode.class);
    var relay = services.getBean(Relay.class);
    var wait = new ReadingWait(LONGEST_STANDSTILL, BETWEEN_LINES, System::nanoTime);
    while (!view.await(() -> view.isReady() && hasReadThrough(view, begun), MOMENT)) {
      var needed = relay.health().needed();
      if (needed.isPresent()) {
        return Optional.of(needed.get().detail());
      }
      var ahead = services.getBean(Intake.class).watermarkAhead();
      if (ahead.isPresent() && node.comparison().isClean()) {
        return ahead;
      }
      if (view.isReady() && node.comparison().isDiverged()) {
        return Optional.of(difference(node.comparison()));
      }
      wait.at(progress(services, view))
          .ifPresent(
              line -> {
                LOG.info(line);
                say.accept("  " + line);
              });
    }
    return Optional.of(node.comparison())
        .filter(ComparisonResult::isDiverged)
        .map(Running::difference);
  }

  private static String difference(ComparisonResult found) {
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
   * The health of the parts. A part that has ended is not restarted by this process, but by its
   * next start.
   */
  private SideHealth partsHealth() {
    var ended = parts.ended();
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
    var isOnRecord = demoOnRecord.get();
    var notYet =
        new SideHealth.Reason("demo-not-on-record", "The demonstration is being recorded.");
    return new SideHealth(
        "demo",
        List.of(),
        isOnRecord ? List.of() : List.of(notYet),
        Map.of("onRecord", isOnRecord));
  }

  String url() {
    return url;
  }

  /** The address of each embedded part, by its setting. */
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

  private ServletWebServerApplicationContext services(
      StartOptions options, Map<String, Object> addresses) {
    var settings = new HashMap<>(addresses);
    settings.put("peildatum.data", folder.path().toString());
    if (addresses.containsKey("peildatum.eventstore.url")) {
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
