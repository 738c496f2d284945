package nl.peildatum.rule.area;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import nl.peildatum.area.Area;
import nl.peildatum.area.AreaId;
import nl.peildatum.area.Gazetteer;
import nl.peildatum.decisionfile.Act.RegisterAreaAct;
import nl.peildatum.rule.DecisionCheck;
import nl.peildatum.wording.Wording;

/**
 * Rule: what is known about an area is not stated otherwise; an act may only add a parent to an
 * area without one, and aliases.
 */
final class KnownArea {
  private KnownArea() {}

  /** Refuses an act that states another name, type or code than is known, or another border. */
  static void checkEqual(RegisterAreaAct act, Area stated, Area known, DecisionCheck check) {
    var isEqual =
        stated.name().equals(known.name())
            && stated.type() == known.type()
            && Objects.equals(stated.isoCode(), known.isoCode())
            && stated.determinable() == known.determinable();
    if (!isEqual) {
      refuse(act, stated, check);
    }
  }

  /** Refuses an act that adds neither a parent nor an alias. */
  static void requireNews(RegisterAreaAct act, Area added, DecisionCheck check) {
    if (added.parent() == null && added.aliases().isEmpty()) {
      refuse(act, added, check);
    }
  }

  private static void refuse(RegisterAreaAct act, Area area, DecisionCheck check) {
    check.refuse(
        "area-exists",
        act.pointer("area/id"),
        Wording.of(
            "area-exists",
            area.id(),
            area.type().name().toLowerCase(Locale.ROOT).replace('_', '-')));
  }

  /**
   * The parent that the act adds; empty if it adds none. Also empty, with a violation, if the area
   * has another parent or would lie inside itself.
   */
  static Optional<AreaId> newParent(
      RegisterAreaAct act, Area stated, Area known, DecisionCheck check) {
    var parent = stated.parent();
    if (parent == null || parent.equals(known.parent())) {
      return Optional.empty();
    }
    if (known.parent() != null) {
      check.refuse(
          "area-exists",
          act.pointer("area/parent"),
          Wording.of("area-exists.parent", known.id(), known.parent(), parent));
      return Optional.empty();
    }
    if (isInside(parent, known.id(), check.areas())) {
      check.refuse(
          "area-inside-itself",
          act.pointer("area/parent"),
          Wording.of("area-inside-itself", parent, known.id()));
      return Optional.empty();
    }
    return Optional.of(parent);
  }

  /** Whether an area is another one, or lies inside it by its parents. */
  private static boolean isInside(AreaId area, AreaId outer, Gazetteer areas) {
    var here = Optional.of(area);
    while (here.isPresent() && !here.get().equals(outer)) {
      here = here.flatMap(areas::byId).map(Area::parent);
    }
    return here.isPresent();
  }
}
