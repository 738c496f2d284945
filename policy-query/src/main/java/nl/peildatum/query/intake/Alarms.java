package nl.peildatum.query.intake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import nl.peildatum.area.CountryCode;
import nl.peildatum.query.view.CountryFault;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the alarms: troubles that do not end by themselves. They are stored, so that a new process
 * knows them.
 */
final class Alarms {
  private static final Logger LOG = LoggerFactory.getLogger(Alarms.class);

  private final EventDocuments documents;
  private final Map<CountryCode, CountryFault> raised = new HashMap<>();
  private final Map<CountryCode, Alarm> toTryAgain = new HashMap<>();
  private final Set<CountryCode> triedAgain = new HashSet<>();

  Alarms(EventDocuments documents) {
    this.documents = documents;
  }

  /** Loads the stored alarms; an event that was unreadable will be tried again. */
  void restore() {
    documents
        .alarms()
        .forEach(
            alarm ->
                CountryCode.parse(alarm.country()).ifPresent(country -> restore(country, alarm)));
  }

  private void restore(CountryCode country, Alarm alarm) {
    var trouble = CountryFault.ofAlarm(alarm.reason());
    raised.put(country, trouble);
    if (trouble == CountryFault.UNREADABLE) {
      toTryAgain.put(country, alarm);
    }
  }

  /**
   * The first offset of a partition at which an event is to be tried again; empty where there is
   * none.
   */
  Optional<Long> firstToTryAgain(int partition) {
    return toTryAgain.values().stream()
        .filter(alarm -> alarm.partition() == partition)
        .map(Alarm::offset)
        .min(Long::compare);
  }

  /**
   * Records that an event was read from its document; ends the alarm's wait if it was its cause.
   */
  void wasReadFromDocument(CountryCode country, KeptEvent read) {
    var alarm = toTryAgain.get(country);
    if (alarm != null && alarm.partition() == read.partition() && alarm.offset() == read.offset()) {
      tried(country);
    }
  }

  /**
   * Records that an event was read from the topic; ends the alarm's wait if its cause was read too,
   * as the topic is read from the first alarm on.
   */
  void wasReadFromTopic(CountryCode country, KeptEvent read) {
    var alarm = toTryAgain.get(country);
    if (alarm != null && alarm.partition() == read.partition() && alarm.offset() <= read.offset()) {
      tried(country);
    }
  }

  private void tried(CountryCode country) {
    toTryAgain.remove(country);
    triedAgain.add(country);
  }

  /**
   * Raises an alarm about the country of a message; none if the key of the message is not a country
   * code.
   */
  void raise(KeptEvent cause, CountryFault trouble, String detail) {
    CountryCode.parse(cause.country()).ifPresent(country -> raise(country, cause, trouble, detail));
  }

  private void raise(CountryCode country, KeptEvent cause, CountryFault trouble, String detail) {
    toTryAgain.remove(country);
    triedAgain.remove(country);
    var before = raised.get(country);
    if (before != CountryFault.FORKED && before != trouble) {
      // stored first: if that fails, the message is read again
      documents.keepAlarm(
          new Alarm(country.value(), trouble.alarm(), cause.partition(), cause.offset()));
      raised.put(country, trouble);
      LOG.error("alarm {} country={} {}", trouble.alarm(), country, detail);
    }
  }

  /** The alarm about a country; null where there is none. */
  @Nullable CountryFault of(CountryCode country) {
    return raised.get(country);
  }

  void forEach(BiConsumer<CountryCode, CountryFault> reader) {
    raised.forEach(reader);
  }

  /**
   * Ends a country's alarm if its event could be read.
   *
   * @param country whose record is complete
   */
  void endIfReadAgain(CountryCode country) {
    if (triedAgain.contains(country)) {
      documents.deleteAlarm(country.value());
      triedAgain.remove(country);
      raised.remove(country);
      LOG.info("country={} can be read again: the alarm is over", country);
    }
  }
}
