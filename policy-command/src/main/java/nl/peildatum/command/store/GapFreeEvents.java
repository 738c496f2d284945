package nl.peildatum.command.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import nl.peildatum.decision.SizeLimits;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A storage engine that reads events in the order of their index and passes over a missing index
 * only after the store has stated that no append is in progress. Axon alone would pass over it
 * after a time by this machine's clock.
 */
final class GapFreeEvents extends PostgresEvents {
  private static final int NO_LIMIT = Integer.MAX_VALUE;
  static final int PAGE_SIZE = 100;

  private final AtomicLong settled = new AtomicLong();
  private final ThreadLocal<Long> settledBeforeReading = ThreadLocal.withInitial(() -> 0L);

  private final JdbcClient store;

  GapFreeEvents(Builder builder, JdbcClient store) {
    super(builder.gapCleaningThreshold(NO_LIMIT));
    this.store = store;
  }

  /** Marks indexes up to this one, inclusive, as settled: what is missing there stays missing. */
  void markSettledUpTo(long index) {
    settled.accumulateAndGet(index, Math::max);
  }

  /** Returns at most a page of the events after a position. */
  List<TrackedEventMessage<?>> after(@Nullable TrackingToken last) {
    var page = fetchTrackedEvents(last, indexesInNextPage(last)).stream();
    return EventUtils.upcastAndDeserializeTrackedEvents(
            page, getEventSerializer(), NoOpEventUpcaster.INSTANCE)
        .toList();
  }

  /**
   * Returns the number of indexes to read: a page, or fewer if their payloads together would be
   * larger than {@link SizeLimits#PAGE_BYTES}.
   */
  private int indexesInNextPage(@Nullable TrackingToken last) {
    var index = last instanceof GapAwareTrackingToken token ? token.getIndex() : -1;
    return store
        .sql(
            """
            select max(global_index) - :index from (
              select global_index, octet_length(payload) as own,
                sum(octet_length(payload)) over (order by global_index) as bytes
              from event where global_index > :index order by global_index limit :page) page
            where bytes = own or bytes <= :bytes
            """)
        .param("index", index)
        .param("page", PAGE_SIZE)
        .param("bytes", SizeLimits.PAGE_BYTES)
        .query((row, n) -> Math.max(row.getInt(1), 1))
        .single();
  }

  @Override
  protected List<? extends TrackedEventData<?>> fetchTrackedEvents(
      @Nullable TrackingToken last, int batchSize) {
    settledBeforeReading.set(settled.get());
    try {
      return super.fetchTrackedEvents(last, batchSize);
    } finally {
      settledBeforeReading.remove();
    }
  }

  @Override
  protected TrackedEventData<?> getTrackedEventData(
      ResultSet row, @Nullable GapAwareTrackingToken previous) throws SQLException {
    var index = row.getLong(EventTable.SCHEMA.globalIndexColumn());
    var start = previous == null ? GapAwareTrackingToken.newInstance(0, List.of()) : previous;
    // rows come by index: a gap above this index may be filled by the next row of this query
    var settledHere = Math.min(settledBeforeReading.get() + 1, index);
    var token = start.advanceTo(index, NO_LIMIT).withGapsTruncatedAt(settledHere);
    return new TrackedDomainEventData<>(token, getDomainEventData(row));
  }
}
