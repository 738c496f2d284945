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
 * The areas whose path may have changed because statements about areas were recorded since a
 * moment: those with an area on their path that was registered since, or that a succession recorded
 * since is about. Every area is visited once.
 */
public final class ReachedOtherwise {
  private final Gazetteer now;
  private final Map<AreaId, List<AreaId>> inside = new HashMap<>();
  private final Set<AreaId> reached = new HashSet<>();
  private final Deque<AreaId> waiting = new ArrayDeque<>();

  private ReachedOtherwise(Gazetteer now) {
    this.now = now;
  }

  public static ReachedOtherwise between(Gazetteer then, Gazetteer now) {
    var since = new ReachedOtherwise(now);
    now.registrations().stream()
        .skip(then.registrations().size())
        .forEach(registered -> since.reach(registered.what().id()));
    now.successions().stream()
        .skip(then.successions().size())
        .forEach(
            succession -> {
              since.reach(succession.what().predecessor());
              succession.what().successors().forEach(since::reach);
            });
    since.lookAround();
    return since;
  }

  public boolean contains(Area area) {
    return reached.contains(area.id());
  }

  private void reach(AreaId area) {
    if (reached.add(area)) {
      waiting.add(area);
    }
  }

  /**
   * Adds the areas whose path leads through a changed area: those that lie inside it, came out of
   * it, or became it as a whole.
   */
  private void lookAround() {
    for (var area : now.all()) {
      var parent = area.parent();
      if (parent != null) {
        inside.computeIfAbsent(parent, id -> new ArrayList<>()).add(area.id());
      }
    }
    while (!waiting.isEmpty()) {
      var area = waiting.remove();
      inside.getOrDefault(area, List.of()).forEach(this::reach);
      now.successionsOutOf(area).forEach(came -> came.successors().forEach(this::reach));
      now.successionsInto(area).stream()
          .filter(became -> became.kind() != SuccessionKind.SPLIT)
          .filter(became -> isFollowed(became.predecessor(), area))
          .forEach(became -> reach(became.predecessor()));
    }
  }

  private boolean isFollowed(AreaId old, AreaId successor) {
    return Paths.endOf(old, now).filter(end -> end.successors().contains(successor)).isPresent();
  }
}
