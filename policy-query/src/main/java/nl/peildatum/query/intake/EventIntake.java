package nl.peildatum.query.intake;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.peildatum.area.CountryCode;
import nl.peildatum.codec.EventCodec;
import nl.peildatum.codec.NotOurs;
import nl.peildatum.codec.ParsedEvent;
import nl.peildatum.decision.Envelope;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.health.ForeignMessages;
import nl.peildatum.json.Json;
import nl.peildatum.query.view.PolicyView;
import nl.peildatum.query.view.Trouble;
import nl.peildatum.topic.CountryKey;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes each event once, in the order of its country, first into the documents and then into the
 * view.
 */
final class EventIntake {
  private static final Logger LOG = LoggerFactory.getLogger(EventIntake.class);

  private final int partitions;
  private final CountryChains chains;
  private final Watermarks watermarks;
  private final EventDocuments documents;
  private final PolicyView view;
  private final IntakeParts parts;
  private final ForeignMessages foreign;
  private final Alarms alarms;
  private final Set<CountryCode> unreadable = new HashSet<>();

  EventIntake(
      int partitions,
      CountryChains chains,
      Watermarks watermarks,
      EventDocuments documents,
      PolicyView view,
      IntakeParts parts,
      ForeignMessages foreign) {
    this.partitions = partitions;
    this.foreign = foreign;
    this.chains = chains;
    this.watermarks = watermarks;
    this.documents = documents;
    this.view = view;
    this.parts = parts;
    this.alarms = new Alarms(documents);
  }

  /** Takes all events that the documents hold. */
  void restore() {
    alarms.restore();
    new KeptRecord(documents).read(this::restored, this::restore);
  }

  /**
   * A document that was read.
   *
   * @param envelope null when the document is damaged
   * @param event null when the document is damaged, or this build cannot understand the event
   * @param failed why this build cannot understand the event; null when it can
   */
  private record Restored(
      KeptEvent kept,
      @Nullable Envelope envelope,
      @Nullable RecordedEvent event,
      @Nullable Throwable failed) {}

  /**
   * Takes an event from its document. A damaged document leaves a gap; the events after a gap are
   * read from the topic again.
   */
  private void restore(Restored found) {
    var envelope = found.envelope();
    if (envelope != null) {
      var kept = found.kept();
      if (judge(envelope, kept) == EventArrival.NEXT) {
        if (found.failed() != null) {
          cannotGoOn(kept, found.failed());
        }
        apply(new News(kept, found.event()));
      }
      alarms.wasReadFromDocument(envelope.country(), kept);
    }
  }

  /** Parses a document; called by several threads. */
  private Restored restored(KeptEvent kept) {
    try {
      var parsed = parsed(kept.payload());
      var envelope = parsed.envelope();
      if (envelope.country().value().equals(kept.country())
          && envelope.sequence() == kept.sequence()) {
        return restored(kept, parsed);
      }
      LOG.warn("the document of {} {} holds another event", kept.country(), kept.sequence());
    } catch (Throwable failed) {
      var why = String.valueOf(failed);
      LOG.warn("the document of {} {} is damaged: {}", kept.country(), kept.sequence(), why);
    }
    return new Restored(kept, null, null, null);
  }

  private Restored restored(KeptEvent kept, ParsedEvent parsed) {
    try {
      return new Restored(kept, parsed.envelope(), parts.understand(parsed), null);
    } catch (Throwable failed) {
      return new Restored(kept, parsed.envelope(), null, failed);
    }
  }

  /**
   * The first offset of a partition at which an earlier build could not read an event; empty where
   * there is none.
   */
  Optional<Long> firstToTryAgain(int partition) {
    return alarms.firstToTryAgain(partition);
  }

  /** Adds an event to the news if it is the next of its country. */
  void judge(ConsumerRecord<byte[], byte[]> message, List<News> news) {
    try {
      var country = CountryKey.read(message, partitions);
      var bytes = message.value() == null ? new byte[0] : message.value();
      var found =
          new KeptEvent(
              country.value(), 0, new Payload(bytes), message.partition(), message.offset());
      var parsed = read(found);
      if (parsed != null) {
        var kept = found.of(country.value(), parsed.envelope().sequence());
        judge(parsed, kept, news);
        alarms.wasReadFromTopic(country, kept);
      }
    } catch (NotOurs not) {
      foreign.skipped(message.topic(), message.partition(), message.offset(), not.why());
    }
  }

