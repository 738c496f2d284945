package nl.peildatum.query.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.peildatum.decision.CountryCode;
import nl.peildatum.decision.Envelope;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.json.EventCodec;
import nl.peildatum.query.record.Alarm;
import nl.peildatum.query.record.EventDocuments;
import nl.peildatum.query.record.KeptEvent;
import nl.peildatum.query.record.Payload;
import nl.peildatum.query.view.PolicyView;
import nl.peildatum.query.view.Trouble;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes each event once, in the order of its country, into the documents and then into the view.
 */
final class EventIntake {
  private static final Logger LOG = LoggerFactory.getLogger(EventIntake.class);

  private final Chains chains;
  private final Watermarks watermarks;
  private final EventDocuments documents;
  private final PolicyView view;
  private final IntakeParts parts;
  private final Map<String, Trouble> lasting = new HashMap<>();
  private final Map<String, Alarm> toTryAgain = new HashMap<>();
  private final Set<String> unreadable = new HashSet<>();

  EventIntake(
      Chains chains,
      Watermarks watermarks,
      EventDocuments documents,
      PolicyView view,
      IntakeParts parts) {
    this.chains = chains;
    this.watermarks = watermarks;
    this.documents = documents;
    this.view = view;
    this.parts = parts;
  }

  /** Takes all that the documents hold. */
  void restore() {
    documents.alarms().forEach(this::restore);
    documents.scan(this::restore);
  }

  private void restore(Alarm alarm) {
    var trouble = Trouble.ofAlarm(alarm.reason());
    lasting.put(alarm.country(), trouble);
    if (trouble == Trouble.UNREADABLE) {
      toTryAgain.put(alarm.country(), alarm);
    }
  }

  /** Whatever lies behind a hole is read from the topic again. */
  private void restore(KeptEvent kept) {
    envelope(kept)
        .filter(event -> judge(event, kept) == Verdict.NEXT)
        .ifPresent(_ -> apply(new News(kept, understood(kept))));
    var alarm = toTryAgain.get(kept.country());
    if (alarm != null && alarm.offset() == kept.offset()) {
      triedAgain(kept);
    }
  }

  /** The first offset of a partition at which an event could not be read by an earlier build. */
  Optional<Long> firstToTryAgain(int partition) {
    return toTryAgain.values().stream()
        .filter(alarm -> alarm.partition() == partition)
        .map(Alarm::offset)
        .min(Long::compare);
  }

  /** An alarm about an event that was unreadable ends when that event is read. */
  private void triedAgain(KeptEvent read) {
    var alarm = toTryAgain.get(read.country());
    if (alarm != null
        && alarm.partition() == read.partition()
        && alarm.offset() <= read.offset()
        && !unreadable.contains(read.country())) {
      toTryAgain.remove(read.country());
      lasting.remove(read.country());
      documents.deleteAlarm(read.country());
      CountryCode.parse(read.country()).ifPresent(code -> view.trouble(code, null));
      LOG.info("country={} can be read again: the alarm is over", read.country());
    }
  }

  /** Adds an event to the news if it is the next of its country. */
  void judge(ConsumerRecord<byte[], byte[]> message, List<News> news) {
    var key = message.key() == null ? "" : new String(message.key(), UTF_8);
    var bytes = message.value() == null ? new byte[0] : message.value();
    var found = new KeptEvent(key, 0, new Payload(bytes), message.partition(), message.offset());
    envelope(found)
        .ifPresent(
            event -> {
              var kept = found.of(event.country().value(), event.sequence());
              judge(event, kept, news);
              triedAgain(kept);
            });
  }

  /** Reading one event ends nothing but the answers about its country, whatever it throws. */
  private Optional<Envelope> envelope(KeptEvent kept) {
    try {
      var bytes = kept.payload().bytes();
      if (bytes.length > 0 && EventCodec.isSealed(bytes)) {
        return Optional.of(EventCodec.envelope(bytes));
      }
      trouble(kept, Trouble.UNREADABLE, "an event that is not what its hash says");
    } catch (Throwable failed) {
      trouble(kept, Trouble.UNREADABLE, failed.toString());
    }
    return Optional.empty();
  }

  /** Null when this build cannot understand it. */
  private @Nullable RecordedEvent understood(KeptEvent kept) {
    try {
      return parts.understand(kept.payload().bytes());
    } catch (Throwable failed) {
      cannotGoOn(kept, failed);
      return null;
    }
  }

  /** Nothing behind an event that could not be read or folded is applied. */
  private void apply(News news) {
    var event = news.event();
    if (event != null && !unreadable.contains(news.kept().country())) {
      try {
        parts.apply(event, view);
      } catch (Throwable failed) {
        cannotGoOn(news.kept(), failed);
      }
    }
  }

  private void cannotGoOn(KeptEvent kept, Throwable failed) {
    unreadable.add(kept.country());
    LOG.debug("unreadable", failed);
    trouble(kept, Trouble.UNREADABLE, "sequence " + kept.sequence() + ": " + failed);
  }

  private void judge(Envelope event, KeptEvent kept, List<News> news) {
    switch (judge(event, kept)) {
      case NEXT -> news.add(new News(kept, understood(kept)));
      case KNOWN -> compare(kept, news);
      case AHEAD -> LOG.debug("{} {} came before its time", kept.country(), kept.sequence());
      case FORKED -> trouble(kept, Trouble.FORKED, "sequence " + kept.sequence());
    }
  }

  private Verdict judge(Envelope event, KeptEvent kept) {
    var complete = watermarks.agreedAt(kept.partition()).orElse(Instant.MIN);
    return chains.of(kept.country(), kept.partition()).judge(event, kept.offset(), complete);
  }

  private void compare(KeptEvent again, List<News> news) {
    var known =
        news.stream()
            .map(News::kept)
            .filter(kept -> kept.isSameEventAs(again))
            .findFirst()
            .map(KeptEvent::payload)
            .or(() -> documents.payload(again.country(), again.sequence()));
    if (known.isPresent() && !known.get().equals(again.payload())) {
      trouble(again, Trouble.FORKED, "sequence " + again.sequence());
    }
  }

  /** First the documents, then the view: what is answered has been kept. */
  void keep(List<News> news) {
    documents.keep(news.stream().map(News::kept).toList());
    news.forEach(this::apply);
  }

  /** Tells the view which countries cannot be answered for now. */
  void report() {
    var troubles = new HashMap<String, @Nullable Trouble>();
    chains.forEach((country, chain) -> troubles.put(country, chain.hasGap() ? Trouble.GAP : null));
    troubles.putAll(lasting);
    troubles.forEach(
        (country, trouble) ->
            CountryCode.parse(country).ifPresent(code -> view.trouble(code, trouble)));
  }

  private void trouble(KeptEvent cause, Trouble trouble, String detail) {
    var country = cause.country();
    toTryAgain.remove(country);
    var before = lasting.get(country);
    if (CountryCode.parse(country).isPresent() && before != Trouble.FORKED) {
      lasting.put(country, trouble);
      if (before != trouble) {
        documents.keepAlarm(new Alarm(country, trouble.alarm(), cause.partition(), cause.offset()));
        LOG.error("alarm {} country={} {}", trouble.alarm(), country, detail);
      }
    }
  }
}
