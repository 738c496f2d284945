package nl.peildatum.query.parts;

import static nl.peildatum.query.parts.Country.origin;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.peildatum.decision.Area;
import nl.peildatum.decision.AreaId;
import nl.peildatum.decision.AreaType;
import nl.peildatum.decision.Basis;
import nl.peildatum.decision.Claim;
import nl.peildatum.decision.DecisionId;
import nl.peildatum.decision.LegalSource;
import nl.peildatum.decision.Mechanism;
import nl.peildatum.decision.PolicyFact;
import nl.peildatum.decision.Start;
import nl.peildatum.decision.Statement;
import nl.peildatum.decision.Statement.Annulled;
import nl.peildatum.decision.Statement.AreaRegistered;
import nl.peildatum.decision.Statement.AreaSucceeded;
import nl.peildatum.decision.Statement.CoverageStated;
import nl.peildatum.decision.Statement.NoCountryPolicyDeclared;
import nl.peildatum.decision.Statement.Stated;
import nl.peildatum.decision.Succession;
import nl.peildatum.decision.SuccessionKind;
import nl.peildatum.decision.Target;
import nl.peildatum.time.Lane;

/** What an event says, for a test to record. */
public final class Said {
  private static final LegalSource RULING =
      new LegalSource(Map.of("type", "RULING", "role", "TRIGGER", "caseNumber", "NL22.5703"));

  private Said() {}

  public static Statement designated(String area, String from) {
    return set(area, Start.on(LocalDate.parse(from)));
  }

  public static Statement designatedWithoutStart(String area) {
    return set(area, Start.NOT_KNOWN);
  }

  public static Statement designatedWithClaims(String area, String one, String other) {
    return set(area, Start.claimed(List.of(claim(one), claim(other))));
  }

  private static Claim claim(String from) {
    return new Claim(LocalDate.parse(from), RULING);
  }

  private static Statement set(String area, Start start) {
    var value = Map.<String, Object>of("level", "EXCEPTIONAL", "scheme", "PRE_2024");
    return new Stated(
        origin(0), fact(Mechanism.SET, "region-15c-designated.v1", area, start, value, true));
  }

  public static Statement lifted(String area, String from) {
    return new Stated(
        origin(0),
        fact(
            Mechanism.END,
            "region-15c-ended.v1",
            area,
            Start.on(LocalDate.parse(from)),
            Map.of(),
            false));
  }

  private static PolicyFact fact(
      Mechanism mechanism,
      String type,
      String area,
      Start start,
      Map<String, Object> value,
      boolean onlyThese) {
    return new PolicyFact(
        mechanism,
        type,
        lane(area),
        start,
        null,
        Start.NOT_KNOWN,
        false,
        onlyThese,
        value,
        Map.of(),
        Set.of(Basis.OPERATIONAL));
  }

  private static Lane lane(String area) {
    return Lane.of("REGION_15C", Map.of("area", area));
  }

  public static Statement annulled(long sequence, String area, String from) {
    var target =
        new Target(sequence, new DecisionId("letter"), "region-15c-designated.v1", lane(area));
    return new Annulled(origin(0), target, LocalDate.parse(from), RULING);
  }

  public static Statement registered(String id, AreaType type, boolean determinable) {
    var name = "Het gebied " + id;
    return new AreaRegistered(
        origin(0), new Area(new AreaId(id), name, type, null, null, determinable));
  }

  public static Statement split(String on, String predecessor, String successor) {
    return succeeded(SuccessionKind.SPLIT, on, predecessor, successor);
  }

  public static Statement renamed(String on, String predecessor, String successor) {
    return succeeded(SuccessionKind.RENAME, on, predecessor, successor);
  }

  private static Statement succeeded(
      SuccessionKind kind, String on, String predecessor, String successor) {
    return new AreaSucceeded(
        origin(0),
        new Succession(
            new AreaId(predecessor),
            List.of(new AreaId(successor)),
            LocalDate.parse(on),
            kind,
            kind.alwaysEnds()));
  }

  public static Statement completeFrom(String from) {
    return new CoverageStated(origin(0), LocalDate.parse(from));
  }

  public static Statement noPolicy(String from, String until) {
    return new NoCountryPolicyDeclared(
        origin(0), LocalDate.parse(from), LocalDate.parse(until), null);
  }
}
