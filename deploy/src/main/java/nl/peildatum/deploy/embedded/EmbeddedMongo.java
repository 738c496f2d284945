package nl.peildatum.deploy.embedded;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The embedded documents: a MongoDB-compatible server in this process with one file. The content is
 * derived from the topic, so a file that cannot be opened is renamed and a new one is filled.
 */
public final class EmbeddedMongo implements Part {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedMongo.class);
  private static final int MEGABYTES_IN_MEMORY = 1;

  private final MongoServer server;
  private final int port;

  private EmbeddedMongo(MongoServer server, int port) {
    this.server = server;
    this.port = port;
  }

  public static EmbeddedMongo start(Path folder) {
    try {
      Files.createDirectories(folder);
      var server = new MongoServer(new DocumentsBackend(open(folder.resolve("documents.mv"))));
      server.bind("127.0.0.1", 0);
      return new EmbeddedMongo(server, server.getLocalAddress().getPort());
    } catch (IOException failure) {
      throw new PartFailed(
          "The documents in " + folder + " cannot be opened: " + failure.getMessage(), failure);
    }
  }

  @Override
  public String address() {
    return "mongodb://127.0.0.1:" + port + "/peildatum";
  }

  @Override
  public void close() {
    server.shutdownNow();
  }

  private static MVStore open(Path file) throws IOException {
    try {
      return store(file);
    } catch (MVStoreException damaged) {
      var aside = SetAsideFile.move(file);
      LOG.warn(
          "The documents would not open ({}). Moved aside to {}; they are built again from the"
              + " topic.",
          damaged.getMessage(),
          aside);
      return store(file);
    }
  }

  /**
   * Opens a store that commits neither by time nor by size: see {@link DocumentsBackend}. Documents
   * are read rarely and in sequence, so the cache is small.
   */
  private static MVStore store(Path file) {
    return new MVStore.Builder()
        .fileName(file.toString())
        .cacheSize(MEGABYTES_IN_MEMORY)
        .autoCommitDisabled()
        .autoCommitBufferSize(0)
        .open();
  }
}
