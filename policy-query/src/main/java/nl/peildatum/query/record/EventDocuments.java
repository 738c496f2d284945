package nl.peildatum.query.record;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.bson.Document;

/**
 * The events that this node has read, one document each; derived from the topic and never more true
 * than it. Needs nothing of the server beyond single documents, ordered bulk writes and equality on
 * the key.
 */
public final class EventDocuments implements AutoCloseable {
  private static final String TOPIC = "topic";
  private static final BulkWriteOptions ORDERED = new BulkWriteOptions().ordered(true);

  private final MongoClient client;
  private final MongoCollection<Document> events;
  private final MongoCollection<Document> meta;
  private final MongoCollection<Document> alarms;

  private EventDocuments(MongoClient client, MongoDatabase database) {
    this.client = client;
    this.events = database.getCollection("events");
    this.meta = database.getCollection("meta");
    this.alarms = database.getCollection("alarms");
  }

  /**
   * @param uri with the name of the database, {@code peildatum} if it has none
   */
  public static EventDocuments open(String uri) {
    var client = MongoClients.create(uri);
    var named = new ConnectionString(uri).getDatabase();
    return new EventDocuments(client, client.getDatabase(named == null ? "peildatum" : named));
  }

  /** One ordered write; an event that is there already stays as it is. */
  public void keep(List<KeptEvent> news) {
    if (!news.isEmpty()) {
      events.bulkWrite(news.stream().map(EventDocument::write).toList(), ORDERED);
    }
  }

  public Optional<Payload> payload(String country, long sequence) {
    var found = events.find(Filters.eq("_id", EventDocument.id(country, sequence))).first();
    return Optional.ofNullable(found).map(EventDocument::payload);
  }

  /** All events, by country and sequence. */
  public void scan(Consumer<KeptEvent> reader) {
    for (var document : events.find().sort(Sorts.ascending("_id"))) {
      reader.accept(EventDocument.read(document));
    }
  }

  /** The id of the topic from which the documents were read. */
  public Optional<String> topicId() {
    var found = meta.find(Filters.eq("_id", TOPIC)).first();
    return Optional.ofNullable(found).map(document -> document.getString("topicId"));
  }

  /** Remembers an alarm about a country: only another topic ends it. */
  public void keepAlarm(String country, String alarm) {
    alarms.replaceOne(
        Filters.eq("_id", country),
        new Document("_id", country).append("alarm", alarm),
        new ReplaceOptions().upsert(true));
  }

  /** The alarm of each country that has one. */
  public Map<String, String> alarms() {
    var byCountry = new TreeMap<String, String>();
    for (var document : alarms.find()) {
      byCountry.put(document.getString("_id"), document.getString("alarm"));
    }
    return byCountry;
  }

  /** Forgets every event: what follows is read from another topic. */
  public void startOver(String topicId) {
    events.deleteMany(new Document());
    alarms.deleteMany(new Document());
    meta.replaceOne(
        Filters.eq("_id", TOPIC),
        new Document("_id", TOPIC).append("topicId", topicId),
        new ReplaceOptions().upsert(true));
  }

  @Override
  public void close() {
    client.close();
  }
}
