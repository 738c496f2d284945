package nl.peildatum.deploy.acceptance;

import nl.peildatum.deploy.wire.Wire;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("Sudan: official sources that contradict one another")
@ExtendWith(Demonstration.class)
class OfficialSourcesDifferTest {
  private final Country sudan;

  OfficialSourcesDifferTest(Wire register) {
    this.sudan = new Country(register, "SD");
  }

  @Test
  @DisplayName(
      "the moratoria of 2023 began on 7, 8 or 9 July, each by its source: disputed until the last"
          + " of these days, and over after 8 July 2024")
  void threeStarts() {
    sudan.records("sudan-2023-06-26.json");

    sudan.policy().on("2023-07-06").decisionMoratorium().is("NOT_YET");
    for (var day : new String[] {"2023-07-07", "2023-07-08"}) {
      sudan
          .policy()
          .on(day)
          .decisionMoratorium()
          .is("DISPUTED")
          .says("/claims/0/from", "2023-07-07")
          .says("/claims/1/from", "2023-07-08")
          .says("/claims/2/from", "2023-07-09")
          .says("/claims/2/source/citation", "19 637, nr. 3268");
    }
    sudan.policy().on("2023-07-09").decisionMoratorium().is("IN_FORCE");
    sudan.policy().on("2024-07-08").departureMoratorium().is("IN_FORCE");
    sudan.policy().on("2024-07-09").departureMoratorium().is("ENDED").says("/by", "EXPIRED");
  }
}
