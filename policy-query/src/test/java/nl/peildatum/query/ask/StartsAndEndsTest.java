package nl.peildatum.query.ask;

import static nl.peildatum.query.parts.Said.annulled;
import static nl.peildatum.query.parts.Said.designated;
import static nl.peildatum.query.parts.Said.designatedAs;
import static nl.peildatum.query.parts.Said.designatedWithClaims;
import static nl.peildatum.query.parts.Said.lifted;
import static nl.peildatum.query.parts.Said.liftedWithClaims;
import static nl.peildatum.query.parts.Said.registeredIn;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import nl.peildatum.decision.Statement;
import nl.peildatum.query.parts.Country;
import nl.peildatum.query.view.PolicyView;
import nl.peildatum.testing.ApiClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@DisplayName("A change starts or ends policy only where the policy itself starts or ends")
@SpringBootTest(classes = AskApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class StartsAndEndsTest {
  private final PolicyView view;
  private final SetClock clock;
  private final ApiClient web;
  private Country mali = new Country("ML");
  private int recorded;

  @Autowired
  StartsAndEndsTest(PolicyView view, SetClock clock, @LocalServerPort int port) {
    this.view = view;
    this.clock = clock;
    this.web = ApiClient.onPort(port);
  }

  @BeforeEach
  void nothingIsRead() {
    clock.set("2026-11-24T12:00:00Z");
    view.startOver();
    mali = new Country("ML");
    recorded = 0;
    view.recordedThrough(Instant.parse("2026-11-24T11:00:00Z"));
    view.ready();
  }

  private void recorded(Statement... facts) {
    var at = Instant.parse("2026-11-24T08:00:00Z").plusSeconds(recorded++).toString();
    mali.decides("letter-" + recorded, at, List.of(facts)).forEach(view::take);
  }

  private Stream<String> changes(String question) {
    return web.get("/v1/changes?country=ML" + question)
        .json()
        .path("changes")
        .valueStream()
        .map(
            change ->
                "%s %s %s %s %s"
                    .formatted(
                        change.path("on").stringValue(),
                        change.at("/area/id").stringValue("-"),
                        change.path("what").stringValue(),
                        change.at("/before/status").stringValue("-"),
                        change.at("/after/status").stringValue("-")));
  }

  /** Koro lies in Mopti; {@code -} is a side on which Koro is told what Mopti is. */
  @Test
  @DisplayName("a city that is told otherwise than its province for a while: its policy goes on")
  void comesAndGoes() {
    recorded(registeredIn("mopti", "koro"));
    recorded(designated("mopti", "2023-01-11"));
    recorded(designatedAs("MOST_EXCEPTIONAL", "koro", "2024-01-01", "2024-03-01", "SUBSTANTIVE"));

    assertThat(changes("&area=mopti&from=2023-06-01"))
        .containsExactly(
            "2024-01-01 koro CHANGES - IN_FORCE", "2024-03-01 koro CHANGES IN_FORCE -");
  }

  @Test
  @DisplayName("policy ended in a city that was told the same as its province until then")
  void endsThoughNotBesideBefore() {
    recorded(registeredIn("mopti", "koro"));
    recorded(designated("mopti", "2023-01-11"));
    recorded(lifted("koro", "2024-04-01"));

    assertThat(changes("&area=mopti&from=2023-06-01"))
        .containsExactly("2024-04-01 koro ENDS - ENDED");
  }

  @Test
  @DisplayName("policy starts in a city that is told the same as its province from then on")
  void startsAndIsNoLongerBeside() {
    recorded(registeredIn("mopti", "koro"));
    recorded(designatedAs("EXCEPTIONAL", "koro", "2022-01-01", "2022-06-01", "SUBSTANTIVE"));
    recorded(designated("mopti", "2023-09-01"));

    assertThat(changes("&area=mopti&from=2022-03-01"))
        .containsExactly(
            "2022-06-01 koro ENDS IN_FORCE ENDED",
            "2023-09-01 koro STARTS ENDED -",
            "2023-09-01 - STARTS NOT_YET IN_FORCE");
  }

  @Test
  @DisplayName("a disputed start is shown, and policy starts on the day that no source disputes")
  void disputedStart() {
    recorded(designatedWithClaims("gao", "2023-02-01", "2023-03-01"));

    assertThat(changes(""))
        .containsExactly(
            "2023-02-01 - CHANGES NOT_YET DISPUTED", "2023-03-01 - STARTS DISPUTED IN_FORCE");
  }

  @Test
  @DisplayName("a disputed end is shown, and policy ends on the day that no source disputes")
  void disputedEnd() {
    recorded(designated("gao", "2023-01-11"));
    recorded(liftedWithClaims("gao", "2023-06-01", "2023-07-01"));

    assertThat(changes("&from=2023-02-01"))
        .containsExactly(
            "2023-06-01 - CHANGES IN_FORCE DISPUTED", "2023-07-01 - ENDS DISPUTED ENDED");
  }

  @Test
  @DisplayName(
      "where the disputed end is annulled, the policy that it was about neither ends nor starts")
  void disputedEndAnnulled() {
    recorded(designated("gao", "2023-01-11"));
    recorded(liftedWithClaims("gao", "2023-06-01", "2023-07-01"));
    recorded(annulled(4, "gao", "2023-06-15"));

    assertThat(changes("&from=2023-02-01"))
        .containsExactly(
            "2023-06-01 - CHANGES IN_FORCE DISPUTED", "2023-06-15 - CHANGES DISPUTED IN_FORCE");
  }

  @Test
  @DisplayName("a disputed end of what this register never held ends nothing")
  void disputedEndOfNothing() {
    recorded(liftedWithClaims("gao", "2023-06-01", "2023-07-01"));

    assertThat(changes(""))
        .containsExactly(
            "2023-06-01 - CHANGES NEVER_DESIGNATED DISPUTED",
            "2023-07-01 - CHANGES DISPUTED ENDED");
  }
}
