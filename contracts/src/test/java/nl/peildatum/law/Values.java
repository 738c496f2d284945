package nl.peildatum.law;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.peildatum.law.painter.Paper.Rectangle;
import org.jspecify.annotations.Nullable;

/** A number as the value of a lane, and back. */
public final class Values {
  private static final int NOTHING_SPECIAL = 6;
  private static final List<String> LEVELS =
      List.of("EXCEPTIONAL", "MOST_EXCEPTIONAL", "LESS_EXCEPTIONAL");
  private static final List<String> PRESUMPTIONS =
      List.of("IN_PRINCIPLE_PRESENT", "INDIVIDUAL_ONLY", "EXCLUDED");

  private Values() {}

  /** What the number says, as recorded. */
  public static Map<String, Object> of(int lane, int value) {
    return switch (Family.of(lane)) {
      case REGION -> region(value);
      case ALTERNATIVE -> with(groupOf(lane, false), alternative(value));
      case MORATORIUM -> with(Map.of("moratorium", codeOf(lane)), moratorium(value));
      case GROUP -> with(groupOf(lane, true), group(value));
      case HEADING ->
          value == NOTHING_SPECIAL
              ? Map.of("nothingSpecial", true)
              : Map.of("text", "words " + value);
    };
  }

  /** The same as an act states it: nothing that it replaces is left. */
  public static Map<String, @Nullable Object> stated(int lane, int value) {
    var stated = new LinkedHashMap<String, @Nullable Object>(of(lane, value));
    stated.remove("group");
    stated.remove("moratorium");
    if (Family.of(lane) == Family.HEADING) {
      stated.putIfAbsent("text", null);
      stated.putIfAbsent("nothingSpecial", null);
    }
    return stated;
  }

  private static Map<String, Object> region(int value) {
    var level = LEVELS.get(value % LEVELS.size());
    return Map.of(
        "level",
        level,
        "scheme",
        level.equals("EXCEPTIONAL") ? "PRE_2024" : "2024",
        "originProof",
        "words " + value);
  }

  private static Map<String, Object> alternative(int value) {
    return Map.of(
        "threat",
        "SERIOUS_HARM",
        "presumption",
        PRESUMPTIONS.get(value % PRESUMPTIONS.size()),
        "individualTest",
        "words " + value);
  }

  private static Map<String, Object> moratorium(int value) {
    return Map.of("individualTermMonths", 6 + value, "reason", "words " + value);
  }

  private static Map<String, Object> group(int value) {
    return Map.of("closedList", value % 2 == 0, "evidenceStandard", "words " + value);
  }

  /** With until when a moratorium is planned, which is part of its value. */
  static Map<String, Object> of(int lane, Rectangle rectangle) {
    if (!rectangle.sets()) {
      return rectangle.none() ? groupOf(lane, false) : Map.of();
    }
    var value = of(lane, rectangle.value());
    if (Family.of(lane) != Family.MORATORIUM) {
      return value;
    }
    var until = World.dateOrNull(rectangle.until());
    return with(
        value,
        until == null
            ? Map.of("plannedUntilUnknown", true)
            : Map.of("plannedUntil", until.toString()));
  }

  /** The code that an act says the kind of a moratorium with. */
  public static String codeOf(int lane) {
    return World.kind(lane).replace("_MORATORIUM", "");
  }

  /** The group that narrows a lane, as an object; empty where none does. */
  public static Map<String, Object> groupOf(int lane, boolean defined) {
    var id = World.lane(lane).subject().get("group");
    if (id == null) {
      return Map.of();
    }
    return Map.of(
        "group",
        defined
            ? Map.of("id", id, "name", "Invented", "definition", "as invented")
            : Map.of("id", id, "name", "Invented"));
  }

  private static Map<String, Object> with(Map<String, Object> one, Map<String, Object> other) {
    var both = new LinkedHashMap<>(one);
    both.putAll(other);
    return both;
  }

  public static @Nullable Integer number(@Nullable Map<String, Object> value) {
    if (value == null) {
      return null;
    }
    return Stream.of("originProof", "individualTest", "reason", "evidenceStandard", "text")
        .map(value::get)
        .filter(Objects::nonNull)
        .map(String::valueOf)
        .map(text -> Integer.valueOf(text.substring(text.indexOf(' ') + 1)))
        .findFirst()
        .orElse(NOTHING_SPECIAL);
  }
}
