package nl.peildatum.deploy.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import nl.peildatum.deploy.wire.Wire;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The header Link of an answer repeats its address, so it must have room for the longest one. */
@ExtendWith(Demonstration.class)
@DisplayName("An address of nearly 8 kB")
class LongestAddressTest {
  private static final int NEARLY_8_KB = 7_900;

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "/landen/ml?area=",
        "/landen/ml/tijdlijn?area=",
        "/landen/ml/tijdlijn/twee-assen?area=",
        "/landen/ml/vergelijk?area=",
        "/zaak?country=ML&area=",
        "/bronnen?vraag=",
        "/?vraag=",
        "/v1/sources?title=",
        "/v1/countries/ml/timeline?area=",
        "/v1/countries/ml/comparison?area="
      })
  @DisplayName("is answered")
  void answered(String start, Wire register) {
    for (var character : new String[] {"A", "%C3%A9", "%F0%9F%8C%8D"}) {
      var count = (NEARLY_8_KB - start.length()) / character.length();
      assertThat(register.get(start + character.repeat(count)).status())
          .as(character)
          .isEqualTo(200);
    }
  }
}
