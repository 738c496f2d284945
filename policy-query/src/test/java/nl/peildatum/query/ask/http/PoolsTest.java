package nl.peildatum.query.ask.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import nl.peildatum.query.ask.AskApplication;
import nl.peildatum.query.ask.SetClock;
import nl.peildatum.query.parts.Country;
import nl.peildatum.query.reply.LongWork;
import nl.peildatum.query.view.PolicyView;
import nl.peildatum.testing.ApiClient;
import nl.peildatum.testing.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@DisplayName("Nobody waits behind others for what does not take long")
@SpringBootTest(classes = AskApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class PoolsTest {
  private static final int ASKED_AT_ONCE = 8;
  private static final String NOT_RECORDED_YET =
      """
      {"country": "ML", "stage": "FIRST_DECISION", "sequence": 99999,
       "dates": {"application": "2022-03-01", "decision": "2022-09-01"}}
      """;

  private final PolicyView view;
  private final SetClock clock;
  private final LongWork lists;
  private final int port;
  private final ApiClient web;

  @Autowired
  PoolsTest(PolicyView view, SetClock clock, LongWork lists, @LocalServerPort int port) {
    this.view = view;
    this.clock = clock;
    this.lists = lists;
    this.port = port;
    this.web = ApiClient.onPort(port);
  }

  @BeforeEach
  void theLetterIsRead() {
    clock.set("2026-11-24T12:00:00Z");
    view.startOver();
    new Country("ML")
        .designates("letter", "2026-11-24T09:00:00.000Z", "2023-01-11", "gao")
        .forEach(view::take);
    view.recordedThrough(Instant.parse("2026-11-24T11:00:00Z"));
    view.ready();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/assessments", "/v1/assessments/hindsight"})
  @DisplayName("cases that wait for the record wait at the same time")
  void casesThatWait(String address) throws Exception {
    var begun = System.nanoTime();
    try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
      var replies = new ArrayList<Future<Reply>>();
      for (var i = 0; i < ASKED_AT_ONCE; i++) {
        replies.add(clients.submit(() -> web.post(address, "application/json", NOT_RECORDED_YET)));
      }
      for (var reply : replies) {
        assertThat(reply.get(30, TimeUnit.SECONDS).problem()).isEqualTo("not-yet-projected");
      }
    }
    // each waits two seconds
    assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun)).isLessThan(8);
  }

  @Test
  @DisplayName("small questions do not wait for long lists")
  void smallQuestions() throws Exception {
    var threads = Runtime.getRuntime().availableProcessors();
    var end = new CountDownLatch(1);
    try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
      var begun = new CountDownLatch(1);
      for (var i = 0; i < threads; i++) {
        clients.execute(
            () ->
                lists.done(
                    () -> {
                      begun.countDown();
                      return end.await(20, TimeUnit.SECONDS);
                    }));
      }
      try {
        assertThat(begun.await(10, TimeUnit.SECONDS)).as("lists are written").isTrue();
        for (var address :
            new String[] {
              "/v1/countries",
              "/v1/decisions/letter",
              "/v1/countries/ml/record",
              "/v1/countries/ml/areas",
              "/v1/countries/ml/groups",
              "/v1/countries/ml/answer-changes"
            }) {
          assertThat(web.get(address).status()).as(address).isEqualTo(200);
        }
        assertThat(end.getCount()).as("lists are still written").isOne();
      } finally {
        end.countDown();
      }
    }
  }

  @Test
  @DisplayName("however many questions of one address wait, another address has its turn")
  void otherAddress() throws Exception {
    var end = new CountDownLatch(1);
    var running = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
    var begun = new CountDownLatch(running);
    try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var i = 0; i < running; i++) {
        clients.execute(
            () ->
                lists.done(
                    () -> {
                      begun.countDown();
                      return end.await(20, TimeUnit.SECONDS);
                    }));
      }
      assertThat(begun.await(10, TimeUnit.SECONDS)).as("no turn is free").isTrue();
      var one = new ExecutorCompletionService<Integer>(clients);
      for (var i = 0; i < 90; i++) {
        one.submit(() -> status("127.0.0.1"));
      }
      var first = one.poll(10, TimeUnit.SECONDS);
      assertThat(first).as("as many wait as may").isNotNull();
      assertThat(first.get(1, TimeUnit.SECONDS)).isEqualTo(503);
      assertThat(status("127.0.0.2")).isEqualTo(200);
      end.countDown();
    } finally {
      end.countDown();
    }
  }

  private int status(String from) throws Exception {
    try (var client = HttpClient.newBuilder().localAddress(InetAddress.getByName(from)).build()) {
      var asked = URI.create("http://127.0.0.1:" + port + "/v1/countries/ml/policy");
      return client
          .send(HttpRequest.newBuilder(asked).build(), BodyHandlers.ofString())
          .statusCode();
    }
  }
}
