package nl.peildatum.query.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.LongStream;
import nl.peildatum.codec.CloudEvent;
import nl.peildatum.json.Json;
import nl.peildatum.law.FedRecords;
import nl.peildatum.openapi.Schemas;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

@DisplayName("An answer that changed, in JSON")
class AnswerChangeSchemaTest {
  private static final String TYPE = AnswerChangeJson.TYPE;

  @Test
  @DisplayName("fits its schema, whatever changed and whatever changed it")
  void fits() {
    var seen = new TreeSet<String>();
    LongStream.range(13_000_000, 13_000_080)
        .mapToObj(seed -> FedRecords.feed(seed, Duration.ofDays(30)))
        .forEach(
            feed ->
                feed.after(0)
                    .map(AnswerChangeJson::data)
                    .map(Json.MAPPER::readTree)
                    .forEach(
                        change -> {
                          assertThat(Schemas.faults(TYPE, change)).as("%s", change).isEmpty();
                          seen.add(change.path("of") + " " + change.at("/cause/type"));
                        }));
    assertThat(seen).hasSize(5);
  }

  @Test
  @DisplayName("is refused by its schema when a member is missing, is odd, or is one too many")
  void refuses() {
    var data =
        AnswerChangeJson.data(
            FedRecords.feed(13_000_000, Duration.ZERO).after(0).findFirst().orElseThrow());
    for (var member : List.copyOf(Json.MAPPER.readTree(data).propertyNames())) {
      var without = (ObjectNode) Json.MAPPER.readTree(data);
      without.remove(member);
      assertThat(Schemas.faults(TYPE, without)).as("without " + member).isNotEmpty();
      var odd = (ObjectNode) Json.MAPPER.readTree(data);
      odd.put(member, -1.5);
      assertThat(Schemas.faults(TYPE, odd)).as("odd " + member).isNotEmpty();
    }
    var more = (ObjectNode) Json.MAPPER.readTree(data);
    more.put("more", 1);
    assertThat(Schemas.faults(TYPE, more)).isNotEmpty();
  }

  @Test
  @DisplayName("is written in the one canonical form, and around it stands the same in every form")
  void canonical() {
    var source = CloudEvent.source("00000000000000000000");
    var ids = new ArrayList<String>();
    FedRecords.feed(13_000_001, Duration.ofDays(30))
        .after(0)
        .forEach(
            change -> {
              var data = AnswerChangeJson.data(change);
              assertThat(Json.canonical(data)).isEqualTo(data);
              var event = Json.object(AnswerChangeJson.cloudEvent(change, source));
              assertThat(event)
                  .containsAllEntriesOf(AnswerChangeJson.around(change, source).attributes());
              assertThat(event.get("data")).isEqualTo(Json.object(data));
              assertThat(event.get("sequence")).isEqualTo(String.valueOf(change.sequence()));
              ids.add((String) Map.copyOf(event).get("id"));
            });
    assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThan(5);
  }
}
