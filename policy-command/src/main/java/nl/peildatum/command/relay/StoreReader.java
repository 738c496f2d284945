package nl.peildatum.command.relay;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads stored bytes beside the event processor: what a topic misses, and where each country
 * stands.
 */
final class StoreReader {
  private static final int PAGE = 500;

  private final JdbcClient store;

  StoreReader(JdbcClient store) {
    this.store = store;
  }

  /** At most a page of the country's events after the given sequence, in their order. */
  List<Publication> after(String country, long sequence) {
    return store
        .sql(
            """
            select * from event where country = :country and position >= :position
            order by position limit :page
            """)
        .param("country", country)
        .param("position", sequence)
        .param("page", PAGE)
        .query((row, n) -> publication(row))
        .list();
  }

  /**
   * The last event of every country that has one between the indexes, after exclusive, upTo
   * inclusive.
   */
  List<Publication> lastBetween(long after, long upTo) {
    return store
        .sql(
            """
            select distinct on (country) * from event
            where global_index > :after and global_index <= :upTo
            order by country, position desc
            """)
        .param("after", after)
        .param("upTo", upTo)
        .query((row, n) -> publication(row))
        .list();
  }

  private static Publication publication(ResultSet row) throws SQLException {
    return new Publication(
        row.getString("country"),
        row.getLong("position") + 1,
        row.getString("event_id"),
        row.getString("type"),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        row.getBytes("payload"));
  }
}
