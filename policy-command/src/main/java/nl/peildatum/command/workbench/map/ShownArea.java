package nl.peildatum.command.workbench.map;

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
    var number = isChanged() ? Integer.toString(change) : "";
    return AreaShapes.drawn(area).map(shape -> Drawn.marked(this, label(), number, shape));
  }
}
