package nl.peildatum.query.parts;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.MVStore;

/** A MongoDB-compatible server in this process, on one file. */
public final class MongoFile implements AutoCloseable {
  private final MongoServer server;
  private final String address;
  private final int port;

  private MongoFile(MongoServer server) {
    this.server = server;
    var bound = server.bind();
    this.port = bound.getPort();
    this.address = "mongodb://127.0.0.1:" + bound.getPort();
  }

  public static MongoFile open() {
    try {
      Path file = Files.createTempDirectory("documents").resolve("documents.mv");
      return new MongoFile(
          new MongoServer(new H2Backend(new MVStore.Builder().fileName(file.toString()).open())));
    } catch (IOException failure) {
      throw new AssertionError("no folder for the documents", failure);
    }
  }

  public int port() {
    return port;
  }

  public String uri(String database) {
    return address + "/" + database;
  }

  @Override
  public void close() {
    server.shutdownNow();
  }
}
