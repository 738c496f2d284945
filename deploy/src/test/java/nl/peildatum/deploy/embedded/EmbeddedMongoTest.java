package nl.peildatum.deploy.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bson.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The embedded documents")
class EmbeddedMongoTest {
  @TempDir Path folder;

  @Test
  @DisplayName("are there again after a restart")
  void restarted() {
    try (var mongo = EmbeddedMongo.start(folder)) {
      keep(mongo, "ML/1");
    }
    try (var mongo = EmbeddedMongo.start(folder)) {
      assertThat(count(mongo)).isOne();
    }
  }

  @Test
  @DisplayName("start empty when their file is damaged, and the damaged file is kept aside")
  void damaged() throws Exception {
    var damaged =
        Files.writeString(folder.resolve("documents.mv"), "this was never a database".repeat(1000));
    try (var mongo = EmbeddedMongo.start(folder)) {
      assertThat(count(mongo)).isZero();
    }
    assertThat(damaged.resolveSibling("documents.mv.damaged-1"))
        .content()
        .startsWith("this was never");
  }

  private static void keep(Part mongo, String id) {
    try (var client = MongoClients.create(mongo.address())) {
      client.getDatabase("peildatum").getCollection("events").insertOne(new Document("_id", id));
    }
  }

  private static long count(Part mongo) {
    try (var client = MongoClients.create(mongo.address())) {
      return client.getDatabase("peildatum").getCollection("events").countDocuments();
    }
  }
}
