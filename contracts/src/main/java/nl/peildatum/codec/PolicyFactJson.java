package nl.peildatum.codec;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.peildatum.decision.Basis;
import nl.peildatum.decision.Claim;
import nl.peildatum.decision.LegalSource;
import nl.peildatum.decision.PolicyFact;
import nl.peildatum.decision.Start;
import nl.peildatum.decision.StartBounds;
import nl.peildatum.json.JsonObject;
import nl.peildatum.json.StoredObject;
import nl.peildatum.kind.Kinds;
import nl.peildatum.time.Lane;
import org.jspecify.annotations.Nullable;

/** Reads and writes a Set or an End in an event. */
public final class PolicyFactJson {
  private static final String NOT_AFTER = "fromNotAfter";
  private static final String NOT_BEFORE = "fromNotBefore";
  private static final Set<Basis> BOTH = Set.of(Basis.values());

  private PolicyFactJson() {}

  static JsonObject write(PolicyFact fact, JsonObject to) {
    lane(fact.lane(), to);
    return start(fact.start(), "from", "fromClaims", to)
        .withAll(bounds(fact.start().bounds()))
        .withTrue("startUnknown", !fact.start().isKnown())
        .with("until", fact.until())
        .withAll(start(fact.formal(), "formalFrom", "formalFromClaims", new JsonObject()).object())
        .withTrue("overrules", fact.overrules())
        .withTrue("onlyThese", fact.onlyThese())
        .withAny("value", fact.value())
        .withAny("remarks", fact.remarks());
  }

  public static JsonObject lane(Lane lane, JsonObject to) {
    return to.with("kind", lane.kind()).with("subject", SubjectJson.write(lane.subject()));
  }

  private static JsonObject start(Start start, String from, String claims, JsonObject to) {
    return to.with(from, start.from())
        .withAny(claims, start.claims().stream().map(PolicyFactJson::claim).toList());
  }

  /** The members that bound a start; none if there are no bounds. */
  public static Map<String, Object> bounds(@Nullable StartBounds bounds) {
    return bounds == null
        ? Map.of()
        : new JsonObject()
            .with(NOT_AFTER, bounds.notAfter())
            .with(NOT_BEFORE, bounds.notBefore())
            .object();
  }

  public static Map<String, Object> claim(Claim claim) {
    return new JsonObject()
        .with("from", claim.from())
        .with("source", claim.source().fields())
        .object();
  }

  static PolicyFact read(String type, StoredObject json) {
    return read(type, json, BOTH);
  }

  static PolicyFact read(String type, StoredObject json, Set<Basis> states) {
    return new PolicyFact(
        Kinds.found().event(type).orElseThrow(() -> new UnknownEventType(type)).mechanism(),
        type,
        lane(json),
        operational(json),
        json.dateOrNull("until"),
        start(json, "formalFrom", "formalFromClaims"),
        json.flag("overrules"),
        json.flag("onlyThese"),
        json.map("value"),
        json.map("remarks"),
        states);
  }

  public static Lane lane(StoredObject json) {
    return new Lane(json.text("kind"), SubjectJson.read(json.in("subject")));
  }

  private static Start operational(StoredObject json) {
    var notAfter = json.dateOrNull(NOT_AFTER);
    return notAfter == null
        ? start(json, "from", "fromClaims")
        : Start.within(new StartBounds(notAfter, json.dateOrNull(NOT_BEFORE)));
  }

  private static Start start(StoredObject json, String from, String claims) {
    var day = json.dateOrNull(from);
    List<Claim> differing = json.list(claims, PolicyFactJson::claim);
    return differing.isEmpty() ? Start.onNullable(day) : Start.claimed(differing);
  }

  private static Claim claim(StoredObject json) {
    return new Claim(json.date("from"), new LegalSource(json.map("source")));
  }

  /**
   * The bases on which a replacement states a start itself; a key with the value null counts as
   * stated.
   */
  static Set<Basis> statedBy(Map<String, Object> replacement) {
    return Basis.statedIn(replacement.keySet());
  }
}
