package nl.peildatum.deploy.hostile.attack;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A decision with one or two of its members lost, doubled, renamed, moved or of another sort. */
final class Members {
  private static final String RAW = "@raw@";
  private static final String TWICE = "@twice@";

  private final Dice dice;

  private Members(Dice dice) {
    this.dice = dice;
  }

  static String changed(String json, Dice dice) {
    var members = new Members(dice);
    var file = JsonMapper.shared().readTree(json);
    members.change(file);
    if (dice.oneIn(3)) {
      members.change(file);
    }
    return members.written(file);
  }

  private String written(JsonNode file) {
    var json = file.toString().replace(TWICE, "");
    while (json.contains('"' + RAW + '"')) {
      var at = json.indexOf('"' + RAW + '"');
      json = json.substring(0, at) + raw() + json.substring(at + RAW.length() + 2);
    }
    return json;
  }

  private String raw() {
    return dice.oneIn(2) ? dice.any(Oddities.RAW) : dice.any(Oddities.NUMBERS);
  }

  private void change(JsonNode file) {
    var boxes = new ArrayList<JsonNode>();
    collect(file, boxes);
    switch (dice.any(boxes)) {
      case ObjectNode object when !object.isEmpty() -> changeIn(object);
      case ArrayNode array when !array.isEmpty() -> changeIn(array);
      case ObjectNode empty -> empty.put("surprise", true);
      default -> ((ObjectNode) file).put("surprise", true);
    }
  }

  private static void collect(JsonNode here, List<JsonNode> boxes) {
    if (here.isContainer()) {
      boxes.add(here);
      here.forEach(child -> collect(child, boxes));
    }
  }

  private void changeIn(ObjectNode object) {
    var name = dice.any(List.copyOf(object.propertyNames()));
    var value = object.get(name);
    switch (dice.below(10)) {
      case 0 -> object.remove(name);
      case 1 -> object.set(dice.any(Oddities.TEXTS), object.remove(name));
      case 2 -> object.set(name + TWICE, value);
      case 3 -> object.putNull(name);
      case 4 -> object.set(name, otherSort(value));
      case 5 ->
          object.set(dice.any(List.of("ground", "until", "facts", "replacement", "type")), value);
      case 6, 7 -> object.put(name, RAW);
      default -> object.put(name, Oddities.text(dice));
    }
  }

  private void changeIn(ArrayNode array) {
    var at = dice.below(array.size());
    switch (dice.below(6)) {
      case 0 -> array.remove(at);
      case 1 -> array.add(array.get(at));
      case 2 -> array.set(at, otherSort(array.get(at)));
      case 3 -> array.insert(at, RAW);
      case 4 -> array.set(at, RAW);
      default -> array.set(at, Oddities.text(dice));
    }
  }

  private JsonNode otherSort(JsonNode value) {
    var nodes = JsonMapper.shared();
    return switch (dice.below(5)) {
      case 0 -> nodes.createArrayNode().add(value);
      case 1 -> nodes.createObjectNode().set("value", value);
      case 2 -> nodes.readTree("true");
      case 3 -> nodes.readTree("12");
      default -> nodes.readTree('"' + value.getNodeType().name() + '"');
    };
  }
}
