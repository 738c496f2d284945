package nl.peildatum.bench.http;

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
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import nl.peildatum.bench.InstalledPrograms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Loads servers that answer 200 with a wrong body now and then: there must be no result. */
@DisplayName("A benchmark with wrong bodies fails")
class WrongBodiesTest {
  private static final String PATH =
      "/v1/countries/ml/areas/gao/policy?geldigOp=2023-01-11&sequence=%d";

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration SHORT = Duration.ofMillis(200);

  @TempDir Path folder;
  private final AtomicInteger answered = new AtomicInteger();
  private final Queue<String> asked = new ConcurrentLinkedQueue<>();
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
    var generator = generator(wrk);
    var question = new RepeatedQuestion("file", "/answer", "{\"status\":\"IN_FORCE\"}");
    serve(path -> question.expected());
    assertThat(generator.run(port(), question, SHORT).requests()).isPositive();
    serve(path -> oneInFifty() ? "{\"status\":\"NOT_YET!\"}" : question.expected());
    assertFails(generator, question, "NOT_YET!");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  @DisplayName("as of now: the clock may move, what is answered may not")
  void asOfNow(boolean wrk) {
    var generator = generator(wrk);
    serve(path -> body(path, "2026-11-29T00:00:0" + answered.incrementAndGet() % 10 + "Z"));
    assertThat(generator.run(port(), questions(300, true), PATIENCE).requests()).isEqualTo(300);
    serve(
        path -> {
          var right = body(path, "now");
          return oneInFifty() ? right.replace("2026-01-01", "2026-01-02") : right;
        });
    assertFails(generator, questions(300, true), "2026-01-02");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  @DisplayName("of an earlier moment: every byte counts, its clock's too")
  void ofAnEarlierMoment(boolean wrk) {
    var generator = generator(wrk);
    serve(path -> body(path, "then"));
    assertThat(generator.run(port(), questions(300, false), PATIENCE).requests()).isEqualTo(300);
    serve(path -> body(path, oneInFifty() ? "than" : "then"));
    assertFails(generator, questions(300, false), "than");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  @DisplayName("each question is asked once, and the answer to another is wrong")
  void eachOnce(boolean wrk) {
    var generator = generator(wrk);
    serve(path -> body(path, "then"));
    generator.run(port(), questions(300, false), PATIENCE);
    assertThat(asked).hasSize(300).doesNotHaveDuplicates();
    serve(path -> body(oneInFifty() ? path.replace("/gao/", "/kidal/") : path, "then"));
    assertFails(generator, questions(300, false), "kidal");
    serve(path -> body(oneInFifty() ? PATH.formatted(1) : path, "then"));
    assertFails(generator, questions(300, false), "\"sequence\":1,");
  }

  private PreparedQuestions questions(int count, boolean clockMoves) {
    asked.clear();
    var questions =
        IntStream.rangeClosed(1, count)
            .mapToObj(PATH::formatted)
            .map(
                path -> new QuestionAndAnswer(path, body(path, "then").getBytes(UTF_8), clockMoves))
            .toList();
    return PreparedQuestions.of("questions", questions, folder);
  }

  private static String body(String path, String clock) {
    var area = path.contains("kidal") ? "kidal" : "gao";
    var sequence = path.substring(path.lastIndexOf('=') + 1);
    return """
    {"country":"ML","area":{"id":"%s","name":"Ménaka"},"geldigOp":"2023-01-11",\
    "beschikbaarOp":"%s","sequence":%s,"final":true,\
    "answers":[{"status":"IN_FORCE","recordedAt":"2026-01-01T00:00:00Z"}]}\
    """
        .formatted(area, clock, sequence);
  }

  private boolean oneInFifty() {
    return answered.incrementAndGet() % 50 == 0;
  }

  private void assertFails(LoadGenerator generator, Workload workload, String words) {
    var time = workload.count() == 0 ? SHORT : PATIENCE;
    assertThatThrownBy(() -> generator.run(port(), workload, time))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("were wrong")
        .hasMessageContaining(words);
  }

  private LoadGenerator generator(boolean wrk) {
    assumeThat(!wrk || InstalledPrograms.contains("wrk")).as("wrk is here").isTrue();
    return new LoadGenerator(folder, wrk);
  }

  private int port() {
    return server.getAddress().getPort();
  }

  private void serve(UnaryOperator<String> bodyOfPath) {
    body = bodyOfPath;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var path = exchange.getRequestURI().toString();
      asked.add(path);
      var bytes = body.apply(path).getBytes(UTF_8);
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }
}
