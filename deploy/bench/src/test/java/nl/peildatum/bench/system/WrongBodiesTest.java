package nl.peildatum.bench.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers that answer 200 with a body that is wrong now and then: no figure may come of it. */
@DisplayName("A figure over wrong bodies fails")
class WrongBodiesTest {
  private static final String MOVING =
      """
      {"geldigOp":"2023-01-11","beschikbaarOp":"%s","final":false,"recordedThrough":"%s",\
      "answers":[{"status":"IN_FORCE","recordedAt":"2026-01-01T00:00:00Z"}]}\
      """;

  private static final Duration SHORT = Duration.ofMillis(200);

  @TempDir Path folder;
  private final AtomicInteger answered = new AtomicInteger();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private HttpServer server;
  private volatile UnaryOperator<String> body = UnaryOperator.identity();

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
    threads.close();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  @DisplayName("one question: every body right, and one in fifty with another status in it")
  void oneQuestion(boolean wrk) {
    var driver = driver(wrk);
    var question = new FixedQuestion("pinned", "/answer", "{\"status\":\"IN_FORCE\"}", false);
    serve(path -> question.expected());
    assertThat(driver.ask(port(), question, SHORT).requests()).isPositive();
    serve(path -> oneInFifty() ? "{\"status\":\"NOT_YET!\"}" : question.expected());
    assertFails(driver, question, "NOT_YET!");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  @DisplayName("as of now: the clocks may move, what is answered may not")
  void asOfNow(boolean wrk) {
    var driver = driver(wrk);
    var question = new FixedQuestion("latest", "/answer", MOVING.formatted("then", "then"), true);
    serve(path -> MOVING.formatted(answered.incrementAndGet(), "now"));
    assertThat(driver.ask(port(), question, SHORT).requests()).isPositive();
    serve(
        path -> {
          var right = MOVING.formatted("now", "now");
          return oneInFifty() ? right.replace("2026-01-01", "2026-01-02") : right;
        });
    assertFails(driver, question, "2026-01-02");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  @DisplayName(
      "questions never asked before: none comes twice, and a body for another day is wrong")
  void distinctQuestions(boolean wrk) throws IOException {
    var driver = driver(wrk);
    try (var invented = new InventedServer();
        var line = new Line(invented.port());
        var administrator = new Administrator(invented.port(), "invented")) {
      var questions = DistinctQuestions.recorded(administrator, line, "TR", 2);
      driver.ask(invented.port(), questions, SHORT);
      driver.ask(invented.port(), questions, SHORT);
      assertThat(invented.asked).hasSizeGreaterThan(800).doesNotHaveDuplicates();
      invented.spoilOneInFifty(
          right -> right.replaceFirst("\"geldigOp\":\"..", "\"geldigOp\":\"00"));
      assertFails(driver, invented.port(), questions, "geldigOp");
      invented.spoilOneInFifty(right -> right.replace("IN_FORCE", "IN_FORCE!"));
      assertFails(driver, invented.port(), questions, "IN_FORCE!");
    }
  }

  @Test
  @DisplayName("every question is drawn once, on both sides of the change and at every moment")
  void everyQuestionOnce() throws IOException {
    try (var invented = new InventedServer();
        var line = new Line(invented.port());
        var administrator = new Administrator(invented.port(), "invented")) {
      var questions = DistinctQuestions.recorded(administrator, line, "TR", 1);
      var paths = new HashSet<String>();
      for (var number = 0; number < 300_000; number++) {
        paths.add(questions.nextPath());
      }
      assertThat(paths).hasSize(300_000);
      questions.skip(questions.count() - questions.drawn());
      assertThatThrownBy(questions::nextPath).hasMessageContaining("all");
    }
  }

  private boolean oneInFifty() {
    return answered.incrementAndGet() % 50 == 0;
  }

  private static void assertFails(Driver driver, int port, Workload workload, String words) {
    assertThatThrownBy(() -> driver.ask(port, workload, SHORT))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("were wrong")
        .hasMessageContaining(words);
  }

  private void assertFails(Driver driver, Workload workload, String words) {
    assertFails(driver, port(), workload, words);
  }

  private Driver driver(boolean wrk) {
    assumeThat(!wrk || Found.onPath("wrk")).as("wrk is here").isTrue();
    return new Driver(folder, wrk);
  }

  private int port() {
    return server.getAddress().getPort();
  }

  private void serve(UnaryOperator<String> bodyOfPath) {
    body = bodyOfPath;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var bytes = body.apply(exchange.getRequestURI().toString()).getBytes(UTF_8);
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }
}
