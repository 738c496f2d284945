package nl.peildatum.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import nl.peildatum.command.sent.SentDecision;
import nl.peildatum.testing.BesideOthers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("A network that loses everything on the way to the event store")
@Timeout(90)
@BesideOthers
class LostNetworkTest {
  private static final Duration A_SILENCE = Duration.ofSeconds(10);
  private static final Duration LONGEST = A_SILENCE.plusSeconds(20);

  private final String direct = RealPostgres.comparedStore();
  private final SwallowingProxy proxy = new SwallowingProxy(RealPostgres.port());
  private final String url = direct.replace(":" + RealPostgres.port(), ":" + proxy.port());

  private static SentDecision decision(int n) {
    return DecisionFiles.sent(DecisionFiles.coverage("coverage-" + n));
  }

  @Test
  @DisplayName("ends each command in seconds, those too that wait behind it, and none for ever")
  void commandsEnd() throws Exception {
    try (proxy;
        var node =
            new CommandNode(
                new StoreAddress(url),
                new RuleBookRules(PolicyFixture::today),
                DecisionFiles.ANY_PACE,
                () -> {});
        var clients = Executors.newVirtualThreadPerTaskExecutor()) {
      node.decisions().record(decision(0), OptionalLong.empty());
      proxy.swallow();
      var asked =
          List.of(1, 2, 3, 4).stream()
              .map(
                  n -> (Supplier<?>) () -> node.decisions().record(decision(n), OptionalLong.of(2)))
              .map(command -> CompletableFuture.supplyAsync(command, clients))
              .toList();
      for (var one : asked) {
        assertThatThrownBy(() -> one.get(LONGEST.toSeconds(), TimeUnit.SECONDS))
            .isInstanceOf(ExecutionException.class);
      }
      var again =
          new CommandNode(
              new StoreAddress(direct),
              new RuleBookRules(PolicyFixture::today),
              DecisionFiles.ANY_PACE,
              () -> {});
      try (again) {
        assertThat(again.decisions().record(decision(1), OptionalLong.of(2)).replayed()).isFalse();
      }
    }
  }

  @Test
  @DisplayName("is given up after the silence that the address states, if it states one")
  void addressGoesFirst() {
    try (proxy;
        var pool = new StoreAddress(direct + "&socketTimeout=1").forRelaying()) {
      assertThat(secondsOfAStatement(pool)).isLessThan(A_SILENCE.toSeconds());
    }
  }

  private static long secondsOfAStatement(HikariDataSource pool) {
    var begun = System.nanoTime();
    assertThatThrownBy(
        () -> JdbcClient.create(pool).sql("select pg_sleep(15)::text").query().singleValue());
    return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun);
  }

  @Test
  @DisplayName("holds up no other node: a watermark is drawn whole or not at all")
  void drawnByOneStatement() {
    try (proxy;
        var source = RealPostgres.connectionsTo(direct, 2);
        var slow = RealPostgres.connectionsTo(direct, 1)) {
      var drawing = new nl.peildatum.command.store.SettledMomentQuery(JdbcClient.create(source));
      assertThat(drawing.draw()).isPresent();
      JdbcClient.create(slow)
          .sql("select pg_advisory_lock_shared(" + 15_2023_01_11L + ")")
          .query()
          .singleValue();
      var begun = System.nanoTime();
      assertThat(drawing.draw()).isEmpty();
      assertThat(System.nanoTime() - begun).isLessThan(TimeUnit.SECONDS.toNanos(5));
    }
  }
}
