package nl.peildatum.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import nl.peildatum.area.CountryCode;
import nl.peildatum.codec.EventCodec;
import nl.peildatum.command.refusal.DecisionIdReused;
import nl.peildatum.command.refusal.DecisionRefused;
import nl.peildatum.command.refusal.EventLost;
import nl.peildatum.command.refusal.StaleHead;
import nl.peildatum.command.refusal.StoreNotTrusted;
import nl.peildatum.command.sent.SentDecision;
import nl.peildatum.decision.Envelope;
import nl.peildatum.decision.RecordedEvent;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@DisplayName("Command nodes on one store")
class CommandNodeTest {
  private static final CountryCode MALI = new CountryCode("ML");
  private static final CountryCode SYRIA = new CountryCode("SY");

  private final String url = RealPostgres.comparedStore();
  private final HikariDataSource source = RealPostgres.connectionsTo(url, 3);
  private final JdbcClient store = JdbcClient.create(source);
  private final CommandNode a = node(new CoverageOnly());
  private final CommandNode b = node(new CoverageOnly());

  private CommandNode node(DecisionRules rules) {
    return new CommandNode(new StoreAddress(url), rules, DecisionFiles.ANY_PACE, () -> {});
  }

  @AfterEach
  void close() {
    a.close();
    b.close();
    source.close();
  }

