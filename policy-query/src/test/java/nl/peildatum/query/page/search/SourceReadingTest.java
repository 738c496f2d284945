package nl.peildatum.query.page.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A text that a person searches for")
class SourceReadingTest {

  @ParameterizedTest(name = "{0}")
  @DisplayName("is understood as the identifier of a source, however it is written")
  @CsvSource(
      delimiter = '|',
      value = {
        "NL22.5703 | caseNumber | NL22.5703",
        "nl 22.5703 | caseNumber | NL22.5703",
        "ecli:nl:rbdha:2016:3710 | ecli | ECLI:NL:RBDHA:2016:3710",
        "19637, nr. 2644 | kamerstuk | 19 637, nr. 2644",
        "kst-19637-2644 | kamerstuk | 19 637, nr. 2644",
        "stcrt-2024-149 | stcrt | Stcrt. 2024, 149",
        "WBV 2019/12 | wbv | WBV 2019/12",
        "C7/14 | paragraph | C7/14"
      })
  void identifiers(String written, String parameter, String normal) {
    assertThat(SourceReading.of(written))
        .anySatisfy(
            reading -> {
              assertThat(reading.parameter()).isEqualTo(parameter);
              assertThat(reading.meant())
                  .extracting(of -> of.identifier().normal())
                  .contains(normal);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"Gao", "Landgebonden asielbeleid Mali", "11 januari 2023", " "})
  @DisplayName("without the form of an identifier is no source")
  void words(String written) {
    assertThat(SourceReading.of(written)).isEmpty();
  }

  @Test
  @DisplayName("that looks like the number of a person is no source")
  void person() {
    assertThat(SourceReading.of("1234567890")).isEmpty();
  }

  @ParameterizedTest
  @DisplayName("leads to lanes, whose addresses of the API become addresses of pages")
  @CsvSource(
      delimiter = '|',
      value = {
        "/v1/countries/ml/areas/gao/policy?geldigOp=2023-01-11&kind=REGION_15C"
            + " | /landen/ml?area=gao&geldigOp=2023-01-11&kind=REGION_15C",
        "/v1/countries/ml/policy?geldigOp=2023-01-11 | /landen/ml?geldigOp=2023-01-11",
        "/v1/decisions/x | /v1/decisions/x"
      })
  void pages(String ofApi, String page) {
    assertThat(PolicyPath.page(ofApi)).isEqualTo(page);
  }
}
