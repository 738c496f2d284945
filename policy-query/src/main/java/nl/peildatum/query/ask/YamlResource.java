package nl.peildatum.query.ask;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A description that the contract carries. */
final class YamlResource {
  private YamlResource() {}

  static Map<String, Object> read(String name) {
    try (var file = YamlResource.class.getResourceAsStream(name)) {
      return new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
