package nl.peildatum.deploy.acceptance;

import nl.peildatum.deploy.wire.Wire;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("Angola, Armenia and Colombia: chapters that say of most things that there are none")
@ExtendWith(Demonstration.class)
class QuietChaptersTest {
  private final Country angola;
  private final Country armenia;
  private final Country colombia;

  QuietChaptersTest(Wire register) {
    this.angola = new Country(register, "AO");
    this.armenia = new Country(register, "AM");
    this.colombia = new Country(register, "CO");
  }

  @Test
  @DisplayName("none of the kinds is silent: each says none, in 2014 in full and in 2015 in short")
  void none() {
    for (var kind :
        new String[] {
          "DECISION_MORATORIUM",
          "DEPARTURE_MORATORIUM",
          "GROUP_PERSECUTION",
          "RISK_PROFILE",
          "REGION_15C",
          "SYSTEMATIC_EXPOSURE",
          "VULNERABLE_MINORITY"
        }) {
      for (var country : new Country[] {angola, armenia}) {
        country.policy().on("2014-06-01").ofEveryone(kind).is("DECLARED_NONE");
        country.policy().on("2015-08-01").ofEveryone(kind).is("DECLARED_NONE");
      }
      colombia.policy().on("2015-08-01").ofEveryone(kind).is("DECLARED_NONE");
    }
  }

  @Test
  @DisplayName("minors: adequate reception in Angola and Armenia, not in Colombia")
  void minors() {
    for (var country : new Country[] {angola, armenia}) {
      country
          .policy()
          .on("2015-08-01")
          .ofEveryone("MINORS_RECEPTION")
          .tells("/value/text", "is adequate opvang")
          .runs("2014-01-01", null);
    }
    colombia
        .policy()
        .on("2015-08-01")
        .ofEveryone("MINORS_RECEPTION")
        .tells("/value/text", "de autoriteiten geen zorg dragen");
  }

  @Test
  @DisplayName("Armenia: what was particular to it until 4 July 2015")
  void particulars() {
    armenia
        .policy()
        .on("2015-07-03")
        .heading("Bijzonderheden")
        .tells("/value/text", "voormalige Sovjet-Unie");
    armenia
        .policy()
        .on("2015-07-04")
        .heading("Bijzonderheden")
        .value("nothingSpecial", "true")
        .decidedBy("armenia-2015-07-04");
  }

  @Test
  @DisplayName(
      "Colombia: no alternative anywhere in it, and what held before July 2015 was not read")
  void noAlternative() {
    colombia
        .policy()
        .on("2015-08-01")
        .alternativeElsewhere("")
        .is("IN_FORCE")
        .value("presumption", "EXCLUDED")
        .isSilentOn("/value/stillToBeTested");
    colombia.policy().on("2015-01-01").alternativeElsewhere("").is("UNCERTAIN");
  }
}
