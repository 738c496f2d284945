package nl.peildatum.bench.loaded;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.peildatum.area.CountryCode;
import nl.peildatum.bench.product.EventStoreAccess;
import nl.peildatum.codec.EventCodec;
import nl.peildatum.codec.SealedEvent;
import nl.peildatum.codec.UnsealedEvent;
import nl.peildatum.decision.DecisionId;
import nl.peildatum.decision.EventTypes;
import nl.peildatum.decision.Statement;
import nl.peildatum.json.Json;
import nl.peildatum.record.CountryRecord;
import nl.peildatum.rulebook.CheckedDecision;
import nl.peildatum.rulebook.RuleBook;

/**
 * Writes decisions into the event store of a running product, in the form in which the product
 * writes them but many in one transaction. The product must not record anything at the same time;
 * its relay publishes what was written.
 */
public final class StoreLoader {
  private static final long APPEND_LOCK_KEY = 15_2023_01_11L;
  private static final int DECISIONS_PER_BATCH = 1_000;
  private static final String INSERT_EVENT =
      """
      insert into event (country, position, aggregate_type, event_id, type, recorded_at, payload,
        metadata) values (?, ?, 'country-policy', ?, ?, ?, ?, '{}')
      """;
  private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

  private StoreLoader() {}

  /** Returns the codes of countries of which something is recorded. */
  public static Set<String> recordedCountries(EventStoreAccess store)
      throws IOException, SQLException {
    var found = new HashSet<String>();
    try (var connection = store.connect();
        var statement = connection.createStatement();
        var row = statement.executeQuery("select distinct country from event")) {
      while (row.next()) {
        found.add(row.getString(1));
      }
    }
    return found;
  }

  /** Writes decisions about a country of which nothing is recorded; returns its record. */
  public static CountryRecord load(
      EventStoreAccess store, String country, int decisions, DecisionFileSource source)
      throws IOException, SQLException {
    try (var connection = store.connect()) {
      connection.setAutoCommit(false);
      var firstInstant = firstInstant(connection);
      var record = CountryRecord.empty(new CountryCode(country));
      try (var event = connection.prepareStatement(INSERT_EVENT);
          var decision = connection.prepareStatement("insert into decision values (?,?,?,?,?)")) {
        for (var number = 0; number < decisions; number++) {
          var file = source.next(record);
          var sealed = sealed(record, file, firstInstant.plusMillis(number));
          for (var one : sealed) {
            // read from the stored bytes, as the product does: this keeps the order of the members
            record = record.and(EventCodec.read(one.payload(), record.last().orElse(null)));
            add(event, one);
          }
          add(decision, file, sealed);
          if (number % DECISIONS_PER_BATCH == DECISIONS_PER_BATCH - 1) {
            event.executeBatch();
            decision.executeBatch();
          }
        }
        event.executeBatch();
        decision.executeBatch();
      }
      connection.commit();
      return record;
    }
  }

  /**
   * Takes the lock that holds watermarks back, and returns an instant after the last watermark, as
   * the product does for every decision.
   */
  private static Instant firstInstant(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("select pg_advisory_xact_lock_shared(" + APPEND_LOCK_KEY + ")");
      try (var row =
          statement.executeQuery(
              "select greatest(clock_timestamp(), at) + interval '1 ms' from watermark")) {
        row.next();
        return row.getObject(1, OffsetDateTime.class).toInstant().truncatedTo(ChronoUnit.MILLIS);
      }
    }
  }

  private static List<SealedEvent> sealed(
      CountryRecord head, Map<String, Object> file, Instant recordedAt) {
    var checked = RuleBook.check(head.country(), file, head, TODAY);
    if (!(checked instanceof CheckedDecision.Accepted accepted)) {
      throw new IllegalStateException(
          "the rules refuse an invented decision: " + checked + " for " + file);
    }
    var first = head.head() + 1;
    var last = first + accepted.statements().size();
    var statements = new ArrayList<Statement>();
    statements.add(new Statement.DecisionRecorded(first, last, file, accepted.warnings()));
    statements.addAll(accepted.statements());
    var sealed = new ArrayList<SealedEvent>();
    var previousHash = head.headHash();
    for (var statement : statements) {
      var event =
          UnsealedEvent.of(statement)
              .seal(head.country(), first + sealed.size(), recordedAt, id(file), previousHash);
      sealed.add(event);
      previousHash = event.event().envelope().hash();
    }
    return sealed;
  }

  private static DecisionId id(Map<String, Object> file) {
    return new DecisionId(String.valueOf(file.get("decisionId")));
  }

  private static void add(PreparedStatement insert, SealedEvent sealed) throws SQLException {
    var envelope = sealed.event().envelope();
    insert.setString(1, envelope.country().value());
    insert.setLong(2, envelope.sequence() - 1);
    insert.setString(3, envelope.id());
    insert.setString(4, EventTypes.of(sealed.event().statement()));
    insert.setObject(5, envelope.recordedAt().atOffset(ZoneOffset.UTC));
    insert.setBytes(6, sealed.payload());
    insert.addBatch();
  }

  private static void add(
      PreparedStatement insert, Map<String, Object> file, List<SealedEvent> sealed)
      throws SQLException {
    insert.setString(1, id(file).value());
    insert.setString(2, sealed.getFirst().event().envelope().country().value());
    insert.setString(3, EventCodec.sha256(Json.canonical(file)));
    insert.setLong(4, sealed.getFirst().event().sequence());
    insert.setLong(5, sealed.getLast().event().sequence());
    insert.addBatch();
  }
}
