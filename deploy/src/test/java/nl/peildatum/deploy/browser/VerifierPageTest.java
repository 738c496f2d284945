package nl.peildatum.deploy.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.peildatum.deploy.description.Npm;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(Lifecycle.PER_CLASS)
@DisplayName("The page that verifies evidence, opened as a file")
class VerifierPageTest {
  private static final String TRIES_THE_NETWORK =
      "fetch('http://127.0.0.1:9/').then(() => 'fetched', refused => 'refused')";

  @TempDir static Path folder;
  private final Chromium browser = new Chromium();
  private String key = "";

  @BeforeAll
  static void writeFiles() {
    Npm.succeeded("verifier/test/write.mjs", folder.toString());
  }

  @AfterAll
  void close() {
    browser.close();
  }

  @BeforeEach
  void readKey() throws IOException {
    key = Files.readString(folder.resolve("key.txt"));
  }

  private SavedVerifier opened(String language) {
    return SavedVerifier.opened(browser, folder.resolve("verifier.html"), language);
  }

  @Test
  @DisplayName("says in Dutch that a bundle is valid, the question, the answer and its sources")
  void validInDutch() throws IOException {
    var told = opened("nl").checked(folder.resolve("bundle.json"), key);
    assertThat(told)
        .startsWith("Geldig")
        .contains("De vraag", "Het antwoord", "Waar het antwoord op rust", key.strip());
  }

  @Test
  @DisplayName("says in English what is wrong, and shows nothing else of the bundle")
  void damagedInEnglish() throws IOException {
    var told = opened("en").checked(folder.resolve("damaged.json"), key);
    assertThat(told)
        .startsWith("Not valid")
        .contains("The decisions named are not those", "deciding-events")
        .doesNotContain("The answer");
  }

  @Test
  @DisplayName("asks for a key of the right form")
  void noKey() throws IOException {
    var tab = opened("en").tab();
    tab.evaluate(
        "document.getElementById('form').requestSubmit();"
            + " document.getElementById('status').textContent");
    assertThat(tab.evaluate("document.getElementById('status').textContent").asString())
        .isEqualTo("First choose an evidence file.");
  }

  @Test
  @DisplayName("is accessible, empty and with either result, light and dark")
  void accessible() throws IOException {
    for (var language : List.of("nl", "en")) {
      var verifier = opened(language);
      var tab = verifier.tab();
      assertThat(Axe.violations(tab)).isEmpty();
      for (var bundle : List.of("bundle.json", "damaged.json")) {
        verifier.checked(folder.resolve(bundle), key);
        for (var appearance : List.of(Appearance.LIGHT, Appearance.DARK)) {
          tab.show(appearance);
          assertThat(Axe.violations(tab)).as(language + " " + bundle).isEmpty();
        }
      }
    }
  }

  @Test
  @DisplayName("cannot reach any network")
  void noNetwork() {
    var tab = opened("nl").tab();
    assertThat(tab.evaluate(TRIES_THE_NETWORK).asString()).isEqualTo("refused");
    var policy = "document.querySelector('meta[http-equiv=Content-Security-Policy]').content";
    assertThat(tab.evaluate(policy).asString())
        .startsWith("default-src 'none'; script-src 'sha256-");
  }
}
