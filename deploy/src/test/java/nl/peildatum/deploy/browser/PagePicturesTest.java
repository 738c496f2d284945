package nl.peildatum.deploy.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Pictures of every page: of one into a folder that goes, or of all by {@code deploy/pictures}. */
@ExtendWith(Browsing.class)
@DisplayName("The pictures of the pages")
class PagePicturesTest {
  private static final String HEAD =
      """
      # Pages

      Every page that is tested in a browser, as `deploy/pictures` took it from the demonstration: the top 1,100 pixels, made smaller.

      """;

  @TempDir Path trial;

  @Test
  @DisplayName("are taken in both languages, dark, on a narrow screen and on paper")
  void taken(Tab tab) throws IOException {
    var asked = System.getProperty("pages.pictures");
    if (asked == null) {
      write(PageList.all().subList(0, 1), tab, trial);
      var landing = Files.readAllBytes(trial.resolve("pages/landing-dutch.webp"));
      assertThat(new String(landing, 8, 4, StandardCharsets.US_ASCII)).isEqualTo("WEBP");
      assertThat(trial.resolve("pages.md")).content().contains("(pages/landing-dutch.webp)");
    } else {
      write(PageList.all(), tab, Path.of(asked));
    }
  }

  private static void write(List<PageList.Listed> pages, Tab tab, Path docs) throws IOException {
    var pictures = Files.createDirectories(docs.resolve("pages"));
    for (var page : pages) {
      for (var view : PageView.values()) {
        Files.write(pictures.resolve(file(page, view)), view.picture(page, tab));
      }
    }
    var index = pages.stream().map(PagePicturesTest::section).collect(Collectors.joining("\n"));
    Files.writeString(docs.resolve("pages.md"), HEAD + index);
  }

  private static String file(PageList.Listed page, PageView view) {
    return page.name() + "-" + view.name().toLowerCase(Locale.ROOT) + ".webp";
  }

  private static String section(PageList.Listed page) {
    var views = List.of(PageView.values());
    return """
    ## %s

    `%s`

    | %s |
    | %s |
    | %s |
    """
        .formatted(
            page.name(),
            page.path(),
            views.stream().map(PageView::title).collect(Collectors.joining(" | ")),
            Stream.generate(() -> "---").limit(views.size()).collect(Collectors.joining(" | ")),
            views.stream()
                .map(
                    view ->
                        "![%s, %s](pages/%s)"
                            .formatted(page.name(), view.title(), file(page, view)))
                .collect(Collectors.joining(" | ")));
  }
}
