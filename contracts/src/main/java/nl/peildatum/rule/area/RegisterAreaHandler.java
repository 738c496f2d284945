package nl.peildatum.rule.area;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.peildatum.area.Area;
import nl.peildatum.decision.Statement.AreaRegistered;
import nl.peildatum.decisionfile.Act.RegisterAreaAct;
import nl.peildatum.rule.DecisionCheck;

/**
 * The act RegisterArea: makes an area known, with spellings that mean no other area, or adds a
 * parent and aliases to an area that is known.
 */
public final class RegisterAreaHandler {
  private RegisterAreaHandler() {}

  /**
   * Checks the act and adds its statement. The statement is added also if a rule is broken, so that
   * later acts are checked too; a decision that breaks a rule is not recorded.
   */
  public static void handle(RegisterAreaAct act, DecisionCheck check) {
    var area = act.area();
    if (area == null) {
      return;
    }
    var known = check.areas().byId(area.id());
    known.ifPresent(of -> KnownArea.checkEqual(act, area, of, check));
    AreaSpellings.check(act, area, check);
    var parent =
        known.isPresent()
            ? KnownArea.newParent(act, area, known.get(), check)
            : Optional.ofNullable(area.parent());
    var added = area.with(parent.orElse(null), List.of());
    if (known.isEmpty()) {
      check.register(added);
    } else {
      check.addAbout(added);
    }
    var stated = added.with(added.parent(), addAliases(area, check));
    PlaceRegistered.check(stated, check);
    if (known.isPresent() && isSound(act, check)) {
      KnownArea.requireNews(act, stated, check);
    }
    check
        .origin(act)
        .ifPresent(origin -> check.record(new AreaRegistered(origin, stated, known.isPresent())));
  }

  /** Whether no rule is broken by this act so far. */
  private static boolean isSound(RegisterAreaAct act, DecisionCheck check) {
    return check.violations().all().stream()
        .noneMatch(violation -> violation.pointer().startsWith(act.pointer("area")));
  }

  /** Adds the aliases by which the area is not found yet. */
  private static List<String> addAliases(Area area, DecisionCheck check) {
    var added = new ArrayList<String>();
    for (var alias : area.aliases()) {
      var isFound =
          check.areas().find(alias).filter(found -> found.id().equals(area.id())).isPresent();
      if (!isFound) {
        check.addAbout(area.with(null, List.of(alias)));
        added.add(alias);
      }
    }
    return added;
  }
}
