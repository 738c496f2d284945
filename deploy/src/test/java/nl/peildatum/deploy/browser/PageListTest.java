package nl.peildatum.deploy.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.peildatum.problem.OpenAddresses;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;

@DisplayName("The list of pages that are looked at in a browser")
class PageListTest {
  private static final List<String> NO_PAGES =
      List.of(
          "/v1/",
          "/assets/",
          "/problems/",
          "/notes/",
          "/health/",
          "/oauth2/",
          "/.well-known/",
          "/verifier.html");

  @Test
  @DisplayName("names every address that is open to everyone and shows a page")
  void namesAll() {
    assertThat(OpenAddresses.READ)
        .filteredOn(address -> NO_PAGES.stream().noneMatch(address::startsWith))
        .allSatisfy(
            address ->
                assertThat(PageList.all())
                    .as("add " + address + " to PageList")
                    .anyMatch(page -> isShown(page, address)));
  }

  private static boolean isShown(PageList.Listed page, String pattern) {
    var path = PathContainer.parsePath(page.path().replaceFirst("\\?.*", ""));
    return PathPatternParser.defaultInstance.parse(pattern).matches(path);
  }
}
