package nl.peildatum.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import java.util.stream.Stream;
import nl.peildatum.codec.AllEventTypes;
import nl.peildatum.json.Json;
import nl.peildatum.query.feed.AnswerChangeJson;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

@DisplayName("The description of the topics")
class AsyncApiTest {
  private static final String REF = "$ref";
  private static final String WATERMARK = "watermark.v1";

  /** A text, so it has no schema of its own. */
  private static final String CHECKPOINT = "checkpoint.v1";

  private static final String CHANGE = AnswerChangeJson.TYPE;
  private static final JsonNode DOCUMENT =
      Json.MAPPER.valueToTree(EventSchemas.described(YamlFile.read("/asyncapi.yaml")));

  static Stream<String> messages() {
    return Stream.concat(AllEventTypes.all().stream(), Stream.of(WATERMARK, CHANGE));
  }

  @Test
  @DisplayName("is one of AsyncAPI 3")
  void version() {
    assertThat(DOCUMENT.path("asyncapi").stringValue()).isEqualTo("3.1.0");
  }

  @Test
  @DisplayName("has a message for every type of event, and for no other")
  void everyType() {
    var channels = DOCUMENT.path("channels");
    assertThat(channels.at("/policyEvents/address").stringValue()).isEqualTo("policy-events");
    assertThat(channels.at("/policyEvents/messages").propertyNames())
        .containsExactlyInAnyOrderElementsOf(AllEventTypes.all());
    assertThat(channels.at("/policyWatermarks/address").stringValue())
        .isEqualTo("policy-watermarks");
    assertThat(channels.at("/policyWatermarks/messages").propertyNames())
        .containsExactly(WATERMARK);
    assertThat(channels.at("/policyCheckpoints/address").stringValue())
        .isEqualTo("policy-checkpoints");
    assertThat(channels.at("/policyCheckpoints/messages").propertyNames())
        .containsExactly(CHECKPOINT);
    assertThat(channels.at("/policyAnswerChanges/address").stringValue())
        .isEqualTo("policy-answer-changes");
    assertThat(channels.at("/policyAnswerChanges/messages").propertyNames())
        .containsExactly(CHANGE);
    assertThat(DOCUMENT.at("/components/messages").propertyNames())
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(messages(), Stream.of(CHECKPOINT)).toList());
  }

  @ParameterizedTest
  @MethodSource("messages")
  @DisplayName("gives each message the schema that names it, by an address that exists")
  void schemas(String type) {
    var payload = DOCUMENT.path("components").path("messages").path(type).path("payload");
    var file = payload.at("/schema/$ref").stringValue();
    assertThat(payload.path("schemaFormat").stringValue()).endsWith("draft-2020-12");
    assertThat(file).isEqualTo("schemas/" + type);
    assertThat(Schemas.document(type).path("$id").stringValue()).isEqualTo(Schemas.NAMES + type);
  }

  @Test
  @DisplayName("refers to nothing that is not there")
  void references() {
    assertThat(DOCUMENT.findValuesAsString(REF))
        .filteredOn(reference -> reference.startsWith("#"))
        .isNotEmpty()
        .noneMatch(reference -> DOCUMENT.at(reference.substring(1)).isMissingNode());
  }

  @Test
  @DisplayName("has as a file no reference that leads nowhere, nor have the files of schemas")
  void referencesOfTheFile() {
    var file = Json.MAPPER.<JsonNode>valueToTree(YamlFile.read("/asyncapi.yaml"));
    var schemas = new TreeSet<String>();
    for (var reference : file.findValuesAsString(REF)) {
      if (reference.startsWith("#")) {
        assertThat(file.at(reference.substring(1)).isMissingNode()).as(reference).isFalse();
      } else {
        schemas.add(reference);
      }
    }
    assertThat(schemas).isNotEmpty();
    for (var schema : schemas) {
      var document = Json.MAPPER.readTree(Schemas.text("/" + schema));
      assertThat(document.findValuesAsString(REF))
          .as(schema)
          .allMatch(reference -> !document.at(reference.substring(1)).isMissingNode());
    }
  }
}
