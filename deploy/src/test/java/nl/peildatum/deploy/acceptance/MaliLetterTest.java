package nl.peildatum.deploy.acceptance;

import nl.peildatum.deploy.wire.Wire;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("Mali: the letter of 11 January 2023")
@ExtendWith(Demonstration.class)
class MaliLetterTest {
  private static final String LETTER = "mali-2023-01-11";

  private final Country mali;

  MaliLetterTest(Wire register) {
    this.mali = new Country(register, "ML");
  }

  @Test
  @DisplayName(
      "1. Gao, the day before: not yet, by the letter alone; no country policy, once that is on"
          + " record; never \"safe\"")
  void theDayBefore() {
    var theDayBefore = mali.personFrom("gao").on("2023-01-10");

    theDayBefore
        .recordedUpTo(mali.recordedUpTo(LETTER))
        .region15c()
        .is("NOT_YET")
        .says("/pending/decisionId", LETTER)
        .says("/pending/from", "2023-01-11")
        .runs(null, "2023-01-11");

    theDayBefore
        .region15c()
        .is("NO_COUNTRY_POLICY")
        .decidedBy("mali-no-country-policy")
        .restsOn("Vreemdelingencirculaire 2000 (C)")
        .restsOn("Brief van 11 januari 2023 over het landgebonden asielbeleid Mali")
        .says("/nextChange/on", "2023-01-11")
        .says("/nextChange/status", "IN_FORCE")
        .isSilentOn("/value");
  }

  @Test
  @DisplayName(
      "1. before the oldest text that was read, nothing is claimed: neither policy nor its absence")
  void beforeAnythingWasRead() {
    mali.personFrom("gao").on("2011-06-18").region15c().is("OUTSIDE_COVERAGE");
    mali.personFrom("gao").on("2011-06-19").region15c().is("NO_COUNTRY_POLICY");
  }

  @Test
  @DisplayName(
      "2. Ménaka, on the day itself, as the IND acts: an exceptional situation, and in principle"
          + " an alternative in Bamako that is still to be tested")
  void theDay() {
    var theDay = mali.personFrom("Ménaka").on("2023-01-11");

    theDay
        .region15c()
        .is("IN_FORCE")
        .value("level", "EXCEPTIONAL")
        .value("scheme", "PRE_2024")
        .runs("2023-01-11", null)
        .decidedBy(LETTER)
        .restsOn("NL22.5703")
        .restsOn("NL22.19789")
        .restsOn("19 637, nr. 2644");
    theDay
        .alternativeIn("bamako")
        .is("IN_FORCE")
        .value("presumption", "IN_PRINCIPLE_PRESENT")
        .value("individualTest", "Vc 2000 C2/3.4")
        .value("stillToBeTested/0", "SAFE_THERE")
        .value("stillToBeTested/1", "SAFE_AND_LEGAL_ACCESS")
        .value("stillToBeTested/2", "REASONABLE_TO_SETTLE")
        .runs("2023-01-11", null);
  }

  @Test
  @DisplayName(
      "3. Ménaka, on the day itself, formally: announced only; no publication and no entry into"
          + " force is known")
  void formally() {
    var formally = mali.personFrom("menaka").on("2023-01-11").formally();

    formally
        .region15c()
        .is("ANNOUNCED")
        .says("/pending/decisionId", LETTER)
        .says("/pending/formalFrom", "")
        .isSilentOn("/value");
    formally.alternativeIn("bamako").is("ANNOUNCED");
  }

  @Test
  @DisplayName(
      "4. Ségou, Kidal, Tombouctou and Bamako: there is policy on Mali, and the closed list of"
          + " three regions leaves them out")
  void leftOut() {
    for (var region : new String[] {"segou", "kidal", "tombouctou", "bamako"}) {
      mali.personFrom(region)
          .on("2023-01-11")
          .region15c()
          .is("NEVER_DESIGNATED")
          .says("/closedList", "true")
          .says("/closedBy/decisionId", LETTER);
    }
  }

  @Test
  @DisplayName(
      "5. Mopti, who also fears persecution: the exceptional situation holds; the presumption of"
          + " Bamako is only for persons whose one risk is the violence")
  void onlyForWhoFearsNothingElse() {
    var february = mali.personFrom("mopti").on("2023-02-01");

    february.region15c().is("IN_FORCE").value("level", "EXCEPTIONAL");
    february.alternativeIn("bamako").is("IN_FORCE").value("threat", "SERIOUS_HARM_15C_ONLY");
  }

  @Test
  @DisplayName(
      "8. Koro, by then in the new region of Bandiagara: designated by way of Mopti, and the way"
          + " is told; no ISO code is needed")
  void koro() {
    var koro = mali.personFrom("koro").on("2023-06-01");

    koro.region15c()
        .is("IN_FORCE")
        .says("/subject/area", "mopti")
        .byWayOf("PARENT bandiagara", "SPLIT mopti")
        .says("/lineage/1/on", "2023-03-13")
        .runs("2023-01-11", null)
        .decidedBy(LETTER);
    koro.alternativeIn("bamako").is("IN_FORCE").byWayOf("PARENT bandiagara", "SPLIT mopti");
    mali.personFrom("Bankass").on("2023-06-01").region15c().is("IN_FORCE");
    mali.personFrom("Douentza").on("2023-06-01").region15c().byWayOf("SPLIT mopti");
    mali.personFrom("koro")
        .on("2023-06-01")
        .recordedUpTo(mali.recordedUpTo(LETTER))
        .region15c()
        .is("PLACE_UNKNOWN");
  }
}
