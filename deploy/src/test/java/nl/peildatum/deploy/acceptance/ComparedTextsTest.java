package nl.peildatum.deploy.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.StreamSupport;
import nl.peildatum.deploy.wire.Wire;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@DisplayName("Iraq: the texts of 28 May and 4 July 2015 compared")
@ExtendWith(Demonstration.class)
class ComparedTextsTest {
  private static final String SITUATION = "Uitzonderlijke situatie (artikel 15, onder c)";
  private static final String COMPARED = "/comparison?geldigOp=2015-05-28&otherGeldigOp=2015-07-04";

  private final Country iraq;

  ComparedTextsTest(Wire register) {
    this.iraq = new Country(register, "IQ");
  }

  @Test
  @DisplayName(
      "12. \"no area\" became \"nothing special\": other words for the same, an edit and no change"
          + " of policy")
  void editorial() {
    var situation = theOneAbout(SITUATION);

    situation
        .says("/nature", "EDITORIAL")
        .says("/one/value/text", "Geen gebied is aangewezen.")
        .says("/other/value/nothingSpecial", "true")
        .isSilentOn("/natures/1");
  }

  @Test
  @DisplayName("12. directive 2004/83 became 2011/95: the legal basis alone")
  void legalBasis() {
    var basis = theOneAbout(SITUATION + ", rechtsgrondslag");

    basis
        .says("/nature", "LEGAL_BASIS")
        .tells("/one/value/text", "2004/83")
        .tells("/other/value/text", "2011/95")
        .isSilentOn("/natures/1");
  }

  @Test
  @DisplayName("12. nothing else differs: no area was designated, lifted or touched")
  void areasUnchanged() {
    assertThat(differences())
        .extracting(difference -> difference.path("kind").asString())
        .containsExactly("OTHER_HEADING", "OTHER_HEADING");
  }

  private Answer theOneAbout(String label) {
    var found =
        differences().stream()
            .filter(difference -> difference.at("/subject/label").asString("").equals(label))
            .toList();
    assertThat(found).as(label).hasSize(1);
    return new Answer(found.getFirst());
  }

  private List<JsonNode> differences() {
    var differences = iraq.get(COMPARED).json().path("differences");
    return StreamSupport.stream(differences.spliterator(), false).toList();
  }
}
