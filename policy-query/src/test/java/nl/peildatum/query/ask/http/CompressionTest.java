package nl.peildatum.query.ask.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import nl.peildatum.query.ask.AskApplication;
import nl.peildatum.query.ask.SetClock;
import nl.peildatum.query.parts.Country;
import nl.peildatum.query.parts.Said;
import nl.peildatum.query.reply.Delivery;
import nl.peildatum.query.view.PolicyView;
import nl.peildatum.testing.ApiClient;
import nl.peildatum.testing.Listener;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@DisplayName("a body of more than 2 kB")
@SpringBootTest(classes = AskApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class CompressionTest {
  private static final String ML = "/v1/countries/ml";
  private static final String GAO = ML + "/areas/gao/policy?geldigOp=2023-01-11&sequence=4";
  private static final String ALL = ML + "/policy?geldigOp=2023-01-11&sequence=4";

  private final PolicyView view;
  private final SetClock clock;
  private final ApiClient client;
  private final int port;

  @Autowired
  CompressionTest(PolicyView view, SetClock clock, @LocalServerPort int port) {
    this.view = view;
    this.clock = clock;
    this.client = ApiClient.onPort(port);
    this.port = port;
  }

  @BeforeEach
  void given() {
    clock.set("2026-11-24T12:00:00Z");
    view.startOver();
    new Country("ML")
        .decides(
            "ml-1",
            "2026-11-24T09:00:00.000Z",
            List.of(
                Said.designated("gao", "2023-01-11"),
                Said.designated("mopti", "2023-01-11"),
                Said.alternativeWithout("gao", "lhbt", "x".repeat(3_000), "2023-01-11")))
        .forEach(view::take);
    view.recordedThrough(Instant.parse("2026-11-24T11:59:59.000Z"));
    view.ready();
  }

  private HttpResponse<byte[]> send(String method, String path, String... headers) {
    var request = client.to(path).method(method, HttpRequest.BodyPublishers.noBody());
    return ApiClient.exchange(headers.length == 0 ? request : request.headers(headers));
  }

  private static String header(HttpResponse<?> reply, String name) {
    return reply.headers().firstValue(name).orElse("");
  }

  private static byte[] plain(HttpResponse<byte[]> reply) {
    try (var gzip = new GZIPInputStream(new ByteArrayInputStream(reply.body()))) {
      return gzip.readAllBytes();
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }

  @ParameterizedTest(name = "{0} as {1}")
  @CsvSource({
    GAO + ", application/json",
    GAO + ", application/x-ndjson",
    ALL + ", application/json",
    ALL + ", text/csv",
    ML + "/record?sequence=4, application/json",
    ML + "/record?sequence=4, application/x-ndjson",
    "/v1/openapi.json, application/json"
  })
  @DisplayName("is sent as gzip to a client that takes it, under a strong tag of its own")
  void compressed(String path, String form) {
    var plain = send("GET", path, "Accept", form);
    var gzip = send("GET", path, "Accept", form, "Accept-Encoding", "gzip, deflate, br");
    assertThat(header(plain, "Content-Encoding")).isEmpty();
    assertThat(header(gzip, "Content-Encoding")).isEqualTo("gzip");
    assertThat(gzip.body().length).isLessThan(plain.body().length / 2);
    assertThat(plain(gzip)).isEqualTo(plain.body());
    assertThat(header(gzip, "Content-Length")).isEqualTo(String.valueOf(gzip.body().length));
    assertThat(header(gzip, "Content-Type")).isEqualTo(header(plain, "Content-Type"));
    assertThat(header(gzip, "Cache-Control")).isEqualTo(header(plain, "Cache-Control"));
    var tag = header(plain, "ETag");
    assertThat(header(gzip, "ETag")).isEqualTo(tag.substring(0, tag.length() - 1) + "-gzip\"");
    for (var each : List.of(plain, gzip)) {
      assertThat(header(each, "Vary")).isEqualTo("Accept, Accept-Encoding");
    }
    var known =
        send(
            "GET",
            path,
            "Accept",
            form,
            "Accept-Encoding",
            "gzip",
            "If-None-Match",
            header(gzip, "ETag"));
    assertThat(known.statusCode()).isEqualTo(304);
    assertThat(header(known, "ETag")).isEqualTo(header(gzip, "ETag"));
    var head = send("HEAD", path, "Accept", form, "Accept-Encoding", "gzip");
    assertThat(header(head, "Content-Length")).isEqualTo(header(gzip, "Content-Length"));
    assertThat(header(head, "Content-Encoding")).isEqualTo("gzip");
  }

  @Test
  @DisplayName("shares its weak tag with the body that is not compressed")
  void weakTag() {
    var path = ML + "/policy?geldigOp=2023-01-11";
    var plain = send("GET", path);
    var gzip = send("GET", path, "Accept-Encoding", "gzip");
    assertThat(header(gzip, "Content-Encoding")).isEqualTo("gzip");
    assertThat(header(gzip, "ETag")).startsWith("W/").isEqualTo(header(plain, "ETag"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "gzip|true",
        "GZIP|true",
        "x-gzip|true",
        "br, gzip;q=0.5|true",
        "*|true",
        "gzip;q=0|false",
        "gzip; q=0.000, *|false",
        "*;q=0|false",
        "br|false",
        "identity|false",
        "gzipped|false"
      })
  @DisplayName("is sent as gzip only where the client says that it takes it")
  void accepted(String accepts, boolean compressed) {
    for (var path : List.of(GAO, ALL)) {
      var reply = send("GET", path, "Accept-Encoding", accepts);
      assertThat(header(reply, "Content-Encoding")).isEqualTo(compressed ? "gzip" : "");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ML + "/areas/mopti/policy?geldigOp=2023-01-11&sequence=0",
        "/v1/countries",
        "/v1/countries/xx/policy"
      })
  @DisplayName("is what is compressed, and nothing shorter")
  void shorter(String path) {
    var reply = send("GET", path, "Accept-Encoding", "gzip");
    assertThat(reply.body().length).isBetween(1, 2_048);
    assertThat(header(reply, "Content-Encoding")).isEmpty();
  }

  @Test
  @DisplayName("is compressed though a shorter form of it is kept by the node")
  void keptByTheNode() {
    var first = send("GET", GAO);
    var second = send("GET", GAO, "Accept-Encoding", "gzip");
    var third = send("GET", GAO);
    assertThat(plain(second)).isEqualTo(first.body());
    assertThat(third.body()).isEqualTo(first.body());
  }

  @Test
  @DisplayName("that is too long to be kept is compressed while it is sent")
  void tooLongToKeep() throws IOException {
    var noise = new byte[9 << 20];
    new Random(1).nextBytes(noise);
    var delivery = Delivery.of(out -> out.write(noise, 0, noise.length));
    assertThat(delivery.compressed().length()).isEqualTo(Delivery.UNKNOWN);
    var sent = new ByteArrayOutputStream();
    delivery.compressed().writeTo(sent);
    assertThat(new GZIPInputStream(new ByteArrayInputStream(sent.toByteArray())).readAllBytes())
        .isEqualTo(noise);
    var plain = new ByteArrayOutputStream();
    delivery.writeTo(plain);
    assertThat(plain.toByteArray()).isEqualTo(noise);
  }

  @Test
  @DisplayName("of events that are sent as they come is never compressed")
  void eventStream() {
    try (var listener = Listener.to(port, ML + "/record", "Accept-Encoding", "gzip")) {
      assertThat(listener.header("Content-Encoding")).isEmpty();
      assertThat(Stream.generate(listener::block).limit(5).toList().toString())
          .hasSizeGreaterThan(2_500)
          .contains("decision-recorded");
    }
  }
}
