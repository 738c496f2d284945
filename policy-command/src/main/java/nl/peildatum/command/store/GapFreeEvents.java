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
 * Stops waiting for a missing index only when the store itself has stated that no append is being
 * made. Axon alone would stop after a time by this machine's clock.
 */
final class GapFreeEvents extends PostgresEvents {
  private static final int KEEP_EVERY_GAP = Integer.MAX_VALUE;
  static final int PAGE = 100;

  private final AtomicLong settled = new AtomicLong();
  private final ThreadLocal<Long> settledBeforeReading = ThreadLocal.withInitial(() -> 0L);

  private final JdbcClient store;

  GapFreeEvents(Builder builder, JdbcClient store) {
    super(builder.gapCleaningThreshold(KEEP_EVERY_GAP));
    this.store = store;
  }

  void settledUpTo(long index) {
    settled.accumulateAndGet(index, Math::max);
  }

  /**
   * At most a page of the events after a position; the size of the page is determined before it is
   * read.
   */
  List<TrackedEventMessage<?>> after(@Nullable TrackingToken last) {
    var page = fetchTrackedEvents(last, indexes(last)).stream();
    return EventUtils.upcastAndDeserializeTrackedEvents(
            page, getEventSerializer(), NoOpEventUpcaster.INSTANCE)
        .toList();
  }

  /**
   * The number of indexes to read at once: a page, or fewer whose payloads are as large as is sent
   * at once.
   */
  private int indexes(@Nullable TrackingToken last) {
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
        .param("page", PAGE)
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
    var before = previous == null ? GapAwareTrackingToken.newInstance(0, List.of()) : previous;
    // rows come by index: a gap above this index may be filled by the next row of this query
    var given = Math.min(settledBeforeReading.get() + 1, index);
    var token = before.advanceTo(index, KEEP_EVERY_GAP).withGapsTruncatedAt(given);
    return new TrackedDomainEventData<>(token, getDomainEventData(row));
  }
}
