package nl.peildatum.command;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import nl.peildatum.area.CountryCode;
import nl.peildatum.command.refusal.EventLost;
import nl.peildatum.command.store.RememberedRecords;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.record.CountryRecord;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/**
 * The last committed records of the countries used most recently. A remembered record is only a
 * starting point: in every transaction, the store must still hold its last event, and the events
 * after it are read.
 */
final class RecentRecords implements RememberedRecords {
  private static final float LOAD_FACTOR = 0.75f;

  private final Map<String, CountryRecord> records;
  private final Map<String, RecordedEvent> lost = new ConcurrentHashMap<>();
  private final ReentrantLock lock = new ReentrantLock();

  /**
   * @param most the maximum number of countries to remember
   */
  RecentRecords(int most) {
    this.records =
        new LinkedHashMap<>(most, LOAD_FACTOR, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<String, CountryRecord> eldest) {
            return size() > most;
          }
        };
  }

  @Override
  public Optional<Remembered> of(String country) {
    return remembered(country)
        .flatMap(
            known ->
                known.last().map(last -> new Remembered(snapshot(known), last.envelope().id())));
  }

  /**
   * Returns the record that this node last read or wrote; other nodes may have added to it since.
   */
  Optional<CountryRecord> remembered(CountryCode country) {
    return remembered(country.value());
  }

  @Override
  public void reportLost(Remembered remembered) {
    var known = ((CountryPolicy) remembered.snapshot().getPayload()).record();
    var country = known.country().value();
    lost.put(country, known.last().orElseThrow());
    lock.lock();
    try {
      records.remove(country);
    } finally {
      lock.unlock();
    }
  }

  /**
   * Throws if a committed event of the country is no longer in the store, until {@link
   * #acknowledge} is called. To be called after the country was read.
   */
  void refuseIfEventLost(String country) {
    var event = lost.get(country);
    if (event != null) {
      throw new EventLost(event);
    }
  }

  /**
   * Ends the refusals about a loss. To be called once the comparison of the store with the topic is
   * deleted; the next comparison decides.
   */
  void acknowledge(EventLost loss) {
    loss.event().ifPresent(event -> lost.remove(event.envelope().country().value(), event));
  }

  private Optional<CountryRecord> remembered(String country) {
    lock.lock();
    try {
      return Optional.ofNullable(records.get(country));
    } finally {
      lock.unlock();
    }
  }

  private static DomainEventMessage<?> snapshot(CountryRecord record) {
    return new GenericDomainEventMessage<>(
        CountryPolicy.TYPE, record.country().value(), record.head() - 1, new CountryPolicy(record));
  }

  /** Remembers the record once the current transaction has committed, never before. */
  void rememberAfterCommit(CountryRecord record) {
    CurrentUnitOfWork.get().afterCommit(unit -> remember(record));
  }

  /** Remembers a record that was read from, or written by, a committed transaction. */
  void remember(CountryRecord record) {
    lock.lock();
    try {
      records.merge(
          record.country().value(), record, (old, now) -> old.head() > now.head() ? old : now);
    } finally {
      lock.unlock();
    }
  }
}
