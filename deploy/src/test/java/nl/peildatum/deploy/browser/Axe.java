package nl.peildatum.deploy.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.peildatum.deploy.description.Npm;

/** axe-core, which finds what stands in the way of people with a disability. */
final class Axe {
  private static final String VIOLATIONS =
      """
      axe.run(document, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        resultTypes: ['violations']
      }).then(found => found.violations.flatMap(rule =>
        rule.nodes.map(node => `${rule.id} at ${node.target}: ${node.failureSummary}`)))
      """;

  private Axe() {}

  /** Everything found in the page as it is shown now, of WCAG 2.2 AA and of good practice. */
  static List<String> violations(Tab tab) {
    if (!tab.evaluate("'axe' in window").asBoolean()) {
      tab.evaluate(Script.TEXT);
    }
    return tab.texts(VIOLATIONS);
  }

  private static final class Script {
    static final String TEXT = read();

    private static String read() {
      try {
        return Files.readString(Path.of(Npm.installed("axe-core/axe.min.js"))) + "; true";
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
  }
}
