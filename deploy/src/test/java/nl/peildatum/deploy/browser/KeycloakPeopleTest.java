package nl.peildatum.deploy.browser;

import nl.peildatum.deploy.issuer.KeycloakRegister;
import nl.peildatum.deploy.issuer.WithKeycloak;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

@EnabledIfSystemProperty(named = "keycloak.home", matches = ".+")
@ExtendWith(WithKeycloak.class)
@DisplayName("A person who signs in at Keycloak")
class KeycloakPeopleTest {
  private static final String OWN = "mali-kayes-bram";
  private static final String LETTER = "mali-segou-anna";

  private Chromium browser;
  private Tab tab;

  @BeforeEach
  void open(KeycloakRegister register) {
    browser = new Chromium();
    tab = browser.tab(register.url());
  }

  @AfterEach
  void close() {
    browser.close();
  }

  @Test
  @DisplayName("drafts; another one approves, and not what she wrote herself")
  void fourEyes() {
    var anna = signsIn("/beheer?taal=nl", "anna");
    drafts(anna, LETTER, "Ségou").doesNotSee("Goedkeuren en vastleggen");
    var draft = tab.address();
    signsOutEverywhere(anna);

    var bram = signsIn(draft, "bram");
    bram.presses("Goedkeuren en vastleggen").sees("Goedgekeurd en vastgelegd");
    drafts(bram, OWN, "Kayes")
        .sees("U hebt aan dit concept geschreven. Daarom keurt een ander het goed of af.")
        .doesNotSee("Goedkeuren en vastleggen");
    tab.visit("/v1/decisions/" + LETTER);
    bram.sees(LETTER);
  }

  @Test
  @DisplayName("and signed out here is still known there, until she signs out there too")
  void signsOut() {
    var anna = signsIn("/beheer?taal=nl", "anna");
    anna.presses("Afmelden").sees("U bent uitgelogd");
    Reader.at(tab, "/beheer?taal=nl").sees("Nieuw besluit");
    signsOutEverywhere(anna);
    Reader.at(tab, "/beheer?taal=nl").sees("Sign in to your account");
  }

  @Test
  @DisplayName("and has no right is told which rights there are")
  void withoutRight() {
    signsIn("/beheer?taal=nl", "carla").sees("policy:draft").doesNotSee("Nieuw besluit");
  }

  private Reader signsIn(String address, String person) {
    return Reader.at(tab, address)
        .types(person, "Username or email")
        .types("demo", "Password")
        .presses("Sign In");
  }

  private static void signsOutEverywhere(Reader person) {
    person
        .presses("Afmelden")
        .follows("Ook uitloggen bij uw organisatie")
        .submits("Logout")
        .sees("You are logged out");
  }

  private Reader drafts(Reader person, String id, String area) {
    tab.visit("/beheer?taal=nl");
    return person
        .follows("Nieuw besluit")
        .chooses("Mali", "Land")
        .presses("Beginnen")
        .chooses("Aanwijzing van gebieden (artikel 15c)", "Soort handeling")
        .presses("Toon de velden hiervan")
        .types(id, "Naam van het besluit (id)")
        .chooses("Kamerbrief", "Soort document")
        .types("Proefbrief", "Titel")
        .picks("2024-08-01", "Genomen op")
        .ticks(area)
        .chooses("minder uitzonderlijke situatie", "Niveau")
        .chooses("van 2024", "Stelsel")
        .presses("Controleren en voorbeeld tonen")
        .presses("Als concept indienen")
        .sees("Wacht op een oordeel");
  }
}
