package nl.peildatum.command.relay.check;

import static nl.peildatum.command.DecisionFiles.coverage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import nl.peildatum.checkpoint.KeyFiles;
import nl.peildatum.command.RealKafka;
import nl.peildatum.command.RealPostgres;
import nl.peildatum.command.Service;
import nl.peildatum.command.topic.RelaySettings;
import nl.peildatum.integrity.Damage;
import nl.peildatum.testing.BesideOthers;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

@DisplayName("Checking store and topic against each other")
@BesideOthers
class RecordCheckTest {
  private static final RealKafka kafka = new RealKafka();
  private static final String url = RealPostgres.freshStore();
  private static final HikariDataSource pool = RealPostgres.connectionsTo(url, 2);
  private static final Service service =
      new Service(
          url,
          kafka.address(),
          Map.of("peildatum.integrity.delay", "1h", "peildatum.checkpoint.keys", key().toString()));

  private Connection connection;
  private DataSource source;
  private JdbcClient store;

  private static Path key() {
    try {
      var file = Files.createTempDirectory("peildatum-key").resolve("key");
      KeyFiles.makeIfMissing(file, "peildatum.example/log");
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @BeforeAll
  static void recordTwoDecisions() {
    for (var id : List.of("one", "two")) {
      assertThat(service.send(service.decision("", coverage(id))).status()).isEqualTo(201);
    }
    var rows = new StoreRows(JdbcClient.create(pool));
    await().until(() -> rows.published().getOrDefault("ML", 0L) == 4);
  }

  @AfterAll
  static void stop() {
    service.close();
    pool.close();
    kafka.close();
  }

  /** What a test changes in the store is seen by its own connection only, and taken back. */
  @BeforeEach
  void begin() throws SQLException {
    connection = pool.getConnection();
    connection.setAutoCommit(false);
    source = new SingleConnectionDataSource(connection, true);
    store = JdbcClient.create(source);
  }

  @AfterEach
  void takeBack() throws SQLException {
    connection.rollback();
    connection.close();
  }

  private List<Damage> run() throws InterruptedException {
    var found = new ArrayList<Damage>();
    new StoreAndTopicCheck(source, service.bean(RelaySettings.class)).run(found::add);
    return found;
  }

  private List<Damage> ofStore() throws InterruptedException {
    var found = new ArrayList<Damage>();
    new StoreCheck(new StoreRows(store), found::add).run();
    return found;
  }

  /** Changes the store as only its owner can: without the trigger that keeps events as they are. */
  private void change(String table, String set, String where) {
    store.sql("alter table " + table + " disable trigger user").update();
    assertThat(store.sql("update " + table + " set " + set + " where " + where).update())
        .isPositive();
  }

  @Test
  @DisplayName("every single changed byte of an event in the store is found, and named")
  void everyByteOfTheStore() throws Exception {
    var bytes =
        Objects.requireNonNull(
            store.sql("select payload from event where position = 1").query(byte[].class).single());
    store.sql("alter table event disable trigger user").update();
    for (var at = 0; at < bytes.length; at++) {
      bytes[at] ^= (byte) (1 << at % 8);
      store.sql("update event set payload = ? where position = 1").param(bytes).update();
      assertThat(ofStore())
          .as("byte " + at)
          .anySatisfy(
              damage -> {
                assertThat(damage.place()).isEqualTo("store");
                assertThat(damage.country()).isEqualTo("ML");
                assertThat(damage.sequence()).isEqualTo(2);
              });
      bytes[at] ^= (byte) (1 << at % 8);
    }
    store.sql("update event set payload = ? where position = 1").param(bytes).update();
    assertThat(run()).isEmpty();
  }

  @ParameterizedTest
  @DisplayName("a changed column beside an event is found, and named")
  @CsvSource(
      delimiter = ';',
      value = {
        "event; aggregate_type = 'country-pollcy'; position = 2; column; 3",
        "event; event_id = 'a'; position = 2; column; 3",
        "event; type = 'coverage-statee.v1'; position = 3; column; 4",
        "event; revision = 'a'; position = 2; column; 3",
        "event; recorded_at = recorded_at + interval '1 ms'; position = 2; column; 3",
        "event; metadata = '[}'; position = 2; column; 3",
        "event; country = 'MM'; position = 3; misplaced; 4",
        "event; position = 7; position = 3; misplaced; 8",
        "decision; id = 'twp'; id = 'two'; decision-table; 3",
        "decision; country = 'MM'; id = 'two'; decision-table; 3",
        "decision; request_hash = 'a'; id = 'two'; decision-table; 3",
        "decision; first_sequence = 2; id = 'two'; decision-table; 3",
        "leaf; hash = sha256('a'); number = 2; leaf; 3",
        "leaf; sequence = 9; number = 2; leaf; 9",
        "leaf; country = 'MM'; number = 2; leaf; 3",
        "decision; last_sequence = 5; id = 'two'; decision-table; 3",
      })
  void columnsOfTheStore(String table, String set, String where, String code, long sequence)
      throws Exception {
    change(table, set, where);
    assertThat(ofStore())
        .anySatisfy(
            damage -> {
              assertThat(damage.code()).isEqualTo(code);
              assertThat(damage.sequence()).isEqualTo(sequence);
            });
  }

  @ParameterizedTest
  @DisplayName("a changed number of a leaf, and a changed checkpoint, are found")
  @CsvSource(
      delimiter = ';',
      value = {
        "leaf; number = 7; number = 3",
        "log_checkpoint; size = 3; size = 4",
        "log_checkpoint; root = sha256('a'); size = 4",
        "log_checkpoint; note = set_byte(note, 40, 7); size = 4",
        "log_checkpoint; origin = 'another.example/log'; size = 4",
      })
  void columnsOfTheLog(String table, String set, String where) throws Exception {
    await()
        .until(
            () -> {
              connection.rollback();
              var signed = new StoreRows(store).checkpoints();
              return !signed.isEmpty() && signed.getFirst().size() == 4;
            });
    change(table, set, where);
    assertThat(ofStore()).extracting(Damage::code).contains("leaf");
  }

  @Test
  @DisplayName("an event that was removed from the store is found, by the topic too")
  void removedEvent() throws Exception {
    store.sql("alter table event disable trigger user").update();
    store.sql("delete from event where position = 3").update();
    assertThat(run())
        .extracting(Damage::place, Damage::code, Damage::sequence)
        .contains(Tuple.tuple("topic", "not-in-store", 4L));
  }

  @Test
  @DisplayName("an event written anew with a right hash differs from the topic")
  void otherHistory() throws Exception {
    var first =
        Objects.requireNonNull(
            store.sql("select payload from event where position = 0").query(byte[].class).single());
    change("event", "payload = payload || ' '", "position = 0");
    assertThat(run())
        .extracting(Damage::place, Damage::code, Damage::sequence)
        .contains(Tuple.tuple("store", "event-hash", 1L), Tuple.tuple("topic", "other-bytes", 1L));
    store.sql("update event set payload = ? where position = 0").param(first).update();
    assertThat(run()).isEmpty();
  }

  @Test
  @DisplayName("an auditor asks for a check; health warns of what it found; others may not ask")
  void onDemand() {
    var hash =
        store
            .sql("select request_hash from decision where id = 'two'")
            .query(String.class)
            .single();
    restoreHash("a");
    var started =
        service.send(
            service
                .to("/v1/integrity/record")
                .header("Authorization", "Bearer " + service.token("auditor"))
                .POST(BodyPublishers.noBody()));
    assertThat(started.status()).as(started.body()).isEqualTo(202);
    await()
        .untilAsserted(
            () -> {
              var last =
                  service
                      .send(
                          service
                              .to("/v1/integrity/record")
                              .header("Authorization", "Bearer " + service.token("auditor"))
                              .GET())
                      .json()
                      .path("last");
              assertThat(last.path("sound").asBoolean(true)).isFalse();
              assertThat(last.path("found").get(0).path("sequence").asInt()).isEqualTo(3);
            });
    assertThat(service.send(service.to("/health/ready").GET()).body()).contains("\"damaged\"");
    restoreHash(hash);
    assertThat(service.send(service.to("/v1/integrity/record").GET()).status()).isEqualTo(401);
    assertThat(
            service
                .send(
                    service
                        .to("/v1/integrity/record")
                        .header("Authorization", "Bearer " + service.token("importer"))
                        .GET())
                .status())
        .isEqualTo(403);
  }

  /** Changes the store for everyone. */
  private static void restoreHash(String hash) {
    JdbcClient.create(pool)
        .sql("update decision set request_hash = ? where id = 'two'")
        .param(hash)
        .update();
  }
}
