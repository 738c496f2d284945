package nl.peildatum.decisionfile;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.peildatum.json.RequestObject;
import nl.peildatum.kind.ActType;
import org.jspecify.annotations.Nullable;

/** Reads the end of a Set, in the way that its type states it. */
public enum PlannedEndReader {
  /** The type is an End, which states no end. */
  NONE,
  UNTIL,
  PLANNED;

  public static final String BY = "plannedUntil";
  public static final String UNKNOWN = "plannedUntilUnknown";

  /**
   * The end as read.
   *
   * @param until exclusive, Europe/Amsterdam; {@code null} = none stated
   * @param shown members that the value of the fact gets
   * @param written {@code until} if any of the fields is stated, since together they count as one
   *     key
   */
  record Ending(@Nullable LocalDate until, Map<String, Object> shown, Set<String> written) {}

  static PlannedEndReader of(ActType type) {
    if (type.isEnd()) {
      return NONE;
    }
    return type.plansItsEnd() ? PLANNED : UNTIL;
  }

  List<String> fields() {
    return switch (this) {
      case NONE -> List.of();
      case UNTIL -> List.of("until");
      case PLANNED -> List.of(BY, UNKNOWN);
    };
  }

  public Ending act(RequestObject act) {
    return read(act, true);
  }

  /** Reads the end of a replacement; an end that is not stated is inherited. */
  Ending replacement(RequestObject act) {
    return read(act, fields().stream().anyMatch(act.names()::contains));
  }

  private Ending read(RequestObject act, boolean stated) {
    return switch (this) {
      case NONE -> new Ending(null, Map.of(), Set.of());
      case UNTIL -> new Ending(act.date("until").orElse(null), Map.of(), Set.of());
      case PLANNED -> stated ? planned(act) : new Ending(null, Map.of(), Set.of());
    };
  }

  private static Ending planned(RequestObject act) {
    var until = act.date(BY);
    var unknown = act.flag(UNKNOWN).orElse(false);
    if (unknown && act.has(BY)) {
      act.refuse(
          "end-stated-twice",
          BY,
          "Each of "
              + BY
              + " and "
              + UNKNOWN
              + " says when it ends. State the day if it is known and leave "
              + UNKNOWN
              + " out.");
    }
    if (!unknown && !act.has(BY) && !act.unreadable().contains(UNKNOWN)) {
      act.refuse(
          "missing-field",
          BY,
          BY
              + " is missing. State the first day on which it is over, for example \""
              + BY
              + "\": \"2023-07-11\", or \""
              + UNKNOWN
              + "\": true.");
    }
    Map<String, Object> shown =
        unknown
            ? Map.of(UNKNOWN, true)
            : until.<Map<String, Object>>map(day -> Map.of(BY, day.toString())).orElse(Map.of());
    return new Ending(unknown ? null : until.orElse(null), shown, Set.of("until"));
  }
}
