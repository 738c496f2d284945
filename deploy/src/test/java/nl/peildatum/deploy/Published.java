package nl.peildatum.deploy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import nl.peildatum.checkpoint.Checkpoint;
import nl.peildatum.checkpoint.SignedNote;
import nl.peildatum.checkpoint.VerifierKey;
import nl.peildatum.deploy.fleet.Patience;
import nl.peildatum.openapi.EventSchemas;
import nl.peildatum.testing.ApiClient;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.erdtman.jcs.JsonCanonicalizer;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What stands on the topics, held against what asyncapi.yaml and its schemas say of it. */
public final class Published {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final JsonNode DESCRIPTION =
      JSON.valueToTree(
          EventSchemas.described(
              new YAMLMapper().readValue(carried("asyncapi.yaml"), new TypeReference<>() {})));
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12,
          registry ->
              registry.schemaRegistryConfig(
                  SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

  private static final String EVENTS = "policy-events";
  private static final String CHANGES = "policy-answer-changes";

  private final String broker;

  /**
   * @param broker its address
   */
  public Published(String broker) {
    this.broker = broker;
  }

  public void everyEventFitsTheSchemaItNames() {
    var events = TopicRecords.of(EVENTS, broker);
    assertThat(events).isNotEmpty();
    events.forEach(Published::fits);
  }

  /** Fails, and names them, if events of some described type never came. */
  public void everyTypeOfEventHasCome() {
    var came =
        TopicRecords.of(EVENTS, broker).stream()
            .map(found -> headers(found).path("ce_type").stringValue());
    var described = new ArrayList<String>();
    DESCRIPTION
        .at("/channels/policyEvents/messages")
        .propertyNames()
        .forEach(type -> described.add(message(type).path("name").stringValue()));
    assertThat(came.distinct()).containsExactlyInAnyOrderElementsOf(described);
  }

  /** The value has no schema: it is a note that the key of the log signed, of a log that grows. */
  public void everyCheckpointIsSignedBy(VerifierKey key) {
    var checkpoints = TopicRecords.of("policy-checkpoints", broker);
    var size = 0L;
    for (var found : checkpoints) {
      var note = SignedNote.read(found.value());
      var checkpoint = Checkpoint.read(note.text());
      assertThat(note.isSignedBy(key)).as(note.toString()).isTrue();
      assertThat(new String(found.key(), UTF_8)).isEqualTo(checkpoint.origin());
      assertThat(checkpoint.size()).isGreaterThanOrEqualTo(size);
      size = checkpoint.size();
    }
    assertThat(size).isEqualTo(TopicRecords.of(EVENTS, broker).size());
  }

  /** Which answers of a country changed: to the byte what a node says that answers. */
  void changesAreThoseToldAt(String url) {
    var body = JSON.readTree(new ApiClient(url).get("").is(200).body());
    var country = body.path("country").stringValue();
    var told = new ArrayList<String>();
    body.path("changes").forEach(change -> told.add(canonical(change)));
    assertThat(told).isNotEmpty();
    await("the topic of answers that changed tells " + told.size())
        .atMost(Patience.LONGEST)
        .until(() -> changesOf(country).size() >= told.size());
    assertThat(changesOf(country)).isEqualTo(told);
  }

  private List<String> changesOf(String country) {
    return TopicRecords.of(CHANGES, broker).stream()
        .filter(found -> country.equals(new String(found.key(), UTF_8)))
        .map(found -> new String(found.value(), UTF_8))
        .toList();
  }

  /** RFC 8785. */
  private static String canonical(JsonNode json) {
    try {
      return new JsonCanonicalizer(json.toString()).getEncodedString();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  public void everyChangeFitsItsSchema() {
    var changes = TopicRecords.of(CHANGES, broker);
    assertThat(changes).isNotEmpty();
    for (var found : changes) {
      var change = JSON.readTree(found.value());
      fits(found, change, "answer-changed.v1");
      assertThat(headers(found).path("ce_time")).isEqualTo(change.path("at"));
    }
  }

  public void everyWatermarkFitsItsSchema() {
    var watermarks = TopicRecords.of("policy-watermarks", broker);
    assertThat(watermarks).isNotEmpty();
    for (var watermark : watermarks) {
      fits(JSON.readTree(watermark.value()), schemaOf("watermark.v1"));
    }
  }

  private static void fits(ConsumerRecord<byte[], byte[]> found) {
    var event = JSON.readTree(found.value());
    fits(found, event, event.path("type").stringValue());
    assertThat(headers(found).path("ce_id")).isEqualTo(event.path("id"));
    assertThat(headers(found).path("ce_time")).isEqualTo(event.path("recordedAt"));
    assertThat(headers(found).path("ce_leafindex").stringValue("")).matches("[0-9]+");
  }

  private static void fits(ConsumerRecord<byte[], byte[]> found, JsonNode event, String type) {
    var headers = headers(found);
    var schema = schemaOf(type);
    fits(event, schema);
    fits(headers, DESCRIPTION.at("/components/messageTraits/cloudEvent/headers"));
    assertThat(headers.path("ce_dataschema")).isEqualTo(schema.path("$id"));
    assertThat(headers.path("ce_type")).isEqualTo(message(type).path("name"));
    assertThat(headers.path("ce_subject")).isEqualTo(event.path("country"));
    assertThat(headers.path("ce_sequence").stringValue())
        .isEqualTo(event.path("sequence").toString());
    assertThat(new String(found.key(), UTF_8)).isEqualTo(event.path("country").stringValue());
  }

  private static JsonNode message(String type) {
    return DESCRIPTION.at("/components/messages").path(type);
  }

  private static JsonNode schemaOf(String type) {
    return JSON.valueToTree(EventSchemas.of(type).orElseThrow());
  }

  private static void fits(JsonNode json, JsonNode schema) {
    assertThat(SCHEMAS.getSchema(schema).validate(json)).as(json.toString()).isEmpty();
  }

  private static JsonNode headers(ConsumerRecord<byte[], byte[]> found) {
    var headers = JSON.createObjectNode();
    found.headers().forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
    return headers;
  }

  private static byte[] carried(String resource) {
    try (var file = Published.class.getResourceAsStream("/" + resource)) {
      return requireNonNull(file, resource).readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
