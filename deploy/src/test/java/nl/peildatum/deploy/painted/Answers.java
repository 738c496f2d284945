package nl.peildatum.deploy.painted;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.peildatum.deploy.wire.Wire;
import nl.peildatum.law.Coordinates;
import nl.peildatum.law.World;
import nl.peildatum.law.painter.Seen;
import tools.jackson.databind.JsonNode;

/**
 * What is answered over HTTP about one country, from one set of coordinates.
 *
 * @param sequence up to which the record counts
 */
record Answers(Wire product, Lanes lanes, Coordinates coordinates, long sequence) {

  /** Every lane of the country that is answered about, by its number. */
  Map<Integer, Seen> policy(int day) {
    return seen(on("/policy", day));
  }

  /** Every lane that bears on a person from the area. */
  Map<Integer, Seen> policy(String area, int day) {
    return seen(on("/areas/" + area + "/policy", day));
  }

  /** What is said of a country of which no lane is answered about. */
  JsonNode absence(int day) {
    return on("/policy", day).path("absence");
  }

  Map<Integer, List<Seen.Run>> timeline() {
    return Noticed.elements(asked("/timeline?" + query()).path("lanes"))
        .collect(
            Collectors.toMap(
                this::number,
                lane -> Noticed.elements(lane.path("segments")).map(Noticed::segment).toList()));
  }

  private Map<Integer, Seen> seen(JsonNode body) {
    var noticed = new Noticed(lanes);
    var seen = new TreeMap<Integer, Seen>();
    Noticed.elements(body.path("answers"))
        .forEach(
            answer ->
                assertThat(seen.put(number(answer), noticed.answer(answer)))
                    .as("each lane is answered once: " + body)
                    .isNull());
    return seen;
  }

  private int number(JsonNode lane) {
    return lanes.number(lane.path("kind").asString(), lane.path("subject"));
  }

  private JsonNode on(String path, int day) {
    return asked(path + "?geldigOp=" + World.date(day) + "&" + query());
  }

  private JsonNode asked(String question) {
    var reply = product.get(lanes.path() + question).is(200);
    var body = reply.json();
    assertThat(body.path("sequence").asLong()).as(reply.asked()).isEqualTo(sequence);
    assertThat(body.path("final").asBoolean()).as(reply.asked()).isTrue();
    return body;
  }

  private String query() {
    var query = "sequence=" + sequence + "&basis=" + coordinates.basis();
    var bekendOp = coordinates.bekendOp();
    return bekendOp == null ? query : query + "&bekendOp=" + World.date(bekendOp);
  }
}
