package nl.peildatum.deploy.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/** The page that verifies evidence, saved and opened as a file. */
record SavedVerifier(Tab tab) {
  private static final String RESULT =
      """
      new Promise(shown => {
        const look = () => document.querySelector('#result h2')
            ? shown(document.getElementById('result').innerText) : setTimeout(look, 50);
        look();
      })
      """;

  static SavedVerifier opened(Chromium browser, Path file, String language) {
    var tab = browser.tab("file://").visit(file.toString());
    tab.evaluate("document.querySelector('[data-language=%s]').click()".formatted(language));
    return new SavedVerifier(tab);
  }

  /** What it says of a bundle. */
  String checked(Path bundle, String byKey) throws IOException {
    var bytes = Base64.getEncoder().encodeToString(Files.readAllBytes(bundle));
    tab.evaluate(
        """
        var chosen = new DataTransfer();
        chosen.items.add(new File([Uint8Array.from(atob('%s'), c => c.charCodeAt(0))], 'bundle'));
        document.getElementById('bundle').files = chosen.files;
        document.getElementById('key').value = `%s`;
        document.getElementById('result').replaceChildren();
        document.getElementById('form').requestSubmit();
        """
            .formatted(bytes, byKey));
    return tab.evaluate(RESULT).asString();
  }
}
