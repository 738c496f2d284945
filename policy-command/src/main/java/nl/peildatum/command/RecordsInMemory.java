package nl.peildatum.command;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import nl.peildatum.area.CountryCode;
import nl.peildatum.command.refusal.EventLost;
import nl.peildatum.command.store.LastKnown;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.record.CountryRecord;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/**
 * The last committed records of the countries asked about lately. Only a starting point: the store
 * must still hold its last event, and whatever came behind it is read in every transaction.
 */
final class RecordsInMemory implements LastKnown {
  private static final float LOAD = 0.75f;

  private final Map<String, CountryRecord> records;
  private final Map<String, RecordedEvent> lost = new ConcurrentHashMap<>();
  private final ReentrantLock lock = new ReentrantLock();

  /**
   * @param most countries to remember
   */
  RecordsInMemory(int most) {
    this.records =
        new LinkedHashMap<>(most, LOAD, true) {
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

  /** What was committed when this node last looked: another node may have added to it since. */
  Optional<CountryRecord> remembered(CountryCode country) {
    return remembered(country.value());
  }

  @Override
  public void isGone(Remembered remembered) {
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
   * To be asked once the country was read: where an event that was committed is not there any more,
   * nothing goes on until {@link #acknowledge} was called.
   */
  void refuseIfSomethingIsLost(String country) {
    var gone = lost.get(country);
    if (gone != null) {
      throw new EventLost(gone);
    }
  }

  /** To be called once the verdict on the store is deleted: the next comparison decides. */
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

  /** Remembers the record when the transaction under way has committed, never before. */
  void keepOnceCommitted(CountryRecord record) {
    CurrentUnitOfWork.get().afterCommit(unit -> keep(record));
  }

  /** Only what was read from, or written into, committed transactions. */
  void keep(CountryRecord record) {
    lock.lock();
    try {
      records.merge(
          record.country().value(), record, (old, now) -> old.head() > now.head() ? old : now);
    } finally {
      lock.unlock();
    }
  }
}
