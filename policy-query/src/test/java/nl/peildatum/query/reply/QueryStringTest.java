package nl.peildatum.query.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A query string")
class QueryStringTest {

  @ParameterizedTest
  @DisplayName("says the same offset with a plus as it is and with one that is encoded")
  @ValueSource(strings = {"2026-11-24T09:00:00+01:00", "2026-11-24T09%3A00:00%2B01:00"})
  void plus(String written) {
    assertThat(QueryString.of("beschikbaarOp=" + written).values())
        .containsEntry("beschikbaarOp", List.of("2026-11-24T09:00:00+01:00"));
  }
}
