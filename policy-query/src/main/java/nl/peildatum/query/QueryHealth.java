package nl.peildatum.query;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.peildatum.health.ForeignMessages;
import nl.peildatum.health.HealthSource;
import nl.peildatum.health.SideHealth;
import nl.peildatum.health.SideHealth.Reason;
import nl.peildatum.health.ThreadHealth;
import nl.peildatum.json.Milliseconds;
import nl.peildatum.query.feed.Feeds;
import nl.peildatum.query.intake.Intake;
import nl.peildatum.query.parameters.QueryClock;
import nl.peildatum.query.view.PolicyView;
import org.jspecify.annotations.Nullable;

/**
 * The health of the query side. Ready means that this node has read the record to its end, so that
 * its answers are correct as of the instant that they name. A node that receives nothing new keeps
 * answering as of that instant, unless a limit is set.
 *
 * @param oldest the longest time since the instant up to which everything was read; zero = no limit
 */
record QueryHealth(
    PolicyView view,
    Intake intake,
    Feeds feeds,
    Publishing publisher,
    LogHealth log,
    QueryClock clock,
    Duration oldest)
    implements HealthSource {

  /** The health of the publisher, which belongs to another room. */
  record Publishing(
      Supplier<ThreadHealth> thread,
      Supplier<String> state,
      Supplier<List<Reason>> warnings,
      ForeignMessages foreign) {}

  @Override
  public SideHealth health() {
    return new SideHealth(
        "query",
        List.of(
            intake.health(),
            feeds.health(),
            publisher.thread().get(),
            log.checkpoints().health()),
        List.of(),
        notReady(),
        warnings(),
        details());
  }

  private List<Reason> notReady() {
    var reasons = new ArrayList<Reason>();
    if (!view.isReady()) {
      reasons.add(new Reason("reading", "The record has not been read to its end yet."));
      watermarkAhead().ifPresent(reasons::add);
    } else if (oldest.isPositive() && (age() == null || age() > oldest.toMillis())) {
      reasons.add(
          new Reason(
              "recorded-through-late",
              "Everything was read up to an instant over %d ms ago.".formatted(oldest.toMillis())));
    }
    return reasons;
  }

  private Optional<Reason> watermarkAhead() {
    return intake.watermarkAhead().map(detail -> new Reason("watermark-ahead", detail));
  }

  private List<Reason> warnings() {
    var warnings = new ArrayList<Reason>();
    if (view.isReady()) {
      watermarkAhead().ifPresent(warnings::add);
    }
    for (var country : view.inTrouble()) {
      view.trouble(country)
          .ifPresent(
              trouble ->
                  warnings.add(
                      new Reason(
                          "country-in-trouble",
                          "Questions about %s answer 503: %s."
                              .formatted(country.value(), trouble.name()))));
    }
    warnings.addAll(publisher.warnings().get());
    warnings.addAll(log.warnings());
    intake.foreign().warning().ifPresent(warnings::add);
    publisher.foreign().warning().ifPresent(warnings::add);
    return warnings;
  }

  /**
   * The milliseconds since the instant up to which everything was read; null before the first
   * watermark.
   */
  private @Nullable Long age() {
    return view.recordedThrough().map(this::age).orElse(null);
  }

  private long age(Instant through) {
    return Math.max(0, Duration.between(through, clock.source().instant()).toMillis());
  }

  private Map<String, @Nullable Object> details() {
    var reading = new LinkedHashMap<String, @Nullable Object>();
    reading.put("readToTheEnd", view.isReady());
    reading.put("recordedThrough", view.recordedThrough().map(Milliseconds::text).orElse(null));
    reading.put("recordedThroughMillisAgo", age());
    reading.put("eventsBehind", intake.lag());
    var details = new LinkedHashMap<String, @Nullable Object>();
    details.put("intake", reading);
    details.put("publisher", Map.of("state", publisher.state().get()));
    details.put("log", log.details());
    details.put("countriesInTrouble", troubles());
    details.put(
        "foreignMessages",
        Stream.of(intake.foreign(), publisher.foreign(), log.checkpoints().foreign())
            .flatMap(it -> it.json().stream())
            .toList());
    return details;
  }

  private List<Map<String, String>> troubles() {
    var troubles = new ArrayList<Map<String, String>>();
    for (var country : view.inTrouble()) {
      view.trouble(country)
          .ifPresent(
              trouble ->
                  troubles.add(Map.of("country", country.value(), "trouble", trouble.name())));
    }
    return troubles;
  }
}
