package nl.peildatum.deploy.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.peildatum.deploy.wire.Wire;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("Russia: conscripts who refuse or desert")
@ExtendWith(Demonstration.class)
class RussianConscriptsTest {
  private static final String CONSCRIPTS = "dienstplichtigen-die-weigeren-of-deserteren";

  private final Wire register;
  private final Country russia;

  RussianConscriptsTest(Wire register) {
    this.register = register;
    this.russia = new Country(register, "RU");
  }

  @Test
  @DisplayName(
      "9. a conscript of 22 who refuses, 15 January 2023: no decision and no departure, until 29"
          + " June 2023")
  void conscript() {
    for (var kind : List.of("DECISION_MORATORIUM", "DEPARTURE_MORATORIUM")) {
      russia
          .policy()
          .on("2023-01-15")
          .groupPolicy(kind, CONSCRIPTS)
          .is("IN_FORCE")
          .runs("2022-12-29", "2023-06-29")
          .value("plannedUntil", "2023-06-29")
          .decidedBy("russia-2022-12-13")
          .restsOn("19 637, nr. 3018");
      russia
          .policy()
          .on("2023-06-29")
          .groupPolicy(kind, CONSCRIPTS)
          .is("ENDED")
          .says("/endedOn", "2023-06-29")
          .says("/by", "EXPIRED");
    }
  }

  @Test
  @DisplayName("9. the conscripts have the name that the letters give them, among the groups")
  void named() {
    var groups = register.get("/v1/countries/ru/groups").is(200).json().path("groups");
    assertThat(groups.valueStream())
        .filteredOn(group -> group.path("id").asString().equals(CONSCRIPTS))
        .extracting(group -> group.path("name").asString(""))
        .first()
        .asString()
        .startsWith("Russische dienstplichtigen");
  }

  @Test
  @DisplayName("9. a man of 31 who fears mobilisation is not covered: conscripts are the one group")
  void notMobilised() {
    var january = russia.policy().on("2023-01-15");

    assertThat(january.groups("DECISION_MORATORIUM")).containsExactly(CONSCRIPTS);
    assertThat(january.groups("DEPARTURE_MORATORIUM")).containsExactly(CONSCRIPTS);
  }

  @Test
  @DisplayName(
      "9. a conscript of exactly 27: disputed, since one letter says \"18 tot en met 27\" and \"18"
          + " tot 27\"; both are kept and none is chosen")
  void twentySeven() {
    var moratorium =
        russia.policy().on("2023-01-15").groupPolicy("DECISION_MORATORIUM", CONSCRIPTS);

    moratorium
        .value("scopeDisputed/about", "leeftijd")
        .value("scopeDisputed/readings/0/text", "18 tot en met 27 jaar")
        .value("scopeDisputed/readings/1/text", "18 tot 27 jaar");
    moratorium
        .tells("/value/scopeDisputed/readings/0/source", "nr. 3018")
        .tells("/value/scopeDisputed/readings/1/source", "nr. 3018");
  }

  @Test
  @DisplayName("9. what took the place of the moratoria was not read, and that is said")
  void afterwards() {
    russia
        .policy()
        .on("2023-07-01")
        .heading("Beleidswijziging van 8 juni 2023")
        .is("IN_FORCE")
        .restsOn("19 637, nr. 3118");
  }
}
