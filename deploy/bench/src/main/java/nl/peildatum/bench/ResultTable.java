package nl.peildatum.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The JSON file of a benchmark whose result is a table. */
record ResultTable(MeasurementConditions conditions, Object measured) {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  void write(Path folder, String name) {
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve(name + ".json"), MAPPER.writeValueAsString(this) + "\n");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
