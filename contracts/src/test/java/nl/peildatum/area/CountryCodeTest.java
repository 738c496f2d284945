package nl.peildatum.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountryCodeTest {
  @Test
  @DisplayName("A code is read in either case, kept in upper case and lower case in a path")
  void eitherCase() {
    assertThat(CountryCode.parse("ml")).contains(new CountryCode("ML"));
    assertThat(CountryCode.parse("Ml")).contains(new CountryCode("ML"));
    assertThat(new CountryCode("ML"))
        .hasToString("ML")
        .extracting(CountryCode::inPath)
        .isEqualTo("ml");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "M", "MLI", "M1", "M ", "é́", "ıs", "ßa", "ﬁ"})
  void noCode(String written) {
    assertThat(CountryCode.parse(written)).isEmpty();
    assertThatThrownBy(() -> new CountryCode(written)).isInstanceOf(NotACountryCode.class);
  }

  @Test
  @DisplayName("Only upper case makes a code")
  void lowerCase() {
    assertThatThrownBy(() -> new CountryCode("ml")).isInstanceOf(NotACountryCode.class);
  }

  @Test
  @DisplayName("249 codes are ISO 3166-1; a code that ISO has not assigned is a code all the same")
  void iso() {
    assertThat(FrozenTable.rows(FrozenTable.class, "countries.tsv")).hasSize(249);
    assertThat(FrozenTable.rows(FrozenTable.class, "countries.tsv").map(row -> row[0]))
        .isSorted()
        .doesNotHaveDuplicates();
    assertThat(new CountryCode("ML").isIso3166()).isTrue();
    assertThat(new CountryCode("PS").isIso3166()).isTrue();
    assertThat(new CountryCode("ZZ").isIso3166()).isFalse();
    assertThat(new CountryCode("XK").isIso3166()).isFalse();
    assertThat(new CountryCode("CI").englishName()).contains("Côte d'Ivoire");
  }
}
