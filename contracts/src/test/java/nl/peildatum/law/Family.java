package nl.peildatum.law;

import nl.peildatum.law.painter.Paper.Paint;

/** Kinds that are said with the same words: acts in a decision file, events in the store. */
public enum Family {
  REGION("DesignateRegion15c", "LiftRegion15c", "region-15c-designated.v1", "region-15c-ended.v1"),
  ALTERNATIVE(
      "SetRelocationAlternative",
      "WithdrawRelocationAlternative",
      "relocation-alternative-set.v1",
      "relocation-alternative-withdrawn.v1"),
  MORATORIUM("ImposeMoratorium", "EndMoratorium", "moratorium-imposed.v1", "moratorium-ended.v1"),
  GROUP("SetGroupPolicy", "EndGroupPolicy", "group-policy-set.v1", "group-policy-ended.v1"),
  HEADING("SetHeading", "EndHeading", "heading-set.v1", "heading-ended.v1");

  public static final String EXTEND = "ExtendMoratorium";
  public static final String STATE_NONE = "StateNone";
  static final String EXTENDED = "moratorium-extended.v1";
  private static final String NONE_STATED = "none-stated.v1";

  private final String set;
  private final String end;
  private final String setEvent;
  private final String endEvent;

  Family(String set, String end, String setEvent, String endEvent) {
    this.set = set;
    this.end = end;
    this.setEvent = setEvent;
    this.endEvent = endEvent;
  }

  public static Family of(int lane) {
    return switch (World.kind(lane)) {
      case "REGION_15C" -> REGION;
      case "RELOCATION_ALTERNATIVE" -> ALTERNATIVE;
      case "DECISION_MORATORIUM", "DEPARTURE_MORATORIUM" -> MORATORIUM;
      case "GROUP_PERSECUTION", "RISK_PROFILE", "SYSTEMATIC_EXPOSURE", "VULNERABLE_MINORITY" ->
          GROUP;
      default -> HEADING;
    };
  }

  public String act(Paint paint) {
    return switch (paint) {
      case SET -> set;
      case NONE -> STATE_NONE;
      case END -> end;
    };
  }

  String event(Paint paint) {
    return switch (paint) {
      case SET -> setEvent;
      case NONE -> NONE_STATED;
      case END -> endEvent;
    };
  }

  /** The field of the act that holds the areas, in its category where it has one. */
  public String areas() {
    return this == ALTERNATIVE ? "origins" : "areas";
  }
}
