package nl.peildatum.deploy.description;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The test classes that a page of the documentation names, and those that the sources have. */
final class NamedTests {
  static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w*Test)`");

  private NamedTests() {}

  /** Named between back quotes on a page, and in no module. */
  static Set<String> missingOn(String page) throws IOException {
    var named = on(page);
    named.removeAll(existing());
    return named;
  }

  static Set<String> on(String page) {
    return NAMED
        .matcher(page)
        .results()
        .map((MatchResult name) -> name.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> existing() throws IOException {
    try (var files =
        Files.find(
            ROOT,
            Integer.MAX_VALUE,
            (file, attributes) ->
                file.toString().endsWith("Test.java")
                    && file.toString().contains("/src/test/java/"))) {
      return files
          .map(file -> file.getFileName().toString().replace(".java", ""))
          .collect(Collectors.toSet());
    }
  }
}
