package nl.peildatum.deploy.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.peildatum.problem.Language;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A page of the workbench")
class WorkbenchPagesTest {
  /** Puts the focus before everything in the page, whatever the page gave it to. */
  private static final String FROM_THE_START =
      """
      (() => {
        const start = document.createElement('div');
        start.tabIndex = -1;
        document.body.prepend(start);
        start.focus();
      })()
      """;

  private static final WorkbenchDemo demo = new WorkbenchDemo();
  private static final Chromium browser = new Chromium();
  private static String person = "";

  private final Tab tab = browser.tab(demo.url());

  @AfterAll
  static void stop() {
    browser.close();
    demo.close();
  }

  private void show(WorkbenchPage page) {
    if (!page.person().equals(person) || person.isEmpty()) {
      person = page.person();
      tab.signedOut();
      if (!person.isEmpty()) {
        Reader.at(tab, "/beheer?taal=nl").signsIn(person);
      }
    }
    page.show(tab, demo);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("nl.peildatum.deploy.browser.WorkbenchPage#inBothLanguages")
  @DisplayName("is accessible light, dark and in forced colours, fits 320 pixels, and is printed")
  void isAccessible(WorkbenchPage page) throws IOException {
    show(page);
    picture(page);
    if (page.hasFrame()) {
      assertThat(tab.evaluate("document.documentElement.lang").asString())
          .isEqualTo(page.language().tag());
    }
    var all = new SoftAssertions();
    all.assertThatCode(() -> AccessiblePagesTest.hasHeadings(tab)).doesNotThrowAnyException();
    AccessiblePagesTest.isAccessible(tab, all);
    tab.show(Appearance.LIGHT);
    NarrowScreensTest.fits(tab, all);
    if (page.hasFrame()) {
      all.assertThatCode(() -> ScriptsAndPrintTest.isPrinted(tab)).doesNotThrowAnyException();
    }
    all.assertAll();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("nl.peildatum.deploy.browser.WorkbenchPage#inBothLanguages")
  @DisplayName("is used with the keyboard alone: every control is reached, in order, and seen")
  void isUsedWithTheKeyboard(WorkbenchPage page) {
    show(page);
    if (tab.evaluate("document.querySelector('[autofocus]') !== null").asBoolean()) {
      await().until(() -> tab.evaluate("document.activeElement !== document.body").asBoolean());
      tab.evaluate(FROM_THE_START);
    }
    KeyboardOnlyTest.reachesAll(tab);
  }

  @Test
  @DisplayName("with a form asks for the preview when one presses Enter in a field")
  void enter() {
    show(new WorkbenchPage("form", "anna", "/beheer/nieuw?land=ML", "", "", Language.DUTCH));
    tab.evaluate("document.querySelector('[name=\"/decisionId\"]').focus()");
    tab.type("mali-enter").leaving(() -> tab.press(Key.ENTER));
    assertThat(tab.evaluate("document.documentElement.lang").asString()).isEqualTo("nl");
    assertThat(tab.evaluate("document.getElementById('errors') !== null").asBoolean()).isTrue();
  }

  private void picture(WorkbenchPage page) throws IOException {
    var folder = System.getProperty("workbench.pictures");
    if (folder != null) {
      var name = page.name() + "-" + page.language().tag();
      Files.write(Path.of(folder, name + ".webp"), tab.picture(1_600, 0.5));
      tab.screen(320, 640, 1).show(Appearance.DARK);
      Files.write(Path.of(folder, name + "-narrow.webp"), tab.picture(1_600, 0.7));
      tab.screen(1280, 900, 1).show(Appearance.LIGHT);
    }
  }
}
