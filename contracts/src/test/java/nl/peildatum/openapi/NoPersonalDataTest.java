package nl.peildatum.openapi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.peildatum.area.CountryCode;
import nl.peildatum.decisionfile.DecisionFile;
import nl.peildatum.json.Json;
import nl.peildatum.record.CountryRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("The number of a person is refused in each text of a decision file")
class NoPersonalDataTest {
  private static final CountryCode MALI = new CountryCode("ML");
  private static final String TEXT = "betrokkene 280 123 4567 uit Gao";
  private static final int FEWEST_FIELDS = 150;
  private static final Map<String, Object> SCHEMA = DecisionFileSchema.described();

  /** Each place of a text that the schema knows, as the steps to it; a number is an array's. */
  static Stream<List<String>> places() {
    var places = new LinkedHashSet<List<String>>();
    find(SCHEMA, List.of(), Set.of(), places);
    return places.stream();
  }

  private static void find(
      Object schema, List<String> at, Set<String> within, Set<List<String>> places) {
    if (schema instanceof List<?> choices) {
      choices.forEach(choice -> find(choice, at, within, places));
    } else if (schema instanceof Map<?, ?> object) {
      if (isText(object)) {
        places.add(at);
      }
      for (var entry : object.entrySet()) {
        var inside = entry.getValue();
        switch ("" + entry.getKey()) {
          case "properties" ->
              ((Map<?, ?>) inside)
                  .forEach((name, of) -> find(of, with(at, "" + name), within, places));
          case "items" -> find(inside, with(at, "0"), within, places);
          case "allOf", "anyOf", "oneOf", "then", "else" -> find(inside, at, within, places);
          case "$ref" -> follow("" + inside, at, within, places);
          default -> {}
        }
      }
    }
  }

  private static void follow(
      String reference, List<String> at, Set<String> within, Set<List<String>> places) {
    if (!within.contains(reference)) {
      var inside = new LinkedHashSet<>(within);
      inside.add(reference);
      var name = reference.substring(reference.lastIndexOf('/') + 1);
      find(JsonTrees.object(JsonTrees.object(SCHEMA, "$defs"), name), at, inside, places);
    }
  }

  private static boolean isText(Map<?, ?> schema) {
    var type = schema.get("type");
    return "string".equals(type) || (type instanceof List<?> types && types.contains("string"));
  }

  private static List<String> with(List<String> at, String step) {
    var longer = new ArrayList<>(at);
    longer.add(step);
    return longer;
  }

  @ParameterizedTest
  @MethodSource("places")
  @DisplayName("wherever it may stand")
  void refused(List<String> place) {
    var file = holding(TEXT, place);
    var read =
        DecisionFile.read(
            MALI,
            Json.object(JsonMapper.shared().writeValueAsString(file).getBytes(UTF_8)),
            CountryRecord.empty(MALI).areas());
    assertThat(read.violations())
        .filteredOn(violation -> violation.rule().equals("personal-data"))
        .extracting(violation -> violation.pointer())
        .containsExactly("/" + String.join("/", place));
  }

  private static Object holding(Object value, List<String> place) {
    if (place.isEmpty()) {
      return value;
    }
    var inside = holding(value, place.subList(1, place.size()));
    return place.getFirst().equals("0")
        ? List.of(inside)
        : new HashMap<>(Map.of(place.getFirst(), inside));
  }

  @Test
  @DisplayName("the fields come from the schema, acts and sources among them")
  void fields() {
    var byParent = new LinkedHashMap<String, Integer>();
    places().forEach(place -> byParent.merge(place.getFirst(), 1, Integer::sum));
    assertThat(byParent).containsKeys("decisionId", "instrument", "sources", "passages", "acts");
    assertThat(places().count()).isGreaterThan(FEWEST_FIELDS);
  }
}
