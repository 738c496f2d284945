package nl.peildatum.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import nl.peildatum.query.PolicyQuery;
import nl.peildatum.query.intake.IntakeSettings;
import nl.peildatum.query.parts.Broker;
import nl.peildatum.query.parts.Country;
import nl.peildatum.query.parts.MongoFile;
import nl.peildatum.query.parts.Relay;
import nl.peildatum.query.view.PolicyView;
import nl.peildatum.testing.ApiClient;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;

@DisplayName("A node reads ordinary pages in advance")
class PageWarmUpTest {
  private static final String NINE = "2026-11-24T09:00:00.000Z";
  private static final String HOST = "127.0.0.1";

  private final Country mali = new Country("ML");
  private final PolicyView view = new PolicyView();
  private final BlockingQueue<String> read = new LinkedBlockingQueue<>();
  private volatile int status = 200;
  private final HttpServer server;

  PageWarmUpTest() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          read.add(exchange.getRequestURI().toString());
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private @Nullable String nextRead() throws InterruptedException {
    return read.poll(20, TimeUnit.SECONDS);
  }

  private List<String> paths() {
    return PageWarmUp.paths(view.records());
  }

  @Test
  @DisplayName("once it has read the record, ten times each")
  void afterTheRecord() throws InterruptedException {
    try (var warmUp = new PageWarmUp(view, HOST)) {
      warmUp.start(server.getAddress().getPort());
      mali.designates("letter", NINE, "2023-01-11", "gao").forEach(view::take);
      assertThat(read).isEmpty();
      view.ready();
      for (var round = 0; round < 10; round++) {
        for (var path : paths()) {
          assertThat(nextRead()).isEqualTo(path);
        }
      }
    }
  }

  @Test
  @DisplayName("and stops at the first that it may not read")
  void stopsAtARefusal() throws InterruptedException {
    status = 401;
    mali.designates("letter", NINE, "2023-01-11", "gao").forEach(view::take);
    view.ready();
    try (var warmUp = new PageWarmUp(view, HOST)) {
      var thread = warmUp.start(server.getAddress().getPort());
      assertThat(thread.join(Duration.ofSeconds(20))).isTrue();
    }
    assertThat(read).containsExactly("/");
  }

  @Test
  @DisplayName("all of which a node answers")
  void pagesExist() {
    try (var broker = new Broker();
        var mongo = MongoFile.open();
        var relay = new Relay(broker, IntakeSettings.at(broker.address()));
        var node =
            SpringApplication.run(
                PolicyQuery.class,
                "--server.port=0",
                "--peildatum.pages.warm-up=true",
                "--peildatum.kafka.bootstrap-servers=" + broker.address(),
                "--peildatum.mongodb.uri=" + mongo.uri("peildatum"))) {
      relay.publish(mali.designates("letter", NINE, "2023-01-11", "gao"));
      relay.watermark(NINE);
      var records = node.getBean(PolicyView.class);
      assertThat(records.await(() -> !records.records().isEmpty(), Duration.ofMinutes(1))).isTrue();
      var port = Integer.parseInt(node.getEnvironment().getRequiredProperty("local.server.port"));
      assertThat(PageWarmUp.paths(records.records()))
          .hasSize(8)
          .allSatisfy(path -> assertThat(ApiClient.onPort(port).get(path).status()).isEqualTo(200));
      assertThat(node.getBean(PageWarmUp.class)).isNotNull();
    }
  }
}
