package nl.peildatum.deploy.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.peildatum.deploy.RunningProduct;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs the examples of the pages against a product with the Mali letter, page by page, in the order
 * in which they stand: a request must be answered, a decision is recorded, and JSON that follows a
 * request must be in its answer.
 */
@DisplayName("The examples in the pages work as they stand there")
class PageExamplesTest {
  private static final Path ROOT = Path.of("..");

  /** The page on areas is the last, since it records a decision. */
  private static final List<String> WITH_EXAMPLES =
      List.of("docs/asking.md", "docs/cases.md", "docs/subscriptions.md", "docs/areas.md");

  /**
   * Their commands need a shell or a token: {@link RecordingByHandTest}, {@link
   * DecisionFilesPageTest}; {@code DraftsEndpointTest} and {@code RecordCheckTest} of
   * policy-command send the requests of the last two.
   */
  private static final List<String> TESTED_ELSEWHERE =
      List.of("README.md", "docs/decision-files.md", "docs/drafts.md", "docs/operating.md");

  private static RunningProduct product;

  @BeforeAll
  static void start() {
    product = RunningProduct.withTheLetter();
  }

  @AfterAll
  static void stop() {
    product.close();
  }

  @TestFactory
  Stream<DynamicContainer> examples() {
    return WITH_EXAMPLES.stream().map(PageExamplesTest::examplesOf);
  }

  private static DynamicContainer examplesOf(String page) {
    var reader = new ExampleReader(new Wire(product.url()));
    return DynamicContainer.dynamicContainer(
        page,
        PageExample.in(read(page)).stream()
            .map(example -> DynamicTest.dynamicTest(example.title(), () -> reader.tries(example))));
  }

  @Test
  @DisplayName("and every page that has a request is among them")
  void everyPage() throws IOException {
    try (var pages = Files.list(ROOT.resolve("docs"))) {
      var found =
          Stream.concat(Stream.of("README.md"), pages.map(page -> "docs/" + page.getFileName()))
              .filter(page -> page.endsWith(".md"))
              .filter(page -> PageExample.in(read(page)).stream().anyMatch(PageExample::isRequest));
      assertThat(found)
          .containsExactlyInAnyOrderElementsOf(
              Stream.concat(WITH_EXAMPLES.stream(), TESTED_ELSEWHERE.stream()).toList());
    }
  }

  private static String read(String page) {
    try {
      return Files.readString(ROOT.resolve(page));
    } catch (IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    }
  }
}
