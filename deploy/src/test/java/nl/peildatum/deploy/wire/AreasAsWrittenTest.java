package nl.peildatum.deploy.wire;

import static nl.peildatum.deploy.wire.Deed.designate;
import static nl.peildatum.deploy.wire.Deed.register;
import static nl.peildatum.deploy.wire.Letter.letter;
import static nl.peildatum.deploy.wire.Letter.register;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import nl.peildatum.testing.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@DisplayName("Areas are as the letter writes them: cities, belts, areas by who holds them")
@ExtendWith(Product.class)
@TestInstance(Lifecycle.PER_CLASS)
class AreasAsWrittenTest {
  private static final String DAY = "2023-06-01";
  private static final String HELD = "gebieden die onder controle staan van Abu Sayyaf";

  private final Country philippines;
  private final Wire product;
  private long before;
  private String cebuBefore = "";
  private String mapBefore = "";

  AreasAsWrittenTest(Wire product) {
    this.product = product;
    this.philippines = product.country("PH");
  }

  @BeforeEach
  void recorded() {
    if (philippines.head() > 0) {
      return;
    }
    philippines.records(letter("ph-1", "2022-01-01").does(designate("cebu")));
    before = philippines.head();
    cebuBefore = ask("cebu").upTo(before).reply().body();
    mapBefore = map("&sequence=" + before).body();
    philippines.records(
        register("ph-areas", "2023-01-01")
            .does(
                area("marawi", "Marawi-stad", "CITY", "parent", "lanao-del-sur"),
                area("zuid-mindanao", "Centraal- en Zuid-Mindanao", "MACRO_AREA"),
                area("abu-sayyaf", HELD, "CONTROL_AREA"),
                register(
                    Map.of(
                        "id", "marawi-gordel",
                        "name", "delen van de gordel om Marawi",
                        "type", "OTHER",
                        "parent", "lanao-del-sur",
                        "determinable", false)),
                area("sulu-inclusief", "Sulu (inclusief Sibutu)", "OTHER"),
                area("sibutu", "Sibutu", "OTHER", "parent", "sulu-inclusief")));
    philippines.records(
        letter("ph-2", "2023-02-01")
            .does(
                designate("marawi", "marawi-gordel", "zuid-mindanao", "sulu-inclusief"),
                Deed.of("ImposeMoratorium")
                    .with("moratorium", "DECISION")
                    .with("category", Map.of("areas", List.of(HELD)))
                    .with("plannedUntil", "2023-08-01")));
  }

  private static Deed area(String id, String name, String type) {
    return register(id, name, type);
  }

  private static Deed area(String id, String name, String type, String field, String value) {
    return register(Map.of("id", id, "name", name, "type", type, field, value));
  }

  private Question ask(String area) {
    return philippines.ask(area).on(DAY);
  }

  private Reply map(String query) {
    var address = philippines.path() + "/areas?geldigOp=" + DAY + query;
    return product.get(address, "Accept", "application/geo+json").is(200);
  }

  private static JsonNode one(JsonNode all, String id) {
    return elements(all).stream()
        .filter(one -> one.path("id").asString().equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError(id + " is not in " + all));
  }

