package nl.peildatum.deploy.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.peildatum.deploy.wire.Wire;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("Iraq: Ninewa")
@ExtendWith(Demonstration.class)
class IraqTest {
  private final Wire register;
  private final Country iraq;

  IraqTest(Wire register) {
    this.register = register;
    this.iraq = new Country(register, "IQ");
  }

  @Test
  @DisplayName(
      "11. on 15 November 2014 no decision and no departure, and no exceptional situation yet")
  void moratoria() {
    var november = iraq.personFrom("Ninewa").on("2014-11-15");

    november
        .decisionMoratorium()
        .is("IN_FORCE")
        .says("/subject/area", "ninawa")
        .value("plannedUntilUnknown", "true")
        .runs("2014-10-17", "2015-10-17")
        .decidedBy("iraq-2014-10-07")
        .restsOn("19 637, nr. 1900");
    november.departureMoratorium().is("IN_FORCE").decidedBy("iraq-2014-10-07");
    november
        .region15c()
        .is("NOT_YET")
        .says("/pending/decisionId", "iraq-2015-12-09")
        .isSilentOn("/value");
    iraq.personFrom("al-basrah").on("2014-11-15").region15c().is("NEVER_DESIGNATED");
  }

  @Test
  @DisplayName(
      "11. on 1 June 2016 an exceptional situation, with Baghdad city as a possible alternative;"
          + " the moratoria are over")
  void designated() {
    var june = iraq.personFrom("Ninewa").on("2016-06-01");

    june.region15c()
        .is("IN_FORCE")
        .value("level", "EXCEPTIONAL")
        .value("scheme", "PRE_2024")
        .runs("2015-12-09", null)
        .decidedBy("iraq-2015-12-09")
        .restsOn("19 637, nr. 2305");
    june.alternativeIn("bagdad-stad")
        .is("IN_FORCE")
        .value("presumption", "INDIVIDUAL_ONLY")
        .value("stillToBeTested/0", "SAFE_THERE");
    june.decisionMoratorium().is("ENDED").says("/endedOn", "2015-10-17");
    june.departureMoratorium().is("ENDED").says("/endedOn", "2015-10-17");
  }

  @Test
  @DisplayName("11. on 16 October 2014, the one day on which the sources differ: disputed")
  void disputedStart() {
    iraq.personFrom("Ninewa")
        .on("2014-10-16")
        .decisionMoratorium()
        .is("DISPUTED")
        .says("/claims/0/from", "2014-10-16")
        .says("/claims/1/from", "2014-10-17")
        .says("/claims/1/source/citation", "19 637, nr. 1990");
    iraq.personFrom("Ninewa").on("2014-10-17").decisionMoratorium().is("IN_FORCE");
  }

  @Test
  @DisplayName("11. that the policy changed on 22 February 2017 in a way not read is said with it")
  void changedInAWayNotRead() {
    iraq.personFrom("Ninewa")
        .on("2018-01-01")
        .heading("Beleidswijziging van 22 februari 2017")
        .is("IN_FORCE")
        .tells("/value/text", "niet gelezen")
        .restsOn("2016-11-14");
  }

  @Test
  @DisplayName("that policy for groups, such as Yazidi, was not read is said, in 2014 and always")
  void groupPolicyWasNotRead() {
    for (var kind : List.of("GROUP_PERSECUTION", "RISK_PROFILE", "VULNERABLE_MINORITY")) {
      new Answer(iraq.get("/policy?geldigOp=2014-11-15&kind=" + kind).json())
          .says("/absence/status", "OUTSIDE_COVERAGE");
    }
    new Answer(iraq.get("/policy?geldigOp=2014-11-15").json())
        .says("/coverage/0/from", "2014-01-01")
        .says("/coverage/0/until", "2017-02-23")
        .says("/coverage/0/kinds/0", "DECISION_MORATORIUM");
  }

  @Test
  @DisplayName("the page of Ninewa says that policy for groups was not read, and that is no answer")
  void thePageSaysSo() {
    var page = register.get("/landen/iq?area=sinjar&geldigOp=2014-11-15", "Accept", "text/html");
    assertThat(page.is(200).body())
        .contains("volledig heeft gelezen: Artikel 1F; Groepsvervolging;", "Risicoprofiel;")
        .contains("kan er wel zijn geweest");
    var some = register.get("/landen/iq?geldigOp=2018-01-01", "Accept", "text/html");
    assertThat(some.is(200).body()).contains("Deze dag valt buiten wat dit register");
  }

  @Test
  @DisplayName("an assessment of a case says so too, and so do the pages of the case")
  void theCaseSaysSo() {
    var dates = "application=2014-06-01&decision=2014-11-15";
    Case.of(register, "NL14.1", "IQ", "sinjar", "FIRST_DECISION")
        .dates("application", "2014-06-01", "decision", "2014-11-15")
        .at("AT_DECISION")
        .telling("KINDS_NOT_READ", "GROUP_PERSECUTION", "RISK_PROFILE", "VULNERABLE_MINORITY");
    for (var address : List.of("/zaak", "/zaak/dossier")) {
      var page =
          register.get(
              address + "?country=IQ&area=sinjar&stage=FIRST_DECISION&" + dates,
              "Accept",
              "text/html");
      assertThat(page.is(200).body())
          .contains("volledig heeft gelezen: Artikel 1F, Groepsvervolging,", "Risicoprofiel,");
    }
  }

  @Test
  @DisplayName("what was not read after 22 February 2017 is no answer that nothing was decided")
  void notReadAfter2017() {
    iraq.personFrom("al-basrah").on("2017-02-22").region15c().is("NEVER_DESIGNATED");
    iraq.personFrom("al-basrah").on("2017-02-23").region15c().is("OUTSIDE_COVERAGE");
  }
}
