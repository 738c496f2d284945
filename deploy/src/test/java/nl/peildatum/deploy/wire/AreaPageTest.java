package nl.peildatum.deploy.wire;

import static nl.peildatum.deploy.wire.Deed.designate;
import static nl.peildatum.deploy.wire.Letter.letter;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("The page of an area says where its policy comes from, and what changed")
@ExtendWith(Product.class)
class AreaPageTest {
  private final Wire product;

  AreaPageTest(Wire product) {
    this.product = product;
  }

  private String page(String area, String day) {
    return product.get("/landen/gn?taal=en&geldigOp=" + day + "&area=" + area).is(200).body();
  }

  @Test
  @DisplayName("policy of the whole country does not come from the region around a prefecture")
  void policyOfTheWholeCountry() {
    var guinea = product.country("GN");
    guinea.records(
        letter("gn-letter", "2023-06-15")
            .does(
                Deed.of("StateNone").with("kind", "REGION_15C"),
                Deed.of("SetGroupPolicy")
                    .with("policy", "RISK_PROFILE")
                    .with(
                        "group",
                        Map.of("id", "w", "name", "single women", "definition", "Without a man"))));
    guinea.records(letter("gn-lola", "2024-09-02").does(designate("lola")));
    guinea.awaitInAllCountries();

    assertThat(page("yomou", "2023-07-01"))
        .contains("single women")
        .doesNotContain("This answer comes from Nzérékoré");
    assertThat(page("nzerekore-n", "2023-07-01"))
        .contains("on 2 September 2024: the same here, other elsewhere in or around this area");
    assertThat(product.get("/bronnen?taal=nl&vraag=Nz%C3%A9r%C3%A9kor%C3%A9").is(200).body())
        .contains("Nzérékoré (regio), Guinee", "Nzérékoré (district in Nzérékoré), Guinee");
    assertThat(page("lola", "2023-07-01")).contains("on 2 September 2024: In force");
  }

  @Test
  @DisplayName("areas of one name that are suggested are told apart by their type and region")
  void suggestionsOfOneName() {
    assertThat(page("Nz%C3%A9r%C3%A9kor%C3%A9", "2023-07-01"))
        .contains(">Nzérékoré (region)</a>", ">Nzérékoré (district in Nzérékoré)</a>");
  }
}
