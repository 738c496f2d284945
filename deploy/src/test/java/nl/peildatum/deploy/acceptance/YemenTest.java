package nl.peildatum.deploy.acceptance;

import nl.peildatum.deploy.wire.Wire;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("Yemen: NL24.29388, by the dates that the law may look at")
@ExtendWith(Demonstration.class)
class YemenTest {
  private final Country yemen;

  YemenTest(Wire register) {
    this.yemen = new Country(register, "YE");
  }

  @Test
  @DisplayName(
      "14. application of 3 April 2023: the policy of before March 2024, an exceptional situation"
          + " in the whole country")
  void atApplication() {
    for (var region : new String[] {"Aden", "Taiz", "sanaa-stad", "hadramaut"}) {
      yemen
          .personFrom(region)
          .on("2023-04-03")
          .region15c()
          .is("IN_FORCE")
          .value("level", "EXCEPTIONAL")
          .value("scheme", "PRE_2024")
          .says("/nextChange/on", "2024-03-01")
          .restsOn("NL24.29388");
    }
  }

  @Test
  @DisplayName(
      "14. decision of 22 October 2024, hearing of 11 July 2025: the later policy, an individual"
          + " test")
  void atDecisionAndAtHearing() {
    for (var day : new String[] {"2024-10-22", "2025-07-11"}) {
      var later = yemen.personFrom("Aden").on(day);
      later.region15c().is("ENDED").decidedBy("yemen-2024-03");
      later
          .heading("Uitzonderlijke situatie (artikel 15, onder c)")
          .is("IN_FORCE")
          .tells("/value/text", "per persoon getoetst");
    }
  }

  @Test
  @DisplayName(
      "14. the older policy was more favourable; there is a rule for who holds a permit and none"
          + " is known for who applied")
  void noRuleForWhoApplied() {
    yemen
        .personFrom("Aden")
        .on("2024-10-22")
        .region15c()
        .says("/transitionalRules/0/rule", "GRANDFATHERED")
        .tells("/transitionalRules/0/cohort", "vergunning")
        .tells("/transitionalRules/0/text", "geen overgangsregel gevonden");
  }

  @Test
  @DisplayName(
      "14. in March 2024, of which the day is not known: disputed, with what stood before it")
  void inMarch2024() {
    yemen
        .personFrom("Aden")
        .on("2024-03-15")
        .region15c()
        .is("DISPUTED")
        .says("/claims/0/from", "2024-03-01")
        .says("/claims/1/from", "2024-03-31")
        .says("/stood/value/level", "EXCEPTIONAL");
  }
}
