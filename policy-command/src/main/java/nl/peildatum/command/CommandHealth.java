package nl.peildatum.command;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.peildatum.command.relay.Relay;
import nl.peildatum.command.relay.RelayHealth;
import nl.peildatum.command.topic.ReadingProgress;
import nl.peildatum.health.HealthSource;
import nl.peildatum.health.SideHealth;
import nl.peildatum.health.SideHealth.Reason;
import nl.peildatum.health.ThreadHealth;
import org.jspecify.annotations.Nullable;

/**
 * The health of the command side. It is ready when a decision sent to this node is recorded, and is
 * published soon by this node or another.
 *
 * @param longestSilence the maximum time without a watermark
 */
record CommandHealth(Relay relay, StoreProbe probe, Duration longestSilence)
    implements HealthSource {
  private static final Duration MAX_STORE_SILENCE = Duration.ofSeconds(5);

  @Override
  public SideHealth health() {
    var now = relay.health();
    return new SideHealth(
        "command", threads(now), List.of(), notReady(now), warnings(now), details(now));
  }

  private List<ThreadHealth> threads(RelayHealth now) {
    var threads = new ArrayList<ThreadHealth>();
    threads.add(probe.health());
    if (now.watermarks() != null) {
      threads.add(now.watermarks());
    }
    // a dead processor is restarted by the watermarks' thread
    threads.add(now.processor().restartedBy(now.watermarks()));
    return threads;
  }

  private List<Reason> notReady(RelayHealth now) {
    var reasons = new ArrayList<Reason>();
    if (isLate(probe.sinceAnswer(), MAX_STORE_SILENCE)) {
      reasons.add(
          new Reason("store-away", "The event store has not answered for over 5 s, or never."));
    }
    var comparison = probe.comparison();
    if (!comparison.compared()) {
      reasons.add(new Reason("not-compared", notCompared(now.reading())));
    } else if (!comparison.hasAllOfTheTopic()) {
      reasons.add(
          new Reason(
              "store-behind-topic",
              comparison.difference() + " Nothing is recorded until it is explained."));
    }
    now.needed().ifPresent(it -> reasons.add(new Reason(it.code(), it.detail())));
    if (!now.begun()) {
      reasons.add(new Reason("relay-not-begun", "The relay has not begun yet."));
    } else if (now.watermarks() == null) {
      reasons.add(new Reason("relay-stopped", "The relay is stopped: nothing is published."));
    } else if (isLate(sinceWatermark(now), longestSilence)) {
      reasons.add(
          new Reason(
              "watermark-late",
              "No watermark for over "
                  + longestSilence.toMillis()
                  + " ms, or none yet: what is recorded is not published for now."));
    }
    return reasons;
  }

  private List<Reason> warnings(RelayHealth now) {
    var warnings = new ArrayList<>(now.foreign().warning().stream().toList());
    var comparison = probe.comparison();
    if (comparison.isDiverged() && comparison.behind().isEmpty()) {
      warnings.add(
          new Reason(
              "store-forked",
              comparison.difference() + " Nothing is recorded about it until it is explained."));
    }
    now.logFault().ifPresent(why -> warnings.add(new Reason("log-not-signed", why)));
    return warnings;
  }

  private static String notCompared(ReadingProgress reading) {
    return reading.isUnderWay()
        ? "The store was not held against the topic yet: %d of %d events of the topic were read."
            .formatted(reading.read(), reading.of())
        : "The store was not held against the topic yet.";
  }

  private static boolean isLate(Optional<Duration> since, Duration limit) {
    return since.isEmpty() || since.get().compareTo(limit) > 0;
  }

  /**
   * The time since the last watermark; while another node relays, that of the watermarks seen in
   * the store.
   */
  private Optional<Duration> sinceWatermark(RelayHealth now) {
    return now.waitsForClaim() ? probe.sinceWatermark() : now.sinceLastWatermark();
  }

  private Map<String, @Nullable Object> details(RelayHealth now) {
    var inStore = new LinkedHashMap<String, @Nullable Object>();
    inStore.put("answeredMillisAgo", millis(probe.sinceAnswer()));
    inStore.put("behindTopic", probe.comparison().behind());
    inStore.put("forked", probe.comparison().forked());
    var relaying = new LinkedHashMap<String, @Nullable Object>();
    relaying.put("state", state(now));
    relaying.put("lastWatermarkMillisAgo", millis(sinceWatermark(now)));
    relaying.put("watermarkLimitMillis", longestSilence.toMillis());
    var details = new LinkedHashMap<String, @Nullable Object>();
    details.put("store", inStore);
    details.put("relay", relaying);
    details.put("foreignMessages", now.foreign().json());
    return details;
  }

  private static String state(RelayHealth now) {
    if (now.watermarks() == null) {
      return now.begun() ? "STOPPED" : "NOT_BEGUN";
    }
    if (now.atWork()) {
      return "AT_WORK";
    }
    if (now.reading().isUnderWay()) {
      return "COMPARING";
    }
    if (now.needed().isPresent()) {
      return "WAITING_FOR_OPERATOR";
    }
    return now.waitsForClaim() ? "WAITING_FOR_CLAIM" : "FAILING";
  }

  private static @Nullable Long millis(Optional<Duration> since) {
    return since.map(Duration::toMillis).orElse(null);
  }
}
