package nl.peildatum.command.store;

import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;

/**
 * Names the columns of the table {@code event} for Axon; {@code position} is Axon's sequence,
 * counted from 0.
 */
final class EventTable {
  static final EventSchema SCHEMA =
      EventSchema.builder()
          .eventTable("event")
          .globalIndexColumn("global_index")
          .aggregateIdentifierColumn("country")
          .sequenceNumberColumn("position")
          .typeColumn("aggregate_type")
          .eventIdentifierColumn("event_id")
          .payloadTypeColumn("type")
          .payloadRevisionColumn("revision")
          .timestampColumn("recorded_at")
          .payloadColumn("payload")
          .metaDataColumn("metadata")
          .build();

  private EventTable() {}
}
