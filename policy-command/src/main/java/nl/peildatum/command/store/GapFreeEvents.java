package nl.peildatum.command.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.jspecify.annotations.Nullable;

/**
 * Gives up waiting for a missing index only when the store itself has said that no append is under
 * way. Axon would give up after a time by this machine's clock.
 */
final class GapFreeEvents extends PostgresEvents<StoredEvent> {
  private static final int KEEP_EVERY_GAP = Integer.MAX_VALUE;
  private static final int PAGE = 100;

  private final AtomicLong settled = new AtomicLong();
  private final ThreadLocal<Long> settledBeforeReading = ThreadLocal.withInitial(() -> 0L);

  GapFreeEvents(Builder builder) {
    super(builder.gapCleaningThreshold(KEEP_EVERY_GAP), new AsStored(), LastKnown.nothing());
  }

  void settledUpTo(long index) {
    settled.accumulateAndGet(index, Math::max);
  }

  /** At most a page of the events after that position, by one question to the store. */
  List<TrackedEventMessage<?>> after(@Nullable TrackingToken last) {
    var page = fetchTrackedEvents(last, PAGE).stream();
    return EventUtils.upcastAndDeserializeTrackedEvents(
            page, getEventSerializer(), NoOpEventUpcaster.INSTANCE)
        .toList();
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
    // rows come by index: a gap above this one may be filled by the next row of the same reading
    var given = Math.min(settledBeforeReading.get() + 1, index);
    var token = before.advanceTo(index, KEEP_EVERY_GAP).withGapsTruncatedAt(given);
    return new TrackedDomainEventData<>(token, getDomainEventData(row));
  }
}
