package nl.peildatum.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** A file of YAML 1.2 in the core schema, in which {@code on} is text and a date is text. */
public final class YamlFile {
  private static final LoadSettings SETTINGS =
      LoadSettings.builder().setSchema(new CoreSchema()).setMaxAliasesForCollections(200).build();

  private YamlFile() {}

  /**
   * The object in a file.
   *
   * @param resource on the class path, such as {@code /openapi.yaml}
   */
  @SuppressWarnings("unchecked")
  public static Map<String, Object> read(String resource) {
    try (var file = YamlFile.class.getResourceAsStream(resource)) {
      if (file == null) {
        throw new IllegalStateException("there is no " + resource + " on the class path");
      }
      return (Map<String, Object>) new Load(SETTINGS).loadFromInputStream(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
