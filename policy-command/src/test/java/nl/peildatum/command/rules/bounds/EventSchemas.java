package nl.peildatum.command.rules.bounds;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.json.JsonMapper;

/** The published schema of each type of event. */
final class EventSchemas {
  private static final Map<String, Schema> READ = new ConcurrentHashMap<>();
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12,
          registry ->
              registry.schemaRegistryConfig(
                  SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

  private EventSchemas() {}

  static List<Error> faults(String type, byte[] event) {
    return READ.computeIfAbsent(type, EventSchemas::read)
        .validate(new String(event, StandardCharsets.UTF_8), InputFormat.JSON);
  }

  private static Schema read(String type) {
    var schema = nl.peildatum.openapi.EventSchemas.of(type).orElseThrow();
    return REGISTRY.getSchema(JsonMapper.shared().writeValueAsString(schema), InputFormat.JSON);
  }
}
