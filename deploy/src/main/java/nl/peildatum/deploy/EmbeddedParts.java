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
 * Starts and stops the embedded event store, topic and documents; not those for which the settings
 * name an address of the organisation's own.
 */
final class EmbeddedParts implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedParts.class);
  private static final Pattern HOST_AND_PORT = Pattern.compile("127\\.0\\.0\\.1:[0-9]{1,5}");

  /** By the setting that holds the address of the part. */
  private final Map<String, CompletableFuture<? extends Part>> running = new LinkedHashMap<>();

  private volatile Map<String, Part> started = Map.of();

  /** Starts every part that was not configured, in parallel; returns when all of them answer. */
  EmbeddedParts start(DataFolder folder, StartSettings configured) {
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
    return awaitAll();
  }

  /** Returns the address of each part, by its setting. */
  Map<String, Object> addresses() {
    var addresses = new LinkedHashMap<String, Object>();
    running.forEach((setting, part) -> addresses.put(setting, part.join().address()));
    return addresses;
  }

  /** Returns the host and port of each part, without credentials, as a line to print. */
  String description() {
    var descriptions = new ArrayList<String>();
    addresses()
        .forEach(
            (setting, address) -> {
              var hostAndPort = HOST_AND_PORT.matcher(String.valueOf(address));
              descriptions.add(setting + (hostAndPort.find() ? " " + hostAndPort.group() : ""));
            });
    return descriptions.isEmpty() ? "none, all are your own" : String.join(", ", descriptions);
  }

  /** Returns the setting of each part that has ended by itself. */
  List<String> endedSettings() {
    return started.entrySet().stream()
        .filter(part -> !part.getValue().isAlive())
        .map(Map.Entry::getKey)
        .toList();
  }

  private void logEnd(String setting) {
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
      StartSettings configured,
      String setting,
      Supplier<? extends Part> start,
      ExecutorService starters) {
    if (!configured.has(setting)) {
      running.put(setting, CompletableFuture.supplyAsync(start, starters));
    }
  }

  /** Waits for all parts; stops all of them if one cannot be started. */
  private EmbeddedParts awaitAll() {
    try {
      CompletableFuture.allOf(running.values().toArray(CompletableFuture[]::new)).join();
      var all = new LinkedHashMap<String, Part>();
      running.forEach((setting, part) -> all.put(setting, part.join()));
      started = all;
      all.forEach((setting, part) -> part.onEnd(() -> logEnd(setting)));
      return this;
    } catch (CompletionException failure) {
      close();
      throw failure.getCause() instanceof RuntimeException known ? known : failure;
    }
  }
}
