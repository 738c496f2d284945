package nl.peildatum.deploy.description;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The table of the NLGov REST API Design Rules")
class ApiDesignRulesTest {
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `(core/[a-z/-]+)` \\| (?:technical|functional) \\| (.+) \\|$");
  private static final Pattern RULE = Pattern.compile("(?m)^  (core/[a-z/-]+):$");

  /** Every rule of version 2.2.0. */
  private static final List<String> RULES =
      """
      naming-resources naming-collections interface-language no-trailing-slash
      path-segments-kebab-case query-keys-camel-case hide-implementation date-time/format
      date-time/timezone date-time/date-omit-time-portion http-methods http-safety
      http-response-code stateless nested-child resource-operations error-handling/problem-details
      error-handling/invalid-input error-handling/all-errors doc-openapi doc-openapi-contact
      doc-language publish-openapi deprecation-schedule transition-period uri-version changelog
      semver version-header transport/tls transport/no-sensitive-uris transport/security-headers
      transport/cors modules/geospatial modules/signing modules/encryption
      """
          .lines()
          .flatMap(line -> List.of(line.strip().split(" ")).stream())
          .map(rule -> "core/" + rule)
          .toList();

  private final String page = Files.readString(NamedTests.ROOT.resolve("docs/api-design-rules.md"));
  private final TreeMap<String, String> checks = new TreeMap<>();

  ApiDesignRulesTest() throws IOException {
    ROW.matcher(page).results().forEach(row -> checks.put(row.group(1), row.group(2)));
  }

  @Test
  @DisplayName("has each rule of version 2.2, and no other")
  void everyRule() {
    assertThat(checks.keySet()).containsExactlyInAnyOrderElementsOf(RULES);
  }

  @Test
  @DisplayName("says of those that the ruleset has that the ruleset checks them, and of no other")
  void ruleset() throws IOException {
    var rules = new TreeSet<String>();
    RULE.matcher(Files.readString(Npm.FOLDER.resolve("ruleset.yaml")))
        .results()
        .forEach(rule -> rules.add(rule.group(1).replace("/members", "")));
    var told = new TreeSet<String>();
    checks.forEach(
        (rule, check) -> {
          if (check.matches("ruleset(;.*|)")) {
            told.add(rule);
          }
        });
    assertThat(told).isEqualTo(rules);
  }

  @Test
  @DisplayName("names tests that exist, or says why a rule does not apply")
  void tests() throws IOException {
    assertThat(NamedTests.missingOn(page)).isEmpty();
    assertThat(checks)
        .allSatisfy(
            (rule, check) ->
                assertThat(check)
                    .as(rule)
                    .matches(".*(ruleset|`\\w+Test`|does not apply|docs/).*"));
  }
}
