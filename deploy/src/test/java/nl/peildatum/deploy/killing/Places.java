package nl.peildatum.deploy.killing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Sorts;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.peildatum.deploy.TopicRecords;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.types.Binary;

/**
 * Where the parts are, to be read behind the product's back.
 *
 * @param eventStore a JDBC address
 * @param documents of each node that answers
 */
record Places(String eventStore, String brokers, List<String> documents) {

  Copy inTheStore() throws SQLException {
    var events = new TreeMap<String, List<String>>();
    try (var connection = DriverManager.getConnection(eventStore);
        var query =
            connection.prepareStatement(
                "select country, position, payload from event order by country, position");
        var rows = query.executeQuery()) {
      while (rows.next()) {
        var country = events.computeIfAbsent(rows.getString(1), code -> new ArrayList<>());
        assertThat(rows.getLong(2)).as("position in the store").isEqualTo(country.size());
        country.add(new String(rows.getBytes(3), UTF_8));
      }
    }
    return new Copy("the event store", events);
  }

  /** What is known of each id, for sending again. */
  Map<String, Known> ids() throws SQLException {
    var ids = new TreeMap<String, Known>();
    try (var connection = DriverManager.getConnection(eventStore);
        var query =
            connection.prepareStatement(
                "select id, country, first_sequence, last_sequence from decision");
        var rows = query.executeQuery()) {
      while (rows.next()) {
        ids.put(rows.getString(1), new Known(rows.getString(2), rows.getLong(3), rows.getLong(4)));
      }
    }
    return ids;
  }

  /** As every reader takes it: the next one of its country; one that it has is the same bytes. */
  Copy onTheTopic() {
    return accepted(TopicRecords.of("policy-events", brokers));
  }

  static Copy accepted(List<ConsumerRecord<byte[], byte[]>> records) {
    var events = new TreeMap<String, List<String>>();
    for (var found : records) {
      var country = new String(found.key(), UTF_8);
      var payload = new String(found.value(), UTF_8);
      var sequence =
          Integer.parseInt(new String(found.headers().lastHeader("ce_sequence").value(), UTF_8));
      var taken = events.computeIfAbsent(country, code -> new ArrayList<>());
      if (sequence <= taken.size()) {
        assertThat(payload).as("repeated on the topic").isEqualTo(taken.get(sequence - 1));
      } else if (sequence == taken.size() + 1) {
        taken.add(payload);
      }
    }
    return new Copy("the topic", events);
  }

  List<Copy> inTheDocuments() {
    return documents.stream().map(Places::documents).toList();
  }

  private static Copy documents(String node) {
    var events = new TreeMap<String, List<String>>();
    try (var client = MongoClients.create(node)) {
      var collection = client.getDatabase("peildatum").getCollection("events");
      for (var document : collection.find().sort(Sorts.ascending("_id"))) {
        events
            .computeIfAbsent(document.getString("_id").split(":", 2)[0], c -> new ArrayList<>())
            .add(new String(document.get("payload", Binary.class).getData(), UTF_8));
      }
    }
    return new Copy("the documents at " + node, events);
  }
}
