package nl.peildatum.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** How a figure is asked for: where its results go, and whether it need only be seen to work. */
record Asked(Path results, boolean isSmoke) {

  static Asked of(String... args) {
    var words = List.of(args);
    var folder = words.indexOf("--results") + 1;
    return new Asked(
        Path.of(folder == 0 ? "target/results" : words.get(folder)), words.contains("--smoke"));
  }

  /** Writes the conditions and what was measured as {@code NAME.json}, and says where. */
  Path write(String name, Conditions conditions, Object measured) {
    try {
      Files.createDirectories(results);
      var file = results.resolve(name + ".json");
      Files.writeString(file, MAPPER.writeValueAsString(new Written(conditions, measured)) + "\n");
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Written(Conditions conditions, Object measured) {}

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
}
