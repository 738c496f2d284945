package nl.peildatum.lineage;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.peildatum.area.Area;
import nl.peildatum.area.AreaId;
import nl.peildatum.area.Gazetteer;
import nl.peildatum.area.SuccessionKind;

/**
 * Finds the areas whose path may have changed because statements about areas were recorded since a
 * moment: those with an area on their path that was registered or got a parent since, or that a
 * succession recorded since is about. Every area is visited once.
 */
public final class AreasWithChangedPath {
  private final Gazetteer after;
  private final Map<AreaId, List<AreaId>> inside = new HashMap<>();
  private final Set<AreaId> found = new HashSet<>();
  private final Deque<AreaId> waiting = new ArrayDeque<>();

  private AreasWithChangedPath(Gazetteer after) {
    this.after = after;
  }

  public static AreasWithChangedPath between(Gazetteer before, Gazetteer after) {
    var changed = new AreasWithChangedPath(after);
    after.registrations().stream()
        .skip(before.registrations().size())
        .forEach(registered -> changed.add(registered.content().id()));
    after.changes().stream()
        .skip(before.changes().size())
        .forEach(given -> changed.add(given.content().id()));
    after.successions().stream()
        .skip(before.successions().size())
        .forEach(
            succession -> {
              changed.add(succession.content().predecessor());
              succession.content().successors().forEach(changed::add);
            });
    changed.addAround();
    return changed;
  }

  public boolean contains(Area area) {
    return found.contains(area.id());
  }

  private void add(AreaId area) {
    if (found.add(area)) {
      waiting.add(area);
    }
  }

  /**
   * Adds the areas whose path leads through a changed area: those that lie inside it, came out of
   * it, or became it as a whole.
   */
  private void addAround() {
    for (var area : after.all()) {
      var parent = area.parent();
      if (parent != null) {
        inside.computeIfAbsent(parent, id -> new ArrayList<>()).add(area.id());
      }
    }
    while (!waiting.isEmpty()) {
      var area = waiting.remove();
      inside.getOrDefault(area, List.of()).forEach(this::add);
      after.successionsOutOf(area).forEach(came -> came.successors().forEach(this::add));
      after.successionsInto(area).stream()
          .filter(became -> became.kind() != SuccessionKind.SPLIT)
          .filter(became -> isFollowed(became.predecessor(), area))
          .forEach(became -> add(became.predecessor()));
    }
  }

  private boolean isFollowed(AreaId old, AreaId successor) {
    return Paths.endOf(old, after).filter(end -> end.successors().contains(successor)).isPresent();
  }
}
