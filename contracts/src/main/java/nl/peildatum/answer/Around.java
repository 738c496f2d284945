package nl.peildatum.answer;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import nl.peildatum.decision.Area;
import nl.peildatum.decision.AreaId;
import nl.peildatum.decision.AreaType;
import nl.peildatum.decision.KnownAreas;

/**
 * The areas that may hold a person from the area asked for without being on its path: those that
 * lie in it, and those of which nothing on record says that they lie elsewhere.
 */
final class Around {
  private static final Set<AreaType> REGARDLESS_OF_BORDERS =
      Set.of(AreaType.MACRO_AREA, AreaType.CONTROL_AREA, AreaType.OTHER);

  private final KnownAreas areas;
  private final String asked;
  private final Set<String> onPath;

  Around(Path path, KnownAreas areas) {
    this.areas = areas;
    this.asked = path.own();
    this.onPath = path.steps().stream().map(Path.Reached::area).collect(Collectors.toSet());
  }

  boolean mayHold(Area other) {
    return !onPath.contains(other.id().value()) && (isInside(other) || mayOverlap(other));
  }

  /** The same of a place of which nothing is known: each area that it may lie in or overlap. */
  static boolean mayHoldUnknown(Area other, KnownAreas areas) {
    return !areas.isFromTheStart(other.id())
        && (other.parent() == null ? isNowhere(other, areas) : isRegardlessOfBorders(other));
  }

  private boolean isInside(Area area) {
    var seen = new HashSet<AreaId>();
    var outer = area.parent();
    while (outer != null && seen.add(outer)) {
      if (outer.value().equals(asked)) {
        return true;
      }
      outer = areas.byId(outer).map(Area::parent).orElse(null);
    }
    return false;
  }

  /** Next to which other areas it lies is not on record, or it follows no border. */
  private boolean mayOverlap(Area area) {
    var parent = area.parent();
    if (areas.isFromTheStart(area.id())) {
      return false;
    }
    return parent == null
        ? isNowhere(area, areas)
        : isRegardlessOfBorders(area) && onPath.contains(parent.value());
  }

  private static boolean isNowhere(Area area, KnownAreas areas) {
    return isNoRegion(area) && areas.successionsInto(area.id()).isEmpty();
  }

  /** A region lies beside the others of its country. */
  private static boolean isNoRegion(Area area) {
    return area.type() != AreaType.REGION || !area.determinable();
  }

  private static boolean isRegardlessOfBorders(Area area) {
    return !area.determinable() || REGARDLESS_OF_BORDERS.contains(area.type());
  }
}
