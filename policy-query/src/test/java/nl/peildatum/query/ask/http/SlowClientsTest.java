package nl.peildatum.query.ask.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import nl.peildatum.decision.Statement;
import nl.peildatum.query.ask.AskApplication;
import nl.peildatum.query.ask.SetClock;
import nl.peildatum.query.parts.Country;
import nl.peildatum.query.parts.Said;
import nl.peildatum.query.view.PolicyView;
import nl.peildatum.testing.ApiClient;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@DisplayName("A client that neither sends nor reads")
@SpringBootTest(
    classes = AskApplication.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "peildatum.query.patience=200ms")
class SlowClientsTest {
  private static final int STREAMS = 64;

  /** As many as fill the room for large replies; each answer is larger than socket buffers. */
  private static final int READERS = 2;

  private static final int FACTS = 140;
  private static final String POLICY = "/v1/countries/ml/policy?geldigOp=2024-01-01&sequence=141";
  private static final String CASE =
      """
      {"country": "BF", "area": "sahel", "stage": "FIRST_DECISION", "dates": {"application": "2022-03-01", "decision": "2022-09-01"}}
      """;

  private static final String STREAM_WITH_AN_EMPTY_LINE =
      """
      POST /v1/assessments HTTP/1.1
      Host: a
      Content-Type: application/x-ndjson
      Transfer-Encoding: chunked

      2

      """
          .replace("\n", "\r\n");

  /** Shorter than the silence after which any connection is cut off. */
  private static final Duration SOON = Duration.ofSeconds(6);

  private final List<Socket> sockets = new ArrayList<>();
  private final PolicyView view;
  private final SetClock clock;
  private final ApiClient web;
  private final int port;

  @Autowired
  SlowClientsTest(PolicyView view, SetClock clock, @LocalServerPort int port) {
    this.view = view;
    this.clock = clock;
    this.port = port;
    this.web = ApiClient.onPort(port);
  }

  @BeforeEach
  void aLongRecord() {
    clock.set("2026-11-24T12:00:00Z");
    view.startOver();
    var random = new Random(1);
    var facts = IntStream.range(0, FACTS).mapToObj(n -> heading(n, random)).toList();
    new Country("ML").decides("long", "2026-11-24T09:00:00.000Z", facts).forEach(view::take);
    view.recordedThrough(Instant.parse("2026-11-24T11:00:00Z"));
    view.ready();
  }

  /** Of letters drawn, so that it does not compress to less than half. */
  private static Statement heading(int n, Random random) {
    var drawn = new byte[64 << 10];
    random.nextBytes(drawn);
    var text = HexFormat.of().formatHex(drawn);
    return Said.heading("n" + n, "2023-01-11", text);
  }

  @AfterEach
  void end() throws IOException {
    for (var socket : sockets) {
      socket.close();
    }
  }

  private Socket send(String request) throws IOException {
    var socket = new Socket();
    sockets.add(socket);
    socket.setReceiveBufferSize(4 << 10);
    socket.setSoTimeout(10_000);
    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    socket.getOutputStream().write(request.getBytes(ISO_8859_1));
    var status = new String(socket.getInputStream().readNBytes(12), ISO_8859_1);
    assertThat(status).isEqualTo("HTTP/1.1 200");
    return socket;
  }

  @Test
  @DisplayName("but for empty lines gives up its stream of cases when another client needs one")
  void emptyLines() throws IOException {
    for (var i = 0; i < STREAMS; i++) {
      send(STREAM_WITH_AN_EMPTY_LINE);
    }
    Awaitility.await("a stream for one more client")
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(web.post("/v1/assessments", "application/x-ndjson", CASE).body())
                    .contains("\"elements\""));
  }

  @Test
  @DisplayName("gives up its room for a large answer when another client needs it")
  void doesNotRead() throws IOException {
    for (var i = 0; i < READERS; i++) {
      send("GET " + POLICY + " HTTP/1.1\r\nHost: a\r\n\r\n");
    }
    Awaitility.await("room for one more large answer")
        .atMost(SOON)
        .untilAsserted(() -> assertThat(web.get(POLICY).status()).isEqualTo(200));
  }
}
