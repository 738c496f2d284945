package nl.peildatum.command.unfinished;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.peildatum.area.CountryCode;
import nl.peildatum.command.security.Identity;
import nl.peildatum.command.sent.SentDecision;
import nl.peildatum.json.Json;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of unfinished forms; each row is seen by its writer alone. */
record UnfinishedFormTable(JdbcClient store) {
  private static final String OWN = "issuer = :issuer and subject = :subject";

  /** Lets one request at a time put forms of this person aside, until the transaction ends. */
  void lock(Identity by) {
    store
        .sql("select pg_advisory_xact_lock(hashtextextended(:person, 7))::text")
        .param("person", by.issuer() + " " + by.subject())
        .query(String.class)
        .single();
  }

  /** Puts a form aside once more; whether that version is the last one, and was replaced. */
  boolean replace(Identity by, FormVersion version, UnfinishedForm form) {
    return store
            .sql(
                """
                update unfinished_form set revision = revision + 1, country = :country,
                  name = :name, draft = :draft, draft_version = :version, head = :head,
                  file = :file, kept_at = clock_timestamp()
                where id = :id and revision = :revision and
                """
                    + OWN)
            .param("id", version.id())
            .param("revision", version.revision())
            .params(of(by))
            .params(members(form))
            .update()
        == 1;
  }

  FormVersion add(Identity by, UnfinishedForm form) {
    var id =
        store
            .sql(
                """
                insert into unfinished_form values (gen_random_uuid()::text, :issuer, :subject, 1,
                  :country, :name, :draft, :version, :head, :file,
                  clock_timestamp())
                returning id
                """)
            .params(of(by))
            .params(members(form))
            .query(String.class)
            .single();
    return new FormVersion(id, 1);
  }

  /** A form that says the same already, as when a button was pressed twice. */
  Optional<FormVersion> same(Identity by, UnfinishedForm form) {
    return store
        .sql(
            """
            select id, revision from unfinished_form where country = :country and draft = :draft
              and draft_version = :version and head = :head and file = :file and
            """
                + OWN
                + " order by kept_at desc limit 1")
        .params(of(by))
        .params(members(form))
        .query((row, n) -> new FormVersion(row.getString("id"), row.getInt("revision")))
        .optional();
  }

  private static Map<String, String> of(Identity person) {
    return Map.of("issuer", person.issuer(), "subject", person.subject());
  }

  private static Map<String, Object> members(UnfinishedForm form) {
    return Map.of(
        "country", form.file().country().value(),
        "name", form.name(),
        "draft", form.draft(),
        "version", form.version(),
        "head", form.head(),
        "file", Json.canonical(form.file().file()));
  }

  long count(Identity by) {
    return store
        .sql("select count(*) from unfinished_form where " + OWN)
        .params(of(by))
        .query(Long.class)
        .single();
  }

  /** The forms of a person, the last one put aside first. */
  List<KeptFormSummary> list(Identity by, Duration lifetime) {
    return store
        .sql(
            "select id, country, name, draft, kept_at from unfinished_form where "
                + OWN
                + " order by kept_at desc, id")
        .params(of(by))
        .query((row, n) -> summary(row, lifetime))
        .list();
  }

  private static KeptFormSummary summary(ResultSet row, Duration lifetime) throws SQLException {
    var keptAt = row.getObject("kept_at", OffsetDateTime.class).toInstant();
    return new KeptFormSummary(
        row.getString("id"),
        new CountryCode(row.getString("country")),
        row.getString("name"),
        !row.getString("draft").isEmpty(),
        keptAt,
        keptAt.plus(lifetime));
  }

  Optional<KeptForm> find(Identity by, String id) {
    return store
        .sql("select * from unfinished_form where id = :id and " + OWN)
        .param("id", id)
        .params(of(by))
        .query((row, n) -> kept(row))
        .optional();
  }

  private static KeptForm kept(ResultSet row) throws SQLException {
    var country = new CountryCode(row.getString("country"));
    return new KeptForm(
        new FormVersion(row.getString("id"), row.getInt("revision")),
        new UnfinishedForm(
            SentDecision.read(country, row.getBytes("file")),
            row.getString("draft"),
            row.getString("draft_version"),
            row.getString("head")));
  }

  void remove(Identity by, String id) {
    store
        .sql("delete from unfinished_form where id = :id and " + OWN)
        .param("id", id)
        .params(of(by))
        .update();
  }

  void remove(Identity by, FormVersion version) {
    store
        .sql("delete from unfinished_form where id = :id and revision = :revision and " + OWN)
        .param("id", version.id())
        .param("revision", version.revision())
        .params(of(by))
        .update();
  }

  /** Removes the forms of everyone that nobody put aside again within their lifetime. */
  void removeLapsed(Duration lifetime) {
    store
        .sql(
            """
            delete from unfinished_form
            where kept_at <= clock_timestamp() - make_interval(secs => :seconds)
            """)
        .param("seconds", lifetime.toMillis() / 1_000d)
        .update();
  }
}
