package nl.peildatum.command.clock;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The clock of the PostgreSQL store. It first takes the shared append lock, so that no watermark is
 * drawn after an instant at which events are still being appended.
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
   * Returns the instant that {@link #recordingMoment} would give now, for a preview. It takes no
   * lock, so it must not be used for recording.
   */
  public Instant nextInstantWithoutLock(@Nullable Instant lastOfCountry) {
    return store.sql(NOW_AND_WATERMARK).query((row, n) -> instant(row, lastOfCountry)).single();
  }

  private static Instant instant(ResultSet row, @Nullable Instant lastOfCountry)
      throws SQLException {
    var watermark = row.getObject("watermark", OffsetDateTime.class);
    return laterThan(
        row.getObject("now", OffsetDateTime.class).toInstant(),
        lastOfCountry,
        watermark == null ? null : watermark.toInstant());
  }

  private static Instant laterThan(Instant now, @Nullable Instant... earlier) {
    var result = now;
    for (var instant : earlier) {
      if (instant != null && !instant.isBefore(result)) {
        result = instant.plusMillis(1);
      }
    }
    return result;
  }
}
