package nl.peildatum.query;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import nl.peildatum.health.HealthSource;
import nl.peildatum.health.SideHealth;
import nl.peildatum.health.SideHealth.Reason;
import nl.peildatum.health.ThreadHealth;
import nl.peildatum.json.Milliseconds;
import nl.peildatum.query.ask.QueryClock;
import nl.peildatum.query.intake.Intake;
import nl.peildatum.query.view.Feeds;
import nl.peildatum.query.view.PolicyView;
import org.jspecify.annotations.Nullable;

/**
 * Ready means: this node has read the record to its end, so its answers are right as of the instant
 * that they name. A node that hears nothing new goes on answering as of that instant, unless a
 * limit is set.
 *
 * @param oldest how long ago the instant up to which everything was read may be; zero: no limit
 */
record QueryHealth(
    PolicyView view,
    Intake intake,
    Feeds feeds,
    Supplier<ThreadHealth> publishing,
    Supplier<String> publisherState,
    QueryClock clock,
    Duration oldest)
    implements HealthSource {

  @Override
  public SideHealth health() {
    return new SideHealth(
        "query", List.of(intake.health(), feeds.health(), publishing.get()), notReady(), details());
  }

  private List<Reason> notReady() {
    var reasons = new ArrayList<Reason>();
    if (!view.isReady()) {
      reasons.add(new Reason("reading", "The record has not been read to its end yet."));
    } else if (oldest.isPositive() && (age() == null || age() > oldest.toMillis())) {
      reasons.add(
          new Reason(
              "recorded-through-late",
              "Everything was read up to an instant over %d ms ago.".formatted(oldest.toMillis())));
    }
    return reasons;
  }

  /** Milliseconds; null before the first watermark. */
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
    details.put("publisher", Map.of("state", publisherState.get()));
    details.put("countriesInTrouble", troubles());
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
