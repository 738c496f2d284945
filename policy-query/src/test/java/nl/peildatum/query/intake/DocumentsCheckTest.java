package nl.peildatum.query.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.peildatum.integrity.Damage;
import nl.peildatum.query.intake.check.DocumentsCheck;
import nl.peildatum.query.parts.Broker;
import nl.peildatum.query.parts.Country;
import nl.peildatum.query.parts.MongoFile;
import nl.peildatum.query.parts.Relay;
import nl.peildatum.testing.BesideOthers;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Checking the documents against the topic")
@BesideOthers
class DocumentsCheckTest {
  private static final String NINE = "2026-11-24T09:00:00.000Z";
  private static final String SECOND = "ML:000000000002";
  private static final int STEP = 37;

  private static Broker broker;
  private static MongoFile mongo;

  private Relay relay;
  private Node node;
  private MongoCollection<Document> events;

  @BeforeAll
  static void startParts() {
    broker = new Broker();
    mongo = MongoFile.open();
  }

  @AfterAll
  static void stopParts() {
    mongo.close();
    broker.close();
  }

  @BeforeEach
  void startNode() {
    relay = new Relay(broker);
    node = new Node(relay, mongo);
    relay.publish(new Country("ML").decides("first", NINE, "2012-01-01", "2013-01-01"));
    relay.watermark(NINE);
    node.await(() -> node.view().isReady());
    var uri = mongo.uri(relay.settings().eventsTopic());
    var database = Objects.requireNonNull(new com.mongodb.ConnectionString(uri).getDatabase());
    events = MongoClients.create(uri).getDatabase(database).getCollection("events");
  }

  @AfterEach
  void stopNode() {
    node.close();
    relay.close();
  }

  private List<Damage> run() throws InterruptedException {
    var found = new ArrayList<Damage>();
    new DocumentsCheck(relay.settings(), node.documents(), node.view()).run(found::add);
    return found;
  }

  private Document second() {
    return Objects.requireNonNull(events.find(Filters.eq("_id", SECOND)).first());
  }

  private void store(Document changed) {
    events.replaceOne(Filters.eq("_id", SECOND), changed, new ReplaceOptions().upsert(true));
  }

  private void assertNamed(long sequence) throws InterruptedException {
    assertThat(run())
        .anySatisfy(
            damage -> {
              assertThat(damage.place()).isEqualTo("documents");
              assertThat(damage.country()).isEqualTo("ML");
              assertThat(damage.sequence()).isEqualTo(sequence);
            });
  }

  @Test
  @DisplayName("sound documents are sound")
  void sound() throws InterruptedException {
    assertThat(run()).isEmpty();
  }

  @Test
  @DisplayName("a changed byte of a document's event is found, and named")
  void payload() throws InterruptedException {
    var bytes = second().get("payload", Binary.class).getData();
    for (var at = 0; at < bytes.length; at += STEP) {
      var changed = bytes.clone();
      changed[at] ^= (byte) (1 << at % 8);
      store(second().append("payload", new Binary(changed)));
      assertNamed(2);
    }
    store(second().append("payload", new Binary(bytes)));
    assertThat(run()).isEmpty();
  }

  @Test
  @DisplayName("a changed offset or partition is found, and the event named")
  void position() throws InterruptedException {
    var sound = second();
    store(second().append("offset", sound.getLong("offset") + 1));
    assertNamed(2);
    store(second().append("offset", sound.getLong("offset") - 1));
    assertNamed(2);
    store(second().append("offset", sound.getLong("offset")).append("partition", 4));
    assertNamed(2);
  }

  @Test
  @DisplayName("a removed document is found, in the middle and at the end")
  void removed() throws InterruptedException {
    events.deleteOne(Filters.eq("_id", SECOND));
    assertNamed(2);
    events.deleteOne(Filters.eq("_id", "ML:000000000003"));
    assertNamed(2);
  }
}
