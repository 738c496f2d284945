package nl.peildatum.deploy.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.peildatum.deploy.DemoProduct;
import nl.peildatum.testing.ApiClient;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("In the workbench")
class WorkbenchStoryTest {
  private static final String LETTER = "mali-segou-proef";

  private static final SoftAssertions ALL = new SoftAssertions();

  @Test
  @DisplayName(
      "anna drafts a letter, bram rejects it, anna mends it, bram approves, ada sees it all")
  void fourEyes() throws IOException {
    try (var product = DemoProduct.of("mali");
        var browser = new Chromium()) {
      var tab = browser.tab(product.url());
      var anna = Reader.at(tab, "/beheer?taal=nl").signsIn("anna");
      accessible(tab, "home");
      anna.follows("Nieuw besluit").chooses("Mali", "Land").presses("Beginnen");
      accessible(tab, "form-empty");
      anna.chooses("Aanwijzing van gebieden (artikel 15c)", "Soort handeling")
          .presses("Toon de velden hiervan");
      accessible(tab, "form");
      anna.presses("Controleren en voorbeeld tonen").sees("Er zijn");
      accessible(tab, "form-errors");
      anna.types(LETTER, "Naam van het besluit (id)")
          .chooses("Kamerbrief", "Soort document")
          .types("Proefbrief over Ségou", "Titel")
          .picks("2024-08-01", "Genomen op")
          .ticks("Ségou")
          .chooses("minder uitzonderlijke situatie", "Niveau")
          .chooses("van 2024", "Stelsel")
          .presses("Controleren en voorbeeld tonen")
          .sees("Wat er verandert", "Ségou");
      accessible(tab, "preview");
      anna.sees("Er zijn dus geen zaken vergeleken")
          .types(
              receipt(product, "segou") + "\n" + receipt(product, "bamako") + "\nfout",
              "Ontvangstbewijzen van eerder gegeven antwoorden")
          .presses("Vergelijken met de zaken")
          .sees("In 1 van de 2 vergeleken zaken verandert het antwoord", "Dit besluit", "Regel 3:");
      accessible(tab, "preview-cases");
      anna.presses("Als concept indienen").sees("Wacht op een oordeel");
      accessible(tab, "draft");
      var draft = tab.address();
      anna.presses("Afmelden");

      var bram = Reader.at(tab, draft).signsIn("bram");
      bram.presses("Afwijzen").sees("Geef een reden om af te wijzen");
      accessible(tab, "draft-judged");
      bram.types(receipt(product, "segou"), "Ontvangstbewijzen van eerder gegeven antwoorden")
          .presses("Vergelijken met de zaken")
          .sees("In 1 van de 1 vergeleken zaak verandert het antwoord");
      accessible(tab, "draft-cases");
      bram.types("Mopti ontbreekt", "Reden").presses("Afwijzen").sees("Afgewezen");
      bram.follows("Concepten").chooses("Mali", "Land").presses("Tonen").sees(LETTER);
      accessible(tab, "drafts");
      bram.presses("Afmelden");

      anna = Reader.at(tab, draft).signsIn("anna").sees("Mopti ontbreekt");
      anna.follows("Openen in het formulier").ticks("Mopti");
      anna.presses("Controleren en voorbeeld tonen").presses("Concept vervangen");
      anna.sees("Herzien").presses("Afmelden");

      bram = Reader.at(tab, draft).signsIn("bram").presses("Goedkeuren en vastleggen");
      bram.sees("Goedgekeurd en vastgelegd");
      bram.follows("Vastgelegde besluiten").types(LETTER, "Naam van het besluit (id)");
      accessible(tab, "decisions");
      tab.visit("/beheer/besluiten/" + LETTER + "?taal=nl");
      accessible(tab, "decision");
      bram.follows("Herstel een fout");
      accessible(tab, "correction");
      tab.visit("/beheer/invoeren?taal=nl");
      accessible(tab, "import");
      tab.visit("/landen/ml?area=segou&geldigOp=2024-08-01&taal=nl");
      bram.sees("minder uitzonderlijke situatie");
      tab.visit("/beheer?taal=nl");
      bram.presses("Afmelden");

      var ada = Reader.at(tab, "/beheer/controlespoor?taal=nl").signsIn("ada");
      ada.seesInOrder("Ingediend", "Afgewezen", "Mopti ontbreekt", "Herzien", "Goedgekeurd");
      accessible(tab, "audit");
      ALL.assertAll();
    }
  }

  private static String receipt(DemoProduct product, String area) {
    var question =
        """
        {"country": "ML", "area": "%s", "stage": "FIRST_DECISION",
         "dates": {"application": "2022-01-01", "decision": "2024-09-01"}}
        """
            .formatted(area);
    var client = new ApiClient(product.url());
    var reply = client.post("/v1/assessments", "application/json", question).is(200);
    return "{\"receipt\": \"" + reply.text("/receipt") + "\"}";
  }

  private static void accessible(Tab tab, String name) throws IOException {
    picture(tab, name);
    ALL.assertThat(Axe.violations(tab)).as(name).isEmpty();
  }

  private static void picture(Tab tab, String name) throws IOException {
    var folder = System.getProperty("workbench.pictures");
    if (folder != null) {
      Files.write(Path.of(folder, name + ".webp"), tab.picture(2_500, 0.6));
    }
  }
}
