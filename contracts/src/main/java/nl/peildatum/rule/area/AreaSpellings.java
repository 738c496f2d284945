package nl.peildatum.rule.area;

import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;
import nl.peildatum.area.Area;
import nl.peildatum.decisionfile.Act.RegisterAreaAct;
import nl.peildatum.rule.DecisionCheck;
import nl.peildatum.wording.Wording;

/**
 * Rule: the id, the name and the ISO 3166-2 code of a new area, and the aliases of any, mean no
 * other area.
 */
final class AreaSpellings {
  private AreaSpellings() {}

  static void check(RegisterAreaAct act, Area area, DecisionCheck check) {
    if (!isKnownAs(area, check)) {
      checkNew(act, area, check);
    }
    for (var i = 0; i < area.aliases().size(); i++) {
      check(act, area, "aliases/" + i, area.aliases().get(i), check);
      MixedScripts.check(area.aliases().get(i), check);
    }
  }

  /** Whether the area is known under this name; a name of the frozen table may mean two areas. */
  private static boolean isKnownAs(Area area, DecisionCheck check) {
    return check
        .areas()
        .byId(area.id())
        .filter(known -> known.name().equals(area.name()))
        .isPresent();
  }

  private static void checkNew(RegisterAreaAct act, Area area, DecisionCheck check) {
    var id = area.id().value();
    check(act, area, "id", id, check);
    if (!area.name().equals(id)) {
      check(act, area, "name", area.name(), check);
    }
    MixedScripts.check(area.name(), check);
    if (area.isoCode() != null) {
      check(act, area, "isoCode", area.isoCode(), check);
    }
  }

  private static void check(
      RegisterAreaAct act, Area area, String field, String spelling, DecisionCheck check) {
    otherwiseMeantBy(area, spelling, check)
        .ifPresent(
            other ->
                check.refuse(
                    "area-name-taken",
                    act.pointer("area/" + field),
                    Wording.of("area-name-taken", spelling, other.id()),
                    Map.of("area", other.id().value())));
  }

  /**
   * Another area that a spelling means, also if a letter is written in another width or form
   * (NFKC).
   */
  private static Optional<Area> otherwiseMeantBy(Area area, String spelling, DecisionCheck check) {
    var plain = Normalizer.normalize(spelling, Normalizer.Form.NFKC);
    return check
        .areas()
        .otherwiseMeantBy(area.id(), spelling)
        .or(() -> check.areas().otherwiseMeantBy(area.id(), plain));
  }
}
