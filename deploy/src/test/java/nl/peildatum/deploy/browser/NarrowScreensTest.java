package nl.peildatum.deploy.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Browsing.class)
@DisplayName("A page fits")
class NarrowScreensTest {
  private static final String WIDTH = "document.scrollingElement.scrollWidth";

  @OnEveryPage
  @DisplayName("a screen of 320 pixels, and one of 1280 pixels zoomed to 200 %, without scrolling")
  void fits(PageList.Page page, Tab tab) {
    tab.screen(320, 640, 1).visit(page);
    assertThat(tab.evaluate(WIDTH).asInt()).as("at 320 pixels").isLessThanOrEqualTo(320);
    tab.screen(640, 450, 2);
    assertThat(tab.evaluate(WIDTH).asInt()).as("at 200 %").isLessThanOrEqualTo(640);
  }
}
