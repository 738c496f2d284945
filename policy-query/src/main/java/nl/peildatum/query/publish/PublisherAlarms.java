package nl.peildatum.query.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;
import nl.peildatum.area.CountryCode;
import nl.peildatum.health.ForeignMessages;
import nl.peildatum.health.SideHealth.Reason;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the warnings for the operator about the topic of changes, and logs each once. */
final class PublisherAlarms {
  private static final Logger LOG = LoggerFactory.getLogger(PublisherAlarms.class);

  private final String topic;
  private final ForeignMessages foreign = new ForeignMessages(LOG::error);
  private final SortedMap<CountryCode, Long> forked = new ConcurrentSkipListMap<>();
  private final SortedMap<CountryCode, String> underivable = new ConcurrentSkipListMap<>();
  private volatile @Nullable String refusal;

  PublisherAlarms(String topic) {
    this.topic = topic;
  }

  ForeignMessages foreign() {
    return foreign;
  }

  /** Warns that the topic holds another change than this node derives. */
  void forked(CountryCode country, long sequence) {
    forked.put(country, sequence);
    LOG.error(
        "alarm forked country={} {} says otherwise than the record, at sequence {}: nothing is"
            + " added to it for this country",
        country.value(),
        topic,
        sequence);
  }

  /** Warns that the changes of a country cannot be derived. */
  void underivable(CountryCode country, Throwable failed) {
    underivable.put(country, failed.toString());
    LOG.error(
        "alarm underivable country={} nothing is added to {} for it, another try follows in a"
            + " minute: {}",
        country.value(),
        topic,
        failed.toString());
  }

  /** Ends the warning that the changes of a country cannot be derived. */
  void derived(CountryCode country) {
    underivable.remove(country);
  }

  /**
   * Drops the warnings about countries that this node no longer publishes: another node may publish
   * them, and gives its own.
   */
  void release(Iterable<CountryCode> countries) {
    for (var country : countries) {
      forked.remove(country);
      underivable.remove(country);
    }
  }

  /**
   * Warns that the topic cannot be used as it is, or ends that warning.
   *
   * @param why the reason why the topic cannot be used as it is, and what an operator has to do, as
   *     sentences; null when it can be used
   */
  void refused(@Nullable String why) {
    if (why != null && !why.equals(refusal)) {
      LOG.error("alarm topic-limit {}", why);
    }
    refusal = why;
  }

  List<Reason> warnings() {
    var warnings = new ArrayList<Reason>();
    forked.forEach(
        (country, sequence) ->
            warnings.add(
                new Reason(
                    "answer-changes-forked",
                    "%s says otherwise than the record about %s, at sequence %d: nothing is added to it for this country."
                        .formatted(topic, country.value(), sequence))));
    underivable.forEach(
        (country, why) ->
            warnings.add(
                new Reason(
                    "answer-changes-underivable",
                    "The answers of %s that changed cannot be derived (%s): nothing is added to %s for it."
                        .formatted(country.value(), why, topic))));
    var now = refusal;
    if (now != null) {
      warnings.add(new Reason("answer-changes-topic-limit", now));
    }
    return warnings;
  }
}
