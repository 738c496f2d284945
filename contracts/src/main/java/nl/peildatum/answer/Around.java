package nl.peildatum.answer;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.peildatum.decision.Area;
import nl.peildatum.decision.AreaId;
import nl.peildatum.decision.AreaType;
import nl.peildatum.decision.KnownAreas;

/**
 * The areas that may hold a person from the area asked for without being on its path: those that
 * lie in it, those in which an area on the path lay once, and those of which nothing on record says
 * that they lie elsewhere.
 */
final class Around {
  private static final Set<AreaType> REGARDLESS_OF_BORDERS =
      Set.of(AreaType.MACRO_AREA, AreaType.CONTROL_AREA, AreaType.OTHER);

  private final KnownAreas areas;
  private final Set<String> onPath;
  private final Set<String> ground;
  private final Set<String> splitOff;
  private final Set<String> outside;

  /**
   * @param onPath from the area asked for
   * @param ground the area asked for, and what it became or came from as a whole
   * @param splitOff where its ground lies as well since a SPLIT
   */
  Around(Set<String> onPath, Set<String> ground, Set<String> splitOff, KnownAreas areas) {
    this.areas = areas;
    this.onPath = onPath;
    this.ground = ground;
    this.splitOff = splitOff;
    this.outside = outside(onPath, areas);
  }

  /**
   * What the areas on the path lie in: what one came from may have lain in another area, of which
   * policy of then is about its ground still.
   */
  private static Set<String> outside(Set<String> onPath, KnownAreas areas) {
    var outside = new HashSet<String>();
    for (var id : onPath) {
      var area = id.equals(Path.WHOLE_COUNTRY) ? null : areas.byId(new AreaId(id)).orElse(null);
      while (area != null && area.parent() != null && outside.add(area.parent().value())) {
        area = areas.byId(area.parent()).orElse(null);
      }
    }
    return outside;
  }

  Set<String> outside() {
    return outside;
  }

  boolean mayHold(Area other) {
    var id = other.id().value();
    return !onPath.contains(id) && (outside.contains(id) || isInside(other) || mayOverlap(other));
  }

  /** The same of a place of which nothing is known: each area that it may lie in or overlap. */
  static boolean mayHoldUnknown(Area other, KnownAreas areas) {
    return !areas.isFromTheStart(other.id())
        && (other.parent() == null ? isNowhere(other, areas) : isRegardlessOfBorders(other));
  }

  private boolean isInside(Area area) {
    var isSplitOff = splitOff.contains(area.id().value());
    return outward(area, areas).stream()
        .map(AreaId::value)
        .anyMatch(outer -> ground.contains(outer) || (!isSplitOff && splitOff.contains(outer)));
  }

  /**
   * What an area lies in under any of its names, and what all these became as a whole; not the
   * names of the area itself.
   */
  static Set<AreaId> outward(Area area, KnownAreas areas) {
    var outward = new HashSet<AreaId>();
    var waiting = new ArrayDeque<AreaId>();
    for (var name : Paths.names(area.id(), areas)) {
      parentOf(name, areas).filter(outward::add).ifPresent(waiting::add);
    }
    while (!waiting.isEmpty()) {
      var here = waiting.remove();
      var successor = Paths.endOf(here, areas).map(end -> end.successors().getFirst());
      Stream.concat(parentOf(here, areas).stream(), successor.stream())
          .filter(outward::add)
          .forEach(waiting::add);
    }
    return outward;
  }

  private static Optional<AreaId> parentOf(AreaId area, KnownAreas areas) {
    return areas.byId(area).map(Area::parent);
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
