package nl.peildatum.query.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.peildatum.decision.CountryCode;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.json.EventCodec;
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
  private final Map<String, Trouble> lasting = new HashMap<>();

  EventIntake(Chains chains, Watermarks watermarks, EventDocuments documents, PolicyView view) {
    this.chains = chains;
    this.watermarks = watermarks;
    this.documents = documents;
    this.view = view;
  }

  /** Takes all that the documents hold. */
  void restore() {
    documents.alarms().forEach((country, alarm) -> lasting.put(country, Trouble.ofAlarm(alarm)));
    documents.scan(this::restore);
  }

  /** Whatever lies behind a hole is read from the topic again. */
  private void restore(KeptEvent kept) {
    read(kept.country(), kept.payload().bytes())
        .filter(event -> judge(event, kept) == Verdict.NEXT)
        .ifPresent(view::take);
  }

  /** Adds an event to the news if it is the next of its country. */
  void judge(ConsumerRecord<byte[], byte[]> message, List<News> news) {
    var key = message.key() == null ? "?" : new String(message.key(), UTF_8);
    read(key, message.value()).ifPresent(event -> judge(event, message, news));
  }

  private Optional<RecordedEvent> read(String country, byte @Nullable [] payload) {
    try {
      if (payload != null && EventCodec.isSealed(payload)) {
        return Optional.of(EventCodec.read(payload));
      }
      trouble(country, Trouble.UNREADABLE, "an event that is not what its hash says");
    } catch (RuntimeException unreadable) {
      trouble(country, Trouble.UNREADABLE, unreadable.toString());
    }
    return Optional.empty();
  }

  private void judge(RecordedEvent event, ConsumerRecord<byte[], byte[]> message, List<News> news) {
    var kept =
        new KeptEvent(
            event.envelope().country().value(),
            event.sequence(),
            new Payload(message.value()),
            message.partition(),
            message.offset());
    switch (judge(event, kept)) {
      case NEXT -> news.add(new News(kept, event));
      case KNOWN -> compare(kept, news);
      case AHEAD -> LOG.debug("{} {} came before its time", kept.country(), kept.sequence());
      case FORKED -> trouble(kept.country(), Trouble.FORKED, "sequence " + kept.sequence());
    }
  }

  private Verdict judge(RecordedEvent event, KeptEvent kept) {
    var complete = watermarks.agreedAt(kept.partition()).orElse(Instant.MIN);
    return chains
        .of(kept.country(), kept.partition())
        .judge(event.envelope(), kept.offset(), complete);
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
      trouble(again.country(), Trouble.FORKED, "sequence " + again.sequence());
    }
  }

  /** First the documents, then the view: what is answered has been kept. */
  void keep(List<News> news) {
    documents.keep(news.stream().map(News::kept).toList());
    news.stream().map(News::event).forEach(view::take);
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

  private void trouble(String country, Trouble trouble, String detail) {
    if (lasting.putIfAbsent(country, trouble) == null) {
      CountryCode.parse(country).ifPresent(_ -> documents.keepAlarm(country, trouble.alarm()));
      LOG.error("alarm {} country={} {}", trouble.alarm(), country, detail);
    }
  }
}
