package nl.peildatum.command.draft;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import nl.peildatum.area.CountryCode;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of drafts beside their events: the files, and where each draft stands. */
final class DraftTable {
  private static final String REVISABLE = "status in ('OPEN', 'REJECTED')";

  private final JdbcClient store;

  DraftTable(JdbcClient store) {
    this.store = store;
  }

  /** An id that no draft has. */
  String newId() {
    return store.sql("select gen_random_uuid()::text").query(String.class).single();
  }

  void keepFile(DraftId id, int version, byte[] canonical) {
    store
        .sql("insert into draft_file values (:draft, :version, :file)")
        .param("draft", id.value())
        .param("version", version)
        .param("file", canonical)
        .update();
  }

  Optional<byte[]> file(DraftId id, int version) {
    return store
        .sql("select file from draft_file where draft = :draft and version = :version")
        .param("draft", id.value())
        .param("version", version)
        .query((row, n) -> row.getBytes(1))
        .optional();
  }

  /** Keeps where a draft stands. */
  void keep(Draft draft) {
    store
        .sql(
            """
            insert into draft values (:id, :country, :status, :version, :decisionId, :revisedAt)
            on conflict (id) do update set status = excluded.status, version = excluded.version,
              decision_id = excluded.decision_id, revised_at = excluded.revised_at
            """)
        .param("id", draft.id().value())
        .param("country", draft.id().country().value())
        .param("status", draft.status().name())
        .param("version", draft.version())
        .param("decisionId", draft.file().decisionId())
        .param("revisedAt", AuditChain.utc(draft.revisedAt()))
        .update();
  }

  /** The last version of a draft; empty for an id that no draft of the country has. */
  Optional<Integer> version(DraftId id) {
    return store
        .sql("select version from draft where id = :id and country = :country")
        .param("id", id.value())
        .param("country", id.country().value())
        .query(Integer.class)
        .optional();
  }

  /**
   * The open drafts of a decision whose present file has this hash, the first revised first.
   *
   * @param hash lower-case hex SHA-256 of the file
   * @param revisedAfter drafts last revised at or before this instant have lapsed
   */
  List<DraftId> open(CountryCode country, String decisionId, String hash, Instant revisedAfter) {
    return store
        .sql(
            """
            select country, id from draft
            where country = :country and decision_id = :decisionId
              and status = 'OPEN' and revised_at > :after
              and exists (select 1 from draft_file
                where draft = draft.id and version = draft.version
                  and encode(sha256(file), 'hex') = :hash)
            order by revised_at, id
            """)
        .param("country", country.value())
        .param("decisionId", decisionId)
        .param("hash", hash)
        .param("after", AuditChain.utc(revisedAfter))
        .query((row, n) -> id(row))
        .list();
  }

  /**
   * The number of drafts that may still be revised.
   *
   * @param revisedAfter drafts last revised at or before this instant have lapsed
   */
  long revisable(CountryCode country, Instant revisedAfter) {
    return store
        .sql(
            "select count(*) from draft where country = :country and revised_at > :after and "
                + REVISABLE)
        .param("country", country.value())
        .param("after", AuditChain.utc(revisedAfter))
        .query(Long.class)
        .single();
  }

  /** Drafts that no event says have lapsed, last revised at or before an instant. */
  List<DraftId> due(Instant revisedAt, int most) {
    return store
        .sql(
            "select country, id from draft where revised_at <= :revisedAt and "
                + REVISABLE
                + " order by revised_at limit :most")
        .param("revisedAt", AuditChain.utc(revisedAt))
        .param("most", most)
        .query((row, n) -> id(row))
        .list();
  }

  /** The drafts, of one country or with one status where these are named, last revised first. */
  List<DraftSummary> list(Optional<CountryCode> country, Optional<DraftStatus> status, int most) {
    return store
        .sql(
            """
            select * from draft
            where (:country::text is null or country = :country)
              and (:status::text is null or status = :status)
            order by revised_at desc, id limit :most
            """)
        .param("country", country.map(CountryCode::value).orElse(null), Types.VARCHAR)
        .param("status", status.map(DraftStatus::name).orElse(null), Types.VARCHAR)
        .param("most", most)
        .query((row, n) -> summary(row))
        .list();
  }

  private static DraftSummary summary(ResultSet row) throws SQLException {
    return new DraftSummary(
        id(row),
        DraftStatus.valueOf(row.getString("status")),
        row.getInt("version"),
        row.getString("decision_id"),
        row.getObject("revised_at", OffsetDateTime.class).toInstant());
  }

  private static DraftId id(ResultSet row) throws SQLException {
    return new DraftId(new CountryCode(row.getString("country")), row.getString("id"));
  }
}
