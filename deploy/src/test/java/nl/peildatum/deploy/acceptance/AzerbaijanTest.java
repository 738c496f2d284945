package nl.peildatum.deploy.acceptance;

import nl.peildatum.deploy.wire.Wire;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("Azerbaijan: the chapter of the circular, 2011 to 2015")
@ExtendWith(Demonstration.class)
class AzerbaijanTest {
  private final Country azerbaijan;

  AzerbaijanTest(Wire register) {
    this.azerbaijan = new Country(register, "AZ");
  }

  @Test
  @DisplayName("an Azeri from Nagorny Karabach can go elsewhere")
  void azeri() {
    for (var day : new String[] {"2012-01-01", "2014-06-01", "2015-08-01"}) {
      azerbaijan
          .personFrom("nagorny-karabach")
          .on(day)
          .alternativeElsewhere("etnisch-azeri")
          .is("IN_FORCE")
          .value("presumption", "IN_PRINCIPLE_PRESENT");
    }
  }

  @Test
  @DisplayName("Nagorny Karabach is found by the spellings that case files have")
  void otherSpellings() {
    for (var written : new String[] {"Nagorno-Karabach", "nagorno-karabakh", "Berg-Karabach"}) {
      azerbaijan
          .personFrom(written)
          .on("2012-01-01")
          .alternativeElsewhere("etnisch-azeri")
          .is("IN_FORCE");
    }
  }

  @Test
  @DisplayName("ethnic Armenians: in principle Armenia, for serious harm only")
  void armenians() {
    azerbaijan
        .policy()
        .on("2012-01-01")
        .alternativeAbroad("etnisch-armeniers", "AM")
        .is("IN_FORCE")
        .value("threat", "SERIOUS_HARM")
        .value("presumption", "IN_PRINCIPLE_PRESENT")
        .value("excludedGroups/0/id", "etnisch-armeniers-vertrokken-1988-1992");
  }

  @Test
  @DisplayName(
      "ethnic Armenians who left between 1988 and 1992: a permit on conditions, and no alternative"
          + " in Armenia, in each version")
  void leftBetween1988And1992() {
    var group = "etnisch-armeniers-vertrokken-1988-1992";
    azerbaijan
        .policy()
        .on("2012-01-01")
        .alternativeAbroad(group, "AM")
        .value("presumption", "NOT_INVOKED");
    azerbaijan
        .policy()
        .on("2014-06-01")
        .alternativeAbroad(group, "AM")
        .value("presumption", "EXCLUDED");
    for (var day : new String[] {"2012-01-01", "2014-06-01", "2015-08-01"}) {
      azerbaijan
          .policy()
          .on(day)
          .groupPolicy("OTHER_HEADING", group)
          .is("IN_FORCE")
          .tells("/value/text", "1988");
    }
  }

  @Test
  @DisplayName("mixed marriages: Armenia was an alternative until 2014, and is none since")
  void mixedMarriages() {
    azerbaijan
        .policy()
        .on("2013-12-31")
        .alternativeAbroad("gemengd-gehuwden", "AM")
        .value("presumption", "IN_PRINCIPLE_PRESENT")
        .value("excludedGroups/0/id", "gemengd-gehuwden-met-reeel-risico-in-armenie");
    azerbaijan
        .policy()
        .on("2014-01-01")
        .alternativeAbroad("gemengd-gehuwden", "AM")
        .value("presumption", "EXCLUDED");
  }

  @Test
  @DisplayName(
      "Armenians from Nagorny Karabach: no protection, since 28 July 2015 in the words \"ernstige"
          + " schade\"")
  void protection() {
    var group = "etnisch-armeniers-uit-nagorny-karabach-met-vrees-aldaar";
    azerbaijan
        .policy()
        .on("2015-07-27")
        .groupPolicy("STATE_PROTECTION", group)
        .tells("/value/text", "in strijd is met artikel 3 EVRM");
    azerbaijan
        .policy()
        .on("2015-07-28")
        .groupPolicy("STATE_PROTECTION", group)
        .tells("/value/text", "ernstige schade");
  }
}
