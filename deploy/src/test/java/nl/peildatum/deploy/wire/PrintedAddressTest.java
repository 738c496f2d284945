package nl.peildatum.deploy.wire;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import nl.peildatum.deploy.RunningProduct;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("An address that a page prints")
class PrintedAddressTest {
  private static final String QUERY =
      "?country=ML&area=gao&stage=DISTRICT_COURT&application=2022-03-01&decision=2022-09-01"
          + "&hearing=2023-02-15";
  private static final String DOSSIER = "/zaak/dossier" + QUERY;
  private static final String COMMAND = "/api?operation=policyOfArea&cc=ml&area=segou";
  private static final List<String> PAGES =
      List.of(
          DOSSIER,
          "/zaak" + QUERY,
          "/landen/ml?area=gao&geldigOp=2023-01-11",
          "/landen/ml/tijdlijn",
          "/landen/ml/tijdlijn/twee-assen",
          "/landen/ml/vergelijk?geldigOp=2023-01-10",
          COMMAND,
          "/nergens");

  @Test
  @DisplayName("never has the host that a request names; without a public address it has none")
  @ExtendWith(ProductWithTheLetter.class)
  void withoutAPublicAddress(Wire product) throws IOException {
    var url = product.address().toString();
    for (var page : PAGES) {
      assertThat(asked(url, page)).as(page).doesNotContain("stranger.example");
    }
    assertThat(asked(url, DOSSIER)).contains(">/zaak/dossier?country=ML", "Z (op deze server)</a>");
    assertThat(asked(url, COMMAND))
        .contains("curl &quot;$PEILDATUM/v1/countries/ml/areas/segou/policy", "Zet in PEILDATUM");
  }

  @Test
  @DisplayName("has the configured public address")
  void withAPublicAddress() throws IOException {
    var site = "https://peildatum.example.nl";
    try (var product = RunningProduct.withTheLetter("--public-url", site + "/")) {
      for (var page : PAGES) {
        assertThat(asked(product.url(), page))
            .as(page)
            .doesNotContain("stranger.example", "op deze server");
      }
      assertThat(asked(product.url(), DOSSIER)).contains(">" + site + "/zaak/dossier?country=ML");
      assertThat(asked(product.url(), COMMAND)).contains("curl &quot;" + site + "/v1/countries");
    }
  }

  /** The page that a request with the name of another host gets. */
  private static String asked(String url, String path) throws IOException {
    var address = URI.create(url);
    try (var socket = new Socket(address.getHost(), address.getPort())) {
      var lines =
          List.of(
              "GET " + path + " HTTP/1.1",
              "Host: stranger.example",
              "X-Forwarded-Host: stranger.example",
              "Forwarded: host=stranger.example",
              "Accept: text/html",
              "Connection: close",
              "",
              "");
      socket.getOutputStream().write(String.join("\r\n", lines).getBytes(US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }
}
