package nl.peildatum.query.parts;

import static nl.peildatum.query.parts.Country.origin;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.peildatum.area.Area;
import nl.peildatum.area.AreaId;
import nl.peildatum.area.AreaType;
import nl.peildatum.area.Succession;
import nl.peildatum.area.SuccessionKind;
import nl.peildatum.decision.Basis;
import nl.peildatum.decision.Claim;
import nl.peildatum.decision.Coverage;
import nl.peildatum.decision.DecisionId;
import nl.peildatum.decision.Instrument;
import nl.peildatum.decision.InstrumentType;
import nl.peildatum.decision.LegalSource;
import nl.peildatum.decision.Mechanism;
import nl.peildatum.decision.Origin;
import nl.peildatum.decision.PolicyFact;
import nl.peildatum.decision.Start;
import nl.peildatum.decision.Statement;
import nl.peildatum.decision.Statement.Annulled;
import nl.peildatum.decision.Statement.AreaRegistered;
import nl.peildatum.decision.Statement.AreaSucceeded;
import nl.peildatum.decision.Statement.Commenced;
import nl.peildatum.decision.Statement.Corrected;
import nl.peildatum.decision.Statement.CoverageStated;
import nl.peildatum.decision.Statement.NoCountryPolicyDeclared;
import nl.peildatum.decision.Statement.PublicationRecorded;
import nl.peildatum.decision.Statement.Retracted;
import nl.peildatum.decision.Statement.Stated;
import nl.peildatum.decision.Target;
import nl.peildatum.time.Lane;
import org.jspecify.annotations.Nullable;

/** What an event says, for a test to record. */
public final class Said {
  private static final LegalSource RULING =
      new LegalSource(Map.of("type", "RULING", "role", "TRIGGER", "caseNumber", "NL22.5703"));

  private Said() {}

  public static Statement designated(String area, String from) {
    return set(area, Start.on(LocalDate.parse(from)));
  }

  /** The same statement by a letter of its own, announced when it was decided. */
  public static Statement by(Statement said, String decidedOn, @Nullable String publishedOn) {
    return by(said, InstrumentType.KAMERBRIEF, decidedOn, publishedOn);
  }

