package nl.peildatum.command.clock;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The clock of the store. It takes the shared append lock first, so that no watermark can pass an
 * instant at which events are still being appended.
 */
public final class PostgresClock implements StoreClock {
  private static final String NOW_AND_WATERMARK =
      """
      select date_trunc('milliseconds', clock_timestamp()) as now,
        nullif(at, '-infinity') as watermark from watermark
      """;

  private final JdbcClient store;

  public PostgresClock(JdbcClient store) {
    this.store = store;
  }

  @Override
  public AppendMoment recordingMoment(@Nullable Instant lastOfCountry) {
    return store
        .sql("select * from begin_append(:lock)")
        .param("lock", AppendLock.KEY)
        .query(
            (row, n) -> new AppendMoment(instant(row, lastOfCountry), TopicComparison.result(row)))
        .single();
  }

  /**
   * The instant that {@link #recordingMoment} would return now, without a lock: for a preview, not
   * for recording.
   */
  public Instant glance(@Nullable Instant lastOfCountry) {
    return store.sql(NOW_AND_WATERMARK).query((row, n) -> instant(row, lastOfCountry)).single();
  }

  private static Instant instant(ResultSet row, @Nullable Instant lastOfCountry)
      throws SQLException {
    return later(
        row.getObject("now", OffsetDateTime.class).toInstant(),
        lastOfCountry,
        Instants.orNull(row.getObject("watermark", OffsetDateTime.class)));
  }

  private static Instant later(Instant now, @Nullable Instant... passed) {
    var result = now;
    for (var instant : passed) {
      if (instant != null && !instant.isBefore(result)) {
        result = instant.plusMillis(1);
      }
    }
    return result;
  }
}
