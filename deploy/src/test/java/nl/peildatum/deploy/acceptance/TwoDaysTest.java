package nl.peildatum.deploy.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import nl.peildatum.deploy.wire.Wire;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(Demonstration.class)
@DisplayName("A question about two days")
class TwoDaysTest {
  private static final String IRAQ =
      "/landen/iq/vergelijk?geldigOp=2014-01-01&otherGeldigOp=2015-06-01";

  @ParameterizedTest(name = "{0}")
  @DisplayName("leads to the comparison, the earlier day first")
  @CsvSource(
      delimiter = '|',
      value = {
        "Irak 1 januari 2014 1 juni 2015 | " + IRAQ,
        "Irak tot 1 juni 2015 vanaf 1 januari 2014 | " + IRAQ,
        "Iraq between 1 January 2014 and 1 June 2015 | " + IRAQ,
        "Gao Mali van 1-1-2023 t/m 1-6-2023"
            + " | /landen/ml/vergelijk?area=gao&geldigOp=2023-01-01&otherGeldigOp=2023-06-01",
        "Besluitmoratorium Irak 1-1-2014 en 1-6-2015" + " | " + IRAQ + "&kind=DECISION_MORATORIUM"
      })
  void leadsOn(String question, String address, Wire register) {
    assertThat(register.get("/?vraag=" + encoded(question)).is(303).header("Location"))
        .isEqualTo(address);
    register.get(address).is(200);
  }

  @Test
  @DisplayName("or about more says that at most two are understood, and offers each of them")
  void moreThanTwo(Wire register) {
    var question = encoded("Irak 1-1-2014, 1-1-2015 en 1-1-2016");
    assertThat(page(register, "/?vraag=" + question))
        .contains("Hoogstens twee dagen", "Irak op 1 januari 2015", "geldigOp=2016-01-01");
    assertThat(page(register, "/?taal=en&vraag=" + question)).contains("At most two days");
  }

  @Test
  @DisplayName("is found by the search as well, and lets choose a day for a subject")
  void search(Wire register) {
    assertThat(page(register, "/bronnen?vraag=" + encoded("Irak 1-1-2014 1-6-2015")))
        .contains(IRAQ.replace("&", "&amp;"));
    assertThat(page(register, "/bronnen?vraag=" + encoded("vrouwen Somalië 1-1-2014 1-6-2015")))
        .contains("Deze vraag noemt twee dagen", "geldigOp=2014-01-01", "geldigOp=2015-06-01");
    assertThat(page(register, "/?vraag=" + encoded("moratorium 1-1-2014 1-6-2015")))
        .contains("/moratoria?geldigOp=2014-01-01", "/moratoria?geldigOp=2015-06-01");
  }

  @Test
  @DisplayName("is answered without the fields and the places of the record")
  void noFieldsOfTheRecord(Wire register) {
    assertThat(page(register, IRAQ))
        .contains("Met ingang van 17 oktober 2014: van “Betwist” naar “Geldt”")
        .contains("blijft gelden, met een andere inhoud")
        .contains("Met ingang van 6 mei 2014: blijft gelden, met een andere inhoud")
        .doesNotContain(">Volgnummer<", ": Volgnummer", "Later beleid", "(leeg)")
        .doesNotContain("van “Geldt” naar “Geldt”", "niet vermeld in het besluit");
    assertThat(page(register, IRAQ + "&taal=en"))
        .contains("From 6 May 2014: stays in force, with other content")
        .doesNotContain("(empty)", "from “In force” to “In force”", "not stated in the decision");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2014-01-01", "2015-06-01"})
  @DisplayName("is answered with the kinds of policy that were not read, as each day's page says")
  void notRead(String day, Wire register) {
    var onTheDay = page(register, "/landen/iq?geldigOp=" + day);
    var start = "volledig heeft gelezen: ";
    var kinds = onTheDay.substring(onTheDay.indexOf(start) + start.length()).split("\\.", 2)[0];
    assertThat(page(register, IRAQ)).contains("volledig heeft gelezen: " + kinds + ".");
  }

  private static String encoded(String question) {
    return URLEncoder.encode(question, StandardCharsets.UTF_8);
  }

  private static String page(Wire register, String path) {
    return register.get(path).is(200).body();
  }
}
