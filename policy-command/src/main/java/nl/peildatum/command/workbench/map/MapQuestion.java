package nl.peildatum.command.workbench.map;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ValueRange;
import java.util.List;
import java.util.Optional;

/**
 * The map that a person asks for. What cannot be shown is passed over, so that a link to the map of
 * an earlier version of a draft leads to a map.
 *
 * @param kind of policy; empty = the first that changes
 * @param day Europe/Amsterdam; empty = the first on which something changes
 */
public record MapQuestion(Optional<String> kind, Optional<LocalDate> day) {
  private static final ValueRange YEARS = ValueRange.of(1, 9999);

  public static MapQuestion of(Optional<String> kind, Optional<String> day) {
    return new MapQuestion(kind, day.flatMap(MapQuestion::parsed));
  }

  private static Optional<LocalDate> parsed(String day) {
    try {
      return Optional.of(LocalDate.parse(day))
          .filter(parsed -> YEARS.isValidValue(parsed.getYear()));
    } catch (DateTimeParseException broken) {
      return Optional.empty();
    }
  }

  ChangedKind among(List<ChangedKind> kinds) {
    return kinds.stream()
        .filter(one -> kind.equals(Optional.of(one.name())))
        .findFirst()
        .orElseGet(kinds::getFirst);
  }
}
