package nl.peildatum.deploy.description;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Spectral with the ruleset in {@code deploy/api-tools}. */
final class Linter {
  private Linter() {}

  /**
   * Everything found in some documents, by document: the codes of the rules, each with the place.
   *
   * @param documents files or addresses
   */
  static Map<String, List<String>> found(String... documents) {
    var found = run(documents);
    return Stream.of(documents)
        .collect(
            Collectors.toMap(
                document -> document,
                document ->
                    found
                        .valueStream()
                        .filter(one -> one.path("source").asString("").endsWith(document))
                        .map(one -> one.path("code").asString() + " at " + one.path("path"))
                        .toList()));
  }

  private static JsonNode run(String... documents) {
    var options =
        Stream.of(
            Npm.installed("@stoplight/spectral-cli/dist/index.js"),
            "lint",
            "--ruleset",
            Npm.FOLDER.resolve("ruleset.yaml").toString(),
            "--format",
            "json",
            "--quiet");
    var program = Stream.concat(options, Stream.of(documents)).toArray(String[]::new);
    return JsonMapper.shared().readTree(Npm.printed(program));
  }
}
