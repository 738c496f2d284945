package nl.peildatum.codec;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An event, damaged in one place at a time wherever its form is closed. */
public final class Damages {
  /** Kept as an administrator sent them; their form is no event's. */
  private static final Set<String> AS_SENT = Set.of("acts", "replacement", "definition", "cohort");

  private final JsonNode event;
  private final List<Damaged> found = new ArrayList<>();

  public record Damaged(String how, JsonNode event) {
    @Override
    public String toString() {
      return how;
    }
  }

  private Damages(JsonNode event) {
    this.event = event;
  }

  public static List<Damaged> of(JsonNode event) {
    var damages = new Damages(event.deepCopy());
    damages.in(damages.event, "");
    return damages.found;
  }

  private void in(JsonNode here, String pointer) {
    switch (here) {
      case ObjectNode object -> inObject(object, pointer);
      case ArrayNode array -> {
        for (var i = 0; i < array.size(); i++) {
          in(array.get(i), pointer + "/" + i);
        }
      }
      default -> {}
    }
  }

  private void inObject(ObjectNode object, String pointer) {
    object.put("surprise", true);
    keep("an unknown member in " + pointer + "/");
    object.remove("surprise");
    for (var name : List.copyOf(object.propertyNames())) {
      if (!AS_SENT.contains(name)) {
        replaced(object, name, pointer + "/" + name);
        in(object.get(name), pointer + "/" + name);
      }
    }
  }

  private void replaced(ObjectNode object, String name, String pointer) {
    var whole = object.get(name);
    object.put(name, -1);
    keep("a number below zero at " + pointer);
    if (whole.isString()) {
      object.put(name, "");
      keep("nothing at " + pointer);
      object.put(name, "2023-02-30");
      if (isDay(whole) || pointer.equals("/type")) {
        keep("a day that does not exist at " + pointer);
      }
    }
    object.set(name, whole);
  }

  private static boolean isDay(JsonNode text) {
    return text.stringValue().matches("\\d{4}-\\d{2}-\\d{2}");
  }

  private void keep(String how) {
    found.add(new Damaged(how, event.deepCopy()));
  }
}
