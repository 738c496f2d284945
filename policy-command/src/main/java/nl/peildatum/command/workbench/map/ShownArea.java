package nl.peildatum.command.workbench.map;

import java.util.List;
import java.util.Optional;
import nl.peildatum.area.Area;
import nl.peildatum.web.map.AreaShapes;
import nl.peildatum.web.map.MapDrawing.Drawn;
import nl.peildatum.web.map.Meaning;

/**
 * An area on both maps.
 *
 * @param change the number of what changes in it; 0 = nothing
 * @param isAboutPolicy whether policy stands or has ended there, before or after the decision
 */
public record ShownArea(
    Area area, int change, boolean isAboutPolicy, Meaning before, Meaning after) {
  public String name() {
    return area.name();
  }

  /** The name, after the number of the change if there is one. */
  public String label() {
    return isChanged() ? change + " " + name() : name();
  }

  /** The class of its outline; empty where nothing changes. */
  public String mark() {
    if (!isChanged()) {
      return "";
    }
    return isAboutPolicy ? "changed" : "changed absent";
  }

  public boolean isChanged() {
    return change > 0;
  }

  Optional<Drawn<ShownArea>> drawn() {
    return AreaShapes.drawn(area).map(shape -> Drawn.of(this, labels(), shape));
  }

  /** The number of the change comes first, since only it may fit inside the area. */
  private List<String> labels() {
    return isChanged() ? List.of(label(), Integer.toString(change)) : List.of(label());
  }
}
