package nl.peildatum.openapi;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import nl.peildatum.json.Json;

/** What the schema of decision files finds wrong with a file. */
public final class DecisionFileFaults {
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(
              SpecificationVersion.DRAFT_2020_12,
              registry ->
                  registry.schemaRegistryConfig(
                      SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()))
          .getSchema(
              Json.MAPPER.writeValueAsString(DecisionFileSchema.described()), InputFormat.JSON);

  private DecisionFileFaults() {}

  /** The faults, each with the place in the file; none where the file fits. */
  public static List<String> in(String file) {
    return SCHEMA.validate(file, InputFormat.JSON).stream().map(Error::toString).toList();
  }
}
