package nl.peildatum.deploy.painted;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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

  /** One question in so many is asked by the instant too, for the same bytes. */
  private static final int ASKED_AGAIN = 4;

  /** Every lane of the country that is answered about, by its number. */
  Map<Integer, Seen> policy(int day) {
    return seen(on("/policy", day));
  }

  /**
   * What somebody from an area hears. Where no lane is told of the subject, the lanes before and
   * after it are regions.
   *
   * @param others of areas that they may be from as well
   */
  record Heard(Set<Seen.FromArea> answers, Set<Seen.Beside> others) {}

  Heard fromArea(int area, int day) {
    var body = on("/areas/" + lanes.area(area) + "/policy", day);
    return new Heard(
        fromArea(body.path("answers"), lanes.area(area)),
        Noticed.elements(body.path("mayAlsoBear"))
            .map(
                other ->
                    new Seen.Beside(
                        lanes.numberOfArea(other.at("/area/id").asString()),
                        heard(other, lanes.area(area))))
            .collect(Collectors.toSet()));
  }

  private Set<Seen.FromArea> fromArea(JsonNode answers, String asked) {
    var heard = Noticed.elements(answers).map(answer -> heard(answer, asked)).toList();
    assertThat(heard.stream().map(Seen.FromArea::lane).filter(Objects::nonNull))
        .as("each is answered once: " + answers)
        .doesNotHaveDuplicates();
    return Set.copyOf(heard);
  }

  private Seen.FromArea heard(JsonNode answer, String asked) {
    var lane = lanes.find(answer.path("kind").asString(), answer.path("subject"));
    var unknown = Noticed.status(answer).equals("PLACE_UNKNOWN");
    var kind = answer.path("kind").asString();
    if (unknown) {
      var key = kind.equals("RELOCATION_ALTERNATIVE") ? "origin" : "area";
      assertThat(answer.path("subject").toString())
          .isEqualTo("{\"" + key + "\":\"" + asked + "\"}");
    } else if (lane.isEmpty()) {
      var became = answer.at("/lineage/" + (answer.path("lineage").size() - 1) + "/area");
      var key = kind.equals("RELOCATION_ALTERNATIVE") ? "origin" : "area";
      assertThat(answer.path("subject").path(key).asString()).isEqualTo(became.asString(asked));
    }
    return new Seen.FromArea(
        unknown ? null : lane.orElse(null),
        unknown ? kind : null,
        new Noticed(lanes).answer(answer, lane.orElseGet(() -> lanes.first(kind))),
        Noticed.elements(answer.path("lineage")).map(lanes::step).toList());
  }

  /** What is said of a country of which no lane is answered about. */
  JsonNode absence(int day) {
    return on("/policy", day).path("absence");
  }

  Map<Integer, List<Seen.Run>> timeline() {
    return Noticed.elements(asked("/timeline?" + query()).path("lanes"))
        .collect(Collectors.toMap(this::number, lane -> segments(lane)));
  }

  private List<Seen.Run> segments(JsonNode lane) {
    var number = number(lane);
    return Noticed.elements(lane.path("segments"))
        .map(segment -> Noticed.segment(segment, number))
        .toList();
  }

  private Map<Integer, Seen> seen(JsonNode body) {
    var noticed = new Noticed(lanes);
    var seen = new TreeMap<Integer, Seen>();
    Noticed.elements(body.path("answers"))
        .forEach(
            answer ->
                assertThat(seen.put(number(answer), noticed.answer(answer, number(answer))))
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
    if (sequence > 0 && question.hashCode() % ASKED_AGAIN == 0) {
      var instant = body.path("beschikbaarOp").asString();
      var again = question.replace("sequence=" + sequence, "beschikbaarOp=" + instant);
      assertThat(product.get(lanes.path() + again).is(200).body()).isEqualTo(reply.body());
    }
    return body;
  }

  private String query() {
    var query = "sequence=" + sequence + "&basis=" + coordinates.basis();
    var bekendOp = coordinates.bekendOp();
    return bekendOp == null ? query : query + "&bekendOp=" + World.date(bekendOp);
  }
}
