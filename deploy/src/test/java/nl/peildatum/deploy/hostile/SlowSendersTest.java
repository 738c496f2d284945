package nl.peildatum.deploy.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.peildatum.deploy.hostile.attack.Message;
import nl.peildatum.testing.BesideOthers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

@DisplayName("Whoever sends slowly, or does not read")
@ExtendWith(Target.class)
@TestInstance(Lifecycle.PER_CLASS)
@BesideOthers
@ResourceLock(Log.RESOURCE)
class SlowSendersTest {
  private static final int MANY = 200;

  /** What the machine that tests may add to any time, busy as it may be. */
  private static final Duration SLACK = Duration.ofSeconds(15);

  /** Longer than a request may take that is no stream. */
  private static final long WHILE = Duration.ofSeconds(33).toNanos();

  private static final Duration PROBE = Duration.ofSeconds(10);
  private static final int UNREAD = 20_000;

  private static final int BETWEEN_PROBES_MILLIS = 100;

  private final ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();
  private final List<Future<Slow.End>> ends = new ArrayList<>();
  private final List<Future<Slow.End>> told = new ArrayList<>();
  private final String url;
  private final InetSocketAddress address;

  SlowSendersTest(URI product) {
    this.url = product.toString();
    this.address = Line.addressOf(url);
  }

  private static List<Slow> kinds(String bearer) {
    var head = "GET /v1/countries HTTP/1.1\r\nHost: a\r\n";
    var post = head("/v1/countries/pe/decisions", "application/json", bearer);
    var form = head("/oauth2/token", "application/x-www-form-urlencoded", "");
    var elsewhere = head("/v1/nothing", "application/json", "");
    var drip = "x".repeat(1_000);
    return List.of(
        new Slow("says nothing", "", "", limit(10)),
        new Slow("stops in its head", head, "", limit(10)),
        new Slow("drips its head", head + "X-A: ", drip, limit(10)),
        new Slow("stops in its body", post + "{", "", limit(10)),
        new Slow("drips its body", post + "{", " ".repeat(1_000), limit(20)),
        new Slow("drips a form", form, drip, limit(30)),
        new Slow("drips what nobody reads", elsewhere, drip, limit(30)));
  }

  private static String head(String address, String type, String authorization) {
    return Message.of("POST", address)
        .with("Authorization", authorization)
        .with("Content-Type", type)
        .with("Content-Length", "1000")
        .unframed("slow")
        .text();
  }

  private static Duration limit(int seconds) {
    return Duration.ofSeconds(seconds).plus(SLACK);
  }

  /** All send at once, and both tests wait for them. */
  @BeforeAll
  void send() throws IOException {
    try (var line = new Line(url)) {
      var kinds = kinds(Importer.bearer(line));
      for (var i = 0; i < MANY; i++) {
        ends.add(end(kinds.get(i % kinds.size())));
      }
      kinds.subList(3, 5).forEach(decision -> told.add(end(decision)));
    }
  }

  private Future<Slow.End> end(Slow slow) {
    return senders.submit(() -> slow.end(address));
  }

  @AfterAll
  void stop() {
    senders.shutdownNow();
  }

  @Test
  @DisplayName(
      "is cut off in the time that is stated, and keeps nobody else waiting meanwhile, while"
          + " streams go on")
  void isCutOff() throws Exception {
    var deaf = senders.submit(this::neverReads);
    try (var line = new Line(url);
        var cases = new CaseTalk(address)) {
      var stream = stream();
      var begun = System.nanoTime();
      for (var end : ends) {
        while (!isThere(end)) {
          isHealthy(line);
          isAnswered(cases);
        }
        var came = end.get(0, TimeUnit.SECONDS);
        assertThat(came.isInTime()).as(came.toString()).isTrue();
        assertThat(came.status()).as(came.toString()).isIn(0, 400, 404, 408);
      }
      while (System.nanoTime() - begun < WHILE) {
        isHealthy(line);
        isAnswered(cases);
      }
      assertThat(cases.rest()).as("what comes after the last case").isEmpty();
      isAlive(stream);
    }
    assertThat(deaf.get(2, TimeUnit.MINUTES)).isLessThan(limit(40));
  }

  /** Waits a little. */
  private static boolean isThere(Future<Slow.End> end)
      throws InterruptedException, ExecutionException {
    try {
      end.get(BETWEEN_PROBES_MILLIS, TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException notYet) {
      return false;
    }
  }

  @Test
  @DisplayName("is told so when it was a decision, which is then not recorded")
  void isTold() throws Exception {
    for (var end : told) {
      var came = end.get(2, TimeUnit.MINUTES);
      assertThat(came.status()).as(came.toString()).isEqualTo(408);
    }
  }

  private static void isHealthy(Line line) throws IOException {
    var begun = System.nanoTime();
    var reply = line.reply(Message.of("GET", "/health/ready").framed("probe"));
    assertThat(reply.status()).isEqualTo(200);
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(PROBE);
  }

  private static void isAnswered(CaseTalk cases) throws IOException {
    assertThat(cases.answer()).contains("\"caseReference\":\"slow\"");
  }

  private Socket stream() throws IOException {
    var socket = new Socket();
    socket.connect(address);
    socket
        .getOutputStream()
        .write(
            "GET /v1/countries/pe/record HTTP/1.1\r\nHost: a\r\nAccept: text/event-stream\r\n\r\n"
                .getBytes(ISO_8859_1));
    return socket;
  }

  /** What came until now is passed over: something new comes, and be it a heartbeat. */
  private static void isAlive(Socket stream) throws IOException {
    try (stream) {
      stream.setSoTimeout((int) limit(15).toMillis());
      var came = stream.getInputStream();
      var head = new String(came.readNBytes(came.available()), ISO_8859_1);
      assertThat(head).startsWith("HTTP/1.1 200").contains("text/event-stream");
      assertThat(came.read()).isPositive();
    }
  }

  /** Asks and asks until nothing more can be said, which ends when the product hangs up. */
  private Duration neverReads() throws IOException {
    var begun = System.nanoTime();
    var asking = "GET /v1/openapi.json HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(ISO_8859_1);
    try (var socket = new Socket()) {
      socket.setReceiveBufferSize(4_096);
      socket.connect(address);
      for (var left = UNREAD; left > 0; left--) {
        socket.getOutputStream().write(asking);
      }
    } catch (java.net.SocketException hungUp) {
      // as it should
    }
    return Duration.ofNanos(System.nanoTime() - begun);
  }
}
