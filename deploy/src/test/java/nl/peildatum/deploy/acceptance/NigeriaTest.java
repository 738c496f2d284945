package nl.peildatum.deploy.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import nl.peildatum.deploy.wire.Wire;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("Nigeria: the chapter of the circular, 2011 to 2015")
@ExtendWith(Demonstration.class)
class NigeriaTest {
  private final Country nigeria;

  NigeriaTest(Wire register) {
    this.nigeria = new Country(register, "NG");
  }

  @Test
  @DisplayName(
      "15(c): the chapter of 2011 does not speak of it, that of 2014 says that there is none, and"
          + " \"nothing special\" in 2015 means the same")
  void exceptionalSituation() {
    nigeria.personFrom("Borno").on("2012-01-01").region15c().is("NEVER_DESIGNATED");
    nigeria
        .personFrom("Borno")
        .on("2014-06-01")
        .region15c()
        .is("DECLARED_NONE")
        .runs("2014-01-01", "2015-07-04")
        .decidedBy("nigeria-2014-01-01")
        .restsOn("BWBR0012288");
    nigeria
        .personFrom("Borno")
        .on("2015-08-01")
        .region15c()
        .is("DECLARED_NONE")
        .decidedBy("nigeria-2015-07-04");
  }

  @Test
  @DisplayName(
      "moratoria: in each version it says that there are none; what was before is not known")
  void moratoria() {
    for (var day : new String[] {"2011-06-19", "2014-06-01", "2015-08-01"}) {
      nigeria.policy().on(day).decisionMoratorium().is("DECLARED_NONE");
      nigeria.policy().on(day).departureMoratorium().is("DECLARED_NONE");
    }
    nigeria
        .policy()
        .on("2011-01-01")
        .decisionMoratorium()
        .is("UNCERTAIN")
        .says("/fact/fromNotAfter", "2011-06-19");
  }

  @Test
  @DisplayName(
      "women who fear circumcision: an alternative case by case in 2011, in principle since 2014")
  void circumcision() {
    nigeria
        .policy()
        .on("2012-01-01")
        .alternativeElsewhere("vrees-voor-genitale-verminking")
        .is("IN_FORCE")
        .value("presumption", "INDIVIDUAL_ONLY");
    nigeria
        .policy()
        .on("2014-06-01")
        .alternativeElsewhere("vrees-voor-genitale-verminking")
        .value("presumption", "IN_PRINCIPLE_PRESENT")
        .tells("/value/individualTest", "nieuw bestaan")
        .value("stillToBeTested/0", "SAFE_THERE");
  }

  @Test
  @DisplayName(
      "who fears militant groups: an alternative, but from 4 to 28 July 2015 the text said so of"
          + " women only")
  void militantGroups() {
    var group = "vrees-voor-militante-groeperingen";
    nigeria
        .policy()
        .on("2014-06-01")
        .alternativeElsewhere(group)
        .is("IN_FORCE")
        .value("threat", "PERSECUTION");
    nigeria.policy().on("2015-07-10").alternativeElsewhere(group).is("ENDED");
    nigeria.policy().on("2015-07-10").alternativeElsewhere("vrouwen-" + group).is("IN_FORCE");
    nigeria
        .policy()
        .on("2015-07-28")
        .alternativeElsewhere(group)
        .is("IN_FORCE")
        .runs("2015-07-28", null);
    nigeria
        .policy()
        .on("2014-06-01")
        .groupPolicy("STATE_PROTECTION", "geweld-door-militante-groeperingen")
        .tells("/value/text", "niet aannemelijk");
  }

  @Test
  @DisplayName("a sentence that fell away is over, and a question finds what it said before")
  void fellAway() {
    nigeria
        .policy()
        .on("2012-01-01")
        .heading("Journalisten")
        .is("IN_FORCE")
        .tells("/value/text", "in beginsel onvoldoende");
    nigeria
        .policy()
        .on("2014-06-01")
        .heading("Journalisten")
        .is("ENDED")
        .says("/endedOn", "2014-01-01")
        .decidedBy("nigeria-2014-01-01");
    nigeria.policy().on("2012-01-01").ofEveryone("SAFE_COUNTRY").is("DECLARED_NONE");
    nigeria.policy().on("2014-06-01").ofEveryone("SAFE_COUNTRY").is("ENDED");
  }

  @Test
  @DisplayName("an answer names the passage that it rests on, and the decision quotes it")
  void quoted() {
    var answer = nigeria.personFrom("Borno").on("2014-06-01").region15c();
    var decision =
        nigeria.register().get("/v1/decisions/" + answer.text("/passages/0/decisionId")).json();
    assertThat(decision.at("/passages/" + answer.text("/passages/0/passage") + "/text").asString())
        .isEqualTo(
            "In Nigeria is geen sprake van een uitzonderlijke situatie als bedoeld in artikel 3"
                + " EVRM.");
  }
}
