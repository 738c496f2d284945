package nl.peildatum.deploy.acceptance;

import nl.peildatum.deploy.wire.Wire;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("Mali: two cases, by the dates that the law may look at")
@ExtendWith(Demonstration.class)
class MaliCasesTest {
  private static final String LETTER = "mali-2023-01-11";

  private final Wire register;
  private final Country mali;

  MaliCasesTest(Wire register) {
    this.register = register;
    this.mali = new Country(register, "ML");
  }

  @Test
  @DisplayName(
      "6. NL22.5703, ruling of 16 May 2022, decided anew on 1 March 2023: no policy at the ruling;"
          + " at the new decision the exceptional situation and the test of Bamako")
  void decidedAnew() {
    for (var region : new String[] {"gao", "menaka", "mopti"}) {
      mali.personFrom(region).on("2022-05-16").region15c().is("NO_COUNTRY_POLICY");

      var newDecision = mali.personFrom(region).on("2023-03-01");
      newDecision.region15c().is("IN_FORCE").decidedBy(LETTER).restsOn("NL22.5703");
      newDecision.alternativeIn("bamako").is("IN_FORCE").value("individualTest", "Vc 2000 C2/3.4");
    }
  }

  @Test
  @DisplayName("6. whoever looks for the ruling finds the letter that it led to")
  void theRulingLedToTheLetter() {
    var ruling = new Answer(register.get("/v1/sources?caseNumber=NL22.5703").is(200).json());

    ruling
        .says("/decisions/0/decisionId", LETTER)
        .says("/decisions/0/citations/0/role", "TRIGGER")
        .says("/decisions/0/citations/0/source/court", "Rechtbank Den Haag")
        .says("/decisions/0/citations/0/source/date", "2022-05-16")
        .isSilentOn("/decisions/1");
    ruling
        .says("/whenGiven/0/on", "2022-05-16")
        .says("/whenGiven/0/lanes/0/status", "NO_COUNTRY_POLICY");
  }

  @Test
  @DisplayName(
      "7. Mopti, application of 1 March 2022, rejected on 1 September 2022, heard on 15 February"
          + " 2023: none, none, and at the hearing the exceptional situation")
  void heardAfterTheLetter() {
    mali.personFrom("mopti").on("2022-03-01").region15c().is("NO_COUNTRY_POLICY");
    mali.personFrom("mopti").on("2022-09-01").region15c().is("NO_COUNTRY_POLICY");

    var hearing = mali.personFrom("mopti").on("2023-02-15");
    hearing.region15c().is("IN_FORCE").decidedBy(LETTER);
  }

  @Test
  @DisplayName(
      "7. the change was announced after the decision, and its publication, which article 83(1)(b)"
          + " asks for, is not on record")
  void announcedAndNotKnownToBePublished() {
    var hearing = mali.personFrom("mopti").on("2023-02-15");

    hearing.publicOn("2022-09-01").region15c().is("NOTHING_RECORDED");
    hearing.publicOn("2023-01-10").region15c().is("NOTHING_RECORDED");
    hearing.publicOn("2023-01-11").region15c().is("IN_FORCE");
    hearing
        .formally()
        .region15c()
        .is("ANNOUNCED")
        .says("/pending/decisionId", LETTER)
        .says("/pending/formalFrom", "");
  }
}
