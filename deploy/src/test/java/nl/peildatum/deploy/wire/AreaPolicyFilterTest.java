package nl.peildatum.deploy.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static nl.peildatum.deploy.wire.Deed.designate;
import static nl.peildatum.deploy.wire.Letter.letter;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A client that sends a condition with a date gets the answer through the filter chain. */
@DisplayName("The servlet filter and the filter chain")
@ExtendWith(Product.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AreaPolicyFilterTest {
  private static final String ANTANANARIVO = "/v1/countries/mg/areas/antananarivo/policy";
  private static final String PINNED = ANTANANARIVO + "?geldigOp=2022-01-01&sequence=";
  private static final String ORDINARY = "If-Modified-Since: some day\r\n";

  private final Wire product;
  private final URI address;
  private long last;

  AreaPolicyFilterTest(Wire product) {
    this.product = product;
    this.address = product.address();
  }

  @BeforeAll
  void given() {
    last =
        product
            .country("MG")
            .records(letter("mg-roads", "2022-01-01").does(designate("antananarivo")))
            .number("/lastSequence");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "antananarivo/policy?geldigOp=2022-01-01&sequence={last}",
        "antananarivo/policy?geldigOp=2021-12-31&sequence={last}",
        "antananarivo/policy?geldigOp=2031-12-31&sequence={last}",
        "antananarivo/policy?geldigOp=2022-01-01&sequence=0",
        "antananarivo/policy?geldigOp=%32022-01-01&sequence={last}&basis=FORMAL",
        "antananarivo/policy?geldigOp=2022-01-01&sequence={last}&kind=RELOCATION_ALTERNATIVE",
        "antananarivo/policy?geldigOp=2022-01-01&sequence={last}&bekendOp=2022-01-01",
        "antananarivo/policy?geldigOp=2022-01-01&beschikbaarOp=2001-01-01T00:00:00%2B01:00",
        "antananarivo/policy?&&geldigOp=2022-01-01&sequence={last}&",
        "ANTANANARIVO/policy?geldigOp=2022-01-01&sequence={last}",
        "mg-t/policy?geldigOp=2022-01-01&sequence={last}",
        "atlantis/policy?geldigOp=2022-01-01&sequence={last}",
        "policy/policy?geldigOp=2022-01-01&sequence={last}",
        "antana%2Fnarivo/policy?geldigOp=2022-01-01&sequence={last}",
        "antananarivo/policy?geldigOp=2022-01-01&sequence={inside}",
        "antananarivo/policy?geldigOp=2022-01-01&sequence=99999",
        "antananarivo/policy?geldigOp=2022-01-01&sequence=-1",
        "antananarivo/policy?sequence={last}",
        "antananarivo/policy?geldigOp=2022-02-30",
        "antananarivo/policy?geldigOp",
        "antananarivo/policy?geldigOp=2022-01-01&geldigOp=2022-01-01",
        "antananarivo/policy?geldigOp=2022-01-01&sequence=1&beschikbaarOp=2022-01-01T00:00:00Z",
        "antananarivo/policy?beschikbaarOp=yesterday&basis=x&kind=y&z=1",
        "antananarivo/policy?access_token=x",
        "antananarivo/policy?geldigOp=%FF",
        "antananarivo/policy?geldigOp=%zz"
      })
  @DisplayName("give the same answer to every byte, and the same problem")
  void toTheByte(String question) throws IOException {
    var path = "/v1/countries/mg/areas/" + filled(question);
    assertThat(sent(path, "")).isEqualTo(sent(path, ORDINARY));
  }

  @ParameterizedTest
  @ValueSource(strings = {"MG", "mG", "xx", "ang", "a", "12", "va"})
  @DisplayName("know the same countries")
  void countries(String country) throws IOException {
    var path = filled(PINNED + "0").replace("/mg/", "/" + country + "/");
    assertThat(sent(path, "")).isEqualTo(sent(path, ORDINARY));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Accept: application/json",
        "Accept: text/html",
        "Accept: text/html, */*;q=0.1",
        "Accept: application/*",
        "Accept: application/json;q=0",
        "Accept: application/json;q=0, */*",
        "Accept: text/csv",
        "Accept: application/x-ndjson",
        "Accept:",
        "Accept: nonsense",
        "Accept: text/html\r\nAccept: application/json",
        "Origin: https://example.org",
        "Range: bytes=0-9",
        "Cookie: JSESSIONID=1",
        "X-Forwarded-Proto: https",
        "X-HTTP-Method-Override: DELETE",
        "Accept-Encoding: gzip",
        "Accept-Encoding: gzip;q=0",
        "If-None-Match: *",
        "If-None-Match: \"another\"",
        "Content-Length: 0",
        "X-Anything: \u00e9",
        "X-Anything: \u0085"
      })
  @DisplayName("hear the same in what a client says beside its question")
  void headers(String header) throws IOException {
    var path = PINNED + last;
    assertThat(sent(path, header + "\r\n")).isEqualTo(sent(path, header + "\r\n" + ORDINARY));
  }

  @Test
  @DisplayName("say the same of now, but for the clock")
  void now() throws IOException {
    var path = ANTANANARIVO + "?geldigOp=2022-01-01";
    var plain = sent(path, "");
    assertThat(plain).startsWith("HTTP/1.1 200").contains("\"final\":true");
    assertThat(withoutClocks(plain)).isEqualTo(withoutClocks(sent(path, ORDINARY)));
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /v1/countries/mg/areas/antan%61narivo/policy, '', 200",
    "GET, /v1/countries/mg/areas/antananarivo/policy/, '', 404",
    "GET, /v1/countries/mg/areas/antananarivo/policy;v=1, '', 400",
    "GET, /v1/countries/mg/areas/antananarivo/policy;jsessionid=1, '', 400",
    "GET, /v1/countries/mg//areas/antananarivo/policy, '', 400",
    "GET, /v1/countries/mg/areas/antana%2Fnarivo/policy, '', 200",
    "GET, /v1/countries/mg/areas/50%25%20antana%5Cnarivo/policy, '', 200",
    "GET, /v1/countries/mg/areas/antana%2Fnarivo, '', 400",
    "GET, /v1/decisions/antana%2Fnarivo, '', 400",
    "POST, /v1/countries/mg/areas/antana%2Fnarivo/policy, 'Content-Length: 0', 405",
    "GET, /v1/countries/mg/areas/x/../antananarivo/policy, '', 400",
    "GET, /v1/countries/mg/areas/antananarivo/policy, 'Authorization: Bearer x', 401",
    "HEAD, /v1/countries/mg/areas/antananarivo/policy, '', 200",
    "POST, /v1/countries/mg/areas/antananarivo/policy, 'Content-Length: 0', 405",
    "DELETE, /v1/countries/mg/areas/antananarivo/policy, '', 405",
    "OPTIONS, /v1/countries/mg/areas/antananarivo/policy, '', 200",
    "TRACE, /v1/countries/mg/areas/antananarivo/policy, '', 405"
  })
  @DisplayName("part where a question is not plain: guards and dispatcher see it")
  void ordinary(String method, String path, String header, int status) throws IOException {
    var reply = sent(method, path, header.isEmpty() ? "" : header + "\r\n");
    assertThat(reply).startsWith("HTTP/1.1 " + status + " ").contains("API-Version: 1.0.0");
    assertThat(status != 405 || reply.contains("\r\nAllow: ")).isTrue();
  }

  @Test
  @DisplayName("answer a client that has the answer already, and one that shows a valid token")
  void tokensAndMarks() {
    var path = PINNED + last;
    var mark = product.get(path).is(200).header("ETag");
    product.get(path, "If-None-Match", mark).is(304);
    product.get(path, "Authorization", product.bearer("importer")).is(200);
    product.get(path, "Authorization", "Bearer x").is(401);
  }

  private String filled(String question) {
    return question
        .replace("{last}", String.valueOf(last))
        .replace("{inside}", String.valueOf(last - 1));
  }

  private String sent(String path, String headers) throws IOException {
    return sent("GET", path, headers);
  }

  private String sent(String method, String path, String headers) throws IOException {
    try (var socket = new Socket(address.getHost(), address.getPort())) {
      var request = method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n";
      var whole = request + headers + "Connection: close\r\n\r\n";
      socket.getOutputStream().write(whole.getBytes(ISO_8859_1));
      return withoutDate(new String(socket.getInputStream().readAllBytes(), ISO_8859_1));
    }
  }

  private static String withoutDate(String reply) {
    return reply.replaceFirst("\r\nDate: [^\r]*", "");
  }

  private static String withoutClocks(String reply) {
    return reply
        .replaceFirst("&?beschikbaarOp=[^&>]*", "")
        .replaceAll("\"(beschikbaarOp|recordedThrough)\":\"[^\"]*\"", "");
  }
}
