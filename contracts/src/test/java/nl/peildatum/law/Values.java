package nl.peildatum.law;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A number as the value of a lane, and back. */
public final class Values {
  private static final List<String> LEVELS =
      List.of("EXCEPTIONAL", "MOST_EXCEPTIONAL", "LESS_EXCEPTIONAL");
  private static final List<String> PRESUMPTIONS =
      List.of("IN_PRINCIPLE_PRESENT", "INDIVIDUAL_ONLY", "EXCLUDED");

  private Values() {}

  public static Map<String, Object> of(int lane, int value) {
    var level = LEVELS.get(value % LEVELS.size());
    return World.isRegion(lane)
        ? Map.of(
            "level",
            level,
            "scheme",
            level.equals("EXCEPTIONAL") ? "PRE_2024" : "2024",
            "originProof",
            "proof " + value)
        : Map.of(
            "threat",
            "SERIOUS_HARM",
            "presumption",
            PRESUMPTIONS.get(value % PRESUMPTIONS.size()),
            "individualTest",
            "test " + value);
  }

  public static @Nullable Integer number(@Nullable Map<String, Object> value) {
    if (value == null) {
      return null;
    }
    var text =
        value.containsKey("originProof")
            ? text(value, "originProof")
            : text(value, "individualTest");
    return Integer.valueOf(text.substring(text.indexOf(' ') + 1));
  }

  private static String text(Map<String, Object> value, String key) {
    return String.valueOf(value.get(key));
  }
}
