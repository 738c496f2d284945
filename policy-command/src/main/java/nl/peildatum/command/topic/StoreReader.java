package nl.peildatum.command.topic;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.peildatum.codec.ChainHead;
import nl.peildatum.decision.SizeLimits;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads stored events and heads by SQL, independently of Axon's event processor. */
public final class StoreReader {
  private static final int PAGE = 500;

  private final JdbcClient store;

  public StoreReader(JdbcClient store) {
    this.store = store;
  }

  /**
   * Returns the events of a country after a sequence (exclusive): at least one if there is any, and
   * no more bytes together than {@link SizeLimits#PAGE_BYTES}.
   */
  public List<Publication> after(String country, long sequence) {
    return store
        .sql(
            """
            select * from (
              select *, sum(octet_length(payload)) over (order by position) as bytes
              from event where country = :country and position >= :position
              order by position limit :page) page
            where bytes - octet_length(payload) = 0 or bytes <= :bytes
            order by position
            """)
        .param("country", country)
        .param("position", sequence)
        .param("page", PAGE)
        .param("bytes", SizeLimits.PAGE_BYTES)
        .query((row, n) -> publication(row))
        .list();
  }

  /** Returns the head of every country now. */
  public SortedMap<String, ChainHead> heads() {
    var heads = new TreeMap<String, ChainHead>();
    store
        .sql(
            """
            with recursive known(country) as (
              select min(country) from event
              union all
              select (select min(e.country) from event e where e.country > known.country)
              from known where known.country is not null)
            select last.* from known, lateral (
              select * from event e where e.country = known.country
              order by e.position desc limit 1) last
            """)
        .query((row, n) -> publication(row))
        .list()
        .forEach(last -> heads.put(last.country(), last.head()));
    return heads;
  }

  /** Returns the event of a country with this sequence; empty where there is none. */
  public Optional<ChainHead> at(String country, long sequence) {
    return store
        .sql("select * from event where country = :country and position = :position")
        .param("country", country)
        .param("position", sequence - 1)
        .query((row, n) -> publication(row))
        .optional()
        .map(Publication::head);
  }

  /**
   * Returns the last event of every country that has one between the global indexes, {@code after}
   * exclusive, {@code upTo} inclusive.
   */
  public List<Publication> lastBetween(long after, long upTo) {
    return store
        .sql(
            """
            select event.* from event
            join (select country, max(position) as position from event
              where global_index > :after and global_index <= :upTo group by country) last
            using (country, position)
            order by country
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
