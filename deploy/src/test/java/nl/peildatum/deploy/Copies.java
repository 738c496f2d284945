package nl.peildatum.deploy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Sorts;
import java.security.MessageDigest;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.bson.types.Binary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One country's record in each place that keeps it, read behind the system's back. */
final class Copies {
  private static final String BEFORE_ALL = "0".repeat(64);

  private final Form form;
  private final String country;
  private final long head;

  Copies(Form form, String country, long head) {
    this.form = form;
    this.country = country;
    this.head = head;
  }

  void theEventStoreHoldsOneUnbrokenChain() throws Exception {
    var previous = BEFORE_ALL;
    var sequence = 0L;
    for (var stored : eventStore()) {
      var event = read(stored);
      assertThat(event.path("sequence").asLong()).isEqualTo(++sequence);
      assertThat(event.path("previousHash").asString()).isEqualTo(previous);
      assertThat(event.path("hash").asString()).isEqualTo(hashWithout(stored));
      previous = event.path("hash").asString();
    }
    assertThat(sequence).isEqualTo(head);
  }

  void theTopicHoldsTheSameBytes() throws Exception {
    assertThat(topic()).isEqualTo(eventStore());
  }

  void theDocumentsHoldTheSameBytes() throws Exception {
    for (var node : form.documents()) {
      assertThat(documents(node)).isEqualTo(eventStore());
    }
  }

  private List<String> eventStore() throws Exception {
    var payloads = new ArrayList<String>();
    try (var connection = DriverManager.getConnection(form.eventStore());
        var query =
            connection.prepareStatement(
                "select payload from event where country = ? order by position")) {
      query.setString(1, country);
      var rows = query.executeQuery();
      while (rows.next()) {
        payloads.add(new String(rows.getBytes(1), UTF_8));
      }
    }
    return payloads;
  }

  private List<String> topic() {
    return TopicRecords.of("policy-events", form.brokers()).stream()
        .map(found -> new String(found.value(), UTF_8))
        .filter(payload -> read(payload).path("country").asString("").equals(country))
        .toList();
  }

  private List<String> documents(String node) {
    var payloads = new ArrayList<String>();
    try (var client = MongoClients.create(node)) {
      for (var document :
          client
              .getDatabase("peildatum")
              .getCollection("events")
              .find()
              .sort(Sorts.ascending("_id"))) {
        payloads.add(new String(document.get("payload", Binary.class).getData(), UTF_8));
      }
    }
    return payloads.stream()
        .filter(payload -> read(payload).path("country").asString("").equals(country))
        .toList();
  }

  /**
   * Stored bytes are in canonical form, so leaving the member out leaves the canonical form of the
   * rest.
   */
  private static String hashWithout(String stored) throws Exception {
    var rest = stored.replaceFirst("\"hash\":\"[0-9a-f]{64}\",", "");
    return HexFormat.of()
        .formatHex(MessageDigest.getInstance("SHA-256").digest(rest.getBytes(UTF_8)));
  }

  private static JsonNode read(String payload) {
    return JsonMapper.shared().readTree(payload);
  }
}
