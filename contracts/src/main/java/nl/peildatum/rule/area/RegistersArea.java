package nl.peildatum.rule.area;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.peildatum.area.Area;
import nl.peildatum.decision.Statement.AreaRegistered;
import nl.peildatum.decisionfile.Act.RegisterAreaAct;
import nl.peildatum.rule.DecisionCheck;

/** The act RegisterArea: makes an area known, once, with spellings that mean no other area. */
public final class RegistersArea {
  private RegistersArea() {}

  public static void take(RegisterAreaAct act, DecisionCheck deciding) {
    var area = act.area();
    if (area == null) {
      return;
    }
    var id = area.id();
    checkId(act, area, deciding);
    checkSpelling(act, area, "id", id.value(), deciding);
    if (!area.name().equals(id.value())) {
      checkSpelling(act, area, "name", area.name(), deciding);
    }
    MixedScripts.check(area.name(), deciding);
    if (area.isoCode() != null) {
      checkSpelling(act, area, "isoCode", area.isoCode(), deciding);
    }
    deciding.register(area);
    deciding.origin(act).ifPresent(origin -> deciding.record(new AreaRegistered(origin, area)));
  }

  private static void checkId(RegisterAreaAct act, Area area, DecisionCheck deciding) {
    if (deciding.areas().byId(area.id()).isPresent()) {
      deciding
          .violations()
          .add(
              "area-exists",
              act.pointer("area/id"),
              "The area "
                  + area.id()
                  + " is known already. Leave this act out and write \""
                  + area.id()
                  + "\" where you mean it; give another area another id, for example \"id\": \""
                  + area.id()
                  + "-"
                  + area.type().name().toLowerCase(Locale.ROOT).replace('_', '-')
                  + "\". An id is never used again, not even for what takes an area's place.");
    }
  }

  private static void checkSpelling(
      RegisterAreaAct act, Area area, String field, String spelling, DecisionCheck deciding) {
    otherwiseMeantBy(area, spelling, deciding)
        .ifPresent(
            other ->
                deciding
                    .violations()
                    .add(
                        "area-name-taken",
                        act.pointer("area/" + field),
                        "\""
                            + spelling
                            + "\" already means the area "
                            + other.id()
                            + ". Say what tells the two apart, as in \""
                            + spelling
                            + " (district)\", so that a letter never means the wrong one.",
                        Map.of("area", other.id().value())));
  }

  /**
   * Another area that a spelling means, also if a letter is written in another width or form
   * (NFKC).
   */
  private static Optional<Area> otherwiseMeantBy(
      Area area, String spelling, DecisionCheck deciding) {
    var plain = Normalizer.normalize(spelling, Normalizer.Form.NFKC);
    return deciding
        .areas()
        .otherwiseMeantBy(area.id(), spelling)
        .or(() -> deciding.areas().otherwiseMeantBy(area.id(), plain));
  }
}
