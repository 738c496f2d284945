package nl.peildatum.query.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import nl.peildatum.query.parts.Country;
import nl.peildatum.query.view.CountryFault;
import nl.peildatum.query.view.PolicyView;
import nl.peildatum.testing.ApiClient;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(classes = AskApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@DisplayName("a record that was mended")
class MendedRecordTest {
  private static final String GAO =
      "/v1/countries/ml/areas/gao/policy?geldigOp=2023-02-01&beschikbaarOp=2026-11-24T10:30:00Z";

  private final PolicyView view;
  private final SetClock clock;
  private final ApiClient web;

  @Autowired
  MendedRecordTest(PolicyView view, SetClock clock, @LocalServerPort int port) {
    this.view = view;
    this.clock = clock;
    this.web = ApiClient.onPort(port);
  }

  @Test
  @DisplayName("is answered from anew, whatever was kept of it")
  void keptReply() {
    var mali = new Country("ML");
    clock.set("2026-11-24T12:00:00Z");
    view.startOver();
    mali.designates("first", "2026-11-24T09:00:00Z", "2023-01-11", "mopti").forEach(view::take);
    view.recordedThrough(Instant.parse("2026-11-24T11:00:00Z"));
    view.ready();
    var before = web.get(GAO);
    assertThat(before.header("Cache-Control")).contains("immutable");
    view.trouble(mali.code(), CountryFault.UNREADABLE);
    assertThat(web.get(GAO).status()).isEqualTo(503);
    mali.designates("second", "2026-11-24T10:00:00Z", "2023-01-11", "gao").forEach(view::take);
    assertThat(web.get(GAO).status()).isEqualTo(503);
    view.trouble(mali.code(), null);
    var after = web.get(GAO).json();
    assertThat(after.path("sequence").longValue())
        .isGreaterThan(before.json().path("sequence").longValue());
  }
}