  /**
   * The parsed event in a message, or null after an alarm. A message that is not an event of the
   * country that its key names is skipped: if an event of the record is missing, the next event and
   * the watermarks show it. A sealed event that cannot be read, and an error such as too little
   * memory, stop the answers about that country only.
   */
  private @Nullable ParsedEvent read(KeptEvent found) {
    try {
      var parsed = parsed(found.payload());
      var event = parsed.envelope();
      if (!event.country().value().equals(found.country()) || event.sequence() < 1) {
        throw new NotOurs("holds an event of another country or place than its key says");
      }
      return parsed;
    } catch (NotOurs not) {
      throw not;
    } catch (RuntimeException failed) {
      if (!isSealed(found.payload()) || !isNumbered(found.payload())) {
        throw new NotOurs("holds no sealed event with a sequence");
      }
      alarms.raise(found, Trouble.UNREADABLE, failed.toString());
      return null;
    } catch (Error failed) {
      alarms.raise(found, Trouble.UNREADABLE, failed.toString());
      return null;
    }
  }

  private static ParsedEvent parsed(Payload payload) {
    return EventCodec.parseSealed(payload.bytes())
        .orElseThrow(() -> new IllegalStateException("an event that is not what its hash says"));
  }

  /** Whether a sealed payload has a sequence: then a later build may be able to read the rest. */
  private static boolean isNumbered(Payload sealed) {
    return Json.object(sealed.bytes()).get("sequence") instanceof Integer sequence && sequence > 0;
  }

  private static boolean isSealed(Payload payload) {
    try {
      return payload.bytes().length > 0 && EventCodec.isSealed(payload.bytes());
    } catch (RuntimeException noJson) {
      return false;
    }
  }

  /** The event with its parsed form, which is null when this build cannot understand it. */
  private News understood(KeptEvent kept, ParsedEvent parsed) {
    try {
      return new News(kept, parts.understand(parsed));
    } catch (Throwable failed) {
      cannotGoOn(kept, failed);
      return new News(kept, null);
    }
  }

  /**
   * Applies an event to the view, unless an earlier event of its country could not be read or
   * folded.
   */
  private void apply(News news) {
    var event = news.event();
    if (event != null && !unreadable.contains(new CountryCode(news.kept().country()))) {
      try {
        parts.apply(event, view);
      } catch (Throwable failed) {
        cannotGoOn(news.kept(), failed);
      }
    }
  }

  private void cannotGoOn(KeptEvent kept, Throwable failed) {
    unreadable.add(new CountryCode(kept.country()));
    LOG.debug("unreadable", failed);
    alarms.raise(kept, Trouble.UNREADABLE, "sequence " + kept.sequence() + ": " + failed);
  }

  private void judge(ParsedEvent parsed, KeptEvent kept, List<News> news) {
    switch (judge(parsed.envelope(), kept)) {
      case NEXT -> news.add(understood(kept, parsed));
      case KNOWN -> compare(kept, news);
      case AHEAD -> LOG.debug("{} {} came before its time", kept.country(), kept.sequence());
      case FORKED -> alarms.raise(kept, Trouble.FORKED, "sequence " + kept.sequence());
    }
  }

  private EventArrival judge(Envelope event, KeptEvent kept) {
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
            .or(
                () ->
                    documents
                        .payload(again.country(), again.sequence())
                        .filter(kept -> EventCodec.isSealed(kept.bytes())));
    if (known.isPresent() && !known.get().equals(again.payload())) {
      alarms.raise(again, Trouble.FORKED, "sequence " + again.sequence());
    }
  }

  /**
   * Stores the events, then applies them to the view: an answer never rests on an event that was
   * not stored.
   */
  void keep(List<News> news) {
    documents.keep(news.stream().map(News::kept).toList());
    news.forEach(this::apply);
  }

  /**
   * Tells the view which countries cannot be answered at the moment. A trouble ends only when the
   * record is complete: its chain reaches the instant that this node has vouched for, and every
   * event of the chain was applied.
   */
  void report() {
    chains.forEach((country, chain) -> report(new CountryCode(country), chain));
    alarms.forEach(view::trouble);
  }

  private void report(CountryCode country, CountryChain chain) {
    if (chain.hasGap()) {
      if (alarms.of(country) == null) {
        view.trouble(country, Trouble.GAP);
      }
    } else if (isWhole(country, chain)) {
      alarms.isWhole(country);
      if (alarms.of(country) == null) {
        view.trouble(country, null);
      }
    }
  }

  private boolean isWhole(CountryCode country, CountryChain chain) {
    var agreed = watermarks.agreedAt(chain.partition()).orElse(Instant.MIN);
    var vouched = view.recordedThrough().orElse(Instant.MIN);
    return view.taken(country) == chain.lastSequence() && !agreed.isBefore(vouched);
  }
}
