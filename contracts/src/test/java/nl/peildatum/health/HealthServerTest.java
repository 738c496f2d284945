package nl.peildatum.health;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import nl.peildatum.health.SideHealth.Reason;
import nl.peildatum.json.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The health on a port of its own")
class HealthServerTest {
  private static final ThreadHealth ALIVE = new ThreadHealth("worker", true, 0, null);

  private final AtomicReference<SideHealth> side =
      new AtomicReference<>(new SideHealth("query", List.of(ALIVE), List.of(), Map.of("n", 1)));
  private final List<String> said = new ArrayList<>();
  private final HealthServer server =
      HealthServer.start(
          InetAddress.getLoopbackAddress(), 0, new Health(List.of(() -> side.get())), said::add);

  @AfterEach
  void stop() {
    server.close();
  }

  private record Told(int statusCode, String body) {}

  /** By a client that needs no virtual thread itself. */
  private Told get(String path) throws IOException {
    var address = URI.create("http://127.0.0.1:" + server.port() + path).toURL();
    var connection = (HttpURLConnection) address.openConnection();
    connection.setConnectTimeout(1_000);
    connection.setReadTimeout(1_000);
    var status = connection.getResponseCode();
    try (var body = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
      return new Told(status, body == null ? "" : new String(body.readAllBytes(), UTF_8));
    }
  }

  @Test
  @DisplayName("says in one line where it is told")
  void said() {
    assertThat(said)
        .singleElement()
        .asString()
        .contains("http://127.0.0.1:%d/health/ready".formatted(server.port()))
        .hasLineCount(1);
  }

  @Test
  @DisplayName("is ready while no side has a reason against it, and live while every thread lives")
  void readyAndLive() throws Exception {
    assertThat(get("/health/ready").statusCode()).isEqualTo(200);
    side.set(new SideHealth("query", List.of(ALIVE), List.of(new Reason("x", "y")), Map.of()));
    var notReady = get("/health/ready");
    assertThat(notReady.statusCode()).isEqualTo(503);
    assertThat(Json.object(notReady.body().getBytes(UTF_8)))
        .containsEntry("ready", false)
        .containsEntry("live", true)
        .containsEntry("reasons", List.of(Map.of("side", "query", "code", "x", "detail", "y")));
    assertThat(get("/health/live").statusCode()).isEqualTo(200);
    var dead = new ThreadHealth("worker", false, 3, "java.lang.OutOfMemoryError");
    side.set(new SideHealth("query", List.of(dead), List.of(), Map.of()));
    assertThat(get("/health/live").statusCode()).isEqualTo(503);
    assertThat(get("/health/live").body()).contains("java.lang.OutOfMemoryError");
    assertThat(get("/health/livelier").statusCode()).isEqualTo(404);
  }

  @Test
  @DisplayName("is told within a second while every carrier of virtual threads is busy")
  void busyCarriers() throws Exception {
    var enough = new AtomicBoolean();
    var busy = new ArrayList<Thread>();
    for (var n = 0; n < 4 * Runtime.getRuntime().availableProcessors(); n++) {
      busy.add(Thread.ofVirtual().start(() -> spin(enough)));
    }
    try {
      assertThat(get("/health/live").statusCode()).isEqualTo(200);
    } finally {
      enough.set(true);
      for (var thread : busy) {
        assertThat(thread.join(Duration.ofSeconds(10))).as("a busy thread ended").isTrue();
      }
    }
  }

  private static void spin(AtomicBoolean enough) {
    while (!enough.get()) {
      Thread.onSpinWait();
    }
  }
}
