package nl.peildatum.deploy.wire;

import static nl.peildatum.deploy.wire.Deed.annul;
import static nl.peildatum.deploy.wire.Deed.correctDocument;
import static nl.peildatum.deploy.wire.Deed.designate;
import static nl.peildatum.deploy.wire.Deed.fact;
import static nl.peildatum.deploy.wire.Deed.publication;
import static nl.peildatum.deploy.wire.Letter.dataCorrection;
import static nl.peildatum.deploy.wire.Letter.letter;
import static nl.peildatum.deploy.wire.Letter.ruling;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName(
    "The pages after a letter was published, annulled in part, and corrected as a document")
@ExtendWith(Product.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LaterPublicationPagesTest {
  private static final String CASE =
      "/zaak?country=JO&stage=FIRST_DECISION&application=2025-03-12&decision=2025-09-15"
          + "&groups=-&onlyRiskIs15c=true&taal=nl";

  private final Wire product;

  LaterPublicationPagesTest(Wire product) {
    this.product = product;
  }

  @BeforeAll
  void record() {
    var jordan = product.country("JO");
    jordan.records(
        letter("jo-letter", "2025-03-10")
            .announcedOn("2025-03-11")
            .operationalFrom("2025-03-11")
            .does(designate("irbid"), designate("mafraq")));
    jordan.records(
        letter("jo-publication", "2025-04-01")
            .does(publication("jo-letter", "2025-04-01", "2025-03-11")));
    jordan.records(
        ruling("jo-ruling", "2025-06-02")
            .does(annul("2025-06-02", fact("jo-letter", 1, "mafraq"))));
    jordan.records(
        dataCorrection("jo-document", "2025-07-01")
            .does(correctDocument("jo-letter", Map.of("announcedOn", "2025-03-12"))));
    jordan.awaitInAllCountries();
  }

  @Test
  @DisplayName("the case and its dossier: the day of the publication that was recorded later")
  void publishedLater() {
    assertThat(row(page(CASE + "&area=irbid"), "jo-letter"))
        .contains("1 april 2025")
        .doesNotContain("niet vastgelegd");
    assertThat(row(page(dossier("irbid")), "jo-letter")).contains("1 april 2025");
  }

  @Test
  @DisplayName("the case and its dossier: a ruling is published on the day it is given")
  void rulingIsPublished() {
    assertThat(row(page(dossier("mafraq")), "jo-ruling"))
        .containsPattern("(?s)2 juni 2025.*niet vastgelegd.*2 juni 2025");
  }

  @Test
  @DisplayName("the publication: the answers on the formal basis that it changed")
  void effectsOfPublication() {
    var page = page("/besluiten/jo-publication");
    assertThat(page)
        .contains("op de grondslag “Formele inwerkingtreding”", "Irbid", "Aangekondigd")
        .contains("basis=FORMAL")
        .doesNotContain("Geen antwoord over");
    assertThat(page("/besluiten/jo-letter")).contains("op de grondslag “Toepassing door de IND”");
  }

  @Test
  @DisplayName("the correction of a document: that answers as publicly known may change")
  void effectsOfCorrectedDocument() {
    assertThat(page("/besluiten/jo-document"))
        .contains("Antwoorden op vragen met “Openbaar bekend op” kunnen daardoor veranderen");
    assertThat(page("/besluiten/jo-letter"))
        .doesNotContain("Antwoorden op vragen met “Openbaar bekend op”");
  }

  private static String dossier(String area) {
    return (CASE + "&area=" + area).replace("/zaak?", "/zaak/dossier?");
  }

  private String page(String path) {
    return product.get(path).is(200).body();
  }

  /** What a page says of when a decision was known. */
  private static String row(String page, String decision) {
    var row =
        Pattern.compile(
                "(?s)<th[^>]*><a href=\"/besluiten/" + decision + "(\\?taal=nl)?\">.*?</tr>")
            .matcher(page);
    assertThat(row.find()).as("the row of " + decision + " in " + page).isTrue();
    return row.group();
  }
}
