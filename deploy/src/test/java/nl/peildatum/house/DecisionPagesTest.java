package nl.peildatum.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The pages of decisions in docs/adr")
class DecisionPagesTest {
  private static final Path ROOT = Path.of("..");
  private static final Path PAGES = ROOT.resolve("docs/adr");
  private static final Pattern LAYOUT =
      Pattern.compile(
          "# (?<title>.+)\n\n\\*Accepted on (?<date>[0-9-]{10})\\.\\*\n\n## Context\n.+"
              + "\n\n## Decision\n.+\n\n## Consequences\n.+\\*+Pinned by.+",
          Pattern.DOTALL);
  private static final Pattern TEST = Pattern.compile("`([A-Z][A-Za-z0-9]*Test)`");

  @Test
  @DisplayName("have one layout: accepted, context, decision, consequences, pinned by")
  void layout() {
    assertThat(pages()).allMatch(page -> LAYOUT.matcher(text(page)).matches());
  }

  @Test
  @DisplayName("are all in the index, by title and day, and nothing else is")
  void index() {
    assertThat(text(PAGES.resolve("README.md")).lines().filter(line -> line.startsWith("| 2")))
        .containsExactlyInAnyOrderElementsOf(pages().stream().map(this::row).toList());
  }

  @Test
  @DisplayName("name tests that exist, as all pages do")
  void tests() throws IOException {
    Set<String> existing;
    try (var files = Files.walk(ROOT)) {
      existing =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith("Test.java"))
              .map(name -> name.substring(0, name.length() - ".java".length()))
              .collect(Collectors.toSet());
    }
    try (var docs = Files.walk(ROOT.resolve("docs"))) {
      assertThat(docs.filter(page -> page.toString().endsWith(".md")).flatMap(this::namedTests))
          .hasSizeGreaterThan(100)
          .isSubsetOf(existing);
    }
  }

  private Stream<String> namedTests(Path page) {
    return TEST.matcher(text(page)).results().map(found -> found.group(1));
  }

  private String row(Path page) {
    var found = LAYOUT.matcher(text(page));
    assertThat(found.matches()).as("the layout of " + page).isTrue();
    return "| %s | [%s](%s) |"
        .formatted(found.group("date"), found.group("title"), page.getFileName());
  }

  private static List<Path> pages() {
    try (var files = Files.list(PAGES)) {
      return files.filter(page -> !page.endsWith("README.md")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path page) {
    try {
      return Files.readString(page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