  private static List<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }

  private List<String> mayAlsoBear(String area) {
    return elements(ask(area).reply().is(200).json().path("mayAlsoBear")).stream()
        .map(other -> other.at("/area/id").asString() + " " + other.path("status").asString())
        .toList();
  }

  @Test
  @DisplayName("each is in the list with its name as written, and says whether a map can show it")
  void listed() {
    var areas =
        product.get(philippines.path() + "/areas?geldigOp=" + DAY).is(200).json().path("areas");
    assertThat(one(areas, "abu-sayyaf").path("name").asString()).isEqualTo(HELD);
    assertThat(one(areas, "abu-sayyaf").path("determinable").asBoolean(true)).isFalse();
    assertThat(one(areas, "marawi-gordel").path("determinable").asBoolean(true)).isFalse();
    assertThat(one(areas, "zuid-mindanao").path("type").asString()).isEqualTo("MACRO_AREA");
    assertThat(one(areas, "marawi").path("determinable").asBoolean()).isTrue();
    assertThat(one(areas, "marawi").path("parent").asString()).isEqualTo("lanao-del-sur");
  }

  @Test
  @DisplayName("none is missing from the map: it has no geometry, and a reason for that")
  void onTheMap() {
    var features = map("").json().path("features");
    for (var without :
        List.of(
            "abu-sayyaf NOT_DETERMINABLE",
            "marawi-gordel NOT_DETERMINABLE",
            "marawi NOT_KNOWN",
            "zuid-mindanao NOT_KNOWN",
            "sibutu NOT_KNOWN")) {
      var words = without.split(" ");
      var feature = one(features, words[0]);
      assertThat(feature.path("geometry").isNull()).as(without).isTrue();
      assertThat(feature.at("/properties/noShape").asString()).isEqualTo(words[1]);
      assertThat(feature.at("/properties/answers").isEmpty()).as(without).isFalse();
    }
    assertThat(one(features, "cebu").at("/properties/mayAlsoBear"))
        .isEqualTo(ask("cebu").reply().json().path("mayAlsoBear"));
  }

  @Test
  @DisplayName("each answers for itself, and the answer says when no map can show where that is")
  void answers() {
    ask("marawi").region15c().is("IN_FORCE");
    var held = ask("abu-sayyaf");
    assertThat(held.told("DECISION_MORATORIUM").getFirst().is("IN_FORCE").answer().at("/subject"))
        .hasToString("{\"area\":\"abu-sayyaf\"}");
    held.reply().says("/area/name", HELD).holds("/area/determinable");
    assertThat(held.reply().json().at("/area/determinable").asBoolean(true)).isFalse();
    ask("marawi").reply().lacks("/area/determinable");
    ask("sibutu").region15c().is("IN_FORCE").says("/lineage/0/area", "sulu-inclusief");
  }

  @Test
  @DisplayName("who asks about a region hears of what lies in it, and of what may lie there")
  void inIt() {
    ask("lanao-del-sur").region15c().is("NEVER_DESIGNATED");
    assertThat(mayAlsoBear("lanao-del-sur"))
        .containsExactlyInAnyOrder(
            "abu-sayyaf IN_FORCE",
            "marawi IN_FORCE",
            "marawi-gordel IN_FORCE",
            "sulu-inclusief IN_FORCE",
            "zuid-mindanao IN_FORCE");
    var other = ask("lanao-del-sur").kind("DECISION_MORATORIUM").reply().json().path("mayAlsoBear");
    assertThat(other.size()).isEqualTo(1);
    assertThat(other.at("/0/area"))
        .hasToString(
            "{\"id\":\"abu-sayyaf\",\"name\":\"%s\",\"type\":\"CONTROL_AREA\",\"determinable\":false}"
                .formatted(HELD));
    assertThat(other.at("/0/until").asString()).isEqualTo("2023-08-01");
  }

  @Test
  @DisplayName(
      "who asks about another region hears of what may lie there, not of what lies elsewhere")
  void elsewhere() {
    assertThat(mayAlsoBear("cebu"))
        .containsExactlyInAnyOrder(
            "abu-sayyaf IN_FORCE", "sulu-inclusief IN_FORCE", "zuid-mindanao IN_FORCE");
    assertThat(mayAlsoBear("marawi")).contains("marawi-gordel IN_FORCE");
    assertThat(mayAlsoBear("sibutu")).doesNotContain("sulu-inclusief IN_FORCE");
    assertThat(mayAlsoBear("nowhere"))
        .as("of a place that is not known, whatever cannot be placed may bear")
        .containsExactlyInAnyOrder(
            "abu-sayyaf IN_FORCE",
            "marawi-gordel IN_FORCE",
            "sulu-inclusief IN_FORCE",
            "zuid-mindanao IN_FORCE");
  }

  @Test
  @DisplayName("what was answered before they were known is answered again, to the byte")
  void earlier() {
    assertThat(ask("cebu").upTo(before).reply().body()).isEqualTo(cebuBefore);
    assertThat(map("&sequence=" + before).body()).isEqualTo(mapBefore);
    assertThat(cebuBefore).doesNotContain("mayAlsoBear");
    ask("abu-sayyaf").upTo(before).region15c().is("PLACE_UNKNOWN");
  }
}
