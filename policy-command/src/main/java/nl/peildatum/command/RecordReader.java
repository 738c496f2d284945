package nl.peildatum.command;

import nl.peildatum.area.CountryCode;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.record.CountryRecord;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** Reads the record of a country from the store, as committed now, without a lock. */
final class RecordReader {
  private final EventStore events;
  private final TransactionManager transactions;
  private final RecentRecords memory;

  RecordReader(EventStore events, TransactionManager transactions, RecentRecords memory) {
    this.events = events;
    this.memory = memory;
    this.transactions = transactions;
  }

  CountryRecord committed(CountryCode country) {
    var record = transactions.fetchInTransaction(() -> read(country));
    memory.refuseIfEventLost(country.value());
    memory.remember(record);
    return record;
  }

  private CountryRecord read(CountryCode country) {
    var record = CountryRecord.empty(country);
    var stream = events.readEvents(country.value());
    while (stream.hasNext()) {
      var payload = stream.next().getPayload();
      record =
          payload instanceof CountryPolicy remembered
              ? remembered.record()
              : record.and((RecordedEvent) payload);
    }
    return record;
  }
}
