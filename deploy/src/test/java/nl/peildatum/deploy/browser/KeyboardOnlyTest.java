package nl.peildatum.deploy.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Browsing.class)
@DisplayName("With the keyboard alone one")
class KeyboardOnlyTest {
  /** What can have the focus, in the order of the page; of radio buttons, one of each group. */
  private static final String WATCH =
      """
      window.stops = [];
      window.named = e => e.type === 'radio' ? 'radio ' + e.name
          : e.tagName + ' ' + [...document.querySelectorAll('*')].indexOf(e);
      document.addEventListener('focusin', event => {
        const style = getComputedStyle(event.target);
        stops.push({ at: named(event.target),
          seen: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0 });
      });
      [...new Set([...document.querySelectorAll('a[href], button, input:not([type=hidden]), select,'
          + ' textarea, summary, [tabindex]:not([tabindex="-1"])')]
          .filter(e => !e.disabled && e.tabIndex >= 0 && e.checkVisibility({ visibilityProperty: true }))
          .map(named))]
      """;

  private static final int EXTRA_STOPS_OF_A_DATE = 5;

  @OnEveryPage
  @DisplayName("reaches every link and field, in the order of the page, and sees where one is")
  void reachesAll(PageList.Page page, Tab tab) {
    reachesAll(tab.visit(page));
  }

  static void reachesAll(Tab tab) {
    var expected = tab.texts(WATCH);
    var dates = tab.evaluate("document.querySelectorAll('input[type=date]').length").asInt();
    for (var i = 0; i < expected.size() + dates * EXTRA_STOPS_OF_A_DATE; i++) {
      tab.press(Key.TAB);
    }
    var reached = tab.texts("[...new Set(stops.map(stop => stop.at))]");
    assertThat(reached).startsWith(expected.toArray(String[]::new));
    assertThat(tab.texts("stops.filter(stop => !stop.seen).map(stop => stop.at)"))
        .as("have the focus and do not show it")
        .isEmpty();
  }

  @OnEveryPage
  @DisplayName("skips the navigation")
  void skips(PageList.Page page, Tab tab) {
    skips(tab.visit(page));
  }

  static void skips(Tab tab) {
    tab.press(Key.TAB);
    assertThat(tab.evaluate("document.activeElement.className").asString()).isEqualTo("skip");
    var left = tab.evaluate("document.activeElement.getBoundingClientRect().left").asInt();
    assertThat(left).as("seen while it has the focus").isNotNegative();
    tab.press(Key.ENTER);
    await().until(() -> tab.evaluate("document.activeElement.id").asString().equals("main"));
  }

  @Test
  @DisplayName("asks the question of the landing page")
  void asks(Tab tab) {
    tab.visit("/").evaluate("document.getElementById('vraag').focus()");
    tab.type("Gao 11 januari 2023").leaving(() -> tab.press(Key.ENTER));
    assertThat(tab.address()).isEqualTo("/landen/ml?area=gao&geldigOp=2023-01-11");
  }

  @Test
  @DisplayName("asks another question on the page of a country")
  void asksAgain(Tab tab) {
    tab.visit("/landen/ml?geldigOp=2023-01-11").evaluate("document.getElementById('area').focus()");
    tab.type("Mopti").leaving(() -> tab.press(Key.ENTER));
    assertThat(tab.address()).startsWith("/landen/ml?area=Mopti&geldigOp=2023-01-11");
    assertThat(tab.evaluate("document.querySelector('h1').textContent").asString())
        .isEqualTo("Mopti, Mali");
  }
}
