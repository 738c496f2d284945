package nl.peildatum.deploy.acceptance;

import nl.peildatum.deploy.DemoProduct;
import nl.peildatum.deploy.wire.Wire;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** What is recorded after the letter is assumed: it never happened. */
@DisplayName("What was known at the hearing of 15 February 2023, and what is known now")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HearingInHindsightTest {
  private final DemoProduct product = DemoProduct.of("mali");
  private final Wire register = new Wire(product.url());
  private final Country mali = new Country(register, "ML");
  private final String fromGao = heard("NL22.5703", "gao").receipt();
  private final String fromMopti = heard("NL22.19789", "mopti").receipt();
  private final String fromMenaka = heard("NL00.0003", "menaka").receipt();

  @AfterAll
  void stop() {
    product.close();
  }

  private Case heard(String reference, String area) {
    return Case.of(register, reference, "ML", area, "DISTRICT_COURT")
        .dates("application", "2022-03-01", "decision", "2022-09-01", "hearing", "2023-02-15");
  }

  private LookBack hearing(String reference, String receipt) {
    return Case.withReceipt(register, reference, receipt)
        .lookingBackAt("AT_HEARING")
        .on("2023-02-15");
  }

  @Test
  @Order(0)
  @DisplayName(
      "NL22.5703: the letter of January says nothing of September: there was no policy, then as"
          + " now, and no decision is named")
  void letterAfterTheDecision() {
    heard("NL22.5703", "gao")
        .lookingBackAt("AT_DECISION")
        .on("2022-09-01")
        .isChanged(false)
        .because()
        .wouldHaveChangedBy()
        .thatDay("NO_COUNTRY_POLICY", "NO_COUNTRY_POLICY")
        .concludes(
            "As known now, policy on 2022-09-01 reads the same as by what was public on"
                + " 2022-09-01.");
  }

  @Test
  @Order(1)
  @DisplayName(
      "NL22.5703: that Gao was lifted in June leaves the day of the hearing as it was, and changes"
          + " what is valid today")
  void laterChangeOfPolicy() {
    mali.records("mali-assumed-end.json");

    hearing("NL22.5703", fromGao)
        .isChanged(false)
        .because()
        .wouldHaveChangedBy()
        .thatDay("IN_FORCE", "IN_FORCE")
        .today("IN_FORCE", "ENDED")
        .concludes(
            "As known now, policy on 2023-02-15 reads the same as by what this register had"
                + " recorded up to sequence ");
  }

  @Test
  @Order(2)
  @DisplayName(
      "NL22.5703: a correction of the start, recorded later, would have changed the answer; no"
          + " publication and no annulment would")
  void laterCorrection() {
    mali.records("mali-assumed-correction.json", mali.head());

    hearing("NL22.5703", fromGao)
        .isChanged(true)
        .because("mali-assumed-correction CORRECTION")
        .wouldHaveChangedBy("correction")
        .thatDay("IN_FORCE", "NOT_YET")
        .concludes("A later correction of this register would have changed the answer.")
        .concludes("No later publication would have changed it.")
        .concludes("No later annulment would have changed it.");
    heard("NL22.5703", "gao")
        .lookingBackAt("AT_HEARING")
        .from("bekendOp", "2023-02-15")
        .isChanged(false);
  }

  @Test
  @Order(3)
  @DisplayName(
      "NL22.19789: an annulment of 10 February, recorded later, would have changed the answer; by"
          + " what the public knew at the hearing it is no news")
  void laterAnnulment() {
    mali.records("mali-assumed-annulment.json", mali.head());

    hearing("NL22.19789", fromMopti)
        .isChanged(true)
        .because("mali-assumed-annulment ANNULMENT")
        .wouldHaveChangedBy("annulment")
        .thatDay("IN_FORCE", "ANNULLED")
        .concludes("A later annulment would have changed the answer.");
    heard("NL22.19789", "mopti")
        .lookingBackAt("AT_HEARING")
        .from("bekendOp", "2023-02-15")
        .isChanged(false)
        .thatDay("ANNULLED", "ANNULLED");
  }

  @Test
  @Order(4)
  @DisplayName(
      "an annulment of September does not count at the hearing, and it says so; today it does")
  void annulledAfterTheHearing() {
    mali.records("mali-assumed-late-annulment.json", mali.head());

    hearing("NL00.0003", fromMenaka)
        .isChanged(false)
        .wouldHaveChangedBy()
        .leavesOutNow("mali-assumed-end", "mali-assumed-late-annulment")
        .concludes(
            "Left out under art. 83 Vw 2000: mali-assumed-end, mali-assumed-late-annulment,"
                + " published")
        .thatDay("IN_FORCE", "IN_FORCE")
        .today("IN_FORCE", "ANNULLED");
  }

  @Test
  @Order(5)
  @DisplayName(
      "a publication after the hearing, recorded later, takes the letter out: for someone from"
          + " Ménaka it alone, for NL22.19789 it beside the annulment (art. 83 Vw)")
  void laterPublication() {
    mali.records("mali-assumed-publication.json");

    hearing("NL00.0003", fromMenaka)
        .isChanged(true)
        .because("mali-assumed-publication PUBLICATION")
        .wouldHaveChangedBy("publication")
        .leavesOutNow("mali-2023-01-11", "mali-assumed-end", "mali-assumed-late-annulment")
        .thatDay("IN_FORCE", "NOTHING_RECORDED");
    hearing("NL22.19789", fromMopti)
        .because("mali-assumed-annulment ANNULMENT", "mali-assumed-publication PUBLICATION")
        .wouldHaveChangedBy("publication", "annulment");
  }
}
