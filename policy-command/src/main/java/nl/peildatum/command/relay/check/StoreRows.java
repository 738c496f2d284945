package nl.peildatum.command.relay.check;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        .query((row, n) -> row.getString("country"))
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
              select e.*, l.number as leaf, l.hash as leaf_hash,
                sum(octet_length(e.payload)) over (order by e.position) as bytes
              from event e
                left join leaf l on l.country = e.country and l.sequence = e.position + 1
              where e.country = :country and e.position >= :position
              order by e.position limit :page) page
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

  /**
   * The rows of some events, by country and sequence.
   *
   * @param places at most as many as one poll of the topic returns
   */
  Map<ChainPlace, StoreRow> at(Collection<ChainPlace> places) {
    var rows = new HashMap<ChainPlace, StoreRow>();
    store
        .sql(
            """
            select e.*, l.number as leaf, l.hash as leaf_hash
            from unnest(:countries::text[], :sequences::bigint[]) place(country, sequence)
              join event e on e.country = place.country and e.position = place.sequence - 1
              left join leaf l on l.country = e.country and l.sequence = e.position + 1
            """)
        .param("countries", array(places.stream().map(ChainPlace::country)))
        .param("sequences", array(places.stream().map(ChainPlace::sequence)))
        .query((row, n) -> StoreRow.of(row))
        .list()
        .forEach(row -> rows.put(new ChainPlace(row.country(), row.sequence()), row));
    return rows;
  }

  private static String array(Stream<?> values) {
    return values.map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
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
        .query((row, n) -> row.getString("country"))
        .list();
  }

  /** Leaves of the log without an event, by country and sequence. */
  List<ChainPlace> leavesWithoutEvents() {
    return store
        .sql(
            "select country, sequence from leaf l where not exists (select 1 from event e"
                + " where e.country = l.country and e.position = l.sequence - 1) limit 1000")
        .query((row, n) -> new ChainPlace(row.getString("country"), row.getLong("sequence")))
        .list();
  }

  /** A place in the record of a country; the sequence counts from 1. */
  record ChainPlace(String country, long sequence) {}

  /** A signed checkpoint as the store keeps it. */
  @SuppressWarnings("ArrayRecordComponent") // stored bytes, compared by hand
  record KeptCheckpoint(String origin, long size, byte[] root, byte[] note) {}

  /** The last signed checkpoint of each log. */
  List<KeptCheckpoint> checkpoints() {
    return store
        .sql("select * from log_checkpoint order by origin")
        .query(
            (row, n) ->
                new KeptCheckpoint(
                    row.getString("origin"),
                    row.getLong("size"),
                    row.getBytes("root"),
                    row.getBytes("note")))
        .list();
  }

  /** The hashes of the leaves from a number on (inclusive), at most ten thousand, by number. */
  SortedMap<Long, byte[]> leaves(long from) {
    var leaves = new TreeMap<Long, byte[]>();
    store
        .sql("select number, hash from leaf where number >= :from order by number limit 10000")
        .param("from", from)
        .query((row, n) -> leaves.put(row.getLong("number"), row.getBytes("hash")))
        .list();
    return leaves;
  }
}
