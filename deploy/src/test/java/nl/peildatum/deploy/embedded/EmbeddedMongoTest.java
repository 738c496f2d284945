package nl.peildatum.deploy.embedded;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The embedded documents")
class EmbeddedMongoTest {
  private static final int LARGE_DOCUMENTS = 60;
  private static final int COPY_EVERY = 9;
  private static final int LARGE_BYTES = 1 << 20;

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
  @DisplayName("have their own short form, and are found as they were, also after a drop")
  void asTheyWere() throws IOException {
    var event =
        new Document("_id", "ML:000000000001")
            .append("payload", new Binary(new byte[] {1, -1, 0}))
            .append("partition", 3)
            .append("offset", 1L << 40);
    var another = new Document("_id", "ML:2").append("of", List.of("another", "shape"));
    for (var times = 2; times > 0; times--) {
      try (var mongo = EmbeddedMongo.start(folder);
          var client = MongoClients.create(mongo.address())) {
        client.getDatabase("peildatum").drop();
        var events = client.getDatabase("peildatum").getCollection("events");
        events.insertMany(List.of(another, event));
      }
      assertThat(new String(Files.readAllBytes(folder.resolve("documents.mv")), ISO_8859_1))
          .doesNotContain("backend.KeyValue");
      try (var mongo = EmbeddedMongo.start(folder);
          var client = MongoClients.create(mongo.address())) {
        var events = client.getDatabase("peildatum").getCollection("events");
        assertThat(events.find(Filters.eq("_id", "ML:000000000001")).first()).isEqualTo(event);
        assertThat(events.find(Filters.in("_id", "ML:2", "ML:3")).first()).isEqualTo(another);
      }
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

  @Test
  @DisplayName("can be dropped while they are written, and are written again afterwards")
  void droppedWhileWritten() throws Exception {
    try (var mongo = EmbeddedMongo.start(folder);
        var client = MongoClients.create(mongo.address());
        var others = Executors.newSingleThreadExecutor()) {
      var dropped = others.submit(() -> drop(mongo, 100));
      var events = client.getDatabase("peildatum").getCollection("events");
      for (var number = 0; number == 0 || !dropped.isDone(); number++) {
        events.bulkWrite(List.of(written("ML/1"), written("ML/" + number)));
      }
      dropped.get(0, TimeUnit.SECONDS);
      events.bulkWrite(List.of(written("ML/1"), written("ML/2")));
      assertThat(events.countDocuments(Filters.eq("_id", "ML/2"))).isOne();
    }
  }

  @Test
  @DisplayName("killed at any moment of a write, can be written again under the same name")
  void killedWhileWritten() throws Exception {
    try (var mongo = EmbeddedMongo.start(folder);
        var client = MongoClients.create(mongo.address())) {
      var events = client.getDatabase("peildatum").getCollection("events");
      for (var number = 0; number < LARGE_DOCUMENTS; number++) {
        events.bulkWrite(List.of(large("ML/" + number)));
        if (number % COPY_EVERY == 0) {
          writtenAgain(copied(number), number);
        }
      }
    }
  }

  /** What a kill at this moment would leave. */
  private Path copied(int number) throws IOException {
    var killed = Files.createDirectory(folder.resolve("killed-" + number));
    Files.copy(folder.resolve("documents.mv"), killed.resolve("documents.mv"));
    return killed;
  }

  private static void writtenAgain(Path killed, int last) {
    try (var mongo = EmbeddedMongo.start(killed);
        var client = MongoClients.create(mongo.address())) {
      var events = client.getDatabase("peildatum").getCollection("events");
      for (var number = Math.max(0, last - 2 * COPY_EVERY); number <= last; number++) {
        events.bulkWrite(List.of(written("ML/" + number)));
        assertThat(events.countDocuments(Filters.eq("_id", "ML/" + number))).isOne();
      }
    }
  }

  private static WriteModel<Document> large(String id) {
    return new ReplaceOneModel<>(
        Filters.eq("_id", id),
        new Document("_id", id).append("payload", new byte[LARGE_BYTES]),
        new ReplaceOptions().upsert(true));
  }

  private static void drop(Part mongo, int times) {
    try (var client = MongoClients.create(mongo.address())) {
      for (var left = times; left > 0; left--) {
        client.getDatabase("peildatum").drop();
      }
    }
  }

  private static WriteModel<Document> written(String id) {
    return new ReplaceOneModel<>(
        Filters.eq("_id", id), new Document("_id", id), new ReplaceOptions().upsert(true));
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
