package nl.peildatum.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A whole number in JSON")
class WholeNumberTest {
  @ParameterizedTest
  @DisplayName("may be written with a fraction of zero or an exponent")
  @ValueSource(strings = {"7", "7.0", "0.7e1", "70e-1", "700e-2"})
  void seven(String written) {
    assertThat(WholeNumber.of(new BigDecimal(written))).contains(7L);
  }

  @ParameterizedTest
  @DisplayName("is none where it has a fraction, or more digits than a long, whatever its exponent")
  @ValueSource(
      strings = {
        "7.5",
        "7e-1",
        "1e19",
        "1e400000000",
        "1e2147483646",
        "1e2147483647",
        "7e2147483647",
        "-1e2147483647",
        "1.5e2147483647",
        "10e2147483646",
        "1e-2147483647"
      })
  void none(String written) {
    assertThat(WholeNumber.of(new BigDecimal(written))).isEmpty();
  }

  @Test
  @DisplayName("is none where it has more than 64 bits")
  void tooLong() {
    assertThat(WholeNumber.of(BigInteger.TWO.pow(63))).isEmpty();
    assertThat(WholeNumber.of(Long.MAX_VALUE)).contains(Long.MAX_VALUE);
  }
}
