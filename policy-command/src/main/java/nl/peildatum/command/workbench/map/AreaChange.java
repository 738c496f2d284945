package nl.peildatum.command.workbench.map;

import java.util.List;

/**
 * A change that the map shows, with the areas in which it is the same.
 *
 * @param number as it stands in these areas on the map
 * @param areas their names; a page shows no more of them than fit
 * @param more the number of further areas
 */
public record AreaChange(int number, List<String> areas, int more, String before, String after) {
  private static final int MOST_AREAS = 100;

  static AreaChange of(int number, List<String> areas, String before, String after) {
    var shown = areas.subList(0, Math.min(MOST_AREAS, areas.size()));
    return new AreaChange(number, shown, areas.size() - shown.size(), before, after);
  }
}
