package nl.peildatum.deploy.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The programs of PostgreSQL that the product brings along, unpacked once for all tests of this
 * module: unpacking takes a fifth of the processor time of a start. {@link EmbeddedPostgresTest}
 * unpacks them anew.
 */
public final class UnpackedPostgres {
  private UnpackedPostgres() {}

  /** The folder of an event store that is not there yet, which finds them and nothing else. */
  public static synchronized void placeIn(Path eventStore) {
    try {
      var programs = PostgresPrograms.in(Files.createDirectories(Path.of("target"))).home();
      var link = Files.createDirectories(eventStore).resolve(programs.getFileName());
      if (!Files.exists(link)) {
        Files.createSymbolicLink(link, programs.toAbsolutePath());
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The same in a data folder of the product; returns that folder. */
  public static Path placedInData(Path data) {
    placeIn(data.resolve("eventstore"));
    return data;
  }
}
