package nl.peildatum.deploy.acceptance;

import nl.peildatum.deploy.wire.Wire;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("Ivory Coast: the chapter of the circular, 2011 to 2015")
@ExtendWith(Demonstration.class)
class IvoryCoastTest {
  private final Country ivoryCoast;

  IvoryCoastTest(Wire register) {
    this.ivoryCoast = new Country(register, "CI");
  }

  @Test
  @DisplayName(
      "moratoria of six months from a day that was not read: known to stand on 19 June 2011, known"
          + " to be over on 19 December, uncertain between")
  void moratoria() {
    ivoryCoast
        .policy()
        .on("2011-06-19")
        .decisionMoratorium()
        .is("IN_FORCE")
        .says("/fact/fromNotAfter", "2011-06-19");
    var autumn = ivoryCoast.policy().on("2011-09-01");
    autumn.decisionMoratorium().is("UNCERTAIN").says("/stood/decisionId", "ivory-coast-2011-06-19");
    autumn.departureMoratorium().is("UNCERTAIN").runs("2011-06-20", "2011-12-19");
    ivoryCoast
        .policy()
        .on("2011-12-19")
        .departureMoratorium()
        .is("ENDED")
        .runs("2011-12-19", "2012-04-18");
    ivoryCoast.policy().on("2012-04-18").decisionMoratorium().is("DECLARED_NONE");
  }

  @Test
  @DisplayName("no exceptional situation, said from 18 April 2012 on")
  void exceptionalSituation() {
    ivoryCoast.personFrom("Abidjan").on("2012-04-17").region15c().is("NEVER_DESIGNATED");
    ivoryCoast
        .personFrom("Abidjan")
        .on("2012-04-18")
        .region15c()
        .is("DECLARED_NONE")
        .decidedBy("ivory-coast-2012-04-18");
  }

  @Test
  @DisplayName("protection by group; LHBT’s take the place of homosexuals on 4 July 2015")
  void protection() {
    ivoryCoast
        .policy()
        .on("2013-01-01")
        .groupPolicy("STATE_PROTECTION", "minderjarigen")
        .tells("/value/text", "niet van de vreemdeling verlangd");
    ivoryCoast
        .policy()
        .on("2014-06-01")
        .groupPolicy("STATE_PROTECTION", "homoseksuelen")
        .is("IN_FORCE")
        .tells("/value/text", "niet aannemelijk");
    var july = ivoryCoast.policy().on("2015-07-04");
    july.groupPolicy("STATE_PROTECTION", "homoseksuelen").is("ENDED");
    july.groupPolicy("STATE_PROTECTION", "lhbt").is("IN_FORCE").runs("2015-07-04", null);
  }
}
