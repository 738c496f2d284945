package nl.peildatum.deploy.wire;

import static nl.peildatum.deploy.wire.Deed.alternative;
import static nl.peildatum.deploy.wire.Deed.designate;
import static nl.peildatum.deploy.wire.Deed.lift;
import static nl.peildatum.deploy.wire.Letter.letter;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("Which place is meant, and whose policy bears on it")
@ExtendWith(Product.class)
class PlacesTest {
  private final Wire product;

  PlacesTest(Wire product) {
    this.product = product;
  }

  @Test
  @DisplayName("A place is known by its id, its code in either case, and other spellings")
  void manyNames() {
    var country = product.country("IQ");
    country.records(letter("iq-1", "2022-01-01").does(designate("IQ-BA", "erbil")));

    for (var written : new String[] {"al-basrah", "IQ-BA", "iq-ba", "Basra", "AL-BA%E1%B9%A2RAH"}) {
      var question = country.ask(written).on("2022-01-01");
      question.region15c().is("IN_FORCE").says("/subject/area", "al-basrah");
      question.reply().says("/area/id", "al-basrah").says("/area/isoCode", "IQ-BA");
    }
    country.ask("arbil").on("2022-01-01").region15c().is("IN_FORCE");
    for (var path : new String[] {"/v1/countries/IQ", "/v1/countries/iq", "/v1/countries/Iq"}) {
      product.get(path + "/policy?geldigOp=2022-01-01").is(200).says("/country", "IQ");
    }
  }

  @Test
  @DisplayName("What bears on a district comes from its region, and the answer says so")
  void parent() {
    var country = product.country("FR");
    country.records(letter("fr-1", "2022-01-01").does(designate("corse")));
    country.records(letter("fr-2", "2022-06-01").does(designate("haute-corse")));

    country
        .ask("corse-du-sud")
        .on("2022-07-01")
        .region15c()
        .is("IN_FORCE")
        .says("/subject/area", "corse")
        .says("/lineage/0/area", "corse")
        .says("/lineage/0/kind", "PARENT");
    country
        .ask("haute-corse")
        .on("2022-06-01")
        .region15c()
        .says("/fact/decisionId", "fr-2")
        .lacks("/lineage");
    country
        .ask("haute-corse")
        .on("2022-05-31")
        .region15c()
        .is("IN_FORCE")
        .says("/fact/decisionId", "fr-1")
        .says("/lineage/0/area", "corse");
    country.ask("corse").on("2022-07-01").region15c().lacks("/lineage");
    country.ask("FR-01").on("2022-07-01").region15c().is("NEVER_DESIGNATED").lacks("/lineage");
  }

  @Test
  @DisplayName("An end for the district stands nearer than what its region says")
  void nearest() {
    var country = product.country("LK");
    country.records(letter("lk-1", "2022-01-01").does(designate("basnahira-palata")));
    country.records(letter("lk-2", "2022-06-01").does(lift("kolamba")));

    country.ask("kolamba").on("2022-06-01").region15c().is("ENDED").lacks("/lineage");
    country.ask("kolamba").on("2022-05-31").region15c().is("IN_FORCE");
    country.ask("gampaha").on("2022-06-01").region15c().is("IN_FORCE");
  }

  @Test
  @DisplayName("Every alternative of an area is told, with its target and its group")
  void alternatives() {
    var country = product.country("PK");
    country.records(
        letter("pk-1", "2022-01-01")
            .does(
                designate("balochistan"),
                alternative("islamabad", "balochistan"),
                alternative("punjab", "balochistan"),
                alternative("punjab", "balochistan")
                    .with("group", java.util.Map.of("id", "hazara", "name", "Hazara"))
                    .with("presumption", "EXCLUDED")));

    var asked = country.ask("balochistan").on("2022-01-01");
    asked.alternative("islamabad").is("IN_FORCE").lacks("/subject/group");
    var told = asked.told("RELOCATION_ALTERNATIVE");
    assertThat(told).hasSize(3);
    assertThat(told)
        .filteredOn(one -> one.answer().at("/subject/group").asString("").equals("hazara"))
        .singleElement()
        .satisfies(
            one ->
                one.says("/value/presumption", "EXCLUDED")
                    .says("/value/group/name", "Hazara")
                    .lacks("/value/stillToBeTested"));
    assertThat(asked.kind("REGION_15C").told("RELOCATION_ALTERNATIVE")).isEmpty();
    assertThat(asked.kind("RELOCATION_ALTERNATIVE").told("REGION_15C")).isEmpty();
    assertThat(country.ask("punjab").on("2022-01-01").told("RELOCATION_ALTERNATIVE")).isEmpty();
  }
}
