package nl.peildatum.query.intake;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import nl.peildatum.area.CountryCode;
import nl.peildatum.decision.SizeLimits;
import org.bson.Document;

/**
 * Stores the events that this node has read, one document each, and its alarms. The documents are a
 * copy of the topic; where they differ, the topic counts. It uses only what every
 * MongoDB-compatible server has: single documents, ordered bulk writes and equality on the key.
 */
public final class EventDocuments implements AutoCloseable {
  private static final String TOPIC = "topic";

  /**
   * The number of documents in a page: 32 of the largest events are well below the 48 MB that any
   * server sends in one answer.
   */
  private static final int PAGE = 32;

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
   * Connects to the server.
   *
   * @param uri with the name of the database; {@code peildatum} if the URI has none
   */
  public static EventDocuments open(String uri) {
    var client = MongoClients.create(uri);
    var named = new ConnectionString(uri).getDatabase();
    return new EventDocuments(client, client.getDatabase(named == null ? "peildatum" : named));
  }

  /** Writes the events in order; writing a stored event again changes nothing. */
  public void keep(List<KeptEvent> news) {
    if (!news.isEmpty()) {
      pages(news)
          .forEach(
              page -> events.bulkWrite(page.stream().map(EventDocument::write).toList(), ORDERED));
    }
  }

  /** The events in pages, each with as many bytes as any server accepts in one request. */
  private static List<List<KeptEvent>> pages(List<KeptEvent> news) {
    var pages = new ArrayList<List<KeptEvent>>();
    var bytes = 0L;
    for (var event : news) {
      bytes += event.payload().size();
      if (pages.isEmpty() || bytes > SizeLimits.PAGE_BYTES) {
        pages.add(new ArrayList<>());
        bytes = event.payload().size();
      }
      pages.getLast().add(event);
    }
    return pages;
  }

  /** A stored event; empty where it is not stored, or its document is damaged. */
  public Optional<KeptEvent> event(String country, long sequence) {
    var found = events.find(Filters.eq("_id", EventDocument.id(country, sequence))).first();
    return Optional.ofNullable(found).flatMap(EventDocument::read);
  }

  /**
   * Reads the events of a country by sequence, in pages, until a page has no event; leaves out
   * those whose document is damaged. The documents are asked for by key, a page at a time, because
   * a server may hold a whole result in its memory.
   */
  public void scan(CountryCode country, Consumer<List<KeptEvent>> reader) {
    var next = 1L;
    for (var page = page(country.value(), next);
        !page.isEmpty();
        page = page(country.value(), next)) {
      reader.accept(page);
      next += PAGE;
    }
  }

  private List<KeptEvent> page(String country, long first) {
    var ids =
        LongStream.range(first, first + PAGE)
            .mapToObj(sequence -> EventDocument.id(country, sequence))
            .toList();
    return events.find(Filters.in("_id", ids)).batchSize(PAGE).into(new ArrayList<>()).stream()
        .flatMap(document -> EventDocument.read(document).stream())
        .sorted(Comparator.comparingLong(KeptEvent::sequence))
        .toList();
  }

  /** The id of the topic from which the events were read; empty before the first. */
  public Optional<String> topicId() {
    var found = meta.find(Filters.eq("_id", TOPIC)).first();
    return Optional.ofNullable(found).map(document -> document.getString("topicId"));
  }

  /** Stores an alarm about a country, in place of an earlier one. */
  public void keepAlarm(Alarm alarm) {
    alarms.replaceOne(
        Filters.eq("_id", alarm.country()),
        new Document("_id", alarm.country())
            .append("alarm", alarm.reason())
            .append("partition", alarm.partition())
            .append("offset", alarm.offset()),
        new ReplaceOptions().upsert(true));
  }

  public void deleteAlarm(String country) {
    alarms.deleteOne(Filters.eq("_id", country));
  }

  /** The alarm of each country that has one. */
  public List<Alarm> alarms() {
    var all = new ArrayList<Alarm>();
    for (var document : alarms.find()) {
      all.add(
          new Alarm(
              document.getString("_id"),
              document.getString("alarm"),
              document.getInteger("partition"),
              document.getLong("offset")));
    }
    return all;
  }

  /** Deletes every event and alarm, since the events that follow come from another topic. */
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
