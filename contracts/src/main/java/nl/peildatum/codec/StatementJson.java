package nl.peildatum.codec;

import static nl.peildatum.decision.EventTypes.ANNULLED;
import static nl.peildatum.decision.EventTypes.AREA;
import static nl.peildatum.decision.EventTypes.COMMENCED;
import static nl.peildatum.decision.EventTypes.CORRECTED;
import static nl.peildatum.decision.EventTypes.COVERAGE;
import static nl.peildatum.decision.EventTypes.DECISION;
import static nl.peildatum.decision.EventTypes.DECISION_CORRECTED;
import static nl.peildatum.decision.EventTypes.NO_POLICY;
import static nl.peildatum.decision.EventTypes.PUBLISHED;
import static nl.peildatum.decision.EventTypes.RETRACTED;
import static nl.peildatum.decision.EventTypes.SUCCESSION;
import static nl.peildatum.decision.EventTypes.SUPERSEDED;
import static nl.peildatum.decision.EventTypes.TRANSITIONAL_RULE;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.peildatum.decision.DecisionId;
import nl.peildatum.decision.LegalSource;
import nl.peildatum.decision.Origin;
import nl.peildatum.decision.PolicyFact;
import nl.peildatum.decision.Sources;
import nl.peildatum.decision.Statement;
import nl.peildatum.decision.Statement.Annulled;
import nl.peildatum.decision.Statement.AreaRegistered;
import nl.peildatum.decision.Statement.AreaSucceeded;
import nl.peildatum.decision.Statement.Commenced;
import nl.peildatum.decision.Statement.Corrected;
import nl.peildatum.decision.Statement.CoverageStated;
import nl.peildatum.decision.Statement.DecisionCorrected;
import nl.peildatum.decision.Statement.DecisionRecorded;
import nl.peildatum.decision.Statement.NoCountryPolicyDeclared;
import nl.peildatum.decision.Statement.PublicationRecorded;
import nl.peildatum.decision.Statement.Retracted;
import nl.peildatum.decision.Statement.SourceSuperseded;
import nl.peildatum.decision.Statement.Stated;
import nl.peildatum.decision.Statement.TransitionalRuleRecorded;
import nl.peildatum.decision.Target;
import nl.peildatum.decision.Warning;
import nl.peildatum.json.JsonObject;
import nl.peildatum.json.StoredObject;
import nl.peildatum.time.Lane;
import nl.peildatum.wording.Wording;
import org.jspecify.annotations.Nullable;

/** Reads and writes the statement of an event by its type name; the type names are frozen. */
public final class StatementJson {
  /** The type names of events that belong to no kind of policy. */
  public static final List<String> TYPES =
      List.of(
          DECISION,
          CORRECTED,
          DECISION_CORRECTED,
          RETRACTED,
          ANNULLED,
          COMMENCED,
          PUBLISHED,
          COVERAGE,
          SUPERSEDED,
          TRANSITIONAL_RULE,
          AREA,
          SUCCESSION,
          NO_POLICY);

  private StatementJson() {}

  static JsonObject write(Statement statement, JsonObject to) {
    if (statement instanceof Statement.OfAct act) {
      origin(act.origin(), to);
    }
    if (statement instanceof Statement.About about) {
      to.with("fact", target(about.target()));
    }
    return switch (statement) {
      case DecisionRecorded d ->
          to.with("firstSequence", d.firstSequence())
              .with("lastSequence", d.lastSequence())
              .with("decision", d.decision())
              .with(
                  "warnings",
                  d.warnings().stream().map(told -> warning(told, Locale.ENGLISH)).toList());
      case Stated s -> PolicyFactJson.write(s.fact(), to);
      case Corrected c -> {
        var result =
            PolicyFactJson.write(c.result(), new JsonObject().with("type", c.result().type()));
        yield to.with("replacement", c.replacement()).with("result", result);
      }
      case DecisionCorrected c ->
          to.with("decision", c.decision().value())
              .with("replacement", c.stated())
              .with(
                  "result",
                  new JsonObject()
                      .with("instrument", InstrumentJson.write(c.instrument()))
                      .withAny("sources", c.sources().stream().map(LegalSource::fields).toList())
                      .object());
      case Retracted r -> to;
      case Annulled a -> to.with("from", a.from()).with("ruling", a.ruling().fields());
      case Commenced c -> to.with("from", c.from()).with("formalFrom", c.formalFrom());
      case PublicationRecorded p ->
          to.with("decision", p.decision().value())
              .with("publishedOn", p.publishedOn())
              .with("citation", p.citation())
              .with("formalFrom", p.formalFrom());
      case CoverageStated c -> CoverageJson.write(c.coverage(), to);
      case NoCountryPolicyDeclared n ->
          to.with("from", n.from()).with("until", n.until()).with("formalFrom", n.formalFrom());
      case SourceSuperseded s -> to.with("source", s.source()).with("by", s.by().fields());
      case TransitionalRuleRecorded t ->
          to.with("cohort", t.cohort()).with("rule", t.rule()).with("text", t.text());
      case AreaRegistered r ->
          to.with(
              "area",
              AreaJson.write(r.area()).with("knownAlready", r.knownAlready() ? true : null));
      case AreaSucceeded s -> to.with("succession", AreaJson.write(s.succession()));
    };
  }

