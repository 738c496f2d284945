package nl.peildatum.deploy.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import nl.peildatum.deploy.DemoProduct;
import nl.peildatum.deploy.verifier.VerifierCommands;
import nl.peildatum.testing.ApiClient;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("In the workbench")
class WorkbenchStoryTest {
  private static final String LETTER = "mali-segou-proef";

  private static final String FORGED = "mali-segou-proeg";
  private static final String DOSSIER =
      "/zaak/dossier?taal=nl&country=ML&area=segou&stage=FIRST_DECISION"
          + "&application=2023-11-01&decision=2024-08-01";

  private static final SoftAssertions ALL = new SoftAssertions();

  @TempDir Path saved;

  @Test
  @DisplayName(
      "anna drafts a letter, bram rejects it, anna mends it, bram approves, ada sees it all;"
          + " the dossier of a case proves it")
  void fourEyes() throws IOException {
    try (var product = DemoProduct.of("mali");
        var browser = new Chromium()) {
      var tab = browser.tab(product.url());
      var anna = Reader.at(tab, "/beheer?taal=nl").signsIn("anna");
      accessible(tab, "home");
      anna.follows("Nieuw besluit").chooses("Mali", "Land").presses("Beginnen");
      accessible(tab, "form-empty");
      anna.chooses("Aanwijzing van gebieden (artikel 15, onder c)", "Soort handeling")
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
      anna.seesInOrder("Op de kaart verandert op 1 augustus 2024", "Ségou", "Daarna", "Geldt")
          .chooses("11 januari 2023", "Dag vanaf wanneer iets verandert")
          .presses("Tonen")
          .seesInOrder("Op de kaart verandert op 11 januari 2023", "Ségou", "Nog niet");
      accessible(tab, "preview-map");
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
          .sees("In de ene vergeleken zaak verandert het antwoord");
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
      provesTheCase(browser, tab);
      ALL.assertAll();
    }
  }

  /** The dossier of a case holds the evidence; whoever has it asks the product nothing more. */
  private void provesTheCase(Chromium browser, Tab tab) throws IOException {
    var party = Reader.at(tab, DOSSIER).sees("minder uitzonderlijke situatie", "7. Bewijs");
    var bundle = party.saves("/v1/countries/ml/evidence", Files.createDirectory(folder("bundle")));
    assertThat(bundle).hasFileName("bewijs-ml-2024-08-01.json");
    var page = party.saves("/verifier.html", Files.createDirectory(folder("page")));
    party.sees(sha256(page)).follows("/v1/checkpoint/keys");
    var key = party.text().strip();
    var text = Files.readString(bundle);
    assertThat(text).contains(LETTER);
    var damaged = Files.writeString(folder("damaged.json"), text.replaceFirst(LETTER, FORGED));

    VerifierCommands.assertValid("--key", key, bundle.toString());
    VerifierCommands.assertInvalid("answer", "--key", key, damaged.toString());
    var verifier = SavedVerifier.opened(browser, page, "nl");
    assertThat(verifier.checked(bundle, key))
        .startsWith("Geldig")
        .contains("Ségou", "minder uitzonderlijke situatie");
    accessible(verifier.tab(), "verifier");
    assertThat(verifier.checked(damaged, key)).startsWith("Niet geldig").contains("answer");
  }

  private Path folder(String name) {
    return saved.resolve(name);
  }

  private static String sha256(Path file) throws IOException {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError(impossible);
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
