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
    var known = reach.get(area.id());
    if (known != null) {
      return known;
    }
    // where areas came about in a circle, the circle is looked through from elsewhere
    reach.put(area.id(), false);
    var contains = changed.contains(area.id()) || parentIs(area) || predecessorIs(area);
    reach.put(area.id(), contains);
    return contains;
  }

  private boolean parentIs(Area area) {
    return now.byId(java.util.Objects.requireNonNullElse(area.parent(), area.id()))
        .filter(parent -> !parent.id().equals(area.id()))
        .filter(this::contains)
        .isPresent();
  }

  private boolean predecessorIs(Area area) {
    return now.successionsInto(area.id()).stream()
        .flatMap(succession -> now.byId(succession.predecessor()).stream())
        .anyMatch(this::contains);
  }
}
