package nl.peildatum.deploy.hostile.generated;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.peildatum.deploy.hostile.attack.Dice;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Decision files of the demonstration and cases, changed in a few places. */
final class MutatedBodies {
  private static final Path DEMO = Path.of("demo");
  private static final int LONGEST_BYTES = 20_000;
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String CASE =
      """
      {"caseReference":"NL22.5703","country":"ML","area":"gao","stage":"DISTRICT_COURT",\
      "dates":{"application":"2022-03-01","decision":"2022-09-01","hearing":"2023-02-15"},\
      "groups":[],"onlyRiskIs15c":true}\
      """;

  private final List<JsonNode> decisions = new ArrayList<>();

  MutatedBodies() throws IOException {
    try (var files = Files.walk(DEMO)) {
      for (var file : files.filter(one -> one.toString().endsWith(".json")).sorted().toList()) {
        if (Files.size(file) < LONGEST_BYTES) {
          decisions.add(JsonMapper.shared().readTree(Files.readString(file)));
        }
      }
    }
  }

  byte[] decision(String country, String id, Dice dice) {
    var file = (ObjectNode) dice.any(decisions).deepCopy();
    file.put("country", country).put("decisionId", id);
    return written(file, dice);
  }

  byte[] question(Dice dice) {
    return written(JsonMapper.shared().readTree(CASE), dice);
  }

  private static byte[] written(JsonNode body, Dice dice) {
    for (var times = dice.between(0, 3); times > 0; times--) {
      mutate(body, dice);
    }
    var bytes = body.toString().getBytes(UTF_8);
    if (dice.oneIn(12)) {
      bytes[dice.between(0, bytes.length - 1)] = (byte) dice.between(0, 255);
    }
    return bytes;
  }

  private static void mutate(JsonNode body, Dice dice) {
    var holders = new ArrayList<JsonNode>();
    holders(body, holders);
    switch (dice.any(holders)) {
      case ObjectNode object when !object.isEmpty() -> {
        var name = dice.any(object.propertyNames().stream().toList());
        if (dice.oneIn(4)) {
          object.remove(name);
        } else {
          object.set(dice.oneIn(6) ? Values.any(dice) : name, value(dice));
        }
      }
      case ArrayNode array when !array.isEmpty() -> {
        if (dice.oneIn(3)) {
          array.add(array.get(0).deepCopy());
        } else {
          array.set(dice.between(0, array.size() - 1), value(dice));
        }
      }
      default -> {}
    }
  }

  private static void holders(JsonNode node, List<JsonNode> found) {
    if (node.isContainer()) {
      found.add(node);
      node.forEach(inside -> holders(inside, found));
    }
  }

  private static JsonNode value(Dice dice) {
    return switch (dice.between(0, 7)) {
      case 0 -> NODES.nullNode();
      case 1 -> NODES.booleanNode(dice.oneIn(2));
      case 2 -> NODES.numberNode(dice.between(-3, 3_000));
      case 3 -> NODES.numberNode(1e300);
      case 4 -> NODES.arrayNode().add(Values.any(dice)).add(NODES.objectNode());
      case 5 -> NODES.objectNode().put("decisionId", Values.any(dice)).put("act", 0);
      default -> NODES.stringNode(Values.any(dice));
    };
  }
}
