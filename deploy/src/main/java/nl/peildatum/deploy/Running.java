package nl.peildatum.deploy;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import nl.peildatum.deploy.importing.Client;
import nl.peildatum.deploy.importing.Register;
import nl.peildatum.query.view.PolicyView;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * The whole system in this process. Closed in the order that acknowledges nothing it cannot keep:
 * services, parts, lock.
 */
final class Running implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final DataFolder folder;
  private final AtomicBoolean demoOnRecord = new AtomicBoolean();
  private @Nullable Parts parts;
  private @Nullable ServletWebServerApplicationContext services;
  private String url = "";

  Running(DataFolder folder) {
    this.folder = folder;
  }

  void start(StartOptions options, Consumer<String> say) {
    var begun = Instant.now();
    parts = Parts.start(folder, Configured.here());
    say.accept("  parts run: event store, topic, documents");
    services = services(options, parts.addresses());
    url = options.url(requireNonNull(services.getWebServer()).getPort());
    say.accept("  services run on " + url);
    awaitWhatWasRecorded(services.getBean(PolicyView.class), begun);
    if (!options.empty()) {
      try (var register = new Register(url, Client.from(System.getenv()))) {
        var demo = new Demo(register);
        say.accept("  " + demo.letter());
        demo.countries(options.demo(), line -> say.accept("  " + line));
      }
    }
    demoOnRecord.set(true);
  }

  /** All that an earlier run recorded, also what it had no time to publish. */
  private static void awaitWhatWasRecorded(PolicyView view, Instant begun) {
    if (!view.await(() -> view.isReady() && hasReadThrough(view, begun), PATIENCE)) {
      throw new CannotStart(
          "What was recorded could not be read within %d s; its log says why."
              .formatted(PATIENCE.toSeconds()));
    }
  }

  private static boolean hasReadThrough(PolicyView view, Instant begun) {
    return view.recordedThrough().filter(through -> !through.isBefore(begun)).isPresent();
  }

  String url() {
    return url;
  }

  /** Where each embedded part is reached, by its setting. */
  Map<String, Object> parts() {
    return parts == null ? Map.of() : parts.addresses();
  }

  @Override
  public void close() {
    try (folder) {
      closeServices();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void closeServices() {
    try {
      if (services != null) {
        services.close();
      }
    } finally {
      if (parts != null) {
        parts.close();
      }
    }
  }

  private ServletWebServerApplicationContext services(
      StartOptions options, Map<String, Object> addresses) {
    var settings = new HashMap<>(addresses);
    settings.put("peildatum.data", folder.path().toString());
    if (addresses.containsKey("peildatum.eventstore.url")) {
      // nobody else appends to it, and whoever does here wakes the relay
      settings.put("peildatum.relay.fetch-delay", "250ms");
    }
    settings.put("server.address", options.host());
    settings.put("server.port", options.port());
    var application = new SpringApplication(Services.class);
    application.setRegisterShutdownHook(false);
    application.setDefaultProperties(settings);
    application.addInitializers(
        context ->
            ((GenericApplicationContext) context)
                .registerBean("demoOnRecord", BooleanSupplier.class, () -> demoOnRecord::get));
    return (ServletWebServerApplicationContext) application.run();
  }
}
