package nl.peildatum.deploy.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A form whose session has ended")
class EndedSessionPageTest {
  private static final WorkbenchDemo demo = new WorkbenchDemo();
  private static final Chromium browser = new Chromium();

  @AfterAll
  static void stop() {
    browser.close();
    demo.close();
  }

  private static void typesALot(Tab tab) {
    tab.evaluate(
        """
        document.querySelectorAll('[name=_csrf]').forEach(field => field.value = 'old');
        document.querySelector('[name="/instrument/title"]').value = 'Getypt '.repeat(4_000);
        """);
  }

  @Test
  @DisplayName("too large for a stranger is sent again by the browser that loads its page again")
  void loadedAgain() {
    var tab = browser.tab(demo.url());
    var anna = Reader.at(tab, "/beheer?taal=nl").signsIn("anna");
    var session = tab.cookies();
    tab.visit("/beheer/nieuw?land=ML&taal=en");
    typesALot(tab);
    tab.signedOut();
    anna.presses("Check and show the preview")
        .sees("Your session has ended", "load this page again");
    tab.signedIn(session).leaving(() -> tab.evaluate("location.reload()"));
    anna.sees("Your session had ended");
    var title = "document.querySelector('[name=\"/instrument/title\"]').value";
    assertThat(tab.evaluate(title).asString()).startsWith("Getypt Getypt").hasSize(27_999);
  }
}