  private static SentDecision decision(CountryCode country, String id, int acts) {
    var file =
        """
        {"country": "%s", "decisionId": "%s", "acts": [%s]}
        """
            .formatted(
                country,
                id,
                String.join(
                    ",", java.util.Collections.nCopies(acts, "{\"type\": \"StateCoverage\"}")));
    return SentDecision.read(country, file.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(Decisions.Recorded recorded) {
    return new String(recorded.body(Locale.ENGLISH), StandardCharsets.UTF_8);
  }

  private List<RecordedEvent> stored(CountryCode country) {
    return store
        .sql("select payload from event where country = :country order by position")
        .param("country", country.value())
        .query((row, n) -> EventCodec.read(row.getBytes(1)))
        .list();
  }

  private long rows(String table) {
    return store.sql("select count(*) from " + table).query(Long.class).single();
  }

  @Test
  @DisplayName(
      "record a decision whole: its own event first, one instant, each chained to the one before")
  void oneDecision() {
    a.decisions().record(decision(MALI, "first", 3), OptionalLong.empty());
    a.decisions().record(decision(MALI, "second", 1), OptionalLong.empty());

    var events = stored(MALI);
    assertThat(events).extracting(RecordedEvent::sequence).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
    assertThat(events.subList(0, 4))
        .extracting(e -> e.envelope().recordedAt())
        .containsOnly(events.getFirst().envelope().recordedAt());
    assertThat(events.get(4).envelope().recordedAt())
        .isAfter(events.get(3).envelope().recordedAt());
    assertChained(events);
    assertThat(store.sql("select distinct type from event").query(String.class).list())
        .containsExactlyInAnyOrder("decision-recorded.v1", "coverage-stated.v1");
    assertThat(
            store
                .sql(
                    "select count(*) from event where recorded_at = ((convert_from(payload,"
                        + " 'UTF8')::jsonb)->>'recordedAt')::timestamptz and event_id ="
                        + " (convert_from(payload, 'UTF8')::jsonb)->>'id'")
                .query(Long.class)
                .single())
        .isEqualTo(6);
  }

  private static void assertChained(List<RecordedEvent> events) {
    var previous = Envelope.NO_PREVIOUS;
    for (var event : events) {
      assertThat(event.envelope().previousHash()).isEqualTo(previous);
      assertThat(EventCodec.isSealed(EventCodec.write(event))).isTrue();
      previous = event.envelope().hash();
    }
  }

  @Test
  @DisplayName(
      "answer the same body again with the first answer's bytes, on any node, whatever head is"
          + " named")
  void replay() {
    var first = a.decisions().record(decision(MALI, "letter", 2), OptionalLong.empty());
    a.decisions().record(decision(MALI, "later", 1), OptionalLong.empty());
    var again = b.decisions().record(decision(MALI, "letter", 2), OptionalLong.of(0));
    assertThat(first.replayed()).isFalse();
    assertThat(again.replayed()).isTrue();
    assertThat(text(again)).isEqualTo(text(first));
    assertThat(rows("event")).isEqualTo(5);
  }

  @Test
  @DisplayName("refuse another body under a known id, in another country too")
  void idReused() {
    a.decisions().record(decision(MALI, "letter", 2), OptionalLong.empty());
    assertThatThrownBy(
            () -> b.decisions().record(decision(MALI, "letter", 1), OptionalLong.empty()))
        .isInstanceOf(DecisionIdReused.class);
    assertThatThrownBy(
            () -> b.decisions().record(decision(SYRIA, "letter", 2), OptionalLong.empty()))
        .isInstanceOf(DecisionIdReused.class);
  }

  @Test
  @DisplayName("see at once what another node recorded, though they remember an older record")
  void nothingRememberedIsTrusted() {
    b.decisions().record(decision(MALI, "one", 1), OptionalLong.empty());
    a.decisions().record(decision(MALI, "two", 1), OptionalLong.empty());
    assertThatThrownBy(() -> b.decisions().record(decision(MALI, "three", 1), OptionalLong.of(2)))
        .isInstanceOfSatisfying(
            StaleHead.class, stale -> assertThat(stale.cameInBetween()).hasSize(1));
    b.decisions().record(decision(MALI, "three", 1), OptionalLong.of(4));
    assertChained(stored(MALI));
  }

  @Test
  @DisplayName("let one node retract at once what another has just recorded")
  void retractedByTheOther() {
    var rules = new RuleBookRules(PolicyFixture::today);
    try (var here = node(rules);
        var there = node(rules)) {
      var designation = DecisionFiles.sent(DecisionFiles.designation("letter", "gao"));
      var retraction = DecisionFiles.sent(DecisionFiles.retraction("slip", "letter"));
      there
          .decisions()
          .record(DecisionFiles.sent(DecisionFiles.coverage("c")), OptionalLong.empty());
      here.decisions().record(designation, OptionalLong.empty());
      there.decisions().record(retraction, OptionalLong.of(4));
      assertThat(stored(MALI)).hasSize(6);
      var again = DecisionFiles.sent(DecisionFiles.retraction("slip-2", "letter"));
      assertThatThrownBy(() -> here.decisions().record(again, OptionalLong.of(6)))
          .isInstanceOf(DecisionRefused.class);
    }
  }

  @Test
  @DisplayName("record and preview nothing on a store that was not compared with the topic yet")
  void notCompared() {
    var address = new StoreAddress(RealPostgres.freshStore());
    try (var node =
        new CommandNode(address, new CoverageOnly(), DecisionFiles.ANY_PACE, () -> {})) {
      var one = decision(MALI, "one", 1);
      assertThatThrownBy(() -> node.decisions().record(one, OptionalLong.empty()))
          .isInstanceOf(StoreNotTrusted.class);
      assertThatThrownBy(() -> node.decisions().preview(one, OptionalLong.empty(), Locale.ENGLISH))
          .isInstanceOf(StoreNotTrusted.class);
      assertThat(node.comparison().compared()).isFalse();
    }
  }

  @Test
  @DisplayName(
      "record nothing when the store no longer holds what they remember, until it was compared with"
          + " the topic again; then start from the store")
  void storeLostItsTail() {
    a.decisions().record(decision(MALI, "one", 1), OptionalLong.empty());
    a.decisions().record(decision(MALI, "two", 1), OptionalLong.empty());
    store.sql("alter table event disable trigger user").update();
    store.sql("delete from event where position >= 2").update();
    store.sql("delete from decision where id = 'two'").update();
    var three = decision(MALI, "three", 1);
    assertThatThrownBy(() -> a.decisions().brokenRules(three)).isInstanceOf(EventLost.class);
    assertThatThrownBy(() -> a.decisions().record(three, OptionalLong.of(2)))
        .isInstanceOf(StoreNotTrusted.class);
    assertThatThrownBy(() -> b.decisions().record(three, OptionalLong.of(2)))
        .isInstanceOf(StoreNotTrusted.class);
    RealPostgres.compared(url);
    a.decisions().record(three, OptionalLong.of(2));
    assertThat(stored(MALI)).hasSize(4);
    assertChained(stored(MALI));
  }

  @Test
  @DisplayName("lose, repeat and mix nothing when many write on both at once")
  void manyWriters() throws Exception {
    var work = new ArrayList<Callable<Decisions.Recorded>>();
    for (int n = 0; n < 60; n++) {
      var node = n % 2 == 0 ? a : b;
      var sent = decision(n % 3 == 0 ? SYRIA : MALI, "decision-" + n, 2);
      work.add(() -> node.decisions().record(sent, OptionalLong.empty()));
    }
    try (var writers = Executors.newFixedThreadPool(12)) {
      for (var done : writers.invokeAll(work, 2, TimeUnit.MINUTES)) {
        assertThat(done.get(0, TimeUnit.SECONDS).replayed()).isFalse();
      }
    }
    assertThat(stored(MALI)).hasSize(120);
    assertThat(stored(SYRIA)).hasSize(60);
    assertChained(stored(MALI));
    assertChained(stored(SYRIA));
    assertThat(rows("decision")).isEqualTo(60);
  }

  @Test
  @DisplayName("record one decision once, though it is sent to both at the same time")
  void sentTwice() throws Exception {
    try (var writers = Executors.newFixedThreadPool(8)) {
      var work = new ArrayList<Callable<Decisions.Recorded>>();
      for (int n = 0; n < 8; n++) {
        var node = n % 2 == 0 ? a : b;
        work.add(() -> node.decisions().record(decision(MALI, "letter", 2), OptionalLong.empty()));
      }
      var bodies = new ArrayList<String>();
      for (var done : writers.invokeAll(work, 2, TimeUnit.MINUTES)) {
        bodies.add(text(done.get(0, TimeUnit.SECONDS)));
      }
      assertThat(bodies).containsOnly(bodies.getFirst());
    }
    assertThat(rows("event")).isEqualTo(3);
  }

  @Test
  @DisplayName("leave nothing behind when a command fails after it wrote")
  void rollback() {
    var asked = new AtomicInteger();
    DecisionRules failing =
        (country, file, head) -> {
          if (asked.incrementAndGet() == 1) {
            b.decisions().record(decision(MALI, "between", 1), OptionalLong.empty());
          } else if (asked.get() == 2) {
            assertThat(TransactionSynchronizationManager.isActualTransactionActive()).isTrue();
            CurrentUnitOfWork.get()
                .onPrepareCommit(
                    unit -> {
                      throw new IllegalStateException("injected");
                    });
          }
          return new CoverageOnly().check(country, file, head);
        };
    try (var node = node(failing)) {
      assertThat(node.transactions()).isExactlyInstanceOf(SpringTransactionManager.class);
      assertThatThrownBy(
              () -> node.decisions().record(decision(MALI, "letter", 2), OptionalLong.empty()))
          .hasMessage("injected");
      assertThat(rows("event")).isEqualTo(2);
      assertThat(rows("decision")).isEqualTo(1);
      node.decisions().record(decision(MALI, "letter", 2), OptionalLong.empty());
      assertThat(rows("event")).isEqualTo(5);
    }
  }

  @Test
  @DisplayName("ask the rules before the transaction, and in it only of what came in between")
  void rulesBeforeTheTransaction() {
    var asked = new ArrayList<String>();
    DecisionRules told =
        (country, file, head) -> {
          if (head.head() == 2 && asked.size() == 1) {
            b.decisions().record(decision(MALI, "between", 1), OptionalLong.empty());
          }
          var inside = TransactionSynchronizationManager.isActualTransactionActive();
          asked.add(head.head() + (inside ? " inside" : " before"));
          return new CoverageOnly().check(country, file, head);
        };
    try (var node = node(told)) {
      node.decisions().record(decision(MALI, "one", 1), OptionalLong.empty());
      assertThat(asked).containsExactly("0 before");
      node.decisions().record(decision(MALI, "two", 1), OptionalLong.empty());
      assertThat(asked).containsExactly("0 before", "2 before", "4 inside");
      assertChained(stored(MALI));
    }
  }

  @Test
  @DisplayName("say of a known decision without its events that the store lost them")
  void decisionWithoutEvents() {
    var one = decision(MALI, "one", 1);
    a.decisions().record(one, OptionalLong.empty());
    store.sql("alter table event disable trigger user").update();
    store.sql("delete from event").update();
    try (var fresh = node(new CoverageOnly())) {
      assertThatThrownBy(() -> fresh.decisions().record(one, OptionalLong.empty()))
          .isInstanceOf(EventLost.class)
          .hasMessageContaining("ML: decision one");
      assertThat(fresh.comparison().compared()).isFalse();
    }
  }

  @Test
  @DisplayName("preview without a trace")
  void preview() {
    a.decisions().record(decision(MALI, "one", 1), OptionalLong.empty());
    var preview =
        new String(
            a.decisions().preview(decision(MALI, "two", 1), OptionalLong.of(2), Locale.ENGLISH),
            StandardCharsets.UTF_8);
    assertThat(preview).startsWith("{\"head\":2,");
    assertThat(rows("event")).isEqualTo(2);
  }

  @Test
  @DisplayName("never change or remove what is recorded")
  void appendOnly() {
    a.decisions().record(decision(MALI, "one", 1), OptionalLong.empty());
    assertThatThrownBy(() -> store.sql("update event set country = 'SY'").update());
    assertThatThrownBy(() -> store.sql("delete from event").update());
    assertThatThrownBy(() -> store.sql("truncate event").update());
  }
}
