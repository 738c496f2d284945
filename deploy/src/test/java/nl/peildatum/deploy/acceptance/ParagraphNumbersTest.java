package nl.peildatum.deploy.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.StreamSupport;
import nl.peildatum.deploy.wire.Wire;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("Paragraph C7/26 of the Vreemdelingencirculaire 2000")
@ExtendWith(Demonstration.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ParagraphNumbersTest {
  private final Wire register;

  ParagraphNumbersTest(Wire register) {
    this.register = register;
  }

  /** Sudan is not in the demonstration. */
  @BeforeAll
  void sudan() {
    var sudan = new Country(register, "SD");
    sudan.records("sudan-2015-05-28.json");
    sudan.records("sudan-2015-08-14.json");
  }

  @Test
  @DisplayName("13. on 1 June 2015 it is Syria, on 1 September 2015 it is Sudan")
  void syriaThenSudan() {
    assertThat(countriesIn("C7/26", "2015-06-01")).containsOnly("SY");
    assertThat(countriesIn("C7/26", "2015-09-01")).containsOnly("SD");
  }

  @Test
  @DisplayName("13. what stood in it went on in the next one, by an edit that changed no policy")
  void wentOn() {
    assertThat(countriesIn("C7/27", "2015-09-01")).containsOnly("SY");
    assertThat(countriesIn("C7/25", "2015-06-01")).containsOnly("SD");
    assertThat(countriesIn("C7/23", "2015-06-01")).containsOnly("SO");
    assertThat(countriesIn("C7/24", "2015-09-01")).containsOnly("SO");
  }

  private List<String> countriesIn(String paragraph, String day) {
    var asked = "/v1/sources?paragraph=" + paragraph + "&geldigOp=" + day;
    var lanes = register.get(asked).is(200).json().path("inParagraph");
    return StreamSupport.stream(lanes.spliterator(), false)
        .map(lane -> lane.path("country").asString())
        .toList();
  }
}
