package nl.peildatum.openapi;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import nl.peildatum.json.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The schemas as published, each found by the name it gives itself. */
public final class Schemas {
  static final String NAMES = EventSchemas.NAMES;
  private static final SchemaRegistry FOUND =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12,
          registry ->
              registry
                  .schemas(Schemas::named)
                  .schemaRegistryConfig(
                      SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

  private Schemas() {}

  public static List<Error> faults(String schema, JsonNode json) {
    return of(schema).validate(json.toString(), InputFormat.JSON);
  }

  static JsonNode document(String schema) {
    return Json.MAPPER.valueToTree(EventSchemas.of(schema).orElseThrow());
  }

  private static Schema of(String schema) {
    return FOUND.getSchema(SchemaLocation.of(NAMES + schema));
  }

  private static @Nullable String named(String iri) {
    return iri.startsWith(NAMES) ? document(iri.substring(NAMES.length())).toString() : null;
  }

  public static String text(String resource) {
    try (var file = Schemas.class.getResourceAsStream(resource)) {
      if (file == null) {
        throw new AssertionError("there is no " + resource);
      }
      return new String(file.readAllBytes(), UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
