package nl.peildatum.query.intake;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.peildatum.area.CountryCode;
import nl.peildatum.codec.EventCodec;
import nl.peildatum.codec.ForeignMessage;
import nl.peildatum.codec.ParsedEvent;
import nl.peildatum.decision.Envelope;
import nl.peildatum.health.ForeignMessages;
import nl.peildatum.query.log.PolicyLog;
import nl.peildatum.query.view.CountryFault;
import nl.peildatum.query.view.PolicyView;
import nl.peildatum.topic.CountryKey;
import nl.peildatum.topic.LeafIndexHeader;
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
  private final EventChains chains;
  private final Watermarks watermarks;
  private final EventDocuments documents;
  private final PolicyView view;
  private final PolicyLog log;
  private final IntakeParts parts;
  private final ForeignMessages foreign;
  private final Alarms alarms;
  private final Set<CountryCode> unreadable = new HashSet<>();

  EventIntake(
      int partitions,
      EventChains chains,
      Watermarks watermarks,
      EventDocuments documents,
      PolicyView view,
      PolicyLog log,
      IntakeParts parts,
      Alarms alarms,
      ForeignMessages foreign) {
    this.partitions = partitions;
    this.foreign = foreign;
    this.chains = chains;
    this.watermarks = watermarks;
    this.documents = documents;
    this.view = view;
    this.log = log;
    this.parts = parts;
    this.alarms = alarms;
  }

  /** Takes all events that the documents hold. */
  void restore() {
    alarms.restore();
    new KeptRecord(documents).read(kept -> RestoredEvent.of(kept, parts), this::restore);
  }

  /**
   * Takes an event from its document. A damaged document leaves a gap; the events after a gap are
   * read from the topic again.
   */
  private void restore(RestoredEvent found) {
    var envelope = found.envelope();
    if (envelope != null) {
      var kept = found.kept();
      if (arrival(envelope, kept) == EventArrival.NEXT) {
        if (found.failed() != null) {
          markUnreadable(kept, found.failed());
        }
        apply(new NewEvent(kept, found.event()));
        addToLog(kept);
      }
      alarms.wasReadFromDocument(envelope.country(), kept);
    }
  }

  /** Takes an event from the topic, and adds it to the news if it is the next of its country. */
  void take(ConsumerRecord<byte[], byte[]> message, List<NewEvent> news) {
    try {
      var country = CountryKey.read(message, partitions);
      var bytes = message.value() == null ? new byte[0] : message.value();
      var found =
          new KeptEvent(
              country.value(),
              0,
              new EventBytes(bytes),
              message.partition(),
              message.offset(),
              LeafIndexHeader.read(message));
      var parsed = read(found);
      if (parsed != null) {
        var kept = found.of(country.value(), parsed.envelope().sequence());
        take(parsed, kept, news);
        alarms.wasReadFromTopic(country, kept);
      }
    } catch (ForeignMessage not) {
      foreign.skipped(message.topic(), message.partition(), message.offset(), not.why());
    }
  }

  /**
   * The parsed event in a message; null after an alarm. A message that is not an event of the
   * country that its key names is refused as foreign: if an event of the record is missing, the
   * next event and the watermarks show it. A sealed event that cannot be read raises an alarm, as
   * does an error such as too little memory: only that country is not answered.
   */
  private @Nullable ParsedEvent read(KeptEvent found) {
    try {
      var parsed = found.payload().parsed();
      var event = parsed.envelope();
      if (!event.country().value().equals(found.country()) || event.sequence() < 1) {
        throw new ForeignMessage("holds an event of another country or place than its key says");
      }
      return parsed;
    } catch (ForeignMessage not) {
      throw not;
    } catch (RuntimeException failed) {
      if (!found.payload().isSealed() || !found.payload().isNumbered()) {
        throw new ForeignMessage("holds no sealed event with a sequence");
      }
      alarms.raise(found, CountryFault.UNREADABLE, failed.toString());
      return null;
    } catch (Error failed) {
      alarms.raise(found, CountryFault.UNREADABLE, failed.toString());
      return null;
    }
  }

  /** The event as news; without its content, and after an alarm, if this build cannot read it. */
  private NewEvent news(KeptEvent kept, ParsedEvent parsed) {
    try {
      return new NewEvent(kept, parts.event(parsed));
    } catch (Throwable failed) {
      markUnreadable(kept, failed);
      return new NewEvent(kept, null);
    }
  }

  /**
   * Applies an event to the view, unless an earlier event of its country could not be read or
   * folded.
   */
  private void apply(NewEvent news) {
    var event = news.event();
    if (event != null && !unreadable.contains(new CountryCode(news.kept().country()))) {
      try {
        parts.apply(event, view);
      } catch (Throwable failed) {
        markUnreadable(news.kept(), failed);
      }
    }
  }

  private void markUnreadable(KeptEvent kept, Throwable failed) {
    unreadable.add(new CountryCode(kept.country()));
    LOG.debug("unreadable", failed);
    alarms.raise(kept, CountryFault.UNREADABLE, "sequence " + kept.sequence() + ": " + failed);
  }

  private void take(ParsedEvent parsed, KeptEvent kept, List<NewEvent> news) {
    switch (arrival(parsed.envelope(), kept)) {
      case NEXT -> news.add(news(kept, parsed));
      case KNOWN -> compareWithKnown(kept, news);
      case AHEAD -> LOG.debug("{} {} came before its time", kept.country(), kept.sequence());
      case FORKED -> alarms.raise(kept, CountryFault.FORKED, "sequence " + kept.sequence());
    }
  }

  private EventArrival arrival(Envelope event, KeptEvent kept) {
    var complete = watermarks.agreedAt(kept.partition()).orElse(Instant.MIN);
    return chains.of(kept.country(), kept.partition()).take(event, kept.offset(), complete);
  }

  /**
   * Raises an alarm if an event that was taken before now has other bytes; otherwise keeps its
   * number in the log if it was not told before.
   */
  private void compareWithKnown(KeptEvent again, List<NewEvent> news) {
    var known =
        news.stream()
            .map(NewEvent::kept)
            .filter(kept -> kept.isSameEventAs(again))
            .findFirst()
            .or(
                () ->
                    documents
                        .event(again.country(), again.sequence())
                        .filter(kept -> EventCodec.isSealed(kept.payload().bytes())));
    if (known.isPresent() && !known.get().payload().equals(again.payload())) {
      alarms.raise(again, CountryFault.FORKED, "sequence " + again.sequence());
    } else if (known.isPresent() && again.leafIndex().isPresent()) {
      keepNumber(known.get(), again, news);
    }
  }

  private void keepNumber(KeptEvent known, KeptEvent again, List<NewEvent> news) {
    if (known.leafIndex().isEmpty()) {
      var isNew = news.stream().anyMatch(event -> event.kept().isSameEventAs(again));
      news.replaceAll(event -> event.withNumberOf(again));
      if (!isNew) {
        documents.keep(List.of(known.withLeafIndex(again.leafIndex())));
      }
    }
    addToLog(again);
  }

  private void addToLog(KeptEvent kept) {
    kept.leafIndex()
        .ifPresent(
            number ->
                log.take(kept.country(), kept.sequence(), number, kept.payload().bytes()));
  }

  /**
   * Stores the events, then applies them to the view: an answer never rests on an event that was
   * not stored.
   */
  void keep(List<NewEvent> news) {
    documents.keep(news.stream().map(NewEvent::kept).toList());
    news.forEach(this::apply);
    news.forEach(event -> addToLog(event.kept()));
  }
}