  static Statement read(String type, StoredObject json, @Nullable Statement before) {
    return switch (type) {
      case DECISION ->
          new DecisionRecorded(
              json.number("firstSequence"),
              json.number("lastSequence"),
              json.map("decision"),
              json.list("warnings", StatementJson::warning));
      case CORRECTED ->
          new Corrected(origin(json, before), target(json), json.map("replacement"), result(json));
      case DECISION_CORRECTED -> decisionCorrected(json, before);
      case RETRACTED -> new Retracted(origin(json, before), target(json));
      case ANNULLED ->
          new Annulled(
              origin(json, before),
              target(json),
              json.date("from"),
              new LegalSource(json.map("ruling")));
      case COMMENCED ->
          new Commenced(
              origin(json, before), target(json), json.date("from"), json.dateOrNull("formalFrom"));
      case PUBLISHED ->
          new PublicationRecorded(
              origin(json, before),
              new DecisionId(json.text("decision")),
              json.date("publishedOn"),
              json.textOrNull("citation"),
              json.date("formalFrom"));
      case COVERAGE -> new CoverageStated(origin(json, before), CoverageJson.read(json));
      case NO_POLICY ->
          new NoCountryPolicyDeclared(
              origin(json, before),
              json.date("from"),
              json.dateOrNull("until"),
              json.dateOrNull("formalFrom"));
      case SUPERSEDED ->
          new SourceSuperseded(
              origin(json, before), json.text("source"), new LegalSource(json.map("by")));
      case TRANSITIONAL_RULE ->
          new TransitionalRuleRecorded(
              origin(json, before),
              target(json),
              json.required("cohort"),
              json.text("rule"),
              json.textOrNull("text"));
      case AREA ->
          new AreaRegistered(
              origin(json, before),
              AreaJson.area(json.in("area")),
              json.in("area").object().containsKey("knownAlready"));
      case SUCCESSION ->
          new AreaSucceeded(origin(json, before), AreaJson.succession(json.in("succession")));
      default -> new Stated(origin(json, before), PolicyFactJson.read(type, json));
    };
  }

  private static DecisionCorrected decisionCorrected(
      StoredObject json, @Nullable Statement before) {
    var result = json.in("result");
    return new DecisionCorrected(
        origin(json, before),
        new DecisionId(json.text("decision")),
        json.map("replacement"),
        InstrumentJson.read(result.in("instrument")),
        sources(result));
  }

  private static PolicyFact result(StoredObject json) {
    var result = json.in("result");
    var states = PolicyFactJson.statedBy(json.map("replacement"));
    return PolicyFactJson.read(result.text("type"), result, states);
  }

  private static void origin(Origin origin, JsonObject to) {
    to.with("act", origin.act())
        .with("instrument", InstrumentJson.write(origin.instrument()))
        .withAny("sources", origin.sources().stream().map(LegalSource::fields).toList())
        .withAny("remarks", origin.remarks());
  }

  private static Origin origin(StoredObject json, @Nullable Statement before) {
    var sources = sources(json);
    var remarks =
        json.object().containsKey("kind") ? Map.<String, Object>of() : json.map("remarks");
    var instrument = InstrumentJson.read(json.in("instrument"));
    return ofOneDecision(
        new Origin((int) json.number("act"), instrument, sources, remarks), before);
  }

  private static Sources sources(StoredObject json) {
    return Sources.copyOf(json.list("sources", s -> new LegalSource(s.object())));
  }

  /**
   * The origin, with the instrument and sources of the statement read before if these are equal.
   * Each fact of a decision repeats them, and facts read in turn share them.
   */
  private static Origin ofOneDecision(Origin origin, @Nullable Statement before) {
    return before instanceof Statement.OfAct act
            && act.origin().instrument().equals(origin.instrument())
            && act.origin().sources().equals(origin.sources())
        ? new Origin(
            origin.act(), act.origin().instrument(), act.origin().sources(), origin.remarks())
        : origin;
  }

  private static JsonObject target(Target target) {
    var to =
        new JsonObject()
            .with("sequence", target.sequence())
            .with("decisionId", target.decisionId().value())
            .with("type", target.type());
    var lane = target.lane();
    return lane == null ? to : PolicyFactJson.lane(lane, to);
  }

  private static Target target(StoredObject json) {
    var fact = json.in("fact");
    var lane = fact.object().containsKey("kind") ? PolicyFactJson.lane(fact) : null;
    return new Target(
        fact.number("sequence"), new DecisionId(fact.text("decisionId")), fact.text("type"), lane);
  }

  /** A warning with its text in a language; it is recorded in English. */
  public static Map<String, Object> warning(Warning warning, Locale language) {
    return new JsonObject()
        .with("code", warning.code())
        .with("detail", warning.detail().in(language))
        .with("lanes", warning.lanes().stream().map(StatementJson::laneObject).toList())
        .object();
  }

  static Map<String, Object> laneObject(Lane lane) {
    return PolicyFactJson.lane(lane, new JsonObject()).object();
  }

  private static Warning warning(StoredObject json) {
    return new Warning(
        json.text("code"),
        Wording.asWritten(json.text("detail")),
        json.list("lanes", PolicyFactJson::lane));
  }
}
