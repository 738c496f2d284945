package nl.peildatum.query.ask.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.peildatum.area.CountryCode;
import nl.peildatum.query.ask.AskApplication;
import nl.peildatum.query.ask.SetClock;
import nl.peildatum.query.parts.Country;
import nl.peildatum.query.view.CountryFault;
import nl.peildatum.query.view.PolicyView;
import nl.peildatum.testing.ApiClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@DisplayName("An answer about an area, asked again")
@SpringBootTest(classes = AskApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class NoStaleAnswerTest {
  private static final String FIRST = "2026-11-24T09:00:00.000Z";
  private static final String SECOND = "2026-11-24T10:00:00.000Z";
  private static final String AREAS = "/v1/countries/ml/areas/";

  private final PolicyView view;
  private final SetClock clock;
  private final ApiClient web;

  @Autowired
  NoStaleAnswerTest(PolicyView view, SetClock clock, @LocalServerPort int port) {
    this.view = view;
    this.clock = clock;
    this.web = ApiClient.onPort(port);
  }

  @BeforeEach
  void nothingIsRead() {
    clock.set("2026-11-24T12:00:00.000Z");
    view.startOver();
    view.recordedThrough(Instant.parse("2026-11-24T11:00:00.000Z"));
    view.ready();
  }

  @Test
  @DisplayName("says nothing about a record that has grown since, and all about the one it was of")
  void grown() {
    var mali = new Country("ML");
    mali.designates("first", FIRST, "2023-01-11", "gao").forEach(view::take);
    var latest = AREAS + "kidal/policy?geldigOp=2023-02-01";
    var pinned = latest + "&sequence=2";
    assertThat(status(latest)).isEqualTo("NEVER_DESIGNATED");
    var before = web.get(pinned).body();

    mali.designates("second", SECOND, "2023-02-01", "kidal").forEach(view::take);
    assertThat(status(latest)).isEqualTo("IN_FORCE");
    assertThat(web.get(pinned).body()).isEqualTo(before);
  }

  @Test
  @DisplayName("is not that of another record of the same length")
  void another() {
    var question = AREAS + "gao/policy?geldigOp=2023-02-01&sequence=2";
    new Country("ML").designates("one", FIRST, "2023-01-11", "gao").forEach(view::take);
    assertThat(status(question)).isEqualTo("IN_FORCE");

    nothingIsRead();
    new Country("ML").designates("other", FIRST, "2023-03-01", "gao").forEach(view::take);
    assertThat(status(question)).isEqualTo("NOT_YET");
  }

  @Test
  @DisplayName(
      "belongs to its area, day, basis, filters and moment, in whatever order they are asked")
  void coordinates() {
    var mali = new Country("ML");
    mali.designates("first", FIRST, "2023-01-11", "gao").forEach(view::take);
    mali.designates("second", SECOND, "2023-02-01", "kidal").forEach(view::take);
    var asked = new LinkedHashMap<String, String>();
    for (var area : new String[] {"gao", "kidal", "mopti"}) {
      for (var day : new String[] {"2023-01-10", "2023-01-11", "2023-02-01"}) {
        for (var rest :
            new String[] {
              "",
              "&basis=FORMAL",
              "&sequence=2",
              "&sequence=0",
              "&bekendOp=2020-01-01",
              "&kind=RELOCATION_ALTERNATIVE"
            }) {
          var question = AREAS + area + "/policy?geldigOp=" + day + rest;
          asked.put(question, web.get(question).body());
        }
      }
    }
    assertThat(asked.values()).doesNotHaveDuplicates();
    asked
        .reversed()
        .forEach((question, body) -> assertThat(web.get(question).body()).isEqualTo(body));
  }

  @Test
  @DisplayName("is not told while its record may not be answered from, nor to who takes no JSON")
  void trouble() {
    var mali = new CountryCode("ML");
    new Country("ML").designates("one", FIRST, "2023-01-11", "gao").forEach(view::take);
    var question = AREAS + "gao/policy?geldigOp=2023-02-01&sequence=2";
    var before = web.get(question).body();
    assertThat(web.get(question).body()).isEqualTo(before);

    assertThat(web.send("GET", question, Map.of("Accept", "text/html")).status()).isEqualTo(406);
    view.trouble(mali, CountryFault.FORKED);
    assertThat(web.get(question).problem()).isEqualTo("record-forked");
    view.trouble(mali, null);
    assertThat(web.get(question).body()).isEqualTo(before);
  }

  private String status(String question) {
    return web.get(question).json().at("/answers/0/status").stringValue();
  }
}
