package nl.peildatum.deploy.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("The questions of docs/asking.md are answered")
@ExtendWith(Product.class)
class AskingPageTest {
  private static final Pattern CURL =
      Pattern.compile(
          "^curl(?: -N)?(?: -H 'Accept: ([^']+)')? 'http://localhost:8080(/[^']+)'$",
          Pattern.MULTILINE);

  private final Wire product;

  AskingPageTest(Wire product) {
    this.product = product;
  }

  @TestFactory
  @DisplayName("each in the form that it asks for")
  Stream<DynamicTest> answered() throws IOException {
    return questions().stream()
        .map(
            question ->
                DynamicTest.dynamicTest(
                    question.group(2),
                    () -> {
                      var form = question.group(1) == null ? "application/json" : question.group(1);
                      // of a stream, whether there is one: it has no end to wait for
                      var method = form.equals("text/event-stream") ? "HEAD" : "GET";
                      var reply = product.send(method, question.group(2), "Accept", form).is(200);
                      assertThat(reply.header("Content-Type")).startsWith(form);
                    }));
  }

  @Test
  @DisplayName("no line of it is passed over")
  void all() throws IOException {
    var lines = page().lines().filter(line -> line.startsWith("curl")).count();
    assertThat(questions()).hasSize((int) lines);
    assertThat(lines).isGreaterThan(10);
  }

  private static List<MatchResult> questions() throws IOException {
    return CURL.matcher(page()).results().toList();
  }

  private static String page() throws IOException {
    return Files.readString(Path.of("..", "docs", "asking.md"));
  }
}
