package nl.peildatum.deploy.wire;

import static nl.peildatum.deploy.wire.Deed.designate;
import static nl.peildatum.deploy.wire.Letter.letter;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("A start that is known by its bounds only has both in a table")
@ExtendWith(Product.class)
class StartBoundsInTablesTest {
  private final Wire product;

  StartBoundsInTablesTest(Wire product) {
    this.product = product;
  }

  @Test
  @DisplayName("in columns beside the start")
  void bounds() {
    var country = product.country("CV");
    country.records(
        letter("cv-1", "2020-02-01")
            .does(
                designate("brava")
                    .with("fromNotBefore", "2020-02-01")
                    .with("fromNotAfter", "2020-03-01")));

    var path = country.path() + "/areas/brava/policy?geldigOp=2020-04-01";
    assertThat(product.get(path, "Accept", "text/csv").is(200).body().lines())
        .anyMatch(
            row -> row.contains(",fact.from,fact.fromNotAfter,fact.fromNotBefore,fact.until,"))
        .anyMatch(row -> row.contains(",2020-03-01,2020-02-01,"));
  }
}
