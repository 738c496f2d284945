package nl.peildatum.command.relay.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.peildatum.command.store.TakenDecisionId;
import nl.peildatum.decision.SizeLimits;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the tables of events and of decisions, in pages of bounded size. */
final class StoreRows {
  private static final int PAGE = 500;

  private final JdbcClient store;

  StoreRows(JdbcClient store) {
    this.store = store;
  }

  /** The countries that have a row, in their order. */
  List<String> countries() {
    return store
        .sql("select distinct country from event order by country")
        .query(String.class)
        .list();
  }

  /**
   * The rows of a country after a sequence (exclusive): at least one if there is any, and no more
   * bytes together than {@link SizeLimits#PAGE_BYTES}.
   */
  List<StoreRow> after(String country, long sequence) {
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
        .query((row, n) -> StoreRow.of(row))
        .list();
  }

  /** By country, the sequence of the last event that is on the topic for certain. */
  Map<String, Long> published() {
    var heads = new HashMap<String, Long>();
    store
        .sql(
            "select country, max(position) + 1 as head from event"
                + " where global_index <= (select settled_index from watermark) group by country")
        .query((row, n) -> heads.put(row.getString("country"), row.getLong("head")))
        .list();
    return heads;
  }

  /** The rows of the table of decisions about a country, by first sequence. */
  Map<Long, TakenDecisionId> decisions(String country) {
    var decisions = new HashMap<Long, TakenDecisionId>();
    store
        .sql("select * from decision where country = :country")
        .param("country", country)
        .query(
            (row, n) ->
                decisions.put(
                    row.getLong("first_sequence"),
                    new TakenDecisionId(
                        row.getString("id"),
                        row.getString("country"),
                        row.getString("request_hash"),
                        row.getLong("first_sequence"),
                        row.getLong("last_sequence"))))
        .list();
    return decisions;
  }

  /** The countries that the table of decisions names without an event of theirs. */
  List<String> countriesWithoutEvents() {
    return store
        .sql(
            "select distinct country from decision d where not exists"
                + " (select 1 from event e where e.country = d.country)")
        .query(String.class)
        .list();
  }
}
