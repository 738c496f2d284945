package nl.peildatum.command.draft;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The tables of the audit trail: one chain of entries over all drafts and countries. Appending
 * locks the last entry until the transaction ends, so that entries are numbered without gaps and
 * become visible in their order.
 */
final class AuditChain {
  private static final String LOCK =
      """
      select number, hash, greatest(at, date_trunc('milliseconds', clock_timestamp())) as now
      from audit_head for update
      """;
  private static final String APPEND =
      """
      with entry as (
        insert into audit_entry values (:number, :type, :draft, :version, :payload))
      update audit_head set number = :number, at = :at, hash = :hash
      """;

  private final JdbcClient store;

  AuditChain(JdbcClient store) {
    this.store = store;
  }

  /**
   * The end of the chain.
   *
   * @param number of the last entry; 0 = there is none
   * @param now the store's clock, UTC, whole milliseconds; never before the last entry
   */
  record Head(long number, String hash, Instant now) {}

  /** A row of the trail; its bytes may have been changed by somebody. */
  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  record Row(long number, byte[] payload) {}

  /** Locks the end of the chain until the transaction ends. */
  Head lock() {
    return head(LOCK);
  }

  /** The end of the chain, without a lock. */
  Head head() {
    return head(LOCK.replace("for update", ""));
  }

  private Head head(String sql) {
    return store
        .sql(sql)
        .query(
            (row, n) ->
                new Head(
                    row.getLong("number"),
                    row.getString("hash"),
                    row.getObject("now", OffsetDateTime.class).toInstant()))
        .single();
  }

  /** Appends an entry after a locked end. */
  AuditEntry append(Head end, AuditEvent event) {
    var entry = AuditEntryCodec.seal(end.number() + 1, end.now(), event, end.hash());
    store
        .sql(APPEND)
        .param("number", entry.number())
        .param("type", AuditEntryCodec.typeOf(event))
        .param("draft", event instanceof DraftEvent of ? of.draft().value() : null)
        .param("version", event instanceof DraftEvent of ? of.version() : null)
        .param("payload", AuditEntryCodec.write(entry))
        .param("at", utc(entry.at()))
        .param("hash", entry.hash())
        .update();
    return entry;
  }

  /**
   * The entries after a number, in order.
   *
   * @param most how many at most
   */
  List<Row> after(long number, int most) {
    return store
        .sql(
            """
            select number, payload from audit_entry where number > :number
            order by number limit :most
            """)
        .param("number", number)
        .param("most", most)
        .query((row, n) -> new Row(row.getLong(1), row.getBytes(2)))
        .list();
  }

  /** The payloads about one draft, in order. */
  List<byte[]> about(String draft) {
    return store
        .sql("select payload from audit_entry where draft = :draft order by version")
        .param("draft", draft)
        .query((row, n) -> row.getBytes(1))
        .list();
  }

  /** The payloads about these drafts, those of one draft in order. */
  List<byte[]> about(List<String> drafts) {
    return drafts.isEmpty()
        ? List.of()
        : store
            .sql("select payload from audit_entry where draft in (:drafts) order by version")
            .param("drafts", drafts)
            .query((row, n) -> row.getBytes(1))
            .list();
  }

  static OffsetDateTime utc(Instant instant) {
    return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
