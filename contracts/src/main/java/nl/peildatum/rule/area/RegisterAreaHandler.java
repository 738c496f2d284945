package nl.peildatum.rule.area;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.peildatum.area.Area;
import nl.peildatum.decision.Statement.AreaRegistered;
import nl.peildatum.decisionfile.Act.RegisterAreaAct;
import nl.peildatum.rule.DecisionCheck;
import nl.peildatum.wording.Wording;

/** The act RegisterArea: makes an area known, once, with spellings that mean no other area. */
public final class RegisterAreaHandler {
  private RegisterAreaHandler() {}

  public static void handle(RegisterAreaAct act, DecisionCheck check) {
    var area = act.area();
    if (area == null) {
      return;
    }
    var id = area.id();
    checkId(act, area, check);
    checkSpelling(act, area, "id", id.value(), check);
    if (!area.name().equals(id.value())) {
      checkSpelling(act, area, "name", area.name(), check);
    }
    MixedScripts.check(area.name(), check);
    if (area.isoCode() != null) {
      checkSpelling(act, area, "isoCode", area.isoCode(), check);
    }
    check.register(area);
    check.origin(act).ifPresent(origin -> check.record(new AreaRegistered(origin, area)));
  }

  private static void checkId(RegisterAreaAct act, Area area, DecisionCheck check) {
    if (check.areas().byId(area.id()).isPresent()) {
      check.refuse(
          "area-exists",
          act.pointer("area/id"),
          Wording.of(
              "area-exists",
              area.id(),
              area.type().name().toLowerCase(Locale.ROOT).replace('_', '-')));
    }
  }

  private static void checkSpelling(
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
