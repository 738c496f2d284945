package nl.peildatum.deploy.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A page with the filter on what was public")
@ExtendWith(ProductWithTheLetter.class)
class PublicKnowledgePagesTest {
  private static final String MORE =
      "Over dit land is in het register meer vastgelegd dan op 1 september 2022 openbaar bekend"
          + " was.";
  private static final String NOTHING = "Niets vastgelegd";

  private static Wire wire;

  @BeforeAll
  static void shared(Wire product) {
    wire = product;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/landen/ml?",
        "/landen/ml?area=gao&geldigOp=2023-02-15&",
        "/landen/ml/tijdlijn?",
        "/landen/ml/tijdlijn?area=gao&",
        "/landen/ml/tijdlijn/twee-assen?area=gao&kind=REGION_15C&subject=area:gao&",
        "/landen/ml/vergelijk?geldigOp=2022-01-01&otherGeldigOp=2023-02-15&",
        "/landen/ml/vergelijk?area=gao&geldigOp=2022-01-01&otherGeldigOp=2023-02-15&"
      })
  @DisplayName(
      "says that the register holds more, where it does, and never that nothing is recorded")
  void more(String page) {
    assertThat(page(page + "bekendOp=2022-09-01")).contains(MORE).doesNotContain(NOTHING);
    assertThat(page(page + "bekendOp=2023-01-11")).doesNotContain("meer vastgelegd dan op");
    assertThat(page(page)).doesNotContain("openbaar bekend was");
  }

  @Test
  @DisplayName("says of a record that holds nothing yet that it holds nothing more")
  void nothingMore() {
    assertThat(page("/landen/ml/tijdlijn?area=gao&sequence=0&bekendOp=2022-09-01"))
        .doesNotContain(MORE);
  }

  @Test
  @DisplayName("says of both questions of a comparison what was public")
  void comparison() {
    var query = "?area=gao&kind=REGION_15C&geldigOp=2022-01-01&sequence=0&otherGeldigOp=2023-02-15";
    assertThat(page("/landen/ml/vergelijk" + query + "&otherSequence=7&bekendOp=2023-01-11"))
        .contains("Niets openbaar bekend")
        .doesNotContain(NOTHING);
  }

  private static String page(String path) {
    var page = wire.get(path).is(200).body();
    return page.substring(page.indexOf("<main"), page.indexOf("</main>"));
  }
}
