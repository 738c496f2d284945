package nl.peildatum.web.map;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The patterns that tell statuses apart without colour, the ones to look at first at the top. */
public enum Fill {
  MOST_EXCEPTIONAL,
  EXCEPTIONAL,
  LESS_EXCEPTIONAL,
  IN_FORCE,
  DISPUTED,
  UNCERTAIN,
  ANNOUNCED,
  NOT_YET,
  DECLARED_NONE,
  ENDED,
  ANNULLED,
  NEVER_DESIGNATED,
  NO_COUNTRY_POLICY,
  NO_ANSWER,
  NOT_READ;

  private static final Map<String, Fill> LEVELS =
      Map.of(
          "MOST_EXCEPTIONAL", MOST_EXCEPTIONAL,
          "EXCEPTIONAL", EXCEPTIONAL,
          "LESS_EXCEPTIONAL", LESS_EXCEPTIONAL);

  /**
   * @param colouring empty = no answer of the kind that is shown is about the area
   */
  public static Fill of(Optional<AreaReading> colouring) {
    return colouring.map(Fill::of).orElse(NO_ANSWER);
  }

  private static Fill of(AreaReading answer) {
    return switch (answer.status()) {
      case IN_FORCE -> level(answer).map(LEVELS::get).orElse(IN_FORCE);
      case DISPUTED -> DISPUTED;
      case UNCERTAIN -> UNCERTAIN;
      case DECLARED_NONE -> DECLARED_NONE;
      case ANNOUNCED -> ANNOUNCED;
      case NOT_YET -> NOT_YET;
      case ENDED -> ENDED;
      case ANNULLED -> ANNULLED;
      case NEVER_DESIGNATED -> NEVER_DESIGNATED;
      case NO_COUNTRY_POLICY -> NO_COUNTRY_POLICY;
      case OUTSIDE_COVERAGE, NOTHING_RECORDED, PLACE_UNKNOWN -> NOT_READ;
    };
  }

  static Optional<String> level(AreaReading answer) {
    return Optional.ofNullable(answer.value())
        .map(value -> value.get("level"))
        .map(Object::toString);
  }

  /** The name of the pattern. */
  public String pattern() {
    return "fill-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
