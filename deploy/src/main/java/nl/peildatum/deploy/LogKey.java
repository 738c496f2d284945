package nl.peildatum.deploy;

import java.nio.file.Path;
import java.util.Optional;
import nl.peildatum.checkpoint.KeyFiles;

/** The key that signs the log of an embedded event store, kept in the data folder. */
final class LogKey {
  static final String SETTING = "peildatum.checkpoint.keys";
  private static final String ORIGIN = "peildatum.checkpoint.origin";
  private static final String DEFAULT_ORIGIN = "peildatum.invalid/demo";
  private static final String FILE = "checkpoint-keys";

  private LogKey() {}

  /** The file of the key, which is made if it is missing; empty where keys are configured. */
  static Optional<String> ofEmbeddedStore(Path folder, StartOptions options) {
    var start = StartSettings.ofThisProcess();
    if (start.has(SETTING) || options.settings().containsKey(SETTING)) {
      return Optional.empty();
    }
    var file = folder.resolve(FILE);
    KeyFiles.makeIfMissing(file, start.value(ORIGIN).orElse(DEFAULT_ORIGIN));
    return Optional.of(file.toString());
  }
}
