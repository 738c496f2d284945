package nl.peildatum.deploy.browser;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Browsing.class)
@DisplayName("A page fits")
class NarrowScreensTest {
  private static final String WIDTH = "document.scrollingElement.scrollWidth";

  /** What is wider than the box that shows it, so that a reader would have to scroll in it. */
  private static final String CUT_OFF =
      """
      [...document.querySelectorAll('body *:not(input, select, svg, svg *)')]
        .filter(e => e.checkVisibility() && e.clientWidth > 1
            && getComputedStyle(e).overflowX !== 'visible' && e.scrollWidth > e.clientWidth)
        .map(e => e.outerHTML.slice(0, 80))
      """;

  /** Letters without a space or a mark between them that stand on two lines; code may. */
  private static final String BROKEN =
      """
      (() => {
        const broken = [];
        const range = document.createRange();
        const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        while (texts.nextNode()) {
          const text = texts.currentNode;
          if (!text.parentElement.checkVisibility() || text.parentElement.closest('code')) continue;
          for (const written of text.data.matchAll(/\\S+/g)) {
            if (/[/=_]/.test(written[0])) continue;
            for (const word of written[0].matchAll(/[\\p{L}\\p{M}\\p{N}]+/gu)) {
              range.setStart(text, written.index + word.index);
              range.setEnd(text, written.index + word.index + word[0].length);
              const lines = [...range.getClientRects()].filter(r => r.width > 0).map(r => r.top);
              if (new Set(lines).size > 1) broken.push(word[0]);
            }
          }
        }
        return broken;
      })()
      """;

  @OnEveryPage
  @DisplayName(
      "a screen of 320 or 360 pixels, and one of 1280 pixels zoomed to 200 %, without scrolling and"
          + " without a break in a word")
  void fits(PageList.Page page, Tab tab) {
    var all = new SoftAssertions();
    fits(tab.visit(page), all);
    all.assertAll();
  }

  static void fits(Tab tab, SoftAssertions all) {
    fits(tab.screen(320, 640, 1), 320, all);
    fits(tab.screen(360, 640, 1), 360, all);
    fits(tab.screen(640, 450, 2), 640, all);
  }

  private static void fits(Tab tab, int width, SoftAssertions all) {
    all.assertThat(tab.evaluate(WIDTH).asInt()).as("width at " + width).isLessThanOrEqualTo(width);
    all.assertThat(tab.texts(CUT_OFF)).as("cut off at " + width).isEmpty();
    all.assertThat(tab.texts(BROKEN)).as("broken at " + width).isEmpty();
  }
}