  public static Statement by(
      Statement said, InstrumentType type, String decidedOn, @Nullable String publishedOn) {
    var decided = LocalDate.parse(decidedOn);
    var published = publishedOn == null ? null : LocalDate.parse(publishedOn);
    var instrument = new Instrument(type, null, Map.of(), decided, decided, published, null, null);
    var origin = new Origin(0, instrument, List.of(), Map.of());
    return switch (said) {
      case Stated s -> new Stated(origin, s.fact());
      case PublicationRecorded p ->
          new PublicationRecorded(
              origin, p.decision(), p.publishedOn(), p.citation(), p.formalFrom());
      case NoCountryPolicyDeclared n ->
          new NoCountryPolicyDeclared(origin, n.from(), n.until(), n.formalFrom());
      case Annulled a -> new Annulled(origin, a.target(), a.from(), a.ruling());
      case Commenced c -> new Commenced(origin, c.target(), c.from(), c.formalFrom());
      default -> throw new AssertionError(said);
    };
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

  /** Under a heading of its own, for the whole country. */
  public static Statement heading(String label, String from, String text) {
    var lane = Lane.of("OTHER_HEADING", Map.of("heading", "OTHER", "label", label));
    var value = Map.<String, Object>of("text", text);
    var start = Start.on(LocalDate.parse(from));
    return new Stated(
        origin(0), fact(Mechanism.SET, "heading-set.v1", lane, start, value, false, Map.of()));
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

  public static Statement liftedWithClaims(String area, String one, String other) {
    return new Stated(
        origin(0),
        fact(
            Mechanism.END,
            "region-15c-ended.v1",
            area,
            Start.claimed(List.of(claim(one), claim(other))),
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
    return fact(mechanism, type, lane(area), start, value, onlyThese, Map.of());
  }

  private static PolicyFact fact(
      Mechanism mechanism,
      String type,
      Lane lane,
      Start start,
      Map<String, Object> value,
      boolean onlyThese,
      Map<String, Object> remarks) {
    return new PolicyFact(
        mechanism,
        type,
        lane,
        start,
        null,
        Start.NOT_KNOWN,
        false,
        onlyThese,
        value,
        remarks,
        Set.of(Basis.OPERATIONAL));
  }

  /** Designated at a level of the 2024 scheme, or the only one of before; says of what nature. */
  public static Statement designatedAs(String level, String area, String from, String nature) {
    return designatedAs(level, area, from, null, nature);
  }

  /**
   * The same for a while.
   *
   * @param until exclusive; {@code null} = until further notice
   */
  public static Statement designatedAs(
      String level, String area, String from, @Nullable String until, String nature) {
    var scheme = level.equals("EXCEPTIONAL") ? "PRE_2024" : "2024";
    var value = Map.<String, Object>of("level", level, "scheme", scheme);
    var start = Start.on(LocalDate.parse(from));
    var remarks = Map.<String, Object>of("changeNature", nature);
    return new Stated(
        origin(0),
        new PolicyFact(
            Mechanism.SET,
            "region-15c-designated.v1",
            lane(area),
            start,
            until == null ? null : LocalDate.parse(until),
            Start.NOT_KNOWN,
            false,
            false,
            value,
            remarks,
            Set.of(Basis.OPERATIONAL)));
  }

  /** What stands under a heading; empty: nothing special. */
  public static Statement heading(String label, String from, String text, String nature) {
    var lane = Lane.of("OTHER_HEADING", Map.of("heading", "OTHER", "label", label));
    Map<String, Object> value =
        text.isEmpty() ? Map.of("nothingSpecial", true) : Map.of("text", text);
    var start = Start.on(LocalDate.parse(from));
    var remarks = Map.<String, Object>of("changeNature", nature);
    return new Stated(
        origin(0), fact(Mechanism.SET, "heading-set.v1", lane, start, value, false, remarks));
  }

  /** A risk profile of a group, in the whole country. */
  public static Statement riskProfile(String group, String name, String from) {
    return riskProfile(Lane.of("RISK_PROFILE", Map.of("group", group)), name, from);
  }

  /** A risk profile of a group from one area. */
  public static Statement riskProfileIn(String area, String group, String name, String from) {
    var lane = Lane.of("RISK_PROFILE", Map.of("group", group, "area", area));
    return riskProfile(lane, name, from);
  }

  private static Statement riskProfile(Lane lane, String name, String from) {
    var group = lane.subject().get("group");
    var value = Map.<String, Object>of("group", Map.of("id", group, "name", name));
    var start = Start.on(LocalDate.parse(from));
    return new Stated(
        origin(0), fact(Mechanism.SET, "group-policy-set.v1", lane, start, value, false, Map.of()));
  }

  /** That the risk profile of a group ends, in the whole country. */
  public static Statement riskProfileEnded(String group, String from) {
    var lane = Lane.of("RISK_PROFILE", Map.of("group", group));
    var start = Start.on(LocalDate.parse(from));
    return new Stated(
        origin(0),
        fact(Mechanism.END, "group-policy-ended.v1", lane, start, Map.of(), false, Map.of()));
  }

  /** An alternative for people from everywhere that leaves a group out. */
  public static Statement alternativeWithout(String target, String group, String from) {
    return alternativeWithout(target, from, (Object) group);
  }

  /** The same, of a group that it names. */
  public static Statement alternativeWithout(
      String target, String group, String name, String from) {
    return alternativeWithout(target, from, Map.of("id", group, "name", name));
  }

  private static Statement alternativeWithout(String target, String from, Object group) {
    var lane = Lane.of("RELOCATION_ALTERNATIVE", Map.of("target", target));
    var value =
        Map.<String, Object>of(
            "threat",
            "SERIOUS_HARM",
            "presumption",
            "IN_PRINCIPLE_PRESENT",
            "excludedGroups",
            List.of(group));
    var start = Start.on(LocalDate.parse(from));
    return new Stated(
        origin(0),
        fact(Mechanism.SET, "relocation-alternative-set.v1", lane, start, value, false, Map.of()));
  }

  /** An alternative for people from one area. */
  public static Statement alternative(String origin, String target, String from) {
    var lane = Lane.of("RELOCATION_ALTERNATIVE", Map.of("origin", origin, "target", target));
    var value =
        Map.<String, Object>of("threat", "SERIOUS_HARM", "presumption", "IN_PRINCIPLE_PRESENT");
    var start = Start.on(LocalDate.parse(from));
    return new Stated(
        origin(0),
        fact(Mechanism.SET, "relocation-alternative-set.v1", lane, start, value, false, Map.of()));
  }

  /** The register had the wrong start. */
  public static Statement correctedStart(long sequence, String area, String from) {
    return correctedStart(sequence, area, from, null);
  }

  /** The same, by an instrument that was published itself. */
  public static Statement correctedStart(
      long sequence, String area, String from, @Nullable String publishedOn) {
    var value = Map.<String, Object>of("level", "EXCEPTIONAL", "scheme", "PRE_2024");
    var start = Start.on(LocalDate.parse(from));
    return new Corrected(
        repair(publishedOn),
        target(sequence, area),
        Map.of("from", from),
        fact(Mechanism.SET, "region-15c-designated.v1", area, start, value, false));
  }

  public static Statement retracted(long sequence, String area) {
    return new Retracted(repair(null), target(sequence, area));
  }

  public static Statement published(String decision, String on, String formalFrom) {
    return new PublicationRecorded(
        origin(0),
        new DecisionId(decision),
        LocalDate.parse(on),
        "Stcrt. 2023, 1",
        LocalDate.parse(formalFrom));
  }

  private static Origin repair(@Nullable String publishedOn) {
    var day = LocalDate.parse("2026-11-24");
    var published = publishedOn == null ? null : LocalDate.parse(publishedOn);
    var repair =
        new Instrument(
            InstrumentType.DATA_CORRECTION, null, Map.of(), day, null, published, null, null);
    return new Origin(0, repair, List.of(), Map.of("ground", "typed wrongly"));
  }

  private static Target target(long sequence, String area) {
    return new Target(sequence, new DecisionId("letter"), "region-15c-designated.v1", lane(area));
  }

  private static Lane lane(String area) {
    return Lane.of("REGION_15C", Map.of("area", area));
  }

  public static Statement commenced(long sequence, String area, String from) {
    return new Commenced(origin(0), target(sequence, area), LocalDate.parse(from), null);
  }

  public static Statement annulled(long sequence, String area, String from) {
    return new Annulled(origin(0), target(sequence, area), LocalDate.parse(from), RULING);
  }

  public static Statement registered(String id, AreaType type, boolean determinable) {
    var name = "Het gebied " + id;
    return registered(new Area(new AreaId(id), name, type, null, null, determinable));
  }

  public static Statement registered(Area area) {
    return new AreaRegistered(origin(0), area);
  }

  /** A town inside another area. */
  public static Statement registeredIn(String parent, String id) {
    var name = "Het gebied " + id;
    var in = new AreaId(parent);
    return new AreaRegistered(
        origin(0), new Area(new AreaId(id), name, AreaType.CITY, null, in, true));
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
            kind.alwaysEndsPredecessor()));
  }

  public static Statement completeFrom(String from) {
    return new CoverageStated(origin(0), new Coverage(LocalDate.parse(from), null, List.of()));
  }

  public static Statement covered(String from, String until, String... kinds) {
    return new CoverageStated(
        origin(0), new Coverage(LocalDate.parse(from), LocalDate.parse(until), List.of(kinds)));
  }

  public static Statement noPolicy(String from, String until) {
    return new NoCountryPolicyDeclared(
        origin(0), LocalDate.parse(from), LocalDate.parse(until), null);
  }
}
