package nl.peildatum.answer;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import nl.peildatum.decision.Area;
import nl.peildatum.decision.AreaId;
import nl.peildatum.decision.KnownAreas;

/**
 * The areas whose path may be another one since more was recorded about areas: those on whose path
 * lies an area that was registered, or that came about by a succession, since. Every area is looked
 * at once.
 */
final class ReachedOtherwise {
  private final KnownAreas now;
  private final Set<AreaId> changed = new HashSet<>();
  private final Map<AreaId, Boolean> reach = new HashMap<>();

  private ReachedOtherwise(KnownAreas now) {
    this.now = now;
  }

  static ReachedOtherwise between(KnownAreas then, KnownAreas now) {
    var since = new ReachedOtherwise(now);
    now.registrations().stream()
        .skip(then.registrations().size())
        .forEach(registered -> since.changed.add(registered.what().id()));
    now.successions().stream()
        .skip(then.successions().size())
        .forEach(succession -> since.changed.addAll(succession.what().successors()));
    return since;
  }

  boolean contains(Area area) {
    var looked = new HashSet<AreaId>();
    var contains = isReached(area, looked);
    if (!contains) {
      looked.forEach(id -> reach.put(id, false));
    }
    return contains;
  }

  /**
   * Where areas came about in a circle, the circle is looked through from elsewhere: a no that was
   * found inside it is final only when all of it was looked at.
   */
  private boolean isReached(Area area, Set<AreaId> looked) {
    var known = reach.get(area.id());
    if (known != null) {
      return known;
    }
    var isReached =
        looked.add(area.id())
            && (changed.contains(area.id())
                || parentIs(area, looked)
                || predecessorIs(area, looked));
    if (isReached) {
      reach.put(area.id(), true);
    }
    return isReached;
  }

  private boolean parentIs(Area area, Set<AreaId> looked) {
    return now.byId(java.util.Objects.requireNonNullElse(area.parent(), area.id()))
        .filter(parent -> !parent.id().equals(area.id()))
        .filter(parent -> isReached(parent, looked))
        .isPresent();
  }

  private boolean predecessorIs(Area area, Set<AreaId> looked) {
    return now.successionsInto(area.id()).stream()
        .flatMap(succession -> now.byId(succession.predecessor()).stream())
        .anyMatch(predecessor -> isReached(predecessor, looked));
  }
}
