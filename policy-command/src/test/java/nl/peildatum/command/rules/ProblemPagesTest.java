package nl.peildatum.command.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.peildatum.problem.ProblemTypes;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Every rule has a page")
class ProblemPagesTest {
  private static final Pattern RULE =
      Pattern.compile(
          "(?:\\badd\\(|\\bnote\\(|\\bRULE =|new Violation\\()\\s*\"([a-z0-9]+(?:-[a-z0-9]+)+)\"");

  @Test
  @DisplayName(
      "a rule that the sources name is in the table of problems, as a fault of the request")
  void everyRule() throws IOException {
    var rules = new TreeSet<String>();
    for (var root : new String[] {"../contracts/src/main/java", "src/main/java"}) {
      try (Stream<Path> files = Files.walk(Path.of(root))) {
        for (var file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
          RULE.matcher(Files.readString(file))
              .results()
              .forEach(found -> rules.add(found.group(1)));
        }
      }
    }
    assertThat(rules).contains("unknown-field", "fact-not-live", "level-not-of-scheme");
    assertThat(rules)
        .allSatisfy(
            rule -> assertThat(ProblemTypes.named(rule).orElseThrow().status()).isEqualTo(400));
  }
}
