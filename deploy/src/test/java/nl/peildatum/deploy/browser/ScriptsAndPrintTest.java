package nl.peildatum.deploy.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Browsing.class)
@DisplayName("A page is as good")
class ScriptsAndPrintTest {
  private static final String TEXT = "document.body.innerText";

  private static final Pattern TIME = Pattern.compile("\\d{2}(:|%3A)\\d{2}(:|%3A)\\d{2}(\\.\\d+)?");

  /** A form of the workbench is printed for what was typed in it, without its buttons. */
  private static final String PRINTED =
      """
      [...document.querySelectorAll('nav, form:not(.decision), .decision button, .skip, .no-print')]
        .filter(e => e.checkVisibility()).map(e => e.outerHTML.slice(0, 80))
      """;

  @OnEveryPage
  @DisplayName("without JavaScript: it says the same")
  void withoutScripts(PageList.Page page, Tab tab) {
    var text = text(tab.visit(page));
    var without = text(tab.withoutScripts().visit(page));
    assertThat(text).isNotBlank();
    assertThat(without).isEqualTo(text);
  }

  /** What the page says, without the times of day: a page names the moment that it was made. */
  private static String text(Tab tab) {
    return TIME.matcher(tab.evaluate(TEXT).asString()).replaceAll("");
  }

  @OnEveryPage
  @DisplayName("on paper: it leaves out what leads elsewhere, and keeps what it says")
  void printed(PageList.Page page, Tab tab) {
    isPrinted(tab.visit(page));
  }

  static void isPrinted(Tab tab) {
    tab.show(Appearance.PRINT);
    assertThat(tab.texts(PRINTED)).isEmpty();
    assertThat(tab.evaluate("document.querySelector('h1').checkVisibility()").asBoolean()).isTrue();
  }
}
