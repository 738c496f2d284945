package nl.peildatum.deploy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import nl.peildatum.deploy.embedded.EmbeddedKafka;
import nl.peildatum.deploy.embedded.EmbeddedMongo;
import nl.peildatum.deploy.embedded.EmbeddedPostgres;
import nl.peildatum.deploy.embedded.Part;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The embedded parts that run because no external one was configured, by the setting that holds
 * their address.
 */
final class EmbeddedParts implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedParts.class);
  private static final Pattern HOST_AND_PORT = Pattern.compile("127\\.0\\.0\\.1:[0-9]{1,5}");

  private final Map<String, CompletableFuture<? extends Part>> running = new LinkedHashMap<>();
  private volatile Map<String, Part> started = Map.of();

  /** Starts every part that was not configured, in parallel; returns when all of them answer. */
  EmbeddedParts start(DataFolder folder, Configured configured) {
    try (var starters =
        Executors.newThreadPerTaskExecutor(Thread.ofPlatform().name("start-", 0).factory())) {
      start(
          configured,
          "peildatum.kafka.bootstrap-servers",
          () -> EmbeddedKafka.start(folder.topic()),
          starters);
      start(
          configured,
          "peildatum.mongodb.uri",
          () -> EmbeddedMongo.start(folder.documents()),
          starters);
      start(
          configured,
          "peildatum.eventstore.url",
          () -> EmbeddedPostgres.start(folder.eventStore()),
          starters);
    }
    return allOrNone();
  }

  Map<String, Object> addresses() {
    var addresses = new LinkedHashMap<String, Object>();
    running.forEach((setting, part) -> addresses.put(setting, part.join().address()));
    return addresses;
  }

  /** The host and port of each part, without credentials. */
  String described() {
    var named = new ArrayList<String>();
    addresses()
        .forEach(
            (setting, address) -> {
              var reached = HOST_AND_PORT.matcher(String.valueOf(address));
              named.add(setting + (reached.find() ? " " + reached.group() : ""));
            });
    return named.isEmpty() ? "none, all are your own" : String.join(", ", named);
  }

  /** The setting of each part that has ended by itself. */
  List<String> ended() {
    return started.entrySet().stream()
        .filter(part -> !part.getValue().isAlive())
        .map(Map.Entry::getKey)
        .toList();
  }

  private void alarm(String setting) {
    if (started.containsKey(setting)) {
      LOG.error(
          "alarm part-ended: the embedded part of {} has ended. Nothing works without it: stop this"
              + " process and start it again.",
          setting);
    }
  }

  /**
   * Stops the parts, the event store last; a part that fails to stop does not keep the others
   * running.
   */
  @Override
  public void close() {
    started = Map.of();
    running.values().forEach(EmbeddedParts::close);
    running.clear();
  }

  private static void close(CompletableFuture<? extends Part> part) {
    if (part.isCompletedExceptionally()) {
      return;
    }
    try {
      part.join().close();
    } catch (RuntimeException failure) {
      LOG.warn("A part did not stop cleanly: {}", failure.getMessage());
    }
  }

  private void start(
      Configured configured,
      String setting,
      Supplier<? extends Part> start,
      ExecutorService starters) {
    if (!configured.has(setting)) {
      running.put(setting, CompletableFuture.supplyAsync(start, starters));
    }
  }

  private EmbeddedParts allOrNone() {
    try {
      CompletableFuture.allOf(running.values().toArray(CompletableFuture[]::new)).join();
      var all = new LinkedHashMap<String, Part>();
      running.forEach((setting, part) -> all.put(setting, part.join()));
      started = all;
      all.forEach((setting, part) -> part.onEnd(() -> alarm(setting)));
      return this;
    } catch (CompletionException failure) {
      close();
      throw failure.getCause() instanceof RuntimeException known ? known : failure;
    }
  }
}
