package nl.peildatum.deploy.acceptance;

import nl.peildatum.deploy.wire.Wire;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("Pakistan: the chapter of the circular, 2011 to 2015")
@ExtendWith(Demonstration.class)
class PakistanTest {
  private final Country pakistan;

  PakistanTest(Wire register) {
    this.pakistan = new Country(register, "PK");
  }

  @Test
  @DisplayName(
      "Ahmadis and Christians: no alternative was invoked, until in 2014 the general policy took"
          + " its place")
  void alternative() {
    for (var group : new String[] {"ahmadis", "christenen"}) {
      pakistan
          .policy()
          .on("2012-01-01")
          .alternativeElsewhere(group)
          .is("IN_FORCE")
          .value("presumption", "NOT_INVOKED")
          .isSilentOn("/value/stillToBeTested");
      pakistan.policy().on("2014-01-01").alternativeElsewhere(group).is("ENDED");
    }
    pakistan
        .policy()
        .on("2014-01-01")
        .heading("Vlucht- en vestigingsalternatief")
        .tells("/value/text", "C2/6");
  }

  @Test
  @DisplayName(
      "risk groups: Ahmadis, from 19 February 2015 Christians, from 4 July 2015 nobody else")
  void riskGroups() {
    var in2014 = pakistan.policy().on("2014-06-01");
    in2014.groupPolicy("RISK_PROFILE", "ahmadis").is("IN_FORCE");
    in2014.groupPolicy("RISK_PROFILE", "christenen").is("NOT_YET");
    var february = pakistan.policy().on("2015-02-19");
    february.groupPolicy("RISK_PROFILE", "christenen").is("IN_FORCE");
    february.ofEveryone("RISK_PROFILE").is("NEVER_DESIGNATED");
    var july = pakistan.policy().on("2015-07-04");
    july.groupPolicy("RISK_PROFILE", "christenen").is("IN_FORCE").value("closedList", "true");
    july.ofEveryone("RISK_PROFILE").is("DECLARED_NONE");
  }

  @Test
  @DisplayName("group persecution: said not to be, of both groups already in 2011")
  void groupPersecution() {
    pakistan
        .policy()
        .on("2012-01-01")
        .groupPolicy("GROUP_PERSECUTION", "ahmadis")
        .is("DECLARED_NONE")
        .decidedBy("pakistan-2011-06-19");
    pakistan.policy().on("2014-06-01").ofEveryone("GROUP_PERSECUTION").is("DECLARED_NONE");
  }

  @Test
  @DisplayName("protection: Ahmadis and Christians need not ask the authorities for it")
  void protection() {
    var in2014 = pakistan.policy().on("2014-06-01");
    in2014
        .groupPolicy("STATE_PROTECTION", "christenen")
        .tells("/value/text", "verlangt van ahmadi’s en christenen niet");
    in2014.ofEveryone("STATE_PROTECTION").tells("/value/text", "overige personen");
  }
}
