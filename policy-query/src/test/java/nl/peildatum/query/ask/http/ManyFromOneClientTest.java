package nl.peildatum.query.ask.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nl.peildatum.query.ask.AskApplication;
import nl.peildatum.query.ask.SetClock;
import nl.peildatum.query.view.PolicyView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@DisplayName("One client that asks much at once")
@SpringBootTest(
    classes = AskApplication.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "peildatum.query.streams=3")
class ManyFromOneClientTest {
  private static final String ONE = "127.0.0.1";
  private static final String OTHER = "127.0.0.2";
  private static final String STREAM =
      "GET /v1/countries/ml/record HTTP/1.1\r\nHost: a\r\nAccept: text/event-stream\r\n\r\n";

  private final List<Socket> sockets = new ArrayList<>();
  private final PolicyView view;
  private final SetClock clock;
  private final int port;

  @Autowired
  ManyFromOneClientTest(PolicyView view, SetClock clock, @LocalServerPort int port) {
    this.view = view;
    this.clock = clock;
    this.port = port;
  }

  @BeforeEach
  void ready() {
    clock.set("2026-11-24T12:00:00Z");
    view.startOver();
    view.recordedThrough(Instant.parse("2026-11-24T11:00:00Z"));
    view.ready();
  }

  @AfterEach
  void end() throws IOException {
    for (var socket : sockets) {
      socket.close();
    }
  }

  private Socket send(String from, String requests) throws IOException {
    var socket = new Socket();
    sockets.add(socket);
    socket.setSoTimeout(10_000);
    socket.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    socket.getOutputStream().write(requests.getBytes(ISO_8859_1));
    return socket;
  }

  private String status(String from) throws IOException {
    return new String(send(from, STREAM).getInputStream().readNBytes(12), ISO_8859_1);
  }

  @Test
  @DisplayName("without waiting for answers is answered a few times and then has to connect again")
  void pipelined() throws IOException {
    var request = "GET /v1/countries HTTP/1.1\r\nHost: a\r\n\r\n";
    var socket = send(ONE, request.repeat(100));
    var replies = new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
    var count = Pattern.compile("HTTP/1.1 200").matcher(replies).results().count();
    assertThat(count).isBetween(32L, 99L);
    assertThat(replies).contains("Connection: close");
  }

  @Test
  @EnabledOnOs(OS.LINUX) // every address of 127.0.0.0/8 is this machine
  @DisplayName("gives up one of its streams when another client needs one")
  void streams() throws IOException {
    for (var i = 0; i < 3; i++) {
      assertThat(status(ONE)).isEqualTo("HTTP/1.1 200");
    }
    assertThat(status(ONE)).isEqualTo("HTTP/1.1 503");
    assertThat(status(OTHER)).isEqualTo("HTTP/1.1 200");
  }
}
