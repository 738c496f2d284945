package nl.peildatum.deploy.wire;

import static nl.peildatum.deploy.wire.Deed.designate;
import static nl.peildatum.deploy.wire.Deed.register;
import static nl.peildatum.deploy.wire.Deed.succession;
import static nl.peildatum.deploy.wire.Letter.letter;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("A place below the regions is answered by its region, and keeps its pinned answers")
@ExtendWith(Product.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlacesInRegionsTest {
  private final Wire product;

  PlacesInRegionsTest(Wire product) {
    this.product = product;
  }

  @Test
  @DisplayName("when the region is split later, what was answered before is answered so for ever")
  void split() {
    var belize = product.country("BZ");
    belize.records(letter("bz-letter", "2020-01-01").does(designate("cayo")));
    var pinned = belize.ask("San%20Ignacio").on("2021-01-01").upTo(2);
    var before = pinned.reply().is(200).body();
    pinned.region15c().is("IN_FORCE").says("/lineage/0/kind", "PARENT");
    belize.records(
        Letter.register("bz-areas", "2022-01-01")
            .does(
                register("oost-cayo", "Oost-Cayo", "REGION"),
                succession("SPLIT", "2022-01-01", "cayo", "oost-cayo")));
    assertThat(pinned.reply().is(200).body()).isEqualTo(before);
    belize
        .ask("San%20Ignacio")
        .on("2021-01-01")
        .region15c()
        .is("IN_FORCE")
        .says("/lineage/0/kind", "PARENT");
  }

  @Test
  @DisplayName("a place has no numbered feed: its region has")
  void feed() {
    var refused = product.get("/v1/countries/iq/answer-changes?area=Sinjar").is(400);
    assertThat(refused.problem()).isEqualTo("unknown-area");
    assertThat(refused.json().at("/errors/0/detail").asString()).contains("area=ninawa");
  }

  @Test
  @DisplayName("an area whose name two areas share is told more by its id alone")
  void sharedName() {
    product
        .country("TW")
        .sends(
            Letter.register("tw-aliases", "2026-01-01")
                .does(register(Map.of("id", "chiayi-cyi", "aliases", List.of("Bijnaam")))))
        .is(201);
  }
}
