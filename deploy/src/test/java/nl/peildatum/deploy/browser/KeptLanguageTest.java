package nl.peildatum.deploy.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import nl.peildatum.problem.Language;
import nl.peildatum.testing.ApiClient;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@ExtendWith(Browsing.class)
@DisplayName("Who reads English")
class KeptLanguageTest {
  private static final String LINKS =
      """
      [...new Set([...document.querySelectorAll('a[href]:not([hreflang]):not([download])')]
        .filter(a => a.origin === location.origin && a.pathname + a.search !== location.pathname + location.search)
        .map(a => a.pathname + a.search))]
      """;

  private static final String FORMS =
      """
      [...document.forms].map(form => new FormData(form).getAll('taal').join() + ' of ' + form.action)
      """;

  private static final Set<String> FOLLOWED = ConcurrentHashMap.newKeySet();

  static Stream<PageList.Page> inEnglish() {
    return PageList.all().stream().map(page -> page.in(Language.ENGLISH));
  }

  @Test
  @DisplayName("hears what was recorded in Dutch as Dutch, and the words of the page as English")
  void recordedDutch(Tab tab) {
    tab.visit("/landen/ng?geldigOp=2015-10-01&taal=en");
    assertThat(tab.texts("[...document.querySelectorAll('dd[lang=nl]')].map(e => e.textContent)"))
        .anyMatch(text -> text.startsWith("De IND beoordeelt"))
        .doesNotContain("in principle present", "yes");
  }

  @ParameterizedTest
  @MethodSource("inEnglish")
  @DisplayName("is led to English pages by every link and every form of an English page")
  void everyLink(PageList.Page page, Tab tab) {
    var links = tab.visit(page).texts(LINKS);
    assertThat(tab.texts(FORMS)).allMatch(form -> form.startsWith("en of "));
    var site = new ApiClient(tab.evaluate("location.origin").asString());
    assertThat(links).isNotEmpty();
    assertThat(links.stream().filter(FOLLOWED::add))
        .allSatisfy(
            link -> {
              var reply = site.send("GET", link, Map.of("Accept", "text/html, */*;q=0.5"));
              if (reply.header("Content-Type").startsWith("text/html")) {
                assertThat(reply.body()).as(link).contains("<html lang=\"en\"");
              }
            });
  }
}
