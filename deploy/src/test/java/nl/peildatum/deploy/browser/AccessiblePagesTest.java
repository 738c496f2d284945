package nl.peildatum.deploy.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Browsing.class)
@DisplayName("A page is accessible")
class AccessiblePagesTest {
  private static final List<Appearance> ON_A_SCREEN =
      List.of(Appearance.LIGHT, Appearance.DARK, Appearance.FORCED_COLOURS);

  private static final String LEVELS =
      "[...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(h => h.tagName)";

  @OnEveryPage
  @DisplayName("by the rules of WCAG 2.2 AA that axe-core checks: light, dark and forced colours")
  void axe(PageList.Page page, Tab tab) {
    var all = new SoftAssertions();
    isAccessible(tab.visit(page), all);
    all.assertAll();
  }

  static void isAccessible(Tab tab, SoftAssertions all) {
    for (var appearance : ON_A_SCREEN) {
      tab.show(appearance);
      all.assertThat(Axe.violations(tab)).as(appearance.name()).isEmpty();
    }
  }

  @OnEveryPage
  @DisplayName("by its language and its headings: one of the first level, and no level left out")
  void headings(PageList.Page page, Tab tab) {
    tab.visit(page);
    assertThat(tab.evaluate("document.documentElement.lang").asString())
        .isEqualTo(page.language().tag());
    hasHeadings(tab);
  }

  static void hasHeadings(Tab tab) {
    var levels = tab.texts(LEVELS).stream().map(tag -> tag.charAt(1) - '0').toList();
    assertThat(levels).startsWith(1).containsOnlyOnce(1);
    for (var i = 1; i < levels.size(); i++) {
      assertThat(levels.get(i)).as(levels.toString()).isLessThanOrEqualTo(levels.get(i - 1) + 1);
    }
  }
}
