package nl.peildatum.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AreaIdTest {
  @ParameterizedTest
  @ValueSource(strings = {"gao", "sar-e-pul", "sofia-22", "19"})
  void kebabCase(String written) {
    assertThat(AreaId.parse(written)).contains(new AreaId(written));
    assertThat(new AreaId(written)).hasToString(written);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-", "Gao", "ségou", "a--b", "-a", "a-", "a b", "a_b"})
  void anythingElse(String written) {
    assertThat(AreaId.parse(written)).isEmpty();
    assertThatThrownBy(() -> new AreaId(written)).isInstanceOf(NotAnAreaId.class);
  }
}
