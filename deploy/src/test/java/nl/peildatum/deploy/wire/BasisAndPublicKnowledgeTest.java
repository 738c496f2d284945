package nl.peildatum.deploy.wire;

import static nl.peildatum.deploy.wire.Deed.annul;
import static nl.peildatum.deploy.wire.Deed.correct;
import static nl.peildatum.deploy.wire.Deed.designate;
import static nl.peildatum.deploy.wire.Deed.fact;
import static nl.peildatum.deploy.wire.Deed.lift;
import static nl.peildatum.deploy.wire.Deed.publication;
import static nl.peildatum.deploy.wire.Letter.dataCorrection;
import static nl.peildatum.deploy.wire.Letter.letter;
import static nl.peildatum.deploy.wire.Letter.ruling;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("Which start counts, and what the public could know")
@ExtendWith(Product.class)
class BasisAndPublicKnowledgeTest {
  private final Wire product;

  BasisAndPublicKnowledgeTest(Wire product) {
    this.product = product;
  }

  @Test
  @DisplayName("The service acts from one day, the law counts from another")
  void twoStarts() {
    var country = product.country("RW");
    country.records(
        letter("rw-1", "2022-01-01")
            .publishedOn("2022-01-10")
            .operationalFrom("2022-01-02")
            .formalFrom("2022-01-12")
            .does(designate("kigali")));

    var kigali = country.ask("kigali");
    kigali.on("2022-01-02").region15c().is("IN_FORCE").stretches("2022-01-02", null);
    kigali.on("2022-01-02").with("basis=OPERATIONAL").region15c().is("IN_FORCE");
    kigali.on("2022-01-11").formally().region15c().is("NOT_YET").stretches(null, "2022-01-12");
    kigali.on("2022-01-12").formally().region15c().is("IN_FORCE").stretches("2022-01-12", null);
    kigali.on("2022-01-12").formally().reply().says("/basis", "FORMAL");
  }

  @Test
  @DisplayName("An end that was never published changes nothing in law")
  void unpublishedEnd() {
    var country = product.country("UG");
    country.records(ruling("ug-1", "2022-01-01").does(designate("kampala")));
    country.records(letter("ug-2", "2022-06-01").does(lift("kampala")));

    country.ask("kampala").on("2022-06-01").region15c().is("ENDED");
    country.ask("kampala").on("2022-06-01").formally().region15c().is("IN_FORCE");
    country.records(
        letter("ug-3", "2022-07-01").does(publication("ug-2", "2022-07-01", "2022-07-02")));
    country.ask("kampala").on("2022-07-01").formally().region15c().is("IN_FORCE");
    country.ask("kampala").on("2022-07-02").formally().region15c().is("ENDED");
  }

  @Test
  @DisplayName("With bekendOp a decision counts only once the public could know of it")
  void publicKnowledge() {
    var country = product.country("MZ");
    country.records(
        letter("mz-1", "2022-01-01")
            .announcedOn("2022-01-05")
            .operationalFrom("2022-01-01")
            .does(designate("niassa")));
    country.records(
        letter("mz-2", "2022-03-01").does(publication("mz-1", "2022-03-01", "2022-03-03")));
    country.records(ruling("mz-3", "2023-01-01").does(annul("2022-01-01", fact("mz-1", 0))));

    var onTheDay = country.ask("niassa").on("2022-04-01");
    onTheDay.region15c().is("ANNULLED");
    onTheDay.publicOn("2022-01-04").region15c().is("NOTHING_RECORDED");
    onTheDay.publicOn("2022-01-05").region15c().is("IN_FORCE");
    onTheDay.publicOn("2022-12-31").region15c().is("IN_FORCE");
    onTheDay.publicOn("2023-01-01").region15c().is("ANNULLED");
    onTheDay.publicOn("2022-01-05").reply().says("/bekendOp", "2022-01-05");
    onTheDay.reply().lacks("/bekendOp");
  }

  @Test
  @DisplayName("With bekendOp in law, the publication too must have been public")
  void publicPublication() {
    var country = product.country("KE");
    country.records(letter("ke-1", "2022-01-01").does(designate("kirinyaga")));
    country.records(
        letter("ke-2", "2022-03-01")
            .does(publication("ke-1", "2022-03-01", "2022-01-01").because("As the letter says")));

    var onTheDay = country.ask("kirinyaga").on("2022-04-01").formally();
    onTheDay.publicOn("2022-02-28").region15c().is("ANNOUNCED");
    onTheDay.publicOn("2022-03-01").region15c().is("IN_FORCE").stretches("2022-01-01", null);
  }

  @Test
  @DisplayName("A slip of this register says nothing about the world: its correction always counts")
  void correctionIsNotFiltered() {
    var country = product.country("ZM");
    country.records(letter("zm-1", "2022-01-01").does(designate("western")));
    country.records(
        dataCorrection("zm-2", "2024-01-01")
            .does(correct(fact("zm-1", 0), Map.of("from", "2022-01-03"))));

    var western = country.ask("western").publicOn("2022-01-02");
    western.on("2022-01-02").region15c().is("NOT_YET");
    western.on("2022-01-03").region15c().is("IN_FORCE").says("/fact/from", "2022-01-03");
    country
        .ask("western")
        .publicOn("2021-12-31")
        .on("2022-01-03")
        .region15c()
        .is("NOTHING_RECORDED");
  }
}
